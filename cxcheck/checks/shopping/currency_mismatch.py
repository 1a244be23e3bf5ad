"""currency-mismatch."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.currencies import may_be_one, tax_labels
from cxcheck.derive.features import PageView
from cxcheck.derive.money import PriceFact, prices

_SORTS = {"now", "was", "unit"}


class CurrencyMismatch(CheckpointCheck):
    """Prices are in another currency, or before taxes instead of with them, on one device.

    What the customer loses: knowing what they will pay. 39 dollars are not 39 euros, and £32.50 before VAT is £39.

    Bad: "€39" on the desktop and "$39" on the phone. "inkl. MwSt." here and "zzgl. MwSt." there.
    Good: "€39" and "39 EUR"; "$" beside "US$"; a tax label that only one device shows; a shop for business that shows
    both prices on one of them.

    Rule: prices of the same owner, sort and label whose currencies cannot be the same by sign or ISO 4217 code; one
    divergence a page. Tax labels beside prices, where each page has one alone and they contradict. The foot of the page
    and entries of lists are left out for labels.

    Source: Google's merchant listing rules, ISO 4217.
    """

    area = "shopping"
    severity = "serious"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence for currencies, one for tax labels."""
        if twins := _other_currency(pair):
            yield _currency(pair, *twins)
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


def _by_key(view: PageView) -> Mapping[tuple[str, str, str], list[PriceFact]]:
    grouped: dict[tuple[str, str, str], list[PriceFact]] = defaultdict(list)
    for fact in prices(view):
        if fact.sort in _SORTS and fact.currency:
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
