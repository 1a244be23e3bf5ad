"""The product of a page: as machines are told of it, as customers see it, and whether both say the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from rapidfuzz import fuzz

from cxcheck.derive.availability import contradict, of_product
from cxcheck.derive.availability_words import State
from cxcheck.derive.currencies import may_be_one, tax_labels
from cxcheck.derive.facts.fact import Fact
from cxcheck.derive.features import PageView, once_a_view
from cxcheck.derive.headings import main_headings, same_words
from cxcheck.derive.money import prices
from cxcheck.derive.naming import normal
from cxcheck.derive.ratings import Rating, rating, same_value
from cxcheck.derive.structured import Entity, canonical, single, told
from cxcheck.model.structured import StructuredData

_STATES: dict[str, State] = {
    **dict.fromkeys(("instock", "limitedavailability", "onlineonly", "instoreonly"), "in stock"),
    **dict.fromkeys(("outofstock", "soldout", "discontinued"), "out of stock"),
    **dict.fromkeys(("preorder", "presale"), "on pre-order"),
    "backorder": "to be had later",
}
"""schema.org's ItemAvailability as far as customers can tell it apart."""
_UNLIKE = 40
"""Likeness in percent below which two titles are of different things."""


@dataclass(frozen=True)
class Product:
    """What is known of the product of a page; None for what is not. `prices` are all that now hold."""

    title: Fact[str] | None = None
    prices: Fact[frozenset[Decimal]] | None = None
    currency: Fact[str] | None = None
    availability: Fact[State] | None = None
    rating: Fact[Rating] | None = None


@once_a_view
def seen(view: PageView) -> Product:
    """What customers see."""
    elements = view.page.elements
    title = next(iter(main_headings(view)), -1)
    own = [one for one in prices(view) if not one.owner and one.sort == "now"]
    now = [one for one in own if not one.label] or own
    state, stars = of_product(view), rating(view)
    return Product(
        title=Fact(elements[title].name, "visible", elements[title].name, title) if title >= 0 else None,
        prices=Fact(frozenset(one.amount for one in now), "visible", now[0].shown, now[0].index) if now else None,
        currency=Fact(now[0].currency, "visible", now[0].shown, now[0].index) if now else None,
        availability=Fact(state.state, "visible", state.shown, state.index) if state else None,
        rating=Fact(stars, "visible", stars.shown, stars.index) if stars else None,
    )


def told_of(structured: StructuredData) -> Product:
    """What machines are told; a page that tells of several products tells nothing of its own."""
    entity = single(told(structured).of("Product", "ProductGroup", "IndividualProduct"))
    if not entity:
        return _shared_as(structured)
    offers = [one for offer in entity.parts("offers") for one in (offer, *offer.parts("priceSpecification"))]
    amounts = frozenset(amount for one in offers for amount in _amounts(one))
    code = next((text for one in offers if (text := one.text("priceCurrency"))), "")
    states = {_STATES[plain] for one in offers if (plain := canonical(one.text("availability"))) in _STATES}
    stars = _rating(entity)
    name, how = entity.text("name"), entity.how
    return Product(
        title=Fact(name, how, name) if name else None,
        prices=Fact(amounts, how, ", ".join(map(str, sorted(amounts)))) if amounts else None,
        currency=Fact(code, how, code) if code else None,
        availability=Fact(state := next(iter(states)), how, state) if len(states) == 1 else None,
        rating=Fact(stars, how, stars.shown) if stars else None,
    )


def _shared_as(structured: StructuredData) -> Product:
    """What Open Graph says of a product."""
    said = {meta.name: meta.content for meta in structured.metas if meta.content}
    if said.get("og:type", "").casefold() not in ("product", "og:product", "product.item"):
        return Product()
    title, price = said.get("og:title", ""), said.get("product:price:amount", "")
    amount, code = _decimal(price), said.get("product:price:currency", "")
    return Product(
        title=Fact(title, "open-graph", title) if title else None,
        prices=Fact(frozenset({amount}), "open-graph", price) if amount is not None else None,
        currency=Fact(code, "open-graph", code) if code else None,
    )


def _amounts(offer: Entity) -> Iterator[Decimal]:
    for name in ("price", "lowPrice", "highPrice"):
        for text in offer.texts(name):
            if (amount := _decimal(text)) is not None:
                yield amount


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text.strip().replace(",", ".")).normalize()
    except InvalidOperation:
        return None


def _rating(entity: Entity) -> Rating | None:
    for one in entity.parts("aggregateRating"):
        value = _decimal(one.text("ratingValue"))
        best = _decimal(one.text("bestRating")) or Decimal(5)
        counts = [int(text) for name in ("reviewCount", "ratingCount") if (text := one.text(name)).isdigit()]
        if value is not None and best > 0:
            return Rating(value, int(best), counts[0] if counts else None, -1, f"{value} of {best}")
    return None


@dataclass(frozen=True)
class Reading:
    """A fact that is both told to machines and seen: how each says it, and whether that can be the same."""

    told: str
    shown: str
    index: int
    agrees: bool


def readings(view: PageView, structured: StructuredData) -> dict[str, Reading]:
    """What is told and seen of the page's product, by what it is: title, price, currency, availability, rating."""
    said, shown = told_of(structured), seen(view)
    found: dict[str, Reading] = {}
    if said.title and shown.title:
        same = _may_be_one_title(said.title.value, shown.title.value)
        found["title"] = Reading(said.title.shown, shown.title.shown, shown.title.index, same)
    if said.prices and shown.prices:
        same = _is_among(view, said.prices.value)
        found["price"] = Reading(said.prices.shown, shown.prices.shown, shown.prices.index, same)
    if said.currency and shown.currency:
        same = may_be_one(said.currency.value, shown.currency.value)
        found["currency"] = Reading(said.currency.shown, shown.currency.shown, shown.currency.index, same)
    if said.availability and shown.availability:
        same = not contradict(said.availability.value, shown.availability.value)
        found["availability"] = Reading(
            said.availability.shown, shown.availability.shown, shown.availability.index, same
        )
    if said.rating and shown.rating:
        same = same_value(said.rating.value, shown.rating.value)
        found["rating"] = Reading(said.rating.shown, shown.rating.shown, shown.rating.index, same)
    return found


def _may_be_one_title(one: str, other: str) -> bool:
    return same_words(one, other) or fuzz.token_set_ratio(normal(one), normal(other)) >= _UNLIKE


def _is_among(view: PageView, told_amounts: frozenset[Decimal]) -> bool:
    """Whether any price told stands anywhere on the page; where prices are shown before taxes, nobody can tell."""
    if "excl." in tax_labels(view):
        return True
    shown = {one.amount.normalize() for one in prices(view)}
    low, high = min(told_amounts), max(told_amounts)
    return any(low <= one <= high for one in shown)
