"""availability-mismatch."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.availability import Availability, contradict, of_entries, of_product
from cxcheck.derive.variants import Option, groups
from cxcheck.model.page import Element

_NO_GOODS = {"store-locator", "store", "account"}


class AvailabilityMismatch(CheckpointCheck):
    """The same product can be had on one device and not on the other.

    What the customer loses: the purchase; or the trust, when what was promised in stock does not come.

    Bad: "In stock" on the desktop, "Sold out" on the phone. A size that is greyed out on the phone alone.
    Good: "Only 3 left" and "In stock"; "Sold out" and "Out of stock"; the phone leaves the words away and lets buy.

    Rule: short visible texts that speak of availability are read as in stock (limited stock included), to be had later,
    on pre-order or out of stock. Those of the page's own product are compared on product pages, and those of each entry
    of a list wherever both devices show it. Where a side has no words, its button to buy says that it can be bought,
    which contradicts "out of stock" alone. Options of the product that one device alone offers as sold out or disabled
    count as well. Stock in shops and pickup are another check's matter; what only one device says is no contradiction.

    Source: schema.org ItemAvailability, Google's mobile-first indexing guidance.
    """

    area = "shopping"
    severity = "serious"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """The page's product, then its options, then the entries of lists."""
        if pair.step.page in _NO_GOODS:
            return
        if pair.step.page == "product":
            yield from _product(pair)
            yield from _options(pair)
        here, there = of_entries(pair.reference_view), of_entries(pair.subject_view)
        for owner, told in here.items():
            if owner in there and contradict(told.state, there[owner].state):
                yield _divergence(pair, told, there[owner])


def _product(pair: CheckpointPair) -> Iterator[Divergence]:
    reference, subject = of_product(pair.reference_view), of_product(pair.subject_view)
    if reference and subject and contradict(reference.state, subject.state):
        yield _divergence(pair, reference, subject)


def _divergence(pair: CheckpointPair, reference: Availability, subject: Availability) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    about = f'"{subject.title or reference.title}"' if subject.owner else "The product"
    return Divergence(
        title=f"{about} is {subject.state} on {device.title}, {reference.state} on {other.title}",
        detail=f'{other.title} says "{reference.shown[:80]}", {device.title} says "{subject.shown[:80]}".',
        expected=reference.shown,
        actual=subject.shown,
        element=found(pair.subject_view.page.elements[subject.index], device.name, pair.subject_view.page),
        anchor=(pair.step.page, "availability", "", subject.owner or "product"),
        severity="serious",
        group=f"list {subject.list_name}" if subject.list_name else "",
    )


def _options(pair: CheckpointPair) -> Iterator[Divergence]:
    """Options that both offer, and that one alone offers as sold out."""
    here = {one.label: one for group in groups(pair.reference_view) for one in group.options}
    for group in groups(pair.subject_view):
        for option in group.options:
            twin = here.get(option.label)
            if twin and twin.out != option.out:
                yield _option_divergence(pair, group.name, twin, option)


def _option_divergence(pair: CheckpointPair, group: str, reference: Option, subject: Option) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    element: Element = pair.subject_view.page.elements[subject.index]
    words = {True: "cannot be chosen or is sold out", False: "can be chosen"}
    return Divergence(
        title=f'"{subject.name}" {words[subject.out]} on {device.title}, but {words[reference.out]} on {other.title}',
        detail=f'The option "{subject.name}" of the product is not offered alike.',
        expected=words[reference.out],
        actual=words[subject.out],
        element=found(element, device.name, pair.subject_view.page).model_copy(update={"name": subject.name}),
        anchor=(pair.step.page, "option", element.landmark, f"{group} {subject.label}"),
        severity="serious",
    )


check = AvailabilityMismatch()
