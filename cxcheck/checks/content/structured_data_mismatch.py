"""structured-data-mismatch."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, On, Shared, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.facts.product import Reading, readings
from cxcheck.derive.structured import Told, told
from cxcheck.derive.structured_differences import Difference, differences
from cxcheck.model.finding import FoundElement
from cxcheck.model.structured import StructuredData

_SHOWN = 6
"""Differences of one type that are told."""


class StructuredDataMismatch(CheckpointCheck):
    """A page tells search engines and assistants less, or something else, on one device.

    What the customer loses: the right price, stock and rating where they search, as engines read the phone's page; and
    the answer of an assistant that reads it to them.

    Bad: the desktop's page tells a Product with price and stock as JSON-LD, the phone's page none. The phone's markup
    says OutOfStock, the desktop's InStock. The markup says £39 where customers see £42.
    Good: microdata on one and JSON-LD on the other that say the same; other pictures and addresses; dates; other
    reviews; shorter breadcrumbs; other recommended goods.

    Rule: JSON-LD and microdata are brought to one form (numbers without needless zeros, schema.org's words without its
    address, texts without markup and case). URLs, dates, reviews, related goods and what lists hold are set aside. Per
    type one divergence: where the subject says nothing of it, or says less or otherwise of the same thing. What only
    the subject tells is a divergence on the reference if it is a whole type. On product pages, what a page tells must
    not contradict what it shows (title, price, currency, availability, rating); broken on both, it is shared; once
    something was chosen on the page (another size), it shows what its markup need not tell. Cannot tell where a page
    tells more than was read.

    Source: Google's mobile-first indexing guidance: the same structured data on both.
    """

    area = "content"
    severity = "moderate"
    is_content = True
    needs = ("page", "structured")

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence a type."""
        assert pair.reference.structured and pair.subject.structured
        if reason := _cut(pair):
            yield Unknown(reason)
            return
        reference, subject = told(pair.reference.structured), told(pair.subject.structured)
        lacking = list(differences(reference, subject))
        for one in lacking:
            yield _divergence(pair, one, subject, "subject")
        for one in differences(subject, reference):
            if one.is_lost:
                yield _divergence(pair, one, reference, "reference")
        if pair.step.page == "product" and not any(one.type == "Product" for one in lacking) and not _was_used(pair):
            yield from _contradictions(pair)


def _was_used(pair: CheckpointPair) -> bool:
    """Whether the customer chose something since the page came: its markup tells of what was chosen at first."""
    steps = [one for one in pair.visits.subject.visit.steps if one.index < pair.step.index]
    for step in reversed(steps):
        if step.changed is None:
            continue
        if {"page", "address"} & set(step.changed):
            return False
        if step.changed:
            return True
    return False


def _contradictions(pair: CheckpointPair) -> Iterator[Divergence | Shared]:
    """What the subject's page tells otherwise than it shows it.

    Where the reference's page tells and shows the same, one of the two differs between the devices, which is told by
    the check of that fact.
    """
    assert pair.reference.structured and pair.subject.structured
    other = readings(pair.reference_view, pair.reference.structured)
    for what, reading in readings(pair.subject_view, pair.subject.structured).items():
        twin = other.get(what)
        if reading.agrees or (twin and twin.agrees):
            continue
        yield _shared(pair, what, reading) if twin else _contradiction(pair, what, reading)


def _shared(pair: CheckpointPair, what: str, reading: Reading) -> Shared:
    element, anchor = _place(pair, what, reading)
    title = f"The {what} that machines are told is not the one that is shown, on both devices"
    return Shared(title, f'Told: {reading.told}; shown: "{reading.shown[:80]}".', element, anchor)


def _contradiction(pair: CheckpointPair, what: str, reading: Reading) -> Divergence:
    device = pair.visits.subject.device
    element, anchor = _place(pair, what, reading)
    return Divergence(
        title=f"Machines are told another {what} than {device.title} shows",
        detail=f'Told: {reading.told}; shown: "{reading.shown[:80]}".',
        expected=reading.shown[:80],
        actual=reading.told[:80],
        element=element,
        anchor=anchor,
        severity="moderate",
    )


def _place(pair: CheckpointPair, what: str, reading: Reading) -> tuple[FoundElement, tuple[str, str, str, str]]:
    page = pair.subject_view.page
    element = found(page.elements[reading.index], pair.visits.subject.device.name, page)
    return element, (pair.step.page, "structured data", "shown", what)


def _cut(pair: CheckpointPair) -> str:
    """Why something may be told that was not read."""
    sides: tuple[tuple[str, StructuredData | None], ...] = (
        (pair.visits.reference.device.name, pair.reference.structured),
        (pair.visits.subject.device.name, pair.subject.structured),
    )
    return next((f"{name}: the page tells more than is read" for name, data in sides if data and data.cut), "")


def _divergence(pair: CheckpointPair, one: Difference, lacking: Told, on: On) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    if on == "reference":
        device, other = other, device
    if one.is_lost:
        broken = " A script of it cannot be read." if lacking.unreadable else ""
        title = f"{device.title}'s page does not tell machines of its {one.type}"
        detail = f"{other.title}'s page has structured data of type {one.type}; {device.title}'s has none.{broken}"
        expected, actual = one.type, "nothing of it"
    else:
        title = f"{device.title}'s page tells machines something else of its {one.type}"
        parts = [f"{path}: {ours} / {theirs or 'nothing'}" for path, ours, theirs in one.values[:_SHOWN]]
        detail = f"{other.title} / {device.title}: {'; '.join(parts)}."
        path, expected, actual = one.values[0]
        expected, actual = f"{path}: {expected}", f"{path}: {actual or 'nothing'}"
    return Divergence(
        title=title,
        detail=detail,
        expected=expected,
        actual=actual,
        element=FoundElement(role="page", name=one.type, on=device.name),
        anchor=(pair.step.page, "structured data", "", one.type),
        severity="moderate",
        on=on,
    )


check = StructuredDataMismatch()
