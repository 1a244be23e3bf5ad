"""The shop's shops: where they are, when they are open, what they have."""

from dataclasses import dataclass
from functools import cache

from cxcheck.demo.data import read
from cxcheck.demo.geodesy import Position, miles
from cxcheck.demo.product import Product


@dataclass(frozen=True)
class Hours:
    """Opening hours of some days. `days` as schema.org names them."""

    shown: str
    days: tuple[str, ...]
    opens: str
    closes: str


HOURS = (
    Hours("Monday to Friday", ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"), "09:30", "18:30"),
    Hours("Saturday", ("Saturday",), "09:00", "18:00"),
    Hours("Sunday", ("Sunday",), "11:00", "16:00"),
)


@dataclass(frozen=True)
class Store:
    """One shop. `letter` is its pin on the map, `phone` is E.164."""

    letter: str
    slug: str
    name: str
    street: str
    postcode: str
    phone: str
    phone_shown: str
    latitude: float
    longitude: float
    note: str

    @property
    def position(self) -> Position:
        """Where it stands."""
        return Position(self.latitude, self.longitude)

    @property
    def directions(self) -> str:
        """Address of a route planner that leads here."""
        return f"https://www.openstreetmap.org/directions?to={self.latitude}%2C{self.longitude}"

    def pickup(self, product: Product) -> str:
        """What this shop promises for a product; each shop lacks every fifth one on its own shelf."""
        shelf = (product.number + ord(self.letter)) % 5
        return "ready in 2 hours" if shelf and product.in_stock else "ready in 3 days"


@cache
def stores() -> tuple[Store, ...]:
    """All shops by name."""
    return tuple(Store(letter=chr(ord("A") + index), **raw) for index, raw in enumerate(read("stores")))


def store(slug: str) -> Store | None:
    """The shop at that address."""
    return next((one for one in stores() if one.slug == slug), None)


def by_distance(position: Position) -> list[tuple[Store, float]]:
    """All shops with their distance in miles, nearest first."""
    reached = [(one, miles(position, one.position)) for one in stores()]
    return sorted(reached, key=lambda pair: pair[1])
