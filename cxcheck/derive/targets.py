"""Which controls are too small for a finger and too close to their neighbours: WCAG 2.5.8 with its exceptions."""

from collections.abc import Iterator, Sequence
from math import hypot

from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.derive.presence import steps_through_a_carousel
from cxcheck.model.page import Box

LEAST = 24.0
"""CSS pixels that a target is wide and high, and the diameter of the circle that is kept free around a smaller one."""
_ROUNDING = 0.5
"""CSS pixels by which browsers place things off the grid."""


@once_a_view
def crowded(view: PageView) -> tuple[tuple[Feature, Feature], ...]:
    """Each target that is too small, with a neighbour that its circle meets.

    Left alone are targets in a line of other words, those of the browser's own size, dots and arrows of a carousel
    (a finger swipes), and those beside which another one that is large enough does the same.
    """
    return tuple(_crowded(view))


def _crowded(view: PageView) -> Iterator[tuple[Feature, Feature]]:
    targets = [one for one in view.features if _is_target(one)]
    large = [one for one in targets if one.element.touch is None]
    for one in targets:
        if one.element.touch is None or _excepted(one) or any(_does_the_same(one, other) for other in large):
            continue
        if neighbour := _neighbour(view, one, targets):
            yield one, neighbour


def _is_target(feature: Feature) -> bool:
    element = feature.element
    return element.hit in ("reached", "first-covered") and "disabled" not in element.states and not element.frame


def _excepted(feature: Feature) -> bool:
    return feature.element.in_text or feature.element.native or steps_through_a_carousel(feature)


def _does_the_same(one: Feature, other: Feature) -> bool:
    if one.target or other.target:
        return one.target == other.target
    return bool(one.name) and (one.family, one.name) == (other.family, other.name)


def _neighbour(view: PageView, one: Feature, targets: Sequence[Feature]) -> Feature | None:
    for other in targets:
        if other.index != one.index and _could_be_hit_instead(view, one, other) and _meet(one, other):
            return other
    return None


def _could_be_hit_instead(view: PageView, one: Feature, other: Feature) -> bool:
    """Not what holds it or stands in it, what does the same, words in a line, or what scrolls past it."""
    if other.element.in_text or one.element.fixed != other.element.fixed or _does_the_same(one, other):
        return False
    return one.index not in view.ancestors(other.index) and other.index not in view.ancestors(one.index)


def _meet(one: Feature, other: Feature) -> bool:
    """Whether the circle on a small target meets another target, or the circle on another small one."""
    x, y = _middle(_touched(one))
    if other.element.touch is not None:
        there = _middle(other.element.touch)
        if hypot(x - there[0], y - there[1]) < LEAST - _ROUNDING:
            return True
    return _distance(x, y, _touched(other)) < LEAST / 2 - _ROUNDING


def _touched(feature: Feature) -> Box:
    return feature.element.touch or feature.element.box


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def _distance(x: float, y: float, box: Box) -> float:
    """From a point to the nearest point of a box."""
    return hypot(max(box.x - x, 0.0, x - box.right), max(box.y - y, 0.0, y - box.bottom))
