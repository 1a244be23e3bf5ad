"""Draws product pictures: plain, different for every product, and the same on every machine."""

from collections.abc import Callable
from io import BytesIO
from random import Random

from PIL import Image, ImageDraw

SIZE = (880, 800)
"""Width and height in pixels: twice what the product page shows."""

Colour = tuple[int, int, int]


def picture(shape: str, title: str, number: int) -> bytes:
    """A JPEG of one product; `number` counts its pictures from 0 and shifts colours and place a little."""
    chance = Random(f"{title}/{number}")
    image = Image.new("RGB", SIZE, _pale(chance))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 620, *SIZE), fill=_pale(chance))
    draw.ellipse((220, 620, 660, 690), fill=(188, 184, 178))
    SHAPES[shape](draw, _strong(chance), _strong(chance))
    turned = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if number % 2 else image
    file = BytesIO()
    turned.save(file, "JPEG", quality=82)
    return file.getvalue()


def _pale(chance: Random) -> Colour:
    return chance.randint(222, 248), chance.randint(222, 244), chance.randint(214, 240)


def _strong(chance: Random) -> Colour:
    return chance.randint(40, 190), chance.randint(40, 170), chance.randint(40, 170)


def _kettle(draw: ImageDraw.ImageDraw, body: Colour, trim: Colour) -> None:
    draw.arc((280, 160, 600, 520), 180, 360, fill=trim, width=26)
    draw.polygon(((560, 480), (740, 330), (770, 360), (580, 580)), fill=body)
    draw.rounded_rectangle((250, 350, 630, 660), 110, fill=body)
    draw.ellipse((410, 315, 470, 375), fill=trim)


def _mug(draw: ImageDraw.ImageDraw, body: Colour, trim: Colour) -> None:
    draw.ellipse((530, 380, 700, 570), outline=trim, width=34)
    draw.rounded_rectangle((280, 310, 600, 660), 46, fill=body)
    draw.ellipse((280, 280, 600, 350), fill=trim)


def _pot(draw: ImageDraw.ImageDraw, body: Colour, trim: Colour) -> None:
    draw.polygon(((240, 360), (640, 360), (570, 660), (310, 660)), fill=body)
    draw.rounded_rectangle((215, 310, 665, 385), 20, fill=trim)


def _board(draw: ImageDraw.ImageDraw, body: Colour, trim: Colour) -> None:
    draw.rounded_rectangle((310, 130, 570, 660), 40, fill=body)
    for x in range(350, 560, 48):
        draw.line((x, 230, x + 10, 640), fill=trim, width=6)
    draw.ellipse((415, 160, 465, 210), fill=trim)


def _jar(draw: ImageDraw.ImageDraw, body: Colour, trim: Colour) -> None:
    draw.rounded_rectangle((300, 270, 580, 660), 60, fill=body)
    draw.rounded_rectangle((330, 430, 550, 590), 14, fill=(240, 236, 226))
    draw.rectangle((340, 200, 540, 280), fill=trim)


def _lamp(draw: ImageDraw.ImageDraw, body: Colour, trim: Colour) -> None:
    draw.line((440, 350, 440, 650), fill=trim, width=22)
    draw.ellipse((330, 620, 550, 680), fill=trim)
    draw.polygon(((350, 140), (530, 140), (640, 370), (240, 370)), fill=body)


def _globe(draw: ImageDraw.ImageDraw, body: Colour, trim: Colour) -> None:
    draw.line((440, 0, 440, 210), fill=trim, width=8)
    draw.ellipse((220, 190, 660, 630), fill=body)
    for inset in range(0, 220, 55):
        draw.ellipse((220 + inset, 190, 660 - inset, 630), outline=trim, width=4)


def _cloth(draw: ImageDraw.ImageDraw, body: Colour, trim: Colour) -> None:
    for layer in range(4):
        inset, top = layer * 12, 560 - layer * 90
        draw.rounded_rectangle((220 + inset, top, 660 - inset, top + 100), 44, fill=body, outline=trim, width=5)


SHAPES: dict[str, Callable[[ImageDraw.ImageDraw, Colour, Colour], None]] = {
    "kettle": _kettle,
    "mug": _mug,
    "pot": _pot,
    "board": _board,
    "jar": _jar,
    "lamp": _lamp,
    "globe": _globe,
    "cloth": _cloth,
}
