"""Names and addresses in a form in which devices can be compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcheck.derive.naming import normal, same_site, target, timeless, words

HERE = "https://www.shop.example/product/kettle?colour=red"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Add to Basket!", "add to basket"),
        ("  Add \u00a0 to\nbasket ", "add to basket"),
        ("Größe wählen", "grösse wählen"),
        ("Cafe\u0301", "café"),
        ("ﬁlter", "filter"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("add-to_basket", "add to basket"),
        ("→", ""),
        ("", ""),
        ("カートに入れる", "カートに入れる"),
    ],
)
def test_normal(name: str, expected: str) -> None:
    assert normal(name) == expected


@given(st.text(max_size=40))
def test_normal_is_settled_after_once(name: str) -> None:
    assert normal(normal(name)) == normal(name)
    assert words(normal(name)) == words(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Basket (3)", "Basket (12)"),
        ("Basket (3)", "Basket"),
        ("Ends in 02:13:59", "Ends in 2:07:01"),
        ("24 of 1,024 products", "12 of 998 products"),
        ("Page 2/7", "Page 1/7"),
    ],
)
def test_timeless_names_are_equal(one: str, other: str) -> None:
    assert timeless(one) == timeless(other)


def test_timeless_keeps_what_is_no_number() -> None:
    assert timeless("Kettle 1.5 l, black") == "kettle l black"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://www.shop.example/returns", "/returns"),
        ("https://m.shop.example/returns/", "/returns"),
        ("https://shop.example", "/"),
        ("https://www.shop.example/list?b=2&a=1", "/list?a=1&b=2"),
        ("https://www.shop.example/sale?utm_source=m&gclid=7", "/sale"),
        ("https://help.other.example/returns", "help.other.example/returns"),
        ("https://m.facebook.com/shop", "facebook.com/shop"),
        ("https://www.facebook.com/shop", "facebook.com/shop"),
        ("tel:+44 (0)1632 960-001", "tel:4401632960001"),
        ("mailto:Help@Shop.example", "mailto:help@shop.example"),
        ("javascript:void(0)", ""),
        ("blob:https://www.shop.example/1", ""),
        ("https://www.shop.example/product/kettle?colour=red#reviews", ""),
        ("", ""),
    ],
)
def test_target(href: str, expected: str) -> None:
    assert target(href, HERE) == expected


def test_a_place_on_another_page_is_a_target() -> None:
    assert target("https://www.shop.example/help#returns", HERE) == "/help"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.shop.example/a", "https://m.shop.example/b", True),
        ("https://static.shop.example/a.js", "https://www.shop.example/", True),
        ("https://shop.example", "https://shop.example:8443", True),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:9000/", True),
        ("http://127.0.0.1/", "http://127.0.0.2/", False),
        ("https://shop.example", "https://tracker.example", False),
        ("https://one.co.uk", "https://two.co.uk", False),
        ("about:blank", "https://shop.example", False),
    ],
)
def test_same_site(one: str, other: str, same: bool) -> None:
    assert same_site(one, other) is same
    assert same_site(other, one) is same
