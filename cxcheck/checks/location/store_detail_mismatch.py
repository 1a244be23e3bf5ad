"""store-detail-mismatch."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.facts import hours as times
from cxcheck.derive.facts.phones import same_number
from cxcheck.derive.facts.stores import Store, common_hours, same_address, seen
from cxcheck.derive.naming import normal

_PAGES = {"store", "store-locator"}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_Detail = tuple[str, str, str, int]
"""What differs, how the reference and the subject show it, and the element on the subject."""


class StoreDetailMismatch(CheckpointCheck):
    """A store has another address, telephone number or other hours on another device.

    What the customer loses: a journey to a shop that is closed, or not there; a call that nobody answers.

    Bad: open until 18:00 on the desktop, until 20:00 on the phone. A number with two digits swapped.
    Good: "Mon–Fri 9am–6pm" and "Montag bis Freitag 9 bis 18 Uhr"; 0131 496 0000 and +44 131 496 0000; an address
    without the county; hours that one device alone shows.

    Rule: on pages of stores and lists of them, stores are matched by where their entries lead, else by name. Numbers
    are compared in E.164, hours by day, addresses by their words: numbers in them must be equal, one may leave words
    out. What only one device shows is no contradiction; a name that differs makes it another store, unless each page
    shows one alone.

    Source: Google's guidelines for LocalBusiness; E.164.
    """

    area = "location"
    severity = "serious"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence for each detail of each store."""
        if pair.step.page not in _PAGES:
            return
        here, there = seen(pair.reference_view), seen(pair.subject_view)
        for reference, subject in _twins(here, there):
            for detail in _details(reference, subject):
                yield _divergence(pair, reference, *detail)
        if len(here) > 1 and len(there) > 1:
            everywhere = Store(identity="page", name="all stores")
            common = (
                replace(everywhere, hours=common_hours(view)) for view in (pair.reference_view, pair.subject_view)
            )
            for detail in _details(*common):
                yield _divergence(pair, everywhere, *detail)


def _twins(reference: Sequence[Store], subject: Sequence[Store]) -> Iterator[tuple[Store, Store]]:
    if len(reference) == len(subject) == 1:
        yield reference[0], subject[0]
        return
    by_identity = {one.identity: one for one in subject}
    by_name = {normal(one.name): one for one in subject}
    for one in reference:
        if twin := by_identity.get(one.identity) or by_name.get(normal(one.name)):
            yield one, twin


def _details(one: Store, other: Store) -> Iterator[_Detail]:
    if one.phone and other.phone and not same_number(one.phone.value, other.phone.value):
        yield "phone number", one.phone.shown, other.phone.shown, other.phone.index
    if one.hours and other.hours and (days := times.contradict(one.hours.value, other.hours.value)):
        ours, theirs = (f"{_DAYS[days[0]]} {times.said(side.value[days[0]])}" for side in (one.hours, other.hours))
        yield "opening hours", ours, theirs, other.hours.index
    if one.address and other.address and not same_address(one.address.value, other.address.value):
        yield "address", one.address.shown, other.address.shown, other.address.index


def _divergence(
    pair: CheckpointPair, reference: Store, what: str, expected: str, actual: str, index: int
) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    return Divergence(
        title=f'The {what} of "{reference.name}" is {actual} on {device.title}, {expected} on {other.title}',
        detail=f"{other.title} shows {expected}, {device.title} {actual}.",
        expected=expected,
        actual=actual,
        element=found(pair.subject_view.page.elements[index], device.name, pair.subject_view.page),
        anchor=(pair.step.page, "store", what, reference.identity if reference.identity != "page" else ""),
        severity="serious",
    )


check = StoreDetailMismatch()
