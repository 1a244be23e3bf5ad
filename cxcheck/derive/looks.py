"""Looks: what single pictures look like, cut out of the page's picture, and whether two of them show the same.

A hash of 64 bits cannot be laid over another crop. So a thumbnail is kept of each picture, and two are the same if
their colours lie near each other once the one is laid over the other at the place and size that fit best: crops, bars
beside a picture, densities and compression move that by little.
"""

import base64
import io
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cxcheck.model.looks import Look, Looks
from cxcheck.model.page import Box, Element, PageModel

SIDE = 32
"""Pixels of a thumbnail's side."""
SMALLEST = 40.0
"""CSS pixels of width and height below which a picture is an icon."""
ANOTHER = 0.4
"""Distance from which two pictures show different things.

Calibrated on 66 pictures of the demo shop and of django-oscar on three devices: the same picture lies at most 0.26
apart (195 pairs), 98 in 100 random crops down to 60 % in both directions under 0.37; of 1,057 pairs of different
pictures of one shop, all drawn in one style, five in six lie beyond 0.4.
"""
_MOST = 80
"""Pictures of a page that are kept, in document order."""
_GRID = 16
_ZOOMS = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)
_PLACES = (0.0, 0.25, 0.5, 0.75, 1.0)
_BARE = 0.93
"""Share of the most frequent colour from which on a mark on a plain ground is all there is to recognise."""
_FLAT = 4.0
"""Standard deviation of the colours (of 255) below which there is nothing to recognise."""
_TALLEST_BAR = 0.5
"""Share of the screen that a layer is high at most; what is higher is a part of the page."""
Colours = NDArray[np.float32]


def looks(page: PageModel, png: bytes) -> Looks:
    """The looks of a page's pictures and maps."""
    wanted = [index for index, one in enumerate(page.elements) if _is_picture(one)]
    if not wanted:
        return Looks()
    bars = [box for one in page.elements if one.fixed and one.visible for box in _shown_at(page, one)]
    bars += [box for one in page.layers for box in _shown_at(page, page.elements[one.index])]
    bars += [_layer(page, one) for one in page.elements if one.hit == "covered" and _lies_over(page, one)]
    with Image.open(io.BytesIO(png)) as opened:
        picture = opened.convert("RGB")
    whole = (index for index in wanted if _is_whole(page, index))
    free = (index for index in whole if not any(_overlap(page.elements[index].box, bar) for bar in bars))
    found = (_look(picture, index, page.elements[index].box) for index in free)
    return Looks(looks=tuple([one for one in found if one][:_MOST]))


def _lies_over(page: PageModel, covered: Element) -> bool:
    """Whether what covers a control is a layer: a picture that covers one is no layer, nor is what holds it."""
    return covered.cover >= 0 and page.elements[covered.cover].tag not in ("img", "svg", "canvas", "video", "picture")


def _layer(page: PageModel, covered: Element) -> Box:
    """Box of all that lies there: of the outermost that holds what covers it, and not the covered one itself."""
    around = set(_around(page, covered.parent))
    layer = covered.cover
    for holder in _around(page, page.elements[layer].parent):
        if holder in around or page.elements[holder].box.height > _TALLEST_BAR * page.inner_height:
            break
        layer = holder
    return page.elements[layer].box


def _around(page: PageModel, index: int) -> Iterator[int]:
    while index >= 0:
        yield index
        index = page.elements[index].parent


def _is_picture(one: Element) -> bool:
    if not one.visible or one.fixed or min(one.box.width, one.box.height) < SMALLEST:
        return False
    has_come = one.complete and one.natural is not None and min(one.natural) > 0
    return one.map or bool(one.backdrop) or (one.tag == "img" and has_come)


def _is_whole(page: PageModel, index: int) -> bool:
    """Whether nothing cuts it: neither the screen's edge nor a row that is swiped."""
    box, parent = page.elements[index].box, page.elements[index].parent
    if box.x < -1 or box.right > page.inner_width + 1:
        return False
    while parent >= 0:
        outer = page.elements[parent]
        if outer.scroll_box and not (outer.box.x - 1 <= box.x and box.right <= outer.box.right + 1):
            return False
        parent = outer.parent
    return True


def _shown_at(page: PageModel, one: Element) -> tuple[Box, ...]:
    """Where the picture of the whole page may show something fixed: on its first screen, where the page was scrolled to
    or, as some browsers do, on its last screen."""
    last = max(0.0, page.scroll_height - page.inner_height)
    return tuple(one.box._replace(y=one.box.y + down) for down in (0.0, page.scrolled[1], last))


def _overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _look(picture: Image.Image, index: int, box: Box) -> Look | None:
    """None for what the picture does not show as a whole: it ends earlier on very long pages."""
    edges = (round(box.x), round(box.y), round(box.right), round(box.bottom))
    if edges[0] < 0 or edges[1] < 0 or edges[2] > picture.width + 1 or edges[3] > picture.height + 1:
        return None
    area = picture.crop(edges)
    thumb = area.resize((SIDE, SIDE), Image.Resampling.BOX)
    stream = io.BytesIO()
    thumb.save(stream, format="WEBP", quality=90)
    text = base64.b64encode(stream.getvalue()).decode()
    return Look(element=index, thumb=text, ratio=round(box.width / box.height, 3), plain=_plain(area))


def _plain(area: Image.Image) -> float:
    """Share of the most frequent colour, in shades of 8."""
    area.thumbnail((200, 200))
    shades = (np.asarray(area, dtype=np.uint8) >> 3).reshape(-1, 3)
    packed = (shades.astype(np.uint32) @ np.array([1, 32, 1024], dtype=np.uint32)).tolist()
    return round(Counter(packed).most_common(1)[0][1] / len(packed), 3)


def apart(one: Look, other: Look) -> float | None:
    """How far two pictures' colours lie apart where they fit best, 0 to 1; None if one of them shows nothing."""
    if max(one.plain, other.plain) >= _BARE:
        return None
    (first, ratio), (second, second_ratio) = sorted(((one.thumb, one.ratio), (other.thumb, other.ratio)))
    return _apart(first, ratio, second, second_ratio)


@lru_cache(maxsize=20_000)
def _apart(thumb: str, ratio: float, other_thumb: str, other_ratio: float) -> float | None:
    """Kept, because every round compares the same pictures again."""
    first, second = _opened(thumb), _opened(other_thumb)
    if _is_flat(first) or _is_flat(second):
        return None
    if thumb == other_thumb:
        return 0.0
    return min(_over(first, ratio, second, other_ratio), _over(second, other_ratio, first, ratio))


def _over(inner: Image.Image, ratio: float, outer: Image.Image, outer_ratio: float) -> float:
    """The least distance of a whole picture from any part of another that has its ratio."""
    whole = _colours(inner.resize((_GRID, _GRID), Image.Resampling.BOX))
    return min(_distance(whole, _cut(outer, window)) for window in _windows(ratio, outer_ratio))


def _windows(ratio: float, outer: float) -> Iterator[tuple[float, float, float, float]]:
    """Parts of a picture, in pixels of its thumbnail, that have another picture's ratio."""
    width, height = (ratio / outer, 1.0) if ratio < outer else (1.0, outer / ratio)
    for zoom in _ZOOMS:
        across, down = width * zoom * SIDE, height * zoom * SIDE
        if min(across, down) < _GRID / 4:
            return
        for x in _PLACES if across < SIDE else (0.0,):
            for y in _PLACES if down < SIDE else (0.0,):
                left, top = x * (SIDE - across), y * (SIDE - down)
                yield left, top, left + across, top + down


def _cut(picture: Image.Image, window: tuple[float, float, float, float]) -> Colours:
    return _colours(picture.resize((_GRID, _GRID), Image.Resampling.BILINEAR, box=window))


def _distance(one: Colours, other: Colours) -> float:
    """Mean difference of the colours, by how much they differ among themselves: pale pictures differ by little."""
    spread = float(one.std() + other.std()) / 2
    return float(np.abs(one - other).mean()) / max(spread, _FLAT)


@lru_cache(maxsize=512)
def _opened(thumb: str) -> Image.Image:
    with Image.open(io.BytesIO(base64.b64decode(thumb))) as opened:
        return opened.convert("RGB")


def _colours(picture: Image.Image) -> Colours:
    return np.asarray(picture, dtype=np.float32)


def _is_flat(picture: Image.Image) -> bool:
    return float(_colours(picture).std(axis=(0, 1)).max()) < _FLAT
