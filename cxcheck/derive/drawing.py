"""Drawing: whether pictures are drawn in their own proportions, and with pixels enough."""

from cxcheck.model.page import Element

SLACK = 2.0
"""CSS pixels by which one side may be off the other's proportion."""
LARGE, SMALL = 0.75, 1.0
"""Share of the pixels drawn that a file has at least; of icons all."""
ICON = 64.0
"""CSS pixels up to which a picture is an icon, in both directions."""
MOST_DENSITY = 2.0
"""Pixels per CSS pixel beyond which eyes see no difference: Lighthouse takes denser screens for such."""
_LEAST_NATURAL = 8.0
"""Pixels a side below which a file is a filler to be stretched, and no picture."""
_LEAST_DRAWN = 16.0


def off_proportion(element: Element) -> float:
    """CSS pixels by which a picture's height is off what its width asks for, or the other way, whichever is less.

    0 where it is drawn as it is, cannot be told, or lies within what rounding does.
    """
    if not _is_picture(element):
        return 0.0
    assert element.drawn and element.natural
    (width, height), (wide, high) = element.drawn, element.natural
    tall = _distance(height, width * (high - 0.5) / (wide + 0.5), width * (high + 0.5) / (wide - 0.5))
    broad = _distance(width, height * (wide - 0.5) / (high + 0.5), height * (wide + 0.5) / (high - 0.5))
    off = min(tall, broad)
    return off if off > SLACK else 0.0


def sharpness(element: Element, density: float) -> float | None:
    """Pixels of the file for one of the screen's, along the side that has fewer; None where it cannot be told.

    `density` is the screen's pixels per CSS pixel.
    """
    if not _is_picture(element) or element.href.startswith("blob:"):
        return None
    assert element.drawn and element.natural
    wide, high = element.pixels or element.natural
    seen = min(density, MOST_DENSITY)
    return min(wide / (element.drawn[0] * seen), high / (element.drawn[1] * seen))


def needed(element: Element) -> float:
    """The sharpness that a picture of this size needs."""
    assert element.drawn
    return SMALL if max(element.drawn) <= ICON else LARGE


def _is_picture(element: Element) -> bool:
    if element.drawn is None or element.natural is None or not element.visible:
        return False
    return min(element.natural) >= _LEAST_NATURAL and min(element.drawn) >= _LEAST_DRAWN


def _distance(value: float, low: float, high: float) -> float:
    """How far a value is from a range."""
    return max(low - value, value - high, 0.0)
