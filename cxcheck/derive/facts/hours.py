"""Opening hours from any writing: a run of days and times is read from left to right, whatever holds them."""

import re
from collections.abc import Iterator, Mapping

from cxcheck.derive.facts.hours_words import CLOSED, DAYS, EVERY, SHORT

Hours = Mapping[int, tuple[tuple[int, int], ...]]
"""Openings of each day (0 is Monday) in minutes from midnight; none for a day that is closed."""

_TIME = r"(\d{1,2})(?:[:.h](\d{2}))?(?::00)?\s*(a\.?m\.?|p\.?m\.?|uhr|h)?"
_LONG = {name: day for day, names in enumerate(DAYS) for name in names}
_BRIEF = {name: day for day, names in enumerate(SHORT) for name in names}
_TOKENS = re.compile(
    rf"(?P<span>(?<![\d.,:]){_TIME}\s*(?:-|–|—|to|bis|until|till|à|a|au|hasta|tot|alle|til)\s*{_TIME}(?![\d:]|[.,]\d))"
    rf"|(?P<brief>\b(?-i:{'|'.join(_BRIEF)})\b(?=\.?\s*[-–,:&+]?\s*(?:\d|(?-i:{'|'.join(_BRIEF)})\b)))"
    rf"|(?P<day>\b(?:{'|'.join(sorted(_LONG, key=len, reverse=True))})s?\b)"
    rf"|(?P<every>\b(?:{'|'.join(EVERY)})\b)|(?P<closed>\b(?:{'|'.join(CLOSED)})\b)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"^\s*\.?,?\s*(?:-|–|—|to|bis|through|thru|until|till|au|à|a|al|hasta|tot|t/m|til)\s*$", re.IGNORECASE
)


def hours(text: str) -> Hours:
    """The hours that a text tells; empty for none. The first that is said of a day counts, later openings add to it."""
    found: dict[int, list[tuple[int, int]]] = {}
    pending: list[int] = []
    filled = end = 0
    last: int | None = None
    for token in _TOKENS.finditer(text):
        between = text[end : token.start()]
        end = token.end()
        if token["day"] or token["brief"] or token["every"]:
            if filled:
                pending, filled, last = [], 0, None
            days = list(_days(token, last if _RANGE.match(between) else None))
            pending += [day for day in days if day not in pending]
            last = days[-1]
        elif pending and (opening := _opening(token)) is not None:
            for day in pending:
                if not filled and day in found:
                    continue
                found.setdefault(day, []).extend(opening)
            filled += 1
    return {day: tuple(dict.fromkeys(spans)) for day, spans in sorted(found.items())}


def _days(token: re.Match[str], since: int | None) -> Iterator[int]:
    """The day named, or all from the one before it if both make a range."""
    if token["every"]:
        yield from range(7)
        return
    name = token["day"]
    if name:
        plain = name.casefold()
        day = _LONG[plain] if plain in _LONG else _LONG[plain.removesuffix("s")]
    else:
        day = _BRIEF[token["brief"]]
    if since is None:
        yield day
        return
    step = since
    while step != day:
        step = (step + 1) % 7
        yield step


def _opening(token: re.Match[str]) -> list[tuple[int, int]] | None:
    """The times of a token; an empty list for closed."""
    if token["closed"]:
        return []
    first = _minutes(token[2], token[3], token[4] or "")
    last = _minutes(token[5], token[6], token[7] or "")
    if first is None or last is None:
        return None
    # "9 to 6" means the evening, where the second says pm or cannot be the morning.
    if last <= first and not (token[7] or "").casefold().startswith("a") and last < 12 * 60:
        last += 12 * 60
    return [(first, last)]


def _minutes(hour: str, minute: str | None, half: str) -> int | None:
    value, past = int(hour), half.casefold()[:1]
    if value > 24 or int(minute or 0) > 59:
        return None
    if past == "p" and value < 12:
        value += 12
    if past == "a" and value == 12:
        value = 0
    return value * 60 + int(minute or 0)


def contradict(one: Hours, other: Hours) -> tuple[int, ...]:
    """Days that both tell of and tell otherwise."""
    return tuple(day for day in one if day in other and one[day] != other[day])


def said(spans: tuple[tuple[int, int], ...]) -> str:
    """Openings of a day for people: "9:00–18:00"."""
    return ", ".join(f"{a // 60}:{a % 60:02}–{b // 60}:{b % 60:02}" for a, b in spans) or "closed"
