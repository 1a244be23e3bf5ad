"""Availability read from texts and sketches."""

from typing import Any

import pytest

from cxcheck.derive.availability import contradict, of_entries, of_product, state_of, without_state
from cxcheck.derive.features import PageView
from tests.checks.sketch import page


def view(sketch: list[Any]) -> PageView:
    return PageView(page(sketch, width=390))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("In stock", "in stock"),
        ("In stock (18 available)", "in stock"),
        ("Only 3 left!", "in stock"),
        ("Almost sold out", "in stock"),
        ("Auf Lager", "in stock"),
        ("Sofort lieferbar", "in stock"),
        ("Plus que 2 en stock", "in stock"),
        ("Op voorraad", "in stock"),
        ("Sold out", "out of stock"),
        ("Not in stock", "out of stock"),
        ("Nicht auf Lager", "out of stock"),
        ("Épuisé", "out of stock"),
        ("Agotado", "out of stock"),
        ("Ej i lager", "out of stock"),
        ("Available in 2 weeks", "to be had later"),
        ("Back in stock on 3 March", "to be had later"),
        ("Lieferbar ab 3. März", "to be had later"),
        ("Pre-order now", "on pre-order"),
        ("Jetzt vorbestellen", "on pre-order"),
        ("Available in 3 colours", None),
        ("Available from £5", None),
        ("In stock only", None),
        ("In stock at our York store", None),
        ("Tell me when back in stock", None),
        ("Kettle", None),
        ("We wrote a long story about what is in stock and what is not here", None),
    ],
)
def test_states(text: str, state: str | None) -> None:
    assert state_of(text) == state


def test_what_contradicts() -> None:
    assert contradict("in stock", "out of stock")
    assert contradict("in stock", "to be had later")
    assert contradict("out of stock", "to be bought")
    assert not contradict("in stock", "to be bought")
    assert not contradict("on pre-order", "to be had later")


def test_an_option_without_its_state() -> None:
    assert without_state("Large (sold out)") == "large"


def test_the_product_is_told_beside_its_name() -> None:
    name = {"heading": "Kettle", "level": 1}
    other = [{"heading": "Goes well with it"}, {"p": "Sold out"}]
    found = of_product(view([{"p": "In stock"}, name, {"p": "Only 2 left"}, *other]))
    assert found is not None
    assert (found.state, found.shown) == ("in stock", "Only 2 left")


def test_the_button_tells_where_no_words_do() -> None:
    found = of_product(view([{"button": "Add to basket"}]))
    assert found is not None
    assert found.state == "to be bought"
    assert of_product(view([{"button": "Add to basket", "states": ["disabled"]}])) is None


def test_entries_of_lists() -> None:
    entries = [{"item": [{"link": name, "href": f"/{name}"}, {"p": said}]} for name, said in
               (("mug", "In stock"), ("pan", "Sold out"), ("pot", "In stock"))]  # fmt: skip
    told = of_entries(view([{"list": entries}]))
    assert {owner: one.state for owner, one in told.items()} == {
        "/mug": "in stock",
        "/pan": "out of stock",
        "/pot": "in stock",
    }
