"""What the left or right edge of a page cuts, and what belongs together in it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cxcheck.derive.features import FAMILIES, PageView
from cxcheck.model.page import Box, Element

SLACK = 3.0
"""CSS pixels beyond an edge that nobody misses."""
_PICTURES = {"img", "svg", "video", "canvas"}


@dataclass(frozen=True)
class Cut:
    """Something cut: the control, picture or text that shows, with the box of what is drawn of it.

    `others` counts what is cut together with it by the same container.
    """

    index: int
    box: Box
    others: int = 0


def cuts(view: PageView, width: float, slack: float = SLACK) -> Sequence[Cut]:
    """What is cut of a page that is `width` wide by more than `slack`, one for each container that sticks out.

    What is swiped or moves by itself is not cut.
    """
    groups: dict[tuple[int, bool], dict[int, Cut]] = defaultdict(dict)
    for index, element in enumerate(view.page.elements):
        if element.ink is None or element.slides or not element.visible or element.frame:
            continue
        if -slack <= element.ink[0] and element.ink[1] <= width + slack:
            continue
        left = element.ink[0] < -slack
        shown = _shown(view, index)
        groups[_container(view, shown, left, width), left].setdefault(shown, Cut(shown, _drawn(element)))
    return [_first(view, list(group.values())) for _, group in sorted(groups.items())]


def _drawn(element: Element) -> Box:
    assert element.ink is not None
    left, right = element.ink
    return Box(left, element.box.y, right - left, element.box.height)


def _shown(view: PageView, index: int) -> int:
    """The control that a text or picture belongs to, else itself."""
    line = (index, *view.ancestors(index))
    return next((one for one in line if view.page.elements[one].role in FAMILIES), index)


def _container(view: PageView, index: int, left: bool, width: float) -> int:
    """The outermost box around it that sticks out over the same edge; itself if none does."""
    outermost = index
    for one in view.ancestors(index):
        element = view.page.elements[one]
        if element.tag in ("html", "body"):
            break
        if (element.box.x < -SLACK) if left else (element.box.right > width + SLACK):
            outermost = one
    return outermost


def _first(view: PageView, cut: Sequence[Cut]) -> Cut:
    """The one that stands for all: a control before a heading before a picture before text, else the first."""
    chosen = min(cut, key=lambda one: (_rank(view.page.elements[one.index]), one.index))
    return Cut(chosen.index, chosen.box, len(cut) - 1)


def _rank(element: Element) -> int:
    if element.role in FAMILIES:
        return 0
    if element.role == "heading":
        return 1
    return 2 if element.tag in _PICTURES else 3
