"""Baskets read from sketches: lines, quantities, labelled amounts, the header."""

from decimal import Decimal
from typing import Any

import pytest

from cxcheck.derive.basket import Basket, kind_of, quantity_told, same_title
from cxcheck.derive.basket_badge import badges
from cxcheck.derive.features import PageView
from tests.checks.sketch import page


def view(sketch: list[Any]) -> PageView:
    return PageView(page(sketch, width=390))


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Subtotal", "subtotal"),
        ("Zwischensumme", "subtotal"),
        ("Sous-total", "subtotal"),
        ("Total, including VAT", "total"),
        ("Total excl. VAT", "total net"),
        ("Total tax", "tax"),
        ("Gesamtsumme (inkl. MwSt.)", "total"),
        ("incl. VAT", "tax"),
        ("Frais de port", "shipping"),
        ("Delivery total", "shipping"),
        ("Discount", "discount"),
        ("Totale", "total"),
        ("Kettle", ""),
        ("Free delivery over", ""),
        ("Order today and get the delivery for less than the total", ""),
    ],
)
def test_labels(label: str, kind: str) -> None:
    assert kind_of(label) == kind


@pytest.mark.parametrize(
    ("text", "quantity"),
    [("2 × Kettle", 2), ("Kettle x 3", 3), ("Menge: 4", 4), ("Qté : 5", 5), ("1.7 L", None), ("4 x4 blocks", None)],
)
def test_quantities_in_words(text: str, quantity: int | None) -> None:
    assert quantity_told(text) == quantity


def test_a_quantity_between_two_buttons() -> None:
    line = [{"link": "Kettle", "href": "/k"}, {"button": "-"}, {"text": "2"}, {"button": "+"}, {"p": "£78.00"}]
    (found,) = Basket(view([{"div": [*line, {"button": "Remove"}]}])).lines
    assert (found.title, found.quantity, found.target) == ("Kettle", 2, "/k")


def test_a_discount_that_can_be_removed_is_no_line() -> None:
    basket = Basket(view([{"div": [{"text": "Voucher SAVE5"}, {"text": "-£5.00"}, {"button": "Remove"}]}]))
    assert basket.lines == ()
    assert [(one.kind, one.value) for one in basket.amounts] == [("discount", Decimal("5.00"))]


def test_amounts_of_lines_are_none_of_the_basket() -> None:
    line = {"div": [{"text": "Kettle"}, {"text": "2 ×"}, {"div": [{"text": "Total"}, {"text": "£78.00"}]}]}
    basket = Basket(view([line, {"div": [{"text": "Total"}, {"text": "£81.95"}]}]))
    assert [one.value for one in basket.amounts] == [Decimal("81.95")]


def test_a_title_that_was_cut() -> None:
    assert same_title("Gooseneck kettle with thermometer", "Gooseneck kettle…")
    assert not same_title("Kettle", "Kettle bag")


@pytest.mark.parametrize(
    ("control", "count", "total"),
    [
        ({"link": "Basket (3)", "href": "/basket"}, 3, None),
        ({"link": "2", "href": "/checkout/cart/"}, 2, None),
        ({"button": "Warenkorb, 12,00 €"}, None, Decimal("12.00")),
        ({"link": "Panier : 2 articles, 24,00 €", "href": "/panier"}, 2, Decimal("24.00")),
    ],
)
def test_the_header(control: dict[str, Any], count: int | None, total: Decimal | None) -> None:
    (badge,) = badges(view([{"header": "", "children": [control]}]))
    assert (badge.count, badge.total) == (count, total)


@pytest.mark.parametrize("control", [{"link": "Basket", "href": "/basket"}, {"link": "Add to basket", "href": "/add"}])
def test_a_header_that_says_nothing(control: dict[str, Any]) -> None:
    assert badges(view([{"header": "", "children": [control]}])) == ()
