"""Which addresses may be asked for: those of the page's own host that only show something."""

import pytest

from cxcheck.derive.leading import may_be_asked

HERE = "https://www.shop.example/kettles"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.shop.example/kettle",
        "https://m.shop.example/kettle",
        "https://shop.example/kettles?page=2&sort=price",
        "https://www.shop.example/about.html",
        "https://www.shop.example/address-book",
        "https://www.shop.example/undefined",
    ],
)
def test_what_shows_something_may_be_asked_for(url: str) -> None:
    assert may_be_asked(url, HERE)


@pytest.mark.parametrize(
    "url",
    [
        "https://other.example/kettle",
        "https://test.shop.example/kettle",
        "https://www.shop.example:8443/kettle",
        "https://user:word@www.shop.example/kettle",
        "https://www.shop.example:port/kettle",
        "ftp://www.shop.example/kettle",
        "javascript:void(0)",
        "https://www.shop.example/cart/add/3",
        "https://www.shop.example/AddToCart",
        "https://www.shop.example/?add-to-cart=3",
        "https://www.shop.example/basket?action=empty",
        "https://www.shop.example/sign-out",
        "https://www.shop.example/l%C3%B6schen/3",
        "https://www.shop.example/mail/unsubscribe?who=3",
        "https://www.shop.example/?lang=de",
        "https://www.shop.example/catalogue.pdf",
        "https://www.shop.example/app.apk",
        "https://www.shop.example/me/${account.user}",
        "https://www.shop.example/" + "x" * 500,
    ],
)
def test_what_may_do_something_or_lies_elsewhere_may_not(url: str) -> None:
    assert not may_be_asked(url, HERE)
