"""session-lost."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, Ask, CheckpointCheck, Divergence, On, Unknown, found
from cxcheck.checks.pair import CheckpointPair, Side
from cxcheck.derive.features import PageView
from cxcheck.derive.signing import ways_in, ways_out


class SessionLost(CheckpointCheck):
    """The customer is signed out on one device by loading the page again.

    What the customer loses: their account, their saved basket and addresses; they sign in once more, or leave. Phones
    load pages again whenever the customer comes back to them.

    Bad: the phone's page shows "Sign in" after a reload where "Sign out" was; the desktop's still knows its customer.
    Good: signed in as before; signed out on both devices; a way out that has moved into a menu.

    Rule: both devices show a way to sign out, in sight or in a closed menu. In a visit of its own each of them loads
    the page again; on one of them there is then no way out any more, but a way in. Asked once a run, at the first page
    that knows its customer; never where that would send a form again, and not if this check is off.

    Source: differential testing.
    """

    area = "continuity"
    severity = "serious"
    asks = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """The question first, then what came of it, for either device."""
        if not ways_out(pair.reference_view) or not ways_out(pair.subject_view):
            return
        yield Ask("reload", "session")
        if pair.behind_effect:
            yield Unknown(f"{pair.visits.subject.device.name}: nothing is asked behind a step with an effect")
        elif after := pair.after("reload"):
            yield from _compared(pair, *after)


def _compared(pair: CheckpointPair, reference: PageView | str, subject: PageView | str) -> Iterator[Answer]:
    if isinstance(reference, str):
        yield Unknown(f"{pair.visits.reference.device.name}: {reference}")
    elif isinstance(subject, str):
        yield Unknown(f"{pair.visits.subject.device.name}: {subject}")
    elif ways_out(reference):
        yield from _lost(pair, pair.subject_view, subject, "subject")
    elif ways_out(subject):
        yield from _lost(pair, pair.reference_view, reference, "reference")


def _lost(pair: CheckpointPair, before: PageView, after: PageView, on: On) -> Iterator[Answer]:
    """The other device is still signed in; is this one?"""
    sides: tuple[Side, Side] = (pair.visits.subject, pair.visits.reference)
    own, other = sides if on == "subject" else reversed(sides)
    if ways_out(after):
        return
    if not ways_in(after):
        yield Unknown(f"{own.device.name}: after a reload the page offers neither a way out nor a way in")
        return
    way = ways_out(before)[0].element
    yield Divergence(
        title=f"A reload signs the customer out on {own.device.title}",
        detail=f'"{way.name[:60]}" was offered; after the page is loaded again it offers '
        f'"{ways_in(after)[0].element.name[:60]}". On {other.device.title} the customer stays signed in.',
        expected="signed in, also after a reload",
        actual="signed out after a reload",
        element=found(way, own.device.name, before.page),
        anchor=(pair.step.page, "session", "", "after a reload"),
        severity="serious",
        on=on,
    )


check = SessionLost()
