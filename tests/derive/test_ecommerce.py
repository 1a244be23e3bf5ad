"""Events in GA4's words."""

from typing import Any

import pytest

from cxcheck.derive.ecommerce import event, named
from cxcheck.model.tags import TagEvent, TagItem


def pushed(name: str, data: Any) -> TagEvent:
    return event("push", "data layer", name, data)


@pytest.mark.parametrize(
    "name", ["add_to_cart", "addToCart", "Add to cart", "add-to-cart", "ADD_TO_CART", "add.to.cart"]
)
def test_names(name: str) -> None:
    assert named(name) == "add_to_cart"


def test_ga4_as_an_object_and_by_gtag() -> None:
    order = {"currency": "GBP", "value": 39, "items": [{"item_id": "K1", "item_name": "Kettle", "price": 39.0}]}
    wanted = (TagItem(id="K1", name="Kettle", price="39.0"),)
    for data in (order, {"event": "view_item", "ecommerce": order}):
        told = pushed("view_item", data)
        assert (told.name, told.values, told.items) == ("view_item", {"currency": "GBP", "value": "39"}, wanted)


@pytest.mark.parametrize(
    ("name", "shop", "wanted"),
    [
        ("eec.add", {"currencyCode": "EUR", "add": {"products": [{"id": "A", "quantity": 2}]}}, "add_to_cart"),
        ("productDetail", {"detail": {"products": [{"id": "A", "quantity": 2}]}}, "view_item"),
        ("purchase", {"purchase": {"actionField": {"id": "T1"}, "products": [{"id": "A", "quantity": 2}]}}, "purchase"),
        ("impressions", {"impressions": [{"id": "A", "quantity": 2}]}, "view_item_list"),
    ],
)
def test_universal_analytics(name: str, shop: dict[str, Any], wanted: str) -> None:
    told = pushed(name, {"event": name, "ecommerce": shop})
    assert told.name == wanted
    assert told.items == (TagItem(id="A", quantity="2"),)
    assert told.values.get("transaction_id", "T1") == "T1"


def test_nothing_of_the_customer_is_kept() -> None:
    data = {"event": "purchase", "email": "jo@example.com", "user_data": {"phone": "1"}, "ecommerce": {"value": 1}}
    assert "jo@" not in pushed("purchase", data).model_dump_json()
    assert pushed("purchase", data).values == {"value": "1"}


def test_consent() -> None:
    assert pushed("consent default", {"ad_storage": "denied", "wait": 500}).values == {"ad_storage": "denied"}


@pytest.mark.parametrize(
    "data", [None, 3, "x", [], {"ecommerce": None}, {"ecommerce": {"items": "x"}}, {"items": [None]}]
)
def test_nonsense_is_no_event_of_anything(data: Any) -> None:
    told = pushed("view_item", data)
    assert (told.values, told.items) == ({}, ())
