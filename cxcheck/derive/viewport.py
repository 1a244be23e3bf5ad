"""The meta viewport as browsers read it: how wide a page is laid out on a phone, and how it is scaled.

Separators, prefixes of numbers and keywords follow CSS Device Adaptation, section "Parsing algorithm": pairs are
divided by white space, commas or semicolons; of a property given twice the last counts; negative numbers count as not
given.
"""

import re
from dataclasses import dataclass

_PAIR = re.compile(r"([^\s,;=]+)(?:\s*=\s*([^\s,;=]+))?")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?")
_SCALE_WORDS = {"yes": 1.0, "no": 0.1, "device-width": 10.0, "device-height": 10.0}
_LEAST_SCALE = 0.1
_MOST_SCALE = 10.0


@dataclass(frozen=True)
class Viewport:
    """What a meta viewport asks for: whether a width (in whatever way), and the initial scale if there is one.

    `maximum_scale` is how far the page may be enlarged, None where nothing limits it; `scalable` is False where it may
    not be enlarged at all.
    """

    has_width: bool
    initial_scale: float | None
    maximum_scale: float | None = None
    scalable: bool = True


def viewport(content: str) -> Viewport:
    """Reads the `content` of a meta viewport."""
    given = {key.casefold(): (value or "").casefold() for key, value in _PAIR.findall(content)}
    return Viewport(
        _is_width(given.get("width", "")),
        _scale(given.get("initial-scale", "")),
        _scale(given.get("maximum-scale", "")),
        _is_scalable(given.get("user-scalable", "")),
    )


def _is_scalable(value: str) -> bool:
    """Numbers between -1 and 1 mean no, as do unknown words; the widths of the device mean yes."""
    if value in ("", "yes", "device-width", "device-height"):
        return True
    number = _NUMBER.match(value)
    return number is not None and abs(float(number[0])) >= 1


def _is_width(value: str) -> bool:
    """A width that browsers heed; unknown words leave the width as if it were not given."""
    if value in ("device-width", "device-height"):
        return True
    number = _NUMBER.match(value)
    return number is not None and float(number[0]) >= 0


def _scale(value: str) -> float | None:
    """None if it is not given; an unknown word is read as the least scale, as browsers do."""
    if not value:
        return None
    if value in _SCALE_WORDS:
        return _SCALE_WORDS[value]
    number = _NUMBER.match(value)
    scale = float(number[0]) if number else 0.0
    return None if scale < 0 else min(_MOST_SCALE, max(_LEAST_SCALE, scale))
