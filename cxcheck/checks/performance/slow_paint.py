"""slow-paint."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.pair import CheckpointPair, VisitPair
from cxcheck.derive.timing import FEWEST, earlier, middle, told_by
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Threshold

_RATIO = 2
_APART = 1_000
"""Milliseconds by which a ratio must tell."""


class SlowPaint(CheckpointCheck):
    """What the page is about comes into sight much later on the subject.

    What the customer loses: the page, as they leave after three seconds.

    Bad: on the phone the product's picture is drawn by a script once all others have run: 4 s; on the desktop 1 s.
    Good: 2 s against 1 s; as slow on both; a single visit that was slow.

    Rule: asked for by `--repeats 3` or more with `--workers 1`, as visits that are played at the same time slow one
    another down; else not run. The median of the visits' largest contentful paint is beyond 2.5 s on the subject and
    not on the reference, or on both and twice the reference's; in either case a second later than the reference's.
    Pages that came without a document of their own are not timed. Where a visit has no such time: cannot tell.

    Source: Core Web Vitals, LCP.
    """

    area = "performance"
    severity = "moderate"
    threshold = Threshold(value=2_500, unit="ms", least=100, most=60_000)
    repeats = FEWEST
    needs = ("page", "vitals")

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """Nothing, unless the visits were played to be timed."""
        if min(len(pair.reference.timed), len(pair.subject.timed)) >= FEWEST:
            yield from super().answers(pair)

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """At most one answer a document."""
        reference, subject = pair.visits.reference, pair.visits.subject
        if earlier(subject.visit, pair.subject) or earlier(reference.visit, pair.reference):
            return
        ours, theirs = (middle(side.timed, pair.step.index, "largest_paint") for side in (reference, subject))
        if ours is None or theirs is None:
            device = reference.device.name if ours is None else subject.device.name
            yield Unknown(f"{device}: not every visit says when the page was painted")
            return
        most = self.limit(pair.knobs)
        if theirs > most and theirs - ours > _APART and (ours <= most or theirs > ours * _RATIO):
            yield _divergence(pair, theirs, ours, most)


def _divergence(pair: CheckpointPair, theirs: float, ours: float, most: float) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    page = pair.subject_view.page
    assert pair.subject.vitals
    largest = told_by(page.elements, pair.subject.vitals.largest)
    return Divergence(
        title=f"The page is painted after {theirs / 1000:.1f} s on {device.title}",
        detail=f"Median of {len(pair.visits.subject.timed)} visits: {theirs:.0f} ms; on {other.title} {ours:.0f} ms.",
        expected=f"at most {most:g} ms",
        actual=f"{theirs:.0f} ms",
        element=found(largest, device.name, page)
        if largest
        else FoundElement(role="page", name=pair.subject.name, on=device.name),
        anchor=(pair.step.page, "page", "", "largest paint"),
        severity="moderate",
    )


check = SlowPaint()
