"""Facts of products and stores: the surest way first, and how each was found."""

from decimal import Decimal
from typing import Any

from cxcheck.derive.facts import product, stores
from cxcheck.derive.facts.phones import e164, numbers_in, same_number
from cxcheck.derive.features import PageView
from cxcheck.model.structured import Meta, StructuredData
from tests.checks.sketch import page

KETTLE = [
    {"heading": "Copper kettle", "level": 1},
    {"text": "£39.00"},
    {"p": "In stock"},
    {"p": "4.5 out of 5 (12 reviews)"},
    {"p": "Free delivery over £50"},
    {"combobox": "Size", "options": ["Small", "Large"]},
]
LEITH = [
    {"heading": "Leith", "level": 1},
    {"p": "12 Shore Road, EH6 6QN"},
    {"p": "Mon-Fri 9-18"},
    {"link": "0131 496 0000", "href": "tel:01314960000"},
    {"link": "Directions", "href": "https://www.google.com/maps/dir/?destination=55.976,-3.170"},
]


def view(sketch: Any, **said: Any) -> PageView:
    return PageView(page({"elements": sketch, **said}, width=390))


def test_a_product_that_is_only_seen() -> None:
    found = product.seen(view(KETTLE))
    assert found.title and found.prices and found.currency and found.availability and found.rating
    assert (found.title.value, found.title.how) == ("Copper kettle", "visible")
    assert (found.prices.value, found.currency.value) == (frozenset({Decimal("39.00")}), "GBP")
    assert (found.availability.value, found.availability.shown) == ("in stock", "In stock")
    assert (found.rating.value.value, found.rating.value.count) == (Decimal("4.5"), 12)


def test_what_machines_are_told_of_a_product() -> None:
    text = """{"@type": "Product", "name": "Kettle by Oak", "image": ["/1.png", "/2.png"], "offers": [
        {"price": "41.50", "priceCurrency": "GBP", "availability": "https://schema.org/OutOfStock"}]}"""
    found = product.told_of(StructuredData(json_ld=(text,)))
    assert found.title and found.prices and found.availability
    assert (found.title.value, found.title.how, found.title.index) == ("Kettle by Oak", "json-ld", -1)
    assert (found.prices.value, found.availability.value) == (frozenset({Decimal("41.5")}), "out of stock")
    assert not found.rating


def test_open_graph_is_better_than_nothing() -> None:
    said = {
        "og:type": "product",
        "og:title": "Kettle",
        "product:price:amount": "39.00",
        "product:price:currency": "EUR",
    }
    metas = tuple(Meta(name=name, content=content) for name, content in said.items())
    found = product.told_of(StructuredData(metas=metas))
    assert found.title and found.prices and found.currency
    assert {one.how for one in (found.title, found.prices, found.currency)} == {"open-graph"}


def test_a_store_that_is_only_seen() -> None:
    (store,) = stores.known(view(LEITH, lang="en-GB"), None)
    assert store.phone and store.address and store.hours and store.position
    assert (store.name, store.phone.value, store.address.value) == ("Leith", "+441314960000", "12 Shore Road, EH6 6QN")
    assert set(store.hours.value) == set(range(5))
    assert store.position.value == (55.976, -3.17)
    assert store.directions >= 0


def test_stores_told_and_listed_are_one() -> None:
    listed = [
        {
            "item": [
                {"link": name, "href": f"/stores/{name}"},
                {"p": f"{number} High Street, YO1 7EP"},
                {"p": "3.2 miles"},
            ]
        }
        for number, name in enumerate(("Leith", "York", "Bath"), start=1)
    ]
    text = """[{"@type": "Store", "name": "Oak York", "telephone": "+44 1904 123456",
        "address": {"streetAddress": "2 High St"},
        "geo": {"latitude": "53.95", "longitude": -1.08}, "openingHours": ["Mo-Fr 09:00-18:00"]}]"""
    found = {one.name: one for one in stores.known(view([{"list": listed}]), StructuredData(json_ld=(text,)))}
    assert set(found) == {"Leith", "Oak York", "Bath"}
    york = found["Oak York"]
    assert york.phone and york.address and york.distance and york.hours and york.position
    assert (york.identity, york.phone.value, york.phone.how) == ("/stores/York", "+441904123456", "json-ld")
    assert (york.address.value, york.position.value) == ("2 High St", (53.95, -1.08))
    assert york.distance.value == Decimal("3.2") * Decimal("1.609344")
    assert york.hours.value[0] == ((540, 1080),)


def test_numbers() -> None:
    assert e164("0131 496 0000", "GB") == e164("+44 (0)131 496 0000") == "+441314960000"
    assert e164("0131 496 0000") == "01314960000"
    assert e164("call us") == ""
    assert same_number("+441314960000", "01314960000")
    assert not same_number("+441314960000", "+441314960001")
    assert not list(numbers_in("Order 1000023456", "GB"))
    assert not list(numbers_in("Fax 0131 496 0000", "GB"))
