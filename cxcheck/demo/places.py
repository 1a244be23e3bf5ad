"""Towns and postcode areas that the place search knows."""

import re
from functools import cache

from cxcheck.demo.data import read
from cxcheck.demo.geodesy import Position


@cache
def _towns() -> dict[str, tuple[str, Position]]:
    return {name.casefold(): (name, Position(*at)) for name, at in read("places")["towns"].items()}


@cache
def _areas() -> dict[str, Position]:
    return {area: Position(*at) for area, at in read("places")["postcodes"].items()}


def towns() -> list[str]:
    """Names of all towns, for suggestions."""
    return [name for name, _ in _towns().values()]


def locate(asked: str) -> tuple[str, Position] | None:
    """Name and position of a town (its beginning is enough) or of a postcode's area; None if nobody knows it."""
    wanted = " ".join(asked.casefold().split())
    if not wanted:
        return None
    return _towns().get(wanted) or _by_postcode(wanted.upper()) or _by_beginning(wanted)


def _by_postcode(wanted: str) -> tuple[str, Position] | None:
    found = re.fullmatch(r"([A-Z]{1,2})\d[A-Z\d]?( ?\d[A-Z]{2})?", wanted)
    area = found and _areas().get(found[1])
    return (wanted, area) if area else None


def _by_beginning(wanted: str) -> tuple[str, Position] | None:
    if len(wanted) < 3:
        return None
    return next((place for key, place in _towns().items() if key.startswith(wanted)), None)
