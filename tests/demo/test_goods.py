"""The data and drawings that the shop is made of."""

from xml.etree import ElementTree

import pytest

from cxcheck.demo import catalogue
from cxcheck.demo.pictures import picture
from cxcheck.demo.stores import stores


def test_products_can_be_told_apart() -> None:
    products = catalogue.products()
    assert len(products) == 36
    for what in ("slug", "name", "price", "drawing", "blurb"):
        assert len({getattr(one, what) for one in products}) == 36, what
    assert {one.category for one in products} == set(catalogue.CATEGORIES)


@pytest.mark.parametrize("product", catalogue.products(), ids=lambda product: product.slug)
def test_every_product_has_three_different_pictures(product: catalogue.Product) -> None:
    drawn = [picture(f"{product.slug}-{view}") or "" for view in (1, 2, 3)]
    assert len(set(drawn)) == 3
    assert all(ElementTree.fromstring(svg).get("width") == "1600" for svg in drawn)


def test_was_prices_were_higher() -> None:
    assert all(one.was > one.price for one in catalogue.products() if one.was)


def test_stores_promise_different_things() -> None:
    kettle = catalogue.products()[1]
    assert {store.pickup(kettle) for store in stores()} == {"ready in 2 hours", "ready in 3 days"}
