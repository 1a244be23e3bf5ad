"""The basket: look, add, change, promo code."""

from starlette.responses import Response
from starlette.routing import Route

from cxcheck.demo import analytics, catalogue, stores
from cxcheck.demo.asked import Asked, go, with_session
from cxcheck.demo.basket import MOST, PROMO_CODES
from cxcheck.demo.pages.info import not_found
from cxcheck.demo.render import page


async def basket(asked: Asked) -> Response:
    """What is in it and what it comes to."""
    held = asked.session.basket
    return page(
        asked,
        "basket.html",
        title="Your basket | Copper & Oak",
        about="What is in your basket.",
        canonical="/basket",
        events=[analytics.view_cart(held)] if len(held) else [],
        basket=held,
        totals=held.totals(),
        most=MOST,
    )


async def add(asked: Asked) -> Response:
    """Put a product in, as chosen on its page."""
    product = catalogue.product(asked.form.get("product", ""))
    if product is None:
        return await not_found(asked)
    if not product.can_be_bought:
        asked.session.message = f"{product.name} is sold out."
        return go(f"/product/{product.slug}")
    option = asked.form.get("option", "")
    option = option if option in product.options else next(iter(product.options), "")
    quantity = _quantity(asked.form.get("quantity", "1"), least=1)
    line = asked.session.basket.add(product, option, quantity)
    _remember_store(asked)
    asked.session.news.append(analytics.add_to_cart(line, quantity))
    asked.session.message = f"{line.title} is in your basket."
    return go("/basket")


async def change(asked: Asked) -> Response:
    """Set the quantity of a line, or remove it."""
    held, key = asked.session.basket, asked.form.get("line", "")
    line = next((one for one in held if one.key == key), None)
    if line is None:
        return go("/basket")
    quantity = 0 if "remove" in asked.form else _quantity(asked.form.get("quantity", "1"), least=0)
    held.change(key, quantity)
    if not quantity:
        asked.session.news.append(analytics.remove_from_cart(line))
    asked.session.message = f"{line.title} was {'changed' if quantity else 'removed'}."
    return go("/basket")


async def promo(asked: Asked) -> Response:
    """Take a promo code."""
    code = asked.form.get("code", "").upper()
    known = code in PROMO_CODES
    asked.session.basket.promo = code if known else ""
    asked.session.message = f"Promo code {code} applied." if known else "We do not know that promo code."
    return go("/basket")


def _quantity(text: str, least: int) -> int:
    number = int(text) if text.isascii() and text.isdecimal() else 1
    return max(least, min(number, MOST))


def _remember_store(asked: Asked) -> None:
    wants_pickup = asked.form.get("way") == "pickup"
    slug = asked.form.get("store", "") if wants_pickup else ""
    asked.session.pickup_store = slug if stores.store(slug) else ""


routes = [
    Route("/basket", with_session(basket)),
    Route("/basket/add", with_session(add), methods=["POST"]),
    Route("/basket/change", with_session(change), methods=["POST"]),
    Route("/basket/promo", with_session(promo), methods=["POST"]),
]
