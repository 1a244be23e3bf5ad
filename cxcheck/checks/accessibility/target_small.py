"""target-small."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.tapping import Group, anchor, called, judged, more, neighbour, shown
from cxcheck.derive.features import Feature
from cxcheck.derive.targets import LEAST, crowded
from cxcheck.model.knobs import Threshold


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
        there, here = crowded(pair.reference_view, least), crowded(pair.subject_view, least)
        yield from judged(pair, there, here, _divergence, _shared)


def _divergence(pair: CheckpointPair, group: Group) -> Divergence:
    device = pair.visits.subject.device
    least = check.limit(pair.knobs)
    element, size = shown(pair, group), _size(group[0][0])
    return Divergence(
        title=f"{called(element)} is too small to tap on {device.title}",
        detail=f"{size} can be touched, and {neighbour(group)} is within a finger's reach{more(group)}.",
        expected=f"{least:g} x {least:g} px, or {least:g} px to the next one",
        actual=size,
        element=element,
        anchor=anchor(pair, group),
        severity="moderate",
    )


def _shared(pair: CheckpointPair, group: Group) -> Shared:
    element = shown(pair, group)
    return Shared(
        title=f"{called(element)} is too small to tap on both devices",
        detail=f"{_size(group[0][0])} here{more(group)}.",
        element=element,
        anchor=anchor(pair, group),
    )


def _size(feature: Feature) -> str:
    touch = feature.element.touch or feature.element.box
    return f"{touch.width:g} x {touch.height:g} px"


check = TargetSmall()
