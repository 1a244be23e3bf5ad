"""Timing: which measures of a page are its own, and what stands in the middle of several."""

from collections.abc import Iterable, Sequence
from statistics import median
from typing import Literal

from cxcheck.model.evidence import CheckpointEvidence, VisitEvidence
from cxcheck.model.page import Element
from cxcheck.model.vitals import Vitals


def earlier(visit: VisitEvidence, checkpoint: CheckpointEvidence) -> Sequence[Vitals]:
    """What was measured of the same document at checkpoints before that one."""
    if not checkpoint.vitals:
        return ()
    before = (one.vitals for one in visit.checkpoints if one.step < checkpoint.step)
    return [one for one in before if one and one.born == checkpoint.vitals.born]


def worked(visit: VisitEvidence, step: int) -> float | None:
    """Milliseconds that the page's own scripts worked from the checkpoint before until that step; None if untold."""
    since = max((one.step for one in visit.checkpoints if one.step < step), default=-1)
    times = [one.worked for one in visit.steps if since < one.index <= step and one.outcome != "skipped"]
    known = [one for one in times if one is not None]
    return sum(known) if known and len(known) == len(times) else None


FEWEST = 3
"""Visits of each device from whose times one in the middle can be taken."""
Measure = Literal["largest_paint", "blocked", "response"]


def middle(visits: Iterable[VisitEvidence], step: int, measure: Measure) -> float | None:
    """Of a measure of a page in several visits, in milliseconds; None if one of them has none."""
    found = [one.checkpoint(step) for one in visits]
    times: list[float | None] = [getattr(one.vitals, measure) if one and one.vitals else None for one in found]
    known = [one for one in times if one is not None]
    return median(known) if known and len(known) == len(times) else None


def told_by(elements: Sequence[Element], selector: str) -> Element | None:
    """The element of that selector, or the nearest one around it that the page model holds."""
    known = {one.selector: one for one in elements}
    while selector:
        if selector in known:
            return known[selector]
        selector = selector.rpartition(" > ")[0]
    return None
