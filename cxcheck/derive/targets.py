"""Which controls are too small for a finger, or too close to their neighbours: WCAG 2.5.8 and Lighthouse's former rule.

What they leave alone is the same: words in a line, the browser's own sizes, what a finger need not hit.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import hypot

from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.derive.presence import steps_through_a_carousel
from cxcheck.model.page import Box

LEAST = 24.0
"""CSS pixels that a target is wide and high, and the diameter of the circle that is kept free around a smaller one."""
FINGER = 48.0
"""CSS pixels across the pad of a finger, as Lighthouse's tap-targets audit took it."""
FRAME = {"banner", "navigation", "contentinfo"}
"""Landmarks that a site has on every page."""
TOO_MUCH = 0.25
"""Share of a finger's pad that lies on the neighbour's from which it hits either."""
_ROUNDING = 0.5
"""CSS pixels by which browsers place things off the grid."""


@once_a_view
def crowded(view: PageView, least: float = LEAST) -> tuple[tuple[Feature, Feature], ...]:
    """Each target that is under `least` CSS px, with a neighbour that its circle of that diameter meets.

    Left alone are targets in a line of other words, those of the browser's own size, dots and arrows of a carousel
    (a finger swipes), and those beside which another one that is large enough does the same.
    """
    return tuple(_crowded(view, least))


@once_a_view
def packed(view: PageView) -> tuple[tuple[Feature, Feature], ...]:
    """Each target with a neighbour whose finger's pad lies on its own; those that `crowded` tells of are left out."""
    told = {one.index for one, _ in crowded(view, LEAST)}
    targets = [one for one in view.features if _is_target(one) and not _excepted(one) and one.index not in told]
    return tuple(_packed(view, targets))


def _packed(view: PageView, targets: Sequence[Feature]) -> Iterator[tuple[Feature, Feature]]:
    cells = _cells(targets)
    for one in targets:
        column, row = _cell(one)
        near = (cells.get((column + across, row + down), ()) for across in (-1, 0, 1) for down in (-1, 0, 1))
        for other in (other for cell in near for other in cell):
            if other.index != one.index and _share_a_finger(one, other) and _are_neighbours(view, one, other):
                yield one, other
                break


def _cells(targets: Sequence[Feature]) -> Mapping[tuple[int, int], Sequence[Feature]]:
    """Targets by a grid as wide as a finger: only those in cells next to one another can meet."""
    cells: dict[tuple[int, int], list[Feature]] = defaultdict(list)
    for one in targets:
        cells[_cell(one)].append(one)
    return cells


def _cell(feature: Feature) -> tuple[int, int]:
    x, y = _middle(_touched(feature))
    return int(x // FINGER), int(y // FINGER)


def _share_a_finger(one: Feature, other: Feature) -> bool:
    (x, y), (there_x, there_y) = _middle(_touched(one)), _middle(_touched(other))
    across, down = FINGER - abs(x - there_x), FINGER - abs(y - there_y)
    return across > 0 and down > 0 and across * down >= TOO_MUCH * FINGER**2


def _are_neighbours(view: PageView, one: Feature, other: Feature) -> bool:
    inside = _lies_in(one.element.box, other.element.box) or _lies_in(other.element.box, one.element.box)
    return not inside and _could_be_hit_instead(view, one, other)


def _lies_in(inner: Box, outer: Box) -> bool:
    return outer.x <= inner.x and outer.y <= inner.y and inner.right <= outer.right and inner.bottom <= outer.bottom


def _crowded(view: PageView, least: float) -> Iterator[tuple[Feature, Feature]]:
    targets = [one for one in view.features if _is_target(one)]
    large = [one for one in targets if not _is_small(one, least)]
    for one in targets:
        if not _is_small(one, least) or _excepted(one) or any(_does_the_same(one, other) for other in large):
            continue
        if neighbour := _neighbour(view, one, targets, least):
            yield one, neighbour


def _is_small(one: Feature, least: float) -> bool:
    touch = one.element.touch
    return touch is not None and min(touch.width, touch.height) < least


def _is_target(feature: Feature) -> bool:
    element = feature.element
    return element.hit in ("reached", "first-covered") and "disabled" not in element.states and not element.frame


def _excepted(feature: Feature) -> bool:
    return feature.element.in_text or feature.element.native or steps_through_a_carousel(feature)


def _does_the_same(one: Feature, other: Feature) -> bool:
    if one.target or other.target:
        return one.target == other.target
    return bool(one.name) and (one.family, one.name) == (other.family, other.name)


def _neighbour(view: PageView, one: Feature, targets: Sequence[Feature], least: float) -> Feature | None:
    for other in targets:
        if other.index != one.index and _could_be_hit_instead(view, one, other) and _meet(one, other, least):
            return other
    return None


def _could_be_hit_instead(view: PageView, one: Feature, other: Feature) -> bool:
    """Not what holds it or stands in it, what does the same, words in a line, or what scrolls past it."""
    if other.element.in_text or one.element.fixed != other.element.fixed or _does_the_same(one, other):
        return False
    return one.index not in view.ancestors(other.index) and other.index not in view.ancestors(one.index)


def _meet(one: Feature, other: Feature, least: float) -> bool:
    """Whether the circle on a small target meets another target, or the circle on another small one."""
    x, y = _middle(_touched(one))
    if other.element.touch is not None and _is_small(other, least):
        there = _middle(other.element.touch)
        if hypot(x - there[0], y - there[1]) < least - _ROUNDING:
            return True
    return _distance(x, y, _touched(other)) < least / 2 - _ROUNDING


def kin(view: PageView, feature: Feature) -> tuple[str, ...]:
    """What a target has in common with others of its kind: its list and its name there, its landmark, its box."""
    if feature.item:
        return "item", feature.item.list_name, feature.template
    if feature.element.landmark in FRAME:
        return "landmark", feature.element.landmark, feature.family
    around = list(view.ancestors(feature.index))[:2]
    return "place", str(around[-1] if around else -1), feature.family


def handle_of_kind(feature: Feature) -> str:
    """What to call all targets of its kind in a fingerprint."""
    if feature.item:
        return f"{feature.item.list_name} {feature.template}"
    return "" if feature.element.landmark in FRAME else feature.template


def _touched(feature: Feature) -> Box:
    return feature.element.touch or feature.element.box


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def _distance(x: float, y: float, box: Box) -> float:
    """From a point to the nearest point of a box."""
    return hypot(max(box.x - x, 0.0, x - box.right), max(box.y - y, 0.0, y - box.bottom))
