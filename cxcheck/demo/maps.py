"""Our own maps: where the shops lie in the country, and the streets around one."""

from random import Random
from typing import NamedTuple

from cxcheck.demo.data import read
from cxcheck.demo.geodesy import Position
from cxcheck.demo.stores import Store, stores

WIDTH, HEIGHT = 400, 620
"""Size of the map of the country, in units of the drawing."""

_WEST, _NORTH = -6.6, 58.8
_PER_LONGITUDE, _PER_LATITUDE = 46.0, 68.0


class Point(NamedTuple):
    """A place on a map, in units of the drawing."""

    x: float
    y: float


class Pin(NamedTuple):
    """A shop on the map of the country."""

    store: Store
    x: float
    y: float


def place(position: Position) -> Point:
    """Where a position lies on the map of the country."""
    x = (position.longitude - _WEST) * _PER_LONGITUDE
    y = (_NORTH - position.latitude) * _PER_LATITUDE
    return Point(round(x, 1), round(y, 1))


def coast() -> str:
    """The outline of Great Britain as points of an SVG polygon."""
    points = [place(Position(*at)) for at in read("coast")]
    return " ".join(f"{point.x},{point.y}" for point in points)


def pins() -> list[Pin]:
    """All shops, the northern ones first so that the southern ones lie on top."""
    ordered = sorted(stores(), key=lambda store: -store.latitude)
    return [Pin(store, *place(store.position)) for store in ordered]


def streets(store: Store) -> list[tuple[Point, Point]]:
    """Streets around a shop, as lines on a drawing of 600 by 400. They are invented, but always the same for a shop."""
    dice = Random(store.slug)
    across = [(Point(0, y + dice.randint(-30, 30)), Point(600, y + dice.randint(-30, 30))) for y in (70, 150, 280, 350)]
    down = [(Point(x + dice.randint(-40, 40), 0), Point(x + dice.randint(-40, 40), 400)) for x in (80, 190, 410, 520)]
    return across + down
