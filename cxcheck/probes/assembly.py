"""Assembly: the looks at the documents of a page put together into one page model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cxcheck.model.page import Box, Frame
from cxcheck.probes.sight import Cover, Place

Told = dict[str, Any]
"""An element as page.js tells it."""


@dataclass(frozen=True)
class Part:
    """One frame: what was read in it, and where it stands. `outer` is the number of the document around it.

    `covers` are by index of the element.
    """

    frame: Frame
    outer: int = 0
    place: Place | None = None
    own: Told = field(default_factory=dict)
    covers: Mapping[int, Cover] = field(default_factory=dict)


class Assembly:
    """The page's own document, to which its frames are added in order."""

    def __init__(self, own: Told, url: str) -> None:
        self._own = {key: value for key, value in own.items() if key != "elements"}
        self._elements: list[Told] = list(own["elements"])
        self._frames = [Frame(url=url, title=own.get("title", ""))]
        self._begins = [0]

    def add(self, part: Part) -> None:
        """One frame more: its elements stand behind all others, inside the element that holds it."""
        number, base = len(self._frames), len(self._elements)
        self._frames.append(part.frame)
        self._begins.append(base)
        if not part.place:
            return
        self._own["truncated"] = self._own.get("truncated", 0) + part.own.get("truncated", 0)
        holder = self._find(part.outer, (part.place.holder,))
        around = self._elements[holder] if holder >= 0 else {}
        origin = _origin(part)
        for index, element in enumerate(part.own["elements"]):
            moved = _moved(element, base, number, holder)
            moved["box"] = _shifted(element["box"], origin)
            for name in ("landmark", "region"):
                if name not in moved and name in around:
                    moved[name] = around[name]
            if cover := part.covers.get(index):
                moved |= {"hit": cover.hit, "cover": self._find(cover.document, cover.selectors)}
            self._elements.append(moved)

    def whole(self) -> Told:
        """The page model as JSON has it."""
        frames = [frame.model_dump(exclude_defaults=True) for frame in self._frames]
        return {**self._own, "elements": self._elements, "frames": frames}

    def _find(self, document: int, selectors: Sequence[str]) -> int:
        """Index of the first element in a document that has one of the selectors; -1 if none was recorded."""
        if document >= len(self._begins):
            return -1
        end = self._begins[document + 1] if document + 1 < len(self._begins) else len(self._elements)
        places = {self._elements[index].get("selector"): index for index in range(self._begins[document], end)}
        return next((places[one] for one in selectors if one in places), -1)


def _origin(part: Part) -> tuple[float, float]:
    """Where the frame's document begins in the page: a frame may be scrolled in itself."""
    assert part.place
    left, top = part.own.get("scrolled", (0, 0))
    return part.place.x - left, part.place.y - top


def _shifted(box: Sequence[float], origin: tuple[float, float]) -> Box:
    x, y, width, height = box
    return Box(x + origin[0], y + origin[1], width, height)


def _moved(element: Told, base: int, frame: int, holder: int) -> Told:
    """Indices of a frame's elements, counted from where the frame's elements begin."""
    # The page's edges and a finger's room are not a frame's.
    moved = {**{key: value for key, value in element.items() if key not in ("ink", "touch")}, "frame": frame}
    moved["parent"] = element["parent"] + base if element.get("parent", -1) >= 0 else holder
    if element.get("cover", -1) >= 0:
        moved["cover"] = element["cover"] + base
    if "openers" in element:
        moved["openers"] = [index + base for index in element["openers"]]
    return moved
