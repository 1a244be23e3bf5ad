"""Everything the shop sells."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from cxcheck.demo.data import read
from cxcheck.demo.product import Product, Review

CATEGORIES = {"kettles": "Kettles", "cookware": "Cookware", "knives": "Knives", "tableware": "Tableware"}


@cache
def products() -> tuple[Product, ...]:
    """All products, in the order in which the shop likes to show them."""
    pool = tuple(Review(**{**raw, "date": date.fromisoformat(raw["date"])}) for raw in read("reviews"))
    return tuple(_product(raw, number, pool) for number, raw in enumerate(read("products"), start=1))


def product(slug: str) -> Product | None:
    """The product at that address."""
    return next((one for one in products() if one.slug == slug), None)


def related(to: Product) -> tuple[Product, ...]:
    """Four neighbours from the same category."""
    same = [one for one in products() if one.category == to.category and one is not to]
    return tuple(same[:4])


def featured() -> tuple[Product, ...]:
    """One product of each category for the home page."""
    return tuple(next(one for one in products() if one.category == category) for category in CATEGORIES)


def colours() -> tuple[str, ...]:
    """All colours, by name."""
    return tuple(sorted({colour for one in products() for colour in one.colours}))


def _product(raw: Mapping[str, Any], number: int, pool: tuple[Review, ...]) -> Product:
    tuples = {key: tuple(raw.get(key, ())) for key in ("colours", "options")}
    return Product(**{**raw, **tuples}, number=number, reviews=_reviews(number, pool))


def _reviews(number: int, pool: tuple[Review, ...]) -> tuple[Review, ...]:
    # Three to five, starting at another place of the pool for each product, so that ratings differ.
    return tuple(pool[(number * 4 + index) % len(pool)] for index in range(3 + number % 3))
