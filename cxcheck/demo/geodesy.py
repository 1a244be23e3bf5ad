"""Distances on the Earth."""

from math import asin, atan, cos, radians, sin, sqrt, tan
from typing import NamedTuple

_EQUATOR_KM = 6378.137
_FLATTENING = 1 / 298.257223563
_KM_PER_MILE = 1.609344


class Position(NamedTuple):
    """Degrees, north and east positive (WGS 84)."""

    latitude: float
    longitude: float


def miles(one: Position, other: Position) -> float:
    """Statute miles along the ellipsoid by Lambert's formula: right to some ten metres within a country."""
    latitude, angle = _reduced(one.latitude), _reduced(other.latitude)
    arc = _arc(latitude, angle, radians(other.longitude - one.longitude))
    if arc == 0:
        return 0.0
    middle, half = (latitude + angle) / 2, (angle - latitude) / 2
    x = (arc - sin(arc)) * (sin(middle) * cos(half) / cos(arc / 2)) ** 2
    y = (arc + sin(arc)) * (cos(middle) * sin(half) / sin(arc / 2)) ** 2
    return _EQUATOR_KM * (arc - _FLATTENING / 2 * (x + y)) / _KM_PER_MILE


def _reduced(latitude: float) -> float:
    return atan((1 - _FLATTENING) * tan(radians(latitude)))


def _arc(latitude: float, other: float, longitudes: float) -> float:
    chord = sin((other - latitude) / 2) ** 2 + cos(latitude) * cos(other) * sin(longitudes / 2) ** 2
    return 2 * asin(sqrt(chord))
