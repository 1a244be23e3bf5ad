"""layout-shift."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.timing import earlier, told_by
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Threshold

_APART = 0.05
"""How much more than the reference's it must be, so that two pages that both move a little are alike."""


class LayoutShift(CheckpointCheck):
    """What stands on the page moves under the customer's finger on the subject.

    What the customer loses: the tap; they meant "Next" and hit "Buy".

    Bad: on the phone a banner without a height pushes the article down once it has loaded.
    Good: what moves in answer to a tap; a page that moves as much on the desktop.

    Rule: the page's cumulative layout shift is beyond 0.1 on the subject and 0.05 beyond the reference's; more than
    twice as much where the reference's is beyond 0.1 as well, since a small screen moves by a larger share. What was
    measured of the same document at an earlier checkpoint is told there. It must show in three rounds, as pictures and
    fonts come sooner or later.

    Source: Core Web Vitals, CLS.
    """

    area = "performance"
    severity = "moderate"
    threshold = Threshold(value=0.1, unit="CLS", least=0.01, most=5)
    needs = ("page", "vitals")

    @property
    def sightings(self) -> int:
        """One more than usual."""
        return 3

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """At most one answer a document."""
        assert pair.reference.vitals
        assert pair.subject.vitals
        most, shift = self.limit(pair.knobs), pair.subject.vitals.shift
        if any(one.shift > most for one in earlier(pair.visits.subject.visit, pair.subject)):
            return
        theirs = pair.reference.vitals.shift
        if shift > most and shift - theirs > (_APART if theirs <= most else theirs):
            yield _divergence(pair, shift, theirs, most)


def _divergence(pair: CheckpointPair, shift: float, theirs: float, most: float) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    element = _element(pair)
    return Divergence(
        title=f"The page moves by itself on {device.title}",
        detail=f"Its cumulative layout shift is {shift:.2f}; on {other.title} it is {theirs:.2f}. Most of it is "
        f'"{element.name or element.role}".',
        expected=f"at most {most:g}",
        actual=f"{shift:.2f}",
        element=element,
        # Which of those that moved is the largest may change from visit to visit.
        anchor=(pair.step.page, "page", "", "layout shift"),
        severity="moderate",
    )


def _element(pair: CheckpointPair) -> FoundElement:
    page, device = pair.subject_view.page, pair.visits.subject.device.name
    assert pair.subject.vitals
    moved = told_by(page.elements, pair.subject.vitals.shifted)
    if moved:
        return found(moved, device, page)
    return FoundElement(role="page", name=pair.subject.name, selector=pair.subject.vitals.shifted, on=device)


check = LayoutShift()
