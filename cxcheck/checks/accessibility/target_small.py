"""target-small."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.features import Feature
from cxcheck.derive.targets import LEAST, crowded, handle_of_kind, kin
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Threshold

Small = tuple[Feature, Feature]


class TargetSmall(CheckpointCheck):
    """A control is too small for a finger, and another one is right beside it.

    What the customer loses: they mean one and hit the other: remove instead of update, returns instead of delivery.

    Bad: two icons of 18 px side by side; links of a list 20 px high, one under the other without a gap.
    Good: the same icons with 24 px each, or further apart; a link in running text; a small box with a label to tap; a
    small link to a place to which a large one leads as well; dots of a carousel that is swiped.

    Rule (absolute, touch devices): what can be touched of a control, covers subtracted and labels added, is under
    24 x 24 CSS px, and a circle of 24 px on its middle meets another target or the circle of another small one. Links
    in a line of other words, controls of the browser's own size and those that a larger one stands in for are left
    alone. As small and crowded on the reference: shared. A control that the reference does not have is judged by
    itself: the rule needs no comparison. Controls of one list, or of one landmark of the site's frame, are one finding.

    Source: WCAG 2.5.8 Target Size (Minimum) with its exceptions spacing, equivalent, inline and user agent control;
    axe-core's target-size.
    """

    area = "accessibility"
    severity = "moderate"
    threshold = Threshold(value=LEAST, unit="CSS px", least=1, most=LEAST)

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each group of small targets."""
        if not pair.visits.subject.device.touch:
            return
        least = self.limit(pair.knobs)
        known = {one.index for one, _ in crowded(pair.reference_view, least)}
        for group in _groups(pair, list(crowded(pair.subject_view, least))):
            alone = [small for small in group if not _crowded_there(pair, small[0], known)]
            if alone:
                yield _divergence(pair, alone)
            else:
                yield _shared(pair, group)


def _crowded_there(pair: CheckpointPair, feature: Feature, known: set[int]) -> bool:
    counterpart = pair.backward.counterpart(feature)
    return counterpart is not None and counterpart.index in known


def _groups(pair: CheckpointPair, small: Sequence[Small]) -> Sequence[Sequence[Small]]:
    groups: dict[tuple[str, ...], list[Small]] = defaultdict(list)
    for one in small:
        groups[kin(pair.subject_view, one[0])].append(one)
    return list(groups.values())


def _anchor(pair: CheckpointPair, group: Sequence[Small]) -> tuple[str, str, str, str]:
    feature = group[0][0]
    return pair.step.page, feature.element.role, feature.element.landmark, handle_of_kind(feature)


def _divergence(pair: CheckpointPair, group: Sequence[Small]) -> Divergence:
    device = pair.visits.subject.device
    least = check.limit(pair.knobs)
    shown, size = _shown(pair, group), _size(group[0][0])
    more = f"; {len(group) - 1} more like it" if len(group) > 1 else ""
    return Divergence(
        title=f"{_called(shown)} is too small to tap on {device.title}",
        detail=f"{size} can be touched, and {_beside(group[0][1])} is within a finger's reach{more}.",
        expected=f"{least:g} x {least:g} px, or {least:g} px to the next one",
        actual=size,
        element=shown,
        anchor=_anchor(pair, group),
        severity="moderate",
    )


def _shared(pair: CheckpointPair, group: Sequence[Small]) -> Shared:
    shown = _shown(pair, group)
    more = f"; {len(group) - 1} more like it" if len(group) > 1 else ""
    return Shared(
        title=f"{_called(shown)} is too small to tap on both devices",
        detail=f"{_size(group[0][0])} here{more}.",
        element=shown,
        anchor=_anchor(pair, group),
    )


def _shown(pair: CheckpointPair, group: Sequence[Small]) -> FoundElement:
    return found(group[0][0].element, pair.visits.subject.device.name, pair.subject_view.page)


def _called(shown: FoundElement) -> str:
    return f'"{shown.name[:60]}"' if shown.name else f"A {shown.role}"


def _beside(neighbour: Feature) -> str:
    name = neighbour.element.name
    return f'"{name[:60]}"' if name else f"another {neighbour.element.role}"


def _size(feature: Feature) -> str:
    touch = feature.element.touch or feature.element.box
    return f"{touch.width:g} x {touch.height:g} px"


check = TargetSmall()
