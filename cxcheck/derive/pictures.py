"""What is done to pictures: places blackened, pictures made smaller for a report."""

import io
from collections.abc import Iterable

from PIL import Image, ImageDraw


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


def _as_png(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, format="PNG")
    return stream.getvalue()
