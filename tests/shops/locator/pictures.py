"""Pictures of the tools, drawn with Pillow, and the map's outline of Ireland."""

import io
from functools import lru_cache

from PIL import Image, ImageDraw

from tests.shops.locator.goods import BY_SLUG

WIDTHS = (320, 480, 640, 960)
_FINE = 2
_WOOD, _STEEL, _DARK, _SOIL = "#c79a62", "#9aa7ad", "#39433f", "#d9d2bd"
# Longitude and latitude along the coast, clockwise from Malin Head.
_COAST = (
    (-7.37, 55.38), (-6.95, 55.2), (-6.1, 55.2), (-5.95, 54.85), (-5.45, 54.5), (-5.6, 54.25), (-6.1, 54.05),
    (-6.3, 53.85), (-6.1, 53.5), (-6.05, 53.25), (-6.0, 52.95), (-6.2, 52.6), (-6.35, 52.2), (-6.95, 52.15),
    (-7.5, 52.05), (-7.9, 51.85), (-8.5, 51.65), (-9.2, 51.5), (-9.75, 51.5), (-9.6, 51.75), (-10.2, 51.75),
    (-10.3, 51.95), (-9.85, 52.1), (-10.45, 52.15), (-9.85, 52.3), (-9.7, 52.55), (-9.0, 52.65), (-9.75, 52.6),
    (-9.4, 52.9), (-9.05, 53.2), (-9.6, 53.25), (-10.15, 53.45), (-9.75, 53.8), (-10.1, 54.1), (-9.8, 54.32),
    (-9.1, 54.28), (-8.5, 54.32), (-8.2, 54.6), (-8.75, 54.7), (-8.4, 55.0), (-7.9, 55.2),
)  # fmt: skip
MAP_SIZE = (400, 500)


def on_map(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a place lies on the map, in its units from the top left."""
    return round((longitude + 10.8) / 5.6 * 400, 1), round((55.6 - latitude) / 4.25 * 500, 1)


COAST = " ".join(f"{x},{y}" for x, y in (on_map(*point) for point in _COAST))


@lru_cache(maxsize=128)
def picture(slug: str, width: int, view: int = 1) -> bytes:
    """A square WebP of that width in pixels; the second view is nearer and turned."""
    tool = BY_SLUG[slug]
    side = width * _FINE
    image = Image.new("RGB", (side, side), "#efeadc" if view == 1 else "#e3e8dc")
    draw = ImageDraw.Draw(image)
    draw.ellipse(_box(side, 12, 12, 88, 88), fill="#f8f5ec" if view == 1 else "#f1f4ec")
    draw.ellipse(_box(side, 24, 84, 76, 91), fill=_SOIL)
    _SHAPES.get(tool.shape, _long_tool)(draw, side, tool.colour, tool.shape)
    if view == 2:
        near = side // 8
        image = image.rotate(14, Image.Resampling.BICUBIC, fillcolor="#e3e8dc")
        image = image.crop((near, near, side - near, side - near))
    packed = io.BytesIO()
    image.resize((width, width), Image.Resampling.LANCZOS).save(packed, "WEBP", quality=82)
    return packed.getvalue()


def _box(side: int, *percents: float) -> tuple[float, ...]:
    return tuple(side * one / 100 for one in percents)


def _points(side: int, *percents: tuple[float, float]) -> list[tuple[float, float]]:
    return [(side * x / 100, side * y / 100) for x, y in percents]


def _long_tool(draw: ImageDraw.ImageDraw, side: int, colour: str, shape: str) -> None:
    """A shaft with a grip above and a head below."""
    draw.line(_points(side, (50, 16), (50, 66)), fill=_WOOD, width=side * 4 // 100)
    draw.rounded_rectangle(_box(side, 41, 12, 59, 17), side // 50, fill=colour)
    heads = {
        "spade": [(38, 60), (62, 60), (61, 82), (50, 88), (39, 82)],
        "trowel": [(43, 56), (57, 56), (56, 74), (50, 86), (44, 74)],
        "hoe": [(36, 80), (64, 80), (60, 86), (40, 86)],
        "rake": [(30, 74), (70, 74), (70, 78), (30, 78)],
        "fork": [(38, 62), (62, 62), (62, 66), (38, 66)],
    }
    draw.line(_points(side, (50, 58), (50, 82 if shape == "hoe" else 66)), fill=_DARK, width=side * 5 // 100)
    draw.polygon(_points(side, *heads[shape]), fill=_STEEL)
    for x in {"fork": (39, 46, 54, 61), "rake": (31, 39, 46, 54, 61, 69)}.get(shape, ()):
        draw.line(_points(side, (x, 64 if shape == "fork" else 75), (x, 87)), fill=_STEEL, width=side * 2 // 100)
    if shape == "rake":
        draw.line(_points(side, (50, 62), (50, 76)), fill=_DARK, width=side * 3 // 100)


def _cutter(draw: ImageDraw.ImageDraw, side: int, colour: str, shape: str) -> None:
    long = 12 if shape == "shears" else 0
    draw.polygon(_points(side, (48, 52), (34, 18 - long // 3), (44, 16 - long // 3), (56, 50)), fill=_STEEL)
    draw.polygon(_points(side, (52, 52), (62, 20 - long // 3), (56, 18 - long // 3), (46, 50)), fill="#7d8a90")
    draw.line(_points(side, (48, 52), (36, 84)), fill=colour, width=side * 6 // 100)
    draw.line(_points(side, (52, 52), (64, 84)), fill=colour, width=side * 6 // 100)
    draw.ellipse(_box(side, 46, 47, 54, 55), fill=_DARK)


def _saw(draw: ImageDraw.ImageDraw, side: int, colour: str, shape: str) -> None:
    draw.polygon(_points(side, (22, 36), (26, 31), (62, 54), (58, 61)), fill=_STEEL)
    for step in range(9):
        x, y = 23 + step * 4, 37 + step * 2.6
        draw.polygon(_points(side, (x, y), (x + 3, y + 2), (x, y + 4)), fill=_STEEL)
    draw.line(_points(side, (59, 57), (82, 78)), fill=colour, width=side * 9 // 100)
    draw.ellipse(_box(side, 57, 53, 63, 59), fill=_DARK)


def _can(draw: ImageDraw.ImageDraw, side: int, colour: str, shape: str) -> None:
    draw.line(_points(side, (50, 76), (16, 40)), fill=colour, width=side * 5 // 100)
    draw.ellipse(_box(side, 10, 34, 22, 44), fill="#b58a3f")
    draw.arc(_box(side, 42, 26, 86, 76), 240, 80, fill=_DARK, width=side * 4 // 100)
    draw.polygon(_points(side, (42, 46), (72, 46), (76, 86), (38, 86)), fill=colour)
    draw.ellipse(_box(side, 42, 42, 72, 50), fill=_DARK)


def _hose(draw: ImageDraw.ImageDraw, side: int, colour: str, shape: str) -> None:
    for ring in range(4):
        draw.ellipse(_box(side, 20 + ring * 6, 26 + ring * 6, 80 - ring * 6, 86 - ring * 6), outline=colour,
                     width=side * 4 // 100)  # fmt: skip
    draw.line(_points(side, (78, 56), (88, 82)), fill=colour, width=side * 4 // 100)
    draw.rectangle(_box(side, 84, 80, 92, 88), fill="#b58a3f")


def _barrow(draw: ImageDraw.ImageDraw, side: int, colour: str, shape: str) -> None:
    draw.line(_points(side, (24, 76), (88, 46)), fill=_WOOD, width=side * 3 // 100)
    draw.polygon(_points(side, (18, 36), (74, 36), (62, 64), (34, 64)), fill=colour)
    draw.line(_points(side, (60, 62), (66, 86)), fill=_DARK, width=side * 3 // 100)
    draw.ellipse(_box(side, 14, 64, 38, 88), fill=_DARK)
    draw.ellipse(_box(side, 22, 72, 30, 80), fill=_STEEL)


def _gloves(draw: ImageDraw.ImageDraw, side: int, colour: str, shape: str) -> None:
    for left, shade in ((22, colour), (52, "#a98551")):
        draw.rounded_rectangle(_box(side, left, 40, left + 24, 62), side // 30, fill=shade)
        for finger in range(4):
            x = left + finger * 6
            draw.rounded_rectangle(_box(side, x, 20 + abs(finger - 1.5) * 3, x + 5.4, 48), side // 45, fill=shade)
        draw.polygon(_points(side, (left + 2, 60), (left + 22, 60), (left + 27, 86), (left - 3, 86)), fill="#6f5530")


_SHAPES = {"secateurs": _cutter, "shears": _cutter, "saw": _saw, "can": _can, "hose": _hose, "barrow": _barrow,
           "gloves": _gloves}  # fmt: skip


@lru_cache(maxsize=1)
def share_card() -> bytes:
    """The picture that goes with a shared link: 1200 by 630 pixels, JPEG."""
    image = Image.new("RGB", (1200, 630), "#efeadc")
    for index, slug in enumerate(("border-spade", "long-spout-can", "bypass-secateurs")):
        image.paste(Image.open(io.BytesIO(picture(slug, 320))), (90 + index * 350, 155))
    packed = io.BytesIO()
    image.save(packed, "JPEG", quality=85)
    return packed.getvalue()
