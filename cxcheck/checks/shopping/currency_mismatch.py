"""currency-mismatch."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.currencies import has_lost_its_sign, may_be_one, tax_labels
from cxcheck.derive.features import PageView
from cxcheck.derive.money import PriceFact, prices

_SORTS = {"now", "was", "unit"}


class CurrencyMismatch(CheckpointCheck):
    """Prices are in another currency, or before taxes instead of with them, on one device.

    What the customer loses: knowing what they will pay. 39 dollars are not 39 euros, and £32.50 before VAT is £39.

    Bad: "€39" on the desktop and "$39" on the phone, or a bare "39". "inkl. MwSt." here and "zzgl. MwSt." there.
    Good: "€39" and "39 EUR"; "$" beside "US$"; a sign that a style sheet draws; a second currency beside the first; a
    tax label that only one device shows; a shop for business that shows both prices on one of them.

    Rule: prices of the same owner, sort and label whose currencies cannot be the same by sign or ISO 4217 code; at the
    same place of the same document also where others agree, if the currency is one that the reference nowhere shows,
    or if the sign is gone and nothing beside the amount stands in for it; one divergence a page. Tax labels beside
    prices, where each page has one alone and they contradict. The foot of the page and entries of lists are left out
    for labels.

    Source: Google's merchant listing rules, ISO 4217.
    """

    area = "shopping"
    severity = "serious"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence for currencies, one for tax labels."""
        if twins := _other_currency(pair) or _other_currency_in_place(pair):
            yield _currency(pair, *twins)
        elif bare := _bare(pair):
            yield _no_currency(pair, *bare)
        here, there = tax_labels(pair.reference_view), tax_labels(pair.subject_view)
        if len(here) == len(there) == 1 and here.keys() != there.keys():
            yield _tax(pair, next(iter(here)), *next(iter(there.items())))


def _other_currency(pair: CheckpointPair) -> tuple[PriceFact, PriceFact] | None:
    reference, subject = _by_key(pair.reference_view), _by_key(pair.subject_view)
    for key, ours in reference.items():
        theirs = subject.get(key, [])
        if theirs and not any(may_be_one(one.currency, other.currency) for one in ours for other in theirs):
            return ours[0], theirs[0]
    return None


def _other_currency_in_place(pair: CheckpointPair) -> tuple[PriceFact, PriceFact] | None:
    """Two prices at the same place of the same document, the subject's in a currency that is new to the page."""
    here = {_place(pair.reference_view, one): one for one in _priced(pair.reference_view)}
    known = {one.currency for one in prices(pair.reference_view)}
    for fact in _priced(pair.subject_view):
        twin = here.get(_place(pair.subject_view, fact))
        if twin and not any(may_be_one(fact.currency, one) for one in known):
            return twin, fact
    return None


def _bare(pair: CheckpointPair) -> tuple[PriceFact, int] | None:
    """A price of the reference, and the element in its place that shows the amount without a currency."""
    there = {_at(pair.subject_view, index): index for index in range(len(pair.subject_view.page.elements))}
    for fact in _priced(pair.reference_view):
        element = pair.reference_view.page.elements[fact.index]
        index = there.get(_place(pair.reference_view, fact), -1)
        if index >= 0 and has_lost_its_sign(pair.subject_view, index, element.text or element.content):
            return fact, index
    return None


def _place(view: PageView, fact: PriceFact) -> tuple[int, str]:
    return _at(view, fact.index)


def _at(view: PageView, index: int) -> tuple[int, str]:
    element = view.page.elements[index]
    return element.frame, element.selector


def _priced(view: PageView) -> list[PriceFact]:
    return [one for one in prices(view) if one.sort in _SORTS and one.currency]


def _by_key(view: PageView) -> Mapping[tuple[str, str, str], list[PriceFact]]:
    grouped: dict[tuple[str, str, str], list[PriceFact]] = defaultdict(list)
    for fact in _priced(view):
        grouped[fact.key].append(fact)
    return grouped


def _currency(pair: CheckpointPair, reference: PriceFact, subject: PriceFact) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    return Divergence(
        title=f"Prices are in {subject.currency} on {device.title}, in {reference.currency} on {other.title}",
        detail=f"{other.title} shows {reference.shown}, {device.title} {subject.shown}.",
        expected=reference.shown,
        actual=subject.shown,
        element=found(pair.subject_view.page.elements[subject.index], device.name, pair.subject_view.page),
        anchor=(pair.step.page, "price", "", "currency"),
        severity="serious",
    )


def _no_currency(pair: CheckpointPair, reference: PriceFact, index: int) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    element = pair.subject_view.page.elements[index]
    shown = element.text or element.content
    return Divergence(
        title=f"A price has no currency on {device.title}, {reference.currency} on {other.title}",
        detail=f"{other.title} shows {reference.shown}, {device.title} only {shown}.",
        expected=reference.shown,
        actual=shown,
        element=found(element, device.name, pair.subject_view.page),
        anchor=(pair.step.page, "price", "", "currency"),
        severity="serious",
    )


def _tax(pair: CheckpointPair, expected: str, actual: str, index: int) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    words = {"incl.": "with taxes", "excl.": "before taxes"}
    return Divergence(
        title=f"Prices are told {words[actual]} on {device.title}, {words[expected]} on {other.title}",
        detail="The labels beside the prices contradict each other.",
        expected=f"{expected} tax",
        actual=f"{actual} tax",
        element=found(pair.subject_view.page.elements[index], device.name, pair.subject_view.page),
        anchor=(pair.step.page, "price", "", "tax"),
        severity="serious",
    )


check = CurrencyMismatch()
