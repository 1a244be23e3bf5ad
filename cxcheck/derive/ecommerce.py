"""E-commerce events in one form: GA4's words, whether a page speaks them, or those of Universal Analytics.

Source: the event reference of Google Analytics 4, and "Enhanced Ecommerce" of Universal Analytics.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cxcheck.model.tags import TagEvent, TagItem

NAMES = frozenset(
    {
        *("add_payment_info", "add_shipping_info", "add_to_cart", "add_to_wishlist", "begin_checkout"),
        *("generate_lead", "login", "purchase", "refund", "remove_from_cart", "search", "select_item"),
        *("select_promotion", "share", "sign_up", "view_cart", "view_item", "view_item_list", "view_promotion"),
        "view_search_results",
    }
)
"""Events that GA4 recommends to shops."""
_FORMER = {
    "detail": "view_item",
    "add": "add_to_cart",
    "remove": "remove_from_cart",
    "checkout": "begin_checkout",
    "purchase": "purchase",
    "impressions": "view_item_list",
    "click": "select_item",
    "promoView": "view_promotion",
    "promoClick": "select_promotion",
}
"""What Universal Analytics calls them, as keys of `ecommerce`."""
_VALUES = ("currency", "value", "transaction_id", "coupon", "shipping", "tax")
_CONSENTS = ("analytics_storage", "ad_storage")
_FORMER_VALUES = {"id": "transaction_id", "revenue": "value", "coupon": "coupon", "shipping": "shipping", "tax": "tax"}
_ITEM = {
    "id": ("item_id", "id", "sku", "product_id"),
    "name": ("item_name", "name"),
    "variant": ("item_variant", "variant"),
    "price": ("price",),
    "quantity": ("quantity", "qty"),
}
_MOST_ITEMS = 50
_LONGEST = 120
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_APART = re.compile(r"[\s.\-]+")


def named(name: str) -> str:
    """The name as GA4 writes names: "addToCart" and "Add to cart" are `add_to_cart`."""
    return _APART.sub("_", _HUMP.sub("_", name.strip())).casefold()[:_LONGEST]


def event(via: str, tool: str, name: str, data: Any, account: str = "") -> TagEvent:
    """An event told with any data; of these only what an order consists of is kept."""
    told: Mapping[str, Any] = data if isinstance(data, Mapping) else {}
    shop = told.get("ecommerce")
    shop = shop if isinstance(shop, Mapping) else told
    if former := _former(shop):
        key, params = former
        values, items = _former_values(params, shop), _items(params.get("products") or params.get("promotions"))
        name = _FORMER[key] if named(name) not in NAMES else name
    else:
        values, items = _values(shop) or _values(told), _items(shop.get("items"))
    consents = {key: _text(told[key]) for key in _CONSENTS if _text(told.get(key))}
    return TagEvent(
        via="push" if via == "push" else "beacon",
        tool=tool,
        name=named(name),
        property=account,
        values={**values, **consents},
        items=items,
    )


def _former(shop: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]] | None:
    """The action of Universal Analytics, with its data, if the data speak that language."""
    for key in _FORMER:
        found = shop.get(key)
        if isinstance(found, Mapping) and ("products" in found or "actionField" in found or "promotions" in found):
            return key, found
        if key == "impressions" and isinstance(found, Sequence) and not isinstance(found, str):
            return key, {"products": found}
    return None


def _former_values(params: Mapping[str, Any], shop: Mapping[str, Any]) -> dict[str, str]:
    field = params.get("actionField")
    told: Mapping[str, Any] = field if isinstance(field, Mapping) else {}
    values = {ours: _text(told[theirs]) for theirs, ours in _FORMER_VALUES.items() if _text(told.get(theirs))}
    currency = _text(shop.get("currencyCode"))
    return values | ({"currency": currency} if currency else {})


def _values(told: Mapping[str, Any]) -> dict[str, str]:
    return {key: _text(told[key]) for key in _VALUES if _text(told.get(key))}


def _items(told: Any) -> tuple[TagItem, ...]:
    listed = told if isinstance(told, Sequence) and not isinstance(told, str) else ()
    return tuple(_item(one) for one in listed[:_MOST_ITEMS] if isinstance(one, Mapping))


def _item(told: Mapping[str, Any]) -> TagItem:
    """One article, by whatever of the usual keys it is described."""
    return TagItem(**{ours: _first(told, keys) for ours, keys in _ITEM.items()})


def _first(told: Mapping[str, Any], keys: Sequence[str]) -> str:
    return next(_texts(told, keys), "")


def _texts(told: Mapping[str, Any], keys: Sequence[str]) -> Iterator[str]:
    return (text for key in keys if (text := _text(told.get(key))))


def _text(value: Any) -> str:
    """A value as text; "" for what is none."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).strip()[:_LONGEST]
