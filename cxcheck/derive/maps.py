"""Maps: whether the area of a map shows one."""

from collections.abc import Mapping
from typing import Literal

from cxcheck.derive.features import PageView
from cxcheck.model.looks import Look

State = Literal["alive", "no size", "tiles failed", "blank", "unknown"]
_SMALLEST = 40.0
"""CSS pixels of width or height below which nobody can read a map."""
_BLANK = 0.97
"""Share of one colour from which an area shows nothing: buttons and a note of the copyright may stand on it."""
_FAILED = 0.5
"""Share of its pictures that have to fail for a map to be full of holes."""


def maps(view: PageView) -> tuple[int, ...]:
    """The areas of maps, of the page's own document or as frames."""
    return tuple(index for index, one in enumerate(view.page.elements) if one.map and not one.frame)


def state(view: PageView, index: int, looks: Mapping[int, Look]) -> State:
    """What an area shows; unknown while it is blank below the screen, where it may draw itself when it comes near."""
    element = view.page.elements[index]
    if element.hidden or min(element.box.width, element.box.height) < _SMALLEST:
        return "no size"
    if _tiles_failed(view, index):
        return "tiles failed"
    look = looks.get(index)
    if look is None:
        return "unknown"
    if look.plain < _BLANK:
        return "alive"
    drawn_at_once = element.tag in ("svg", "img") or element.box.y < view.page.scrolled[1] + view.page.inner_height
    return "blank" if drawn_at_once else "unknown"


def _tiles_failed(view: PageView, index: int) -> bool:
    inside = (index, *view.descendants(index))
    pictures = [one for one in map(view.page.elements.__getitem__, inside) if one.tag == "img" and one.natural]
    failed = [one for one in pictures if one.complete and one.natural == (0, 0)]
    return bool(failed) and len(failed) >= _FAILED * len(pictures)
