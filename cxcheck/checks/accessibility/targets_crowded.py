"""targets-crowded."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.features import Feature
from cxcheck.derive.targets import handle_of_kind, kin, packed
from cxcheck.model.finding import FoundElement

Close = tuple[Feature, Feature]


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
        known = {one.index for one, _ in packed(pair.reference_view)}
        for group in _groups(pair):
            alone = [close for close in group if not _packed_there(pair, close[0], known)]
            if alone:
                yield _divergence(pair, alone)
            else:
                yield _shared(pair, group)


def _packed_there(pair: CheckpointPair, feature: Feature, known: set[int]) -> bool:
    counterpart = pair.backward.counterpart(feature)
    return counterpart is not None and counterpart.index in known


def _groups(pair: CheckpointPair) -> Sequence[Sequence[Close]]:
    groups: dict[tuple[str, ...], list[Close]] = defaultdict(list)
    for one in packed(pair.subject_view):
        groups[kin(pair.subject_view, one[0])].append(one)
    return list(groups.values())


def _anchor(pair: CheckpointPair, group: Sequence[Close]) -> tuple[str, str, str, str]:
    feature = group[0][0]
    return pair.step.page, feature.element.role, feature.element.landmark, handle_of_kind(feature)


def _divergence(pair: CheckpointPair, group: Sequence[Close]) -> Divergence:
    device = pair.visits.subject.device
    shown, apart = _shown(pair, group), _apart(group[0])
    more = f"; {len(group) - 1} more like it" if len(group) > 1 else ""
    return Divergence(
        title=f"{_called(shown)} is too close to its neighbour on {device.title}",
        detail=f"A finger in its middle lies on {_neighbour(group[0])} as well{more}.",
        expected="fingers' pads of 48 px that overlap by less than a quarter",
        actual=f"middles {apart:.0f} px apart",
        element=shown,
        anchor=_anchor(pair, group),
        severity="minor",
    )


def _shared(pair: CheckpointPair, group: Sequence[Close]) -> Shared:
    shown = _shown(pair, group)
    more = f"; {len(group) - 1} more like it" if len(group) > 1 else ""
    return Shared(
        title=f"{_called(shown)} is too close to its neighbour on both devices",
        detail=f"Their middles are {_apart(group[0]):.0f} px apart here{more}.",
        element=shown,
        anchor=_anchor(pair, group),
    )


def _shown(pair: CheckpointPair, group: Sequence[Close]) -> FoundElement:
    return found(group[0][0].element, pair.visits.subject.device.name, pair.subject_view.page)


def _called(shown: FoundElement) -> str:
    return f'"{shown.name[:60]}"' if shown.name else f"A {shown.role}"


def _neighbour(close: Close) -> str:
    element = close[1].element
    return f'"{element.name[:60]}"' if element.name else f"another {element.role}"


def _apart(close: Close) -> float:
    """How far apart the middles are, along the direction in which they are further apart."""
    one, other = (feature.element.touch or feature.element.box for feature in close)
    across = one.x + one.width / 2 - other.x - other.width / 2
    down = one.y + one.height / 2 - other.y - other.height / 2
    return max(abs(across), abs(down))


check = TargetsCrowded()
