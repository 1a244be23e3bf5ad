"""locator-far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxcheck.checks.check import Answer, Check, Divergence, Shared, Unknown
from cxcheck.checks.pair import CheckpointPair, Side, VisitPair
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Threshold
from cxcheck.model.plan import PlannedStep

_FINDER = "store-locator"
_WITHIN = (_FINDER, "store")
_ACTS = ("tap", "checkpoint", "see", "wait_for", "not_see", "scroll_to")
_MOST = 3


class LocatorFar(Check):
    """The store finder is more taps away on the subject than on the reference.

    What the customer loses: patience; who stands in the street with a phone wants the shop round the corner now.

    Bad: the desktop's header leads to the finder, the phone's leads to "Help", and that to "Our shops", and that there.
    Good: the link in the phone's menu, which has to be opened first; a consent bar that has to be answered.

    Rule: the taps between the checkpoint before the store finder's (or the journey's start) and the store finder's, as
    the visit counted them. Menus that were opened count apart, and so do optional steps. More than on the reference is
    a divergence. More than 3 on both, where the way there consists of nothing but taps: shared. Cannot tell where a
    step on the way went otherwise on one of the devices.

    Source: patterns of store locators: a link in every page's header or menu.
    """

    area = "location"
    severity = "moderate"
    threshold = Threshold(value=_MOST, unit="taps", least=1, most=20)

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """One answer for each time that the journey comes to the store finder."""
        before: CheckpointPair | None = None
        for one in pair.checkpoints:
            if one.step.page == _FINDER and (before is None or before.step.page not in _WITHIN):
                for answer in self._arrived(before, one):
                    yield one.step.index, answer
            before = one

    def _arrived(self, before: CheckpointPair | None, there: CheckpointPair) -> Iterator[Answer]:
        if there.went_apart:
            yield Unknown(there.went_apart)
            return
        steps = _between(before, there)
        ours = _way(there.visits.reference, before, there, steps)
        theirs = _way(there.visits.subject, before, there, steps)
        limit = self.limit(there.knobs)
        is_plain = all(step.kind in _ACTS for step in steps)
        if theirs.taps > ours.taps:
            yield _divergence(there, ours, theirs)
        elif is_plain and theirs.taps > limit:
            yield _shared(there, theirs)


@dataclass(frozen=True)
class _Way:
    """What it took to come there: taps without menus, and the menus."""

    taps: int
    menus: int


def _between(before: CheckpointPair | None, there: CheckpointPair) -> Sequence[PlannedStep]:
    """The steps that lead there."""
    start = before.step.index if before else 0
    return [one for one in there.visits.journey.steps if start < one.index < there.step.index]


def _way(side: Side, before: CheckpointPair | None, there: CheckpointPair, steps: Sequence[PlannedStep]) -> _Way:
    now = side.visit.checkpoint(there.step.index)
    then = side.visit.checkpoint(before.step.index) if before else None
    taps = (now.effort.taps if now else 0) - (then.effort.taps if then else 0)
    menus = (now.effort.menus if now else 0) - (then.effort.menus if then else 0)
    optional = [one for one in steps if one.optional and one.kind == "tap" and _passed(side, one)]
    return _Way(taps - menus - len(optional), menus)


def _passed(side: Side, step: PlannedStep) -> bool:
    done = side.visit.step(step.index)
    return done is not None and done.outcome == "passed"


def _divergence(pair: CheckpointPair, ours: _Way, theirs: _Way) -> Divergence:
    device, reference = pair.visits.subject.device, pair.visits.reference.device
    return Divergence(
        title=f"The store finder is {theirs.taps} {_taps(theirs.taps)} away on {device.title}",
        detail=f"On {reference.title} it takes {ours.taps} {_taps(ours.taps)}, on {device.title} {theirs.taps}; menus "
        f"that were opened on the way ({ours.menus} and {theirs.menus}) are not counted.",
        expected=f"at most {ours.taps} {_taps(ours.taps)}",
        actual=f"{theirs.taps} {_taps(theirs.taps)}",
        element=_element(pair),
        anchor=(pair.step.page, "page", "", "way to the store finder"),
        severity="moderate",
    )


def _shared(pair: CheckpointPair, way: _Way) -> Shared:
    return Shared(
        title="The store finder is far away on both devices",
        detail=f"It takes {way.taps} taps.",
        element=_element(pair),
        anchor=(pair.step.page, "page", "", "way to the store finder"),
    )


def _taps(number: int) -> str:
    return "tap" if number == 1 else "taps"


def _element(pair: CheckpointPair) -> FoundElement:
    """What was tapped last on the subject's way there."""
    device = pair.visits.subject.device.name
    done = [one for one in pair.visits.subject.visit.steps if one.index < pair.step.index and one.element]
    last = done[-1].element if done else None
    if last is None:
        return FoundElement(role="page", name="store finder", on=device)
    return FoundElement(role=last.role, name=last.name, selector=last.selector, box=last.box, on=device)


check = LocatorFar()
