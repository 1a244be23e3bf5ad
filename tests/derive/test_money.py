"""Prices as shops of many countries write them."""

from decimal import Decimal
from typing import Any

import pytest

from cxcheck.derive.features import PageView
from cxcheck.derive.money import PriceFact, prices
from tests.checks.sketch import page


def read(sketch: Any) -> tuple[PriceFact, ...]:
    return prices(PageView(page(sketch, width=1440)))


def said(sketch: Any) -> list[tuple[str, str, str]]:
    """Amount, currency and sort of every price."""
    return [(str(one.amount), one.currency, one.sort) for one in read(sketch)]


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("£39", "39", "GBP"),
        ("£39.00", "39.00", "GBP"),
        ("£1,299.00", "1299.00", "GBP"),
        ("£1,299", "1299", "GBP"),
        ("£12,345,678.90", "12345678.90", "GBP"),
        ("£ 39.00", "39.00", "GBP"),
        ("£0.99", "0.99", "GBP"),
        ("€39,90", "39.90", "EUR"),
        ("39,90 €", "39.90", "EUR"),
        ("39,90\u00a0€", "39.90", "EUR"),
        ("1.299,00 €", "1299.00", "EUR"),
        ("1 299,00 €", "1299.00", "EUR"),
        ("1\u202f299,00 €", "1299.00", "EUR"),
        ("39 €", "39", "EUR"),
        ("EUR 39.90", "39.90", "EUR"),
        ("39,90 EUR", "39.90", "EUR"),
        ("CHF 1'299.00", "1299.00", "CHF"),
        ("CHF 1’299.00", "1299.00", "CHF"),
        ("39€90", "39.90", "EUR"),
        ("1299:- kr", "1299", "kr"),
        ("Fr. 39.90", "39.90", "CHF"),
        ("1 299 kr", "1299", "kr"),
        ("1 299,00 zł", "1299.00", "zł"),
        ("1 299 Kč", "1299", "Kč"),
        ("$1,299.99", "1299.99", "$"),
        ("₹1,299.00", "1299.00", "INR"),
        ("¥1,299", "1299", "JPY"),
        ("GBP 39.00", "39.00", "GBP"),
        ("39,- €", "39", "EUR"),
    ],
)
def test_one_price(text: str, amount: str, currency: str) -> None:
    (fact,) = read([{"p": text}])
    assert (fact.amount, fact.sort) == (Decimal(amount), "now")
    assert fact.currency == currency


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Was £50.00", "was"),
        ("RRP £50.00", "was"),
        ("Statt 50,00 €", "was"),
        ("UVP 50,00 €", "was"),
        ("instead of £50.00", "was"),
        ("£0.80 per 100 g", "unit"),
        ("£0.80/100g", "unit"),
        ("8,00 € / kg", "unit"),
        ("8,00 € pro 100 ml", "unit"),
        ("Save £11.00", "saving"),
        ("£5 off", "saving"),
        ("Sie sparen 11,00 €", "saving"),
        ("from £10", "now"),
        ("From £10.00", "now"),
        ("2 for £10", "now"),
        ("Total: £64.00", "now"),
        ("Free delivery on all orders over £50", "told"),
        ("Spend another £12.50 to get free delivery to your door", "told"),
    ],
)
def test_sorts(text: str, sort: str) -> None:
    (fact,) = read([{"p": text}])
    assert fact.sort == sort


@pytest.mark.parametrize("text", ["39.00", "4.5 of 5", "01632 960001", "12 items", "Size 39", "100%", "USD", "£"])
def test_no_price(text: str) -> None:
    assert read([{"p": text}]) == ()


def test_crossed_out_is_a_former_price() -> None:
    assert said([{"div": [{"s": "£50.00"}, " ", {"text": "£39.00"}]}]) == [
        ("50.00", "GBP", "was"),
        ("39.00", "GBP", "now"),
    ]


def test_the_word_before_says_that_it_is_a_former_price() -> None:
    assert said([{"div": [{"text": "Was"}, " ", {"text": "£50.00"}]}]) == [("50.00", "GBP", "was")]


def test_the_word_behind_says_that_it_is_per_unit() -> None:
    assert said([{"div": [{"text": "£0.80"}, " ", {"text": "per 100 g"}]}]) == [("0.80", "GBP", "unit")]


def test_a_price_in_parts_is_read_once() -> None:
    sign_apart = [{"div": [{"small": "£"}, {"text": "39"}, {"sup": ".99"}]}]
    assert said(sign_apart) == [("39.99", "GBP", "now")]


def test_a_price_inside_several_boxes_is_read_once() -> None:
    assert said([{"div": [{"div": [{"span": [{"text": "£39.00"}]}]}]}]) == [("39.00", "GBP", "now")]


def test_what_cannot_be_seen_is_not_read() -> None:
    assert said([{"p": "£39.00", "hidden": "closed"}]) == []


def test_a_list_to_choose_from_is_not_read() -> None:
    assert said([{"combobox": "Amount", "options": ["£10", "£20"], "text": "£10 £20"}]) == []


def test_the_label_stands_beside_it() -> None:
    (fact,) = read([{"tr": [{"td": "Delivery"}, {"td": "£3.95"}]}])
    assert fact.label == "delivery"


def test_the_owner_is_the_entry_of_the_list() -> None:
    entries = [{"item": [{"link": name, "href": f"/{name}"}, {"text": "£9.00"}]} for name in ("mug", "cup", "jug")]
    assert [one.owner for one in read([{"list": entries}])] == ["/mug", "/cup", "/jug"]


def test_two_prices_in_a_range() -> None:
    assert said([{"p": "£10 – £20"}]) == [("10", "GBP", "now"), ("20", "GBP", "now")]
