"""Addresses that are one place on two devices, and requests that expect nothing."""

import pytest

from cxcheck.derive.addresses import asked, is_beacon, route
from cxcheck.model.evidence import Request

SAME = {
    "/": ["https://shop.example", "https://m.shop.example/", "https://shop.example/m/", "https://shop.example/en-gb/"],
    "/product/kettle": [
        "https://www.shop.example/product/kettle/?utm_source=mail#reviews",
        "https://shop.example/m/en/product/Kettle",
        "http://shop.example/de_CH/product/kettle/index.html",
        "https://shop.example/product/kettle;jsessionid=A1B2",
    ],
    "/order/*": ["https://shop.example/order/1007", "https://shop.example/order/9f8e7d6c5b4a3210"],
    "/order/*/thanks": ["https://shop.example/order/3f2504e0-4f89-11d3-9a0c-0305e82c3301/thanks"],
    "/static/app.*.js": ["https://shop.example/static/app.3f2a1b9c.js", "https://shop.example/static/app.77aa01bc.js"],
}


@pytest.mark.parametrize(("path", "url"), [(path, url) for path, urls in SAME.items() for url in urls])
def test_one_place_has_one_route(path: str, url: str) -> None:
    assert route(url) == path


def test_places_that_differ_stay_apart() -> None:
    paths = ("/", "/basket", "/product/kettle", "/product/teapot", "/products", "/account/orders")
    assert len({route(f"https://shop.example{path}") for path in paths}) == len(paths)


def test_what_is_asked_is_method_and_route() -> None:
    assert asked(Request(method="POST", url="https://shop.example/m/basket/17", resource="fetch")) == "POST /basket/*"


@pytest.mark.parametrize(
    ("path", "resource", "tells"),
    [
        ("/g/collect", "fetch", True),
        ("/api/rum/v1", "xhr", True),
        ("/anything", "ping", True),
        ("/next", "prefetch", True),
        ("/api/events", "fetch", False),
        ("/api/order-tracking", "fetch", False),
        ("/collections/kettles", "document", False),
    ],
)
def test_beacons_are_told_by_kind_or_path(path: str, resource: str, tells: bool) -> None:
    assert is_beacon(Request(method="POST", url=f"https://shop.example{path}", resource=resource)) is tells
