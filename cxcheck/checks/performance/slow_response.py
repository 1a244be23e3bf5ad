"""slow-response."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.timing import FEWEST, Measure, earlier, middle, told_by, worked
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Threshold
from cxcheck.model.vitals import Vitals

_APART = 10
"""Thresholds by which the subject must be slower than the reference: a busy machine makes anything take a second."""
_APART_ALONE = 2
"""The same where visits were repeated and played alone."""
_MORE_WORKED = 1.5
"""Share by which scripts must work longer: those that are compiled anew vary by a fifth."""


class SlowResponse(CheckpointCheck):
    """The subject's page does not answer for so long that customers tap again.

    What the customer loses: patience. The second tap hits what has moved there meanwhile, or orders twice.

    Bad: on the phone a script works for three seconds as the page loads; a tap on "Buy" is answered after two.
    Good: as slow on the desktop; a second more on a machine that plays other visits at the same time.

    Rule: the main thread of the page is blocked (the time of each task beyond 50 ms) or an input of the journey goes
    unanswered for more than 200 ms on the subject, and for 2 s longer than on the reference, in three rounds. With
    `--repeats 3` or more and `--workers 1` the median of the visits is judged, and 400 ms longer will do. What was
    measured of the same document at an earlier checkpoint is told there. Where the browser tells what the page's own
    scripts take of the processor, to which other visits add nothing, it is enough that those that block it take 200 ms
    longer since the checkpoint before, and half as much again as on the reference.

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
        assert pair.subject.vitals
        response, before = pair.subject.vitals.response, earlier(pair.visits.subject.visit, pair.subject)
        # Later on in a document our own looks at it have been tasks as well.
        told = list(self._judged(pair, "blocked", "blocked")) if not before else []
        if not any(one.response >= response for one in before):
            told += self._judged(pair, "response", "unanswered")
        yield from told or self._laboured(pair)

    def _judged(self, pair: CheckpointPair, measure: Measure, how: str) -> Iterator[Answer]:
        sides = (pair.visits.reference, pair.visits.subject)
        most, alone = self.limit(pair.knobs), all(len(side.timed) >= FEWEST for side in sides)
        ours, theirs = (middle(side.timed if alone else [side.visit], pair.step.index, measure) for side in sides)
        apart = _APART_ALONE if alone else _APART
        if ours is not None and theirs is not None and theirs > most and theirs - ours > most * apart:
            yield _divergence(pair, how, theirs, ours, most)

    def _laboured(self, pair: CheckpointPair) -> Iterator[Answer]:
        """Scripts that take the processor for much longer, with something that goes unanswered meanwhile."""
        vitals = pair.subject.vitals
        assert vitals
        step = pair.step.index
        ours, theirs = (worked(side.visit, step) for side in (pair.visits.reference, pair.visits.subject))
        most = self.limit(pair.knobs)
        if ours is None or theirs is None or max(vitals.blocked, vitals.response) <= most:
            return
        if theirs - ours > most and theirs > ours * _MORE_WORKED:
            yield _divergence(pair, "busy", theirs, ours, most)


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
        anchor=(pair.step.page, element.role, "", f"unanswered {element.name}" if how == "unanswered" else "blocked "),
        severity="moderate",
    )


def _touched(pair: CheckpointPair, vitals: Vitals) -> FoundElement:
    page = pair.subject_view.page
    element = told_by(page.elements, vitals.responded)
    return found(element, pair.visits.subject.device.name, page) if element else _page(pair)


def _page(pair: CheckpointPair) -> FoundElement:
    return FoundElement(role="page", name=pair.subject.name, on=pair.visits.subject.device.name)


check = SlowResponse()
