"""Hits as requests tell them."""

import json

import pytest

from cxcheck.derive.beacons import hits
from cxcheck.model.tags import TagItem

GA4 = "https://www.google-analytics.com/g/collect?v=2&tid=G-ABC123&cid=1.2&dl=https%3A%2F%2Fshop.example"


def test_ga4_in_the_address() -> None:
    (told,) = hits(
        "POST", f"{GA4}&en=add_to_cart&cu=GBP&epn.value=39&pr1=idK1~nmKettle~pr39~qt2&gcs=G111", None, "ping"
    )
    assert (told.name, told.tool, told.property, told.denied) == ("add_to_cart", "GA4", "G-ABC123", False)
    assert told.values == {"currency": "GBP", "value": "39"}
    assert told.items == (TagItem(id="K1", name="Kettle", price="39", quantity="2"),)


def test_several_in_a_body_by_way_of_the_shop() -> None:
    told = hits("POST", "https://metrics.shop.example/x?v=2&tid=G-1", "en=view_item\r\nen=page_view&ep.a=b", "fetch")
    assert [one.name for one in told] == ["view_item", "page_view"]


@pytest.mark.parametrize(("gcs", "denied"), [("G100", True), ("G110", True), ("G101", False), ("G111", False)])
def test_consent_mode(gcs: str, denied: bool) -> None:
    assert [one.denied for one in hits("GET", f"{GA4}&en=page_view&gcs={gcs}", None, "image")] == [denied]


@pytest.mark.parametrize(
    ("url", "tool"),
    [
        ("https://www.facebook.com/tr/?id=1&ev=AddToCart", "Meta"),
        ("https://bat.bing.com/action/0?ti=1", "Microsoft Advertising"),
        ("https://stats.shop.example/matomo.php?idsite=1", "Matomo"),
        ("https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/", "Google Ads"),
    ],
)
def test_tools_by_where_they_are(url: str, tool: str) -> None:
    assert [one.tool for one in hits("GET", url, None, "image")] == [tool]


@pytest.mark.parametrize(
    "body",
    [
        json.dumps({"event": "add_to_cart", "value": 3}),
        json.dumps({"client_id": "x", "events": [{"name": "add_to_cart", "params": {"value": 3}}]}),
        json.dumps([{"event_name": "addToCart", "properties": {"value": 3}}]),
        "event=add_to_cart&value=3",
    ],
)
def test_a_collector_of_the_shops_own(body: str) -> None:
    (told,) = hits("POST", "https://shop.example/collect", body, "ping")
    assert (told.name, told.values) == ("add_to_cart", {"value": "3"})


@pytest.mark.parametrize(
    ("method", "url", "body"),
    [
        ("GET", "https://shop.example/api/stock?v=2", None),
        ("POST", "https://shop.example/api/basket", '{"event": "add_to_cart"}'),
        ("GET", "https://shop.example/events", None),
        ("GET", "https://shop.example/x?v=2&tid=kettle&en=1", None),
        ("GET", "https://www.facebook.com/shop", None),
    ],
)
def test_what_is_no_hit(method: str, url: str, body: str | None) -> None:
    assert hits(method, url, body, "fetch") == ()


@pytest.mark.parametrize("body", ["", "{", "null", "[1, 2]", "[" * 5000, '{"events": 3}', "\x00\xff", '{"event": {}}'])
def test_a_body_that_makes_no_sense_is_a_hit_without_a_name(body: str) -> None:
    assert [one.name for one in hits("POST", "https://shop.example/collect", body, "ping")] == [""]
