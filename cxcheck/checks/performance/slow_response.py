"""slow-response."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.timing import earlier, told_by
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Threshold
from cxcheck.model.vitals import Vitals

_APART = 4
"""Thresholds by which the subject must be slower than the reference: a busy machine doubles what takes long anyway."""


class SlowResponse(CheckpointCheck):
    """The subject's page does not answer for so long that customers tap again.

    What the customer loses: patience. The second tap hits what has moved there meanwhile, or orders twice.

    Bad: on the phone a script works for two seconds as the page loads; a tap on "Add to basket" is answered after one.
    Good: as slow on the desktop; half a second more on a machine that plays other visits at the same time.

    Rule: the main thread of the page is blocked (the time of each task beyond 50 ms) or an input of the journey goes
    unanswered for more than 200 ms on the subject, and for 800 ms longer than on the reference. What was measured of
    the same document at an earlier checkpoint is told there. It must show in three rounds.

    Source: Core Web Vitals, INP; Lighthouse, total-blocking-time.
    """

    area = "performance"
    severity = "moderate"
    threshold = Threshold(value=200, unit="ms", least=50, most=10_000)
    needs = ("page", "vitals")

    @property
    def sightings(self) -> int:
        """One more than usual."""
        return 3

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """At most one for the load and one for inputs."""
        ours, theirs = pair.reference.vitals, pair.subject.vitals
        assert ours
        assert theirs
        most = self.limit(pair.knobs)
        before = earlier(pair.visits.subject.visit, pair.subject)
        # Later on in a document our own looks at it have been tasks as well.
        if not before and _is_slower(theirs.blocked, ours.blocked, most):
            yield _divergence(pair, "blocked", theirs.blocked, ours.blocked, most)
        told = any(one.response >= theirs.response for one in before)
        if not told and _is_slower(theirs.response, ours.response, most):
            yield _divergence(pair, "unanswered", theirs.response, ours.response, most)


def _is_slower(theirs: float, ours: float, most: float) -> bool:
    return theirs > most and theirs - ours > most * _APART


def _divergence(pair: CheckpointPair, how: str, theirs: float, ours: float, most: float) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    assert pair.subject.vitals
    element = _touched(pair, pair.subject.vitals) if how == "unanswered" else _page(pair)
    what = f'A tap on "{element.name}" goes' if how == "unanswered" else "The page is"
    return Divergence(
        title=f"{what} {how} for {theirs / 1000:.1f} s on {device.title}",
        detail=f"For {theirs:.0f} ms; on {other.title} for {ours:.0f} ms.",
        expected=f"at most {most:g} ms",
        actual=f"{theirs:.0f} ms",
        element=element,
        anchor=(pair.step.page, element.role, "", f"{how} {element.name if how == 'unanswered' else ''}"),
        severity="moderate",
    )


def _touched(pair: CheckpointPair, vitals: Vitals) -> FoundElement:
    page = pair.subject_view.page
    element = told_by(page.elements, vitals.responded)
    return found(element, pair.visits.subject.device.name, page) if element else _page(pair)


def _page(pair: CheckpointPair) -> FoundElement:
    return FoundElement(role="page", name=pair.subject.name, on=pair.visits.subject.device.name)


check = SlowResponse()
