"""Choices of a product read from sketches, whatever they are made of."""

from typing import Any

import pytest

from cxcheck.derive.features import PageView
from cxcheck.derive.variants import groups
from tests.checks.sketch import page


def read(sketch: list[Any]) -> list[tuple[str, list[str]]]:
    found = groups(PageView(page(sketch, width=390)))
    return [(one.name, [option.label for option in one.options]) for one in found]


SIZES = ["small", "medium", "large"]


@pytest.mark.parametrize(
    "sketch",
    [
        [{"combobox": "Size", "options": ["Please choose", "Small", "Medium", "Large"]}],
        [{"div": "Size:"}, {"div": [{"button": "Small"}, {"button": "Medium"}, {"button": "Large"}]}],
        [{"p": "Size"}, {"div": [{"radio": "Small"}, {"radio": "Medium (sold out)"}, {"radio": "Large + £5.00"}]}],
        [
            {
                "div": [
                    {"heading": "Size"},
                    *({"link": name, "href": f"/{name}"} for name in ("Small", "Medium", "Large")),
                ]
            }
        ],
    ],
)
def test_one_choice_in_many_forms(sketch: list[Any]) -> None:
    assert read(sketch) == [("size", SIZES)]


def test_sizes_and_colours_need_no_name() -> None:
    assert read([{"combobox": "", "options": ["38", "39", "40"]}]) == [("", ["38", "39", "40"])]
    assert read([{"div": [{"button": "Rot"}, {"button": "Blau"}]}]) == [("", ["rot", "blau"])]


@pytest.mark.parametrize(
    "sketch",
    [
        [{"combobox": "Quantity", "options": ["1", "2", "3"]}],
        [{"combobox": "Country", "options": ["France", "Spain"]}],
        [{"div": [{"tab": "Description"}, {"tab": "Delivery"}]}],
        [{"div": [{"button": "Add to basket"}, {"button": "Save for later"}]}],
        [{"p": "Colour"}, {"div": [{"clickable": "-"}, {"clickable": "+"}]}],
        [{"header": "", "children": [{"combobox": "Size", "options": ["S", "M"]}]}],
    ],
)
def test_other_controls(sketch: list[Any]) -> None:
    assert read(sketch) == []
