"""targets-crowded."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.tapping import Close, Group, anchor, called, judged, more, neighbour, shown
from cxcheck.derive.targets import packed


class TargetsCrowded(CheckpointCheck):
    """Two controls are so close together that one finger lies on both.

    What the customer loses: taps that do something else than was meant, and the calm of tapping without aiming.

    Bad: links of a list 30 px high, one right under the other; two buttons of 30 px with 4 px between them.
    Good: rows of 48 px; two links to the same place (picture and name of a product); links in running text; a button
    inside a card that is a link; dots of a carousel that is swiped.

    Rule (absolute, touch devices): squares of 48 px on the middles of two targets overlap by a quarter or more. Targets
    that do the same, that hold one another, that stand in a line of other words or are of the browser's own size are
    left alone, and so are those that target-small tells of. As close on the reference: shared. Controls of one list, or
    of one landmark of the site's frame, are one finding.

    Source: Lighthouse's former tap-targets audit.
    """

    area = "accessibility"
    severity = "minor"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each group of crowded targets."""
        if not pair.visits.subject.device.touch:
            return
        yield from judged(pair, packed(pair.reference_view), packed(pair.subject_view), _divergence, _shared)


def _divergence(pair: CheckpointPair, group: Group) -> Divergence:
    device = pair.visits.subject.device
    element, apart = shown(pair, group), _apart(group[0])
    return Divergence(
        title=f"{called(element)} is too close to its neighbour on {device.title}",
        detail=f"A finger in its middle lies on {neighbour(group)} as well{more(group)}.",
        expected="fingers' pads of 48 px that overlap by less than a quarter",
        actual=f"middles {apart:.0f} px apart",
        element=element,
        anchor=anchor(pair, group),
        severity="minor",
    )


def _shared(pair: CheckpointPair, group: Group) -> Shared:
    element = shown(pair, group)
    return Shared(
        title=f"{called(element)} is too close to its neighbour on both devices",
        detail=f"Their middles are {_apart(group[0]):.0f} px apart here{more(group)}.",
        element=element,
        anchor=anchor(pair, group),
    )


def _apart(close: Close) -> float:
    """How far apart the middles are, along the direction in which they are further apart."""
    one, other = (feature.element.touch or feature.element.box for feature in close)
    across = one.x + one.width / 2 - other.x - other.width / 2
    down = one.y + one.height / 2 - other.y - other.height / 2
    return max(abs(across), abs(down))


check = TargetsCrowded()
