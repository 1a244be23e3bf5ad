"""A product: what it is, what it costs, whether it can be had."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

Stock = Literal["in", "low", "out", "preorder"]

_SCHEMA_ORG = {"in": "InStock", "low": "LimitedAvailability", "out": "OutOfStock", "preorder": "PreOrder"}


@dataclass(frozen=True)
class Review:
    """What one customer said. `stars` from 1 to 5."""

    author: str
    stars: int
    date: date
    title: str
    text: str


@dataclass(frozen=True)
class Product:
    """One thing for sale. `price` and `was` are pence; `left` counts pieces when few are left."""

    number: int
    slug: str
    name: str
    category: str
    price: int
    drawing: str
    colours: tuple[str, ...]
    stock: Stock
    blurb: str
    facts: dict[str, str]
    reviews: tuple[Review, ...] = field(repr=False)
    was: int = 0
    pieces: int = 0
    left: int = 0
    choice: str = ""
    options: tuple[str, ...] = ()

    @property
    def sku(self) -> str:
        """Article number, such as CO-0007."""
        return f"CO-{self.number:04d}"

    @property
    def can_be_bought(self) -> bool:
        """Sold out things cannot go into a basket."""
        return self.stock != "out"

    @property
    def in_stock(self) -> bool:
        """On a shelf now."""
        return self.stock in ("in", "low")

    @property
    def availability(self) -> str:
        """In words."""
        words = {
            "in": "In stock",
            "low": f"Only {self.left} left",
            "out": "Sold out",
            "preorder": "Order now, ships in May",
        }
        return words[self.stock]

    @property
    def schema_availability(self) -> str:
        """As a schema.org ItemAvailability address."""
        return f"https://schema.org/{_SCHEMA_ORG[self.stock]}"

    @property
    def price_each(self) -> int:
        """Pence per piece of a set; 0 for single things."""
        return round(self.price / self.pieces) if self.pieces else 0

    @cached_property
    def rating(self) -> float:
        """Mean of the stars, to one decimal."""
        return round(sum(review.stars for review in self.reviews) / len(self.reviews), 1)
