"""What the pages tell analytics: e-commerce events as GA4 names them, for `dataLayer`."""

from collections.abc import Iterable
from typing import Any

from cxcheck.demo.basket import Basket, Line
from cxcheck.demo.catalogue import CATEGORIES
from cxcheck.demo.delivery import PAYMENTS, Way
from cxcheck.demo.money import CURRENCY
from cxcheck.demo.orders import Order
from cxcheck.demo.product import Product

Event = dict[str, Any]


def item(product: Product, option: str = "", quantity: int = 1) -> Event:
    """One line of an event."""
    told = {
        "item_id": product.sku,
        "item_name": product.name,
        "item_category": CATEGORIES[product.category],
        "price": product.price / 100,
        "quantity": quantity,
    }
    return told | ({"item_variant": option} if option else {})


def view_item_list(name: str, products: Iterable[Product]) -> Event:
    """A list was shown."""
    items = [item(product) | {"index": index} for index, product in enumerate(products)]
    return {"event": "view_item_list", "ecommerce": {"item_list_name": name, "items": items}}


def view_item(product: Product) -> Event:
    """A product was shown."""
    return _event("view_item", product.price, [item(product)])


def add_to_cart(line: Line, quantity: int) -> Event:
    """So many were put into the basket."""
    return _event("add_to_cart", line.product.price * quantity, [item(line.product, line.option, quantity)])


def remove_from_cart(line: Line) -> Event:
    """A line was taken out of the basket."""
    return _event("remove_from_cart", line.total, _items([line]))


def view_cart(basket: Basket) -> Event:
    """The basket was shown."""
    return _of_basket("view_cart", basket)


def begin_checkout(basket: Basket) -> Event:
    """The checkout was shown."""
    return _of_basket("begin_checkout", basket)


def ordered(basket: Basket, order: Order) -> list[Event]:
    """How the order is to be delivered and paid, and that it was placed."""
    return [
        _shipping_info(basket, order.way),
        _of_basket("add_payment_info", basket, payment_type=PAYMENTS[order.payment]),
        _event(
            "purchase",
            order.totals.total,
            _items(order.lines),
            transaction_id=order.number,
            shipping=order.totals.delivery / 100,
            **_coupon(order.promo),
        ),
    ]


def _shipping_info(basket: Basket, way: Way) -> Event:
    return _of_basket("add_shipping_info", basket, shipping_tier=way.name)


def _of_basket(name: str, basket: Basket, **more: Any) -> Event:
    totals = basket.totals()
    return _event(name, totals.goods - totals.discount, _items(basket), **_coupon(basket.promo), **more)


def _items(lines: Iterable[Line]) -> list[Event]:
    return [item(line.product, line.option, line.quantity) for line in lines]


def _coupon(promo: str) -> Event:
    return {"coupon": promo} if promo else {}


def _event(name: str, pence: int, items: list[Event], **more: Any) -> Event:
    return {"event": name, "ecommerce": {"currency": CURRENCY, "value": pence / 100, "items": items, **more}}
