"""What is done to pictures: places blackened, pictures made smaller for a report."""

import io
from collections.abc import Iterable

from PIL import Image, ImageChops, ImageDraw

_HARDLY = 16
"""Of 255 steps of light in one colour: less is no ink."""
_HEADER = 33
"""Bytes of a PNG before its first data: signature and the chunk that holds the size."""


def blacken(png: bytes, boxes: Iterable[tuple[float, float, float, float]]) -> bytes:
    """The PNG with the boxes (x, y, width, height in pixels) painted black."""
    wanted = [box for box in boxes if box[2] > 0 and box[3] > 0]
    if not wanted:
        return png
    with Image.open(io.BytesIO(png)) as opened:
        image = opened.convert("RGB")
    draw = ImageDraw.Draw(image)
    for x, y, width, height in wanted:
        draw.rectangle((x, y, x + width, y + height), fill="black")
    return _as_png(image)


def size_of(png: bytes) -> tuple[int, int] | None:
    """Width and height in pixels as the PNG says itself; None for what is no PNG."""
    if not png.startswith(b"\x89PNG") or len(png) < _HEADER:
        return None
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def is_blank(png: bytes) -> bool:
    """Whether all of it has one colour."""
    with Image.open(io.BytesIO(png)) as image:
        extremes = image.convert("RGB").getextrema()
    return all(isinstance(band, tuple) and band[0] == band[1] for band in extremes)


def differ(one: bytes, other: bytes) -> bool:
    """Whether two pictures of one place show something else; a hardly different light does not count."""
    with Image.open(io.BytesIO(one)) as first, Image.open(io.BytesIO(other)) as second:
        if first.size != second.size:
            return True
        apart = ImageChops.difference(first.convert("RGB"), second.convert("RGB")).convert("L")
    _, most = apart.getextrema()
    return isinstance(most, (int, float)) and most > _HARDLY


def _as_png(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, format="PNG")
    return stream.getvalue()
