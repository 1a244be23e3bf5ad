"""basket-lost."""

from collections.abc import Iterator, Sequence

from cxcheck.checks.check import Answer, Ask, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.basket import EMPTY_BASKET, Basket, Line
from cxcheck.derive.features import PageView

_STEADY = ("basket",)
"""Kinds of page that show the basket as it is kept."""


class BasketLost(CheckpointCheck):
    """The basket is gone, or another one, after the page was loaded again.

    What the customer loses: what they have chosen. Phones drop pages from memory all the time, and load them again when
    the customer comes back from a message.

    Bad: the phone's basket lives in the memory of the page, and is empty after a reload; the shop keeps the desktop's.
    Good: the same lines and quantities; a notice that has gone; a basket that is lost on both devices.

    Rule: a basket page shows lines on both devices. In a visit of its own each of them loads the page again; lines are
    then missing or have other quantities on the subject only. Asked once a run, never where that would send a form
    again, and not if this check is off.

    Source: differential testing (X-PERT: behaviour).
    """

    area = "shopping"
    severity = "critical"
    asks = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """The question first, then what came of it."""
        if pair.step.page not in _STEADY:
            return
        reference, subject = Basket(pair.reference_view), Basket(pair.subject_view)
        if not reference.lines or not subject.lines:
            return
        yield Ask("reload", "basket")
        if pair.behind_effect:
            yield Unknown(f"{pair.visits.subject.device.name}: nothing is asked behind a step with an effect")
        elif after := pair.after("reload"):
            yield from _compared(pair, reference, subject, *after)


def _compared(
    pair: CheckpointPair, had: Basket, has: Basket, reference: PageView | str, subject: PageView | str
) -> Iterator[Answer]:
    """Reference and subject before and after; a sentence says why a page tells nothing."""
    if isinstance(reference, str):
        yield Unknown(f"{pair.visits.reference.device.name}: {reference}")
    elif isinstance(subject, str):
        yield Unknown(f"{pair.visits.subject.device.name}: {subject}")
    elif not _lost(had.lines, Basket(reference).lines):
        left = Basket(subject)
        if not left.lines and left.empty < 0:
            yield Unknown(f"{pair.visits.subject.device.name}: no line of the basket could be read after a reload")
        elif lost := _lost(has.lines, left.lines):
            yield _divergence(pair, lost, left)


def _lost(before: Sequence[Line], after: Sequence[Line]) -> Sequence[Line]:
    """The lines that are gone, or of another quantity."""
    return [line for line in before if not any(line.is_same(one) and _as_many(line, one) for one in after)]


def _as_many(one: Line, other: Line) -> bool:
    """A quantity that is not shown says nothing."""
    return None in (one.quantity, other.quantity) or one.quantity == other.quantity


def _divergence(pair: CheckpointPair, lost: Sequence[Line], left: Basket) -> Divergence:
    device, view = pair.visits.subject.device, pair.subject_view
    said = ", ".join(f'"{line.title[:60]}"' for line in lost)
    element = found(view.page.elements[lost[0].index], device.name, view.page)
    shown = ", ".join(f'"{line.title[:60]}"' for line in left.lines) or EMPTY_BASKET
    return Divergence(
        title=f"The basket does not survive a reload on {device.title}",
        detail=f"{said} was in it; after the page is loaded again it shows {shown}. On "
        f"{pair.visits.reference.device.title} the basket stays as it was.",
        expected=f"{said}, also after a reload",
        actual=f"after a reload: {shown}",
        element=element.model_copy(update={"name": lost[0].title}),
        anchor=(pair.step.page, "basket", "", "after a reload"),
        severity="critical",
    )


check = BasketLost()
