"""price-mismatch."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import unread
from cxcheck.derive.features import PageView
from cxcheck.derive.lost_prices import lost_amounts, lost_of_entries, lost_of_page
from cxcheck.derive.money import PriceFact, prices

_Facts = Sequence[PriceFact]
_PURCHASE = ("basket", "checkout", "confirmation")
"""Pages on which every amount counts."""


class PriceMismatch(CheckpointCheck):
    """The same thing has another price on another device, or none.

    What the customer loses: trust, and money. A price that differs by device is also what regulators look for.

    Bad: the product page says £39.00 on the desktop and £42.00 on the phone, or nothing at all; one card of a list has
    no price there.
    Good: £39 and £39.00; a crossed-out former price or a price per 100 g that only one device shows; a price that the
    phone repeats in a bar at the bottom; teasers that all do without prices.

    Rule: prices are read from what is visible. A price belongs to the list entry it stands in, else to the page; it is
    a price of now, a former price, a price per unit, a saving or an amount in running text, and has the words beside
    it as its label. Prices of the same owner, sort and label must be equal as exact decimals. Other currencies are not
    compared here. What the reference asks for now must be said on the subject: on product pages at all, in a list for
    each entry that both show, unless none of its entries has a price there and the page is no listing; from the basket
    on it must be wherever the words beside it stand on the subject as well.

    Source: Google's mobile-first indexing guidance: the same content on both.
    """

    area = "shopping"
    severity = "critical"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence for each pair of prices that contradict each other."""
        reference = _by_key(prices(pair.reference_view))
        subject = _by_key(prices(pair.subject_view))
        for key in reference.keys() & subject.keys():
            if contradiction := _contradiction(pair, reference[key], subject[key]):
                yield _divergence(pair, *contradiction)
        yield from _missing(pair)


def _missing(pair: CheckpointPair) -> Iterator[Answer]:
    """Prices that only the reference shows; cannot tell where a part of the subject's page was not read."""
    lost = [*_lost_of_page(pair), *_lost_of_purchase(pair), *_lost_of_entries(pair)]
    if lost and (reason := unread(pair)):
        yield Unknown(reason)
        return
    yield from lost


def _lost_of_page(pair: CheckpointPair) -> Iterator[Divergence]:
    """What the page's own product costs."""
    if pair.step.page != "product":
        return
    if own := lost_of_page(pair.reference_view, pair.subject_view):
        yield _lost(pair, own)


def _lost_of_purchase(pair: CheckpointPair) -> Iterator[Divergence]:
    """Amounts whose words stand on both."""
    if pair.step.page in _PURCHASE:
        yield from (_lost(pair, one) for one in lost_amounts(pair.reference_view, pair.subject_view))


def _lost_of_entries(pair: CheckpointPair) -> Iterator[Divergence]:
    """What entries of lists cost, each by itself, or all at once; teasers may all do without."""
    lost, all_of_them = lost_of_entries(pair.reference_view, pair.subject_view)
    if not all_of_them:
        for one in lost:
            item = pair.reference_view.item_of(one.index)
            yield _lost(pair, one, group=f"list {item.list_name}" if item else "")
    elif lost and pair.step.page in ("listing", *_PURCHASE):
        yield _lost(pair, lost[0], more=len(lost) - 1)


def _lost(pair: CheckpointPair, price: PriceFact, *, group: str = "", more: int = 0) -> Divergence:
    device, reference = pair.visits.subject.device, pair.visits.reference.device
    item = pair.reference_view.item_of(price.index)
    what = item.title if item else price.label
    about = f' of "{what}"' if what else ""
    missing = f"s{about} and {more} more are" if more else f"{about} is"
    return Divergence(
        title=f"The price{missing} missing on {device.title}",
        detail=f"{reference.title} shows {price.shown}; {device.title} shows the same without any price.",
        expected=price.shown,
        actual="no price",
        element=found(pair.reference_view.page.elements[price.index], reference.name, pair.reference_view.page),
        anchor=(pair.step.page, "price", "missing", "" if more else price.owner or price.label),
        severity="critical",
        group=group,
    )


def _by_key(facts: _Facts) -> dict[tuple[str, ...], list[PriceFact]]:
    grouped: dict[tuple[str, ...], list[PriceFact]] = defaultdict(list)
    for fact in facts:
        grouped[(*fact.key, fact.currency)].append(fact)
    return grouped


def _contradiction(pair: CheckpointPair, reference: _Facts, subject: _Facts) -> tuple[PriceFact, PriceFact] | None:
    """The first two prices that should be equal and are not."""
    here, there = _amounts(reference), _amounts(subject)
    if here == there:
        return None
    if twins := _twins(pair, reference, subject):
        return twins
    lost, new = here - there, there - here
    # Bare prices that stand just anywhere on the page are about the same thing only if each side has a single one.
    if not reference[0].owner and not reference[0].label and max(len(here), len(there)) > 1:
        return None
    # A price that only one side shows besides those that agree is more or less content, not a contradiction.
    if not lost or not new:
        return None
    return next(one for one in reference if one.amount in lost), next(one for one in subject if one.amount in new)


def _amounts(facts: _Facts) -> set[Decimal]:
    return {fact.amount for fact in facts}


def _twins(pair: CheckpointPair, reference: _Facts, subject: _Facts) -> tuple[PriceFact, PriceFact] | None:
    """Two prices at the same place of the same document that differ: sure even where others agree."""
    places = {_selector(pair.reference_view, one): one for one in reference}
    for fact in subject:
        twin = places.get(_selector(pair.subject_view, fact))
        if twin and twin.amount != fact.amount and fact.amount not in _amounts(reference):
            return twin, fact
    return None


def _selector(view: PageView, fact: PriceFact) -> str:
    return view.page.elements[fact.index].selector


def _divergence(pair: CheckpointPair, reference: PriceFact, subject: PriceFact) -> Divergence:
    device = pair.visits.subject.device
    element = found(pair.subject_view.page.elements[subject.index], device.name)
    item = pair.subject_view.item_of(subject.index)
    what = item.title if item else subject.label
    about = f' of "{what}"' if what else ""
    return Divergence(
        title=f"The price{about} is {subject.shown} on {device.title}, {reference.shown} on "
        f"{pair.visits.reference.device.title}",
        detail=f"The same price{about} is read as {reference.amount} {reference.currency} and as {subject.amount} "
        f"{subject.currency}.",
        expected=reference.shown,
        actual=subject.shown,
        element=element,
        anchor=(pair.step.page, "price", subject.sort, f"{subject.owner} {subject.label}"),
        severity="critical",
        group=f"list {item.list_name}" if item and item.list_name else "",
    )


check = PriceMismatch()
