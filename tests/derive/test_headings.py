"""Titles and headings that say the same, and such that do not."""

import pytest

from cxcheck.derive.features import PageView
from cxcheck.derive.headings import main_headings, same_words
from tests.checks.sketch import page


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kettle | Shop", "Kettle"),
        ("Kettle | Shop", "KETTLE – Shop"),
        ("Kettles (24)", "Kettles"),
        ("24 results for kettle", "Kettle"),
        ("Gooseneck kettle with…", "Gooseneck kettle with thermometer"),
        ("Buy a copper kettle online | Shop", "Copper kettle | Shop"),
        ("Geschirr\u00adspüler", "Geschirrspüler"),
        ("Your order 77525452", "Your order 83157299"),
        ("Shop", "Kettle | Shop"),
    ],
)
def test_the_same(one: str, other: str) -> None:
    assert same_words(one, other)
    assert same_words(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kettle | Shop", "Pan | Shop"), ("Kettle", "Pan"), ("Kettle 15", "Kettle 16"), ("Size 4 mug", "Size 14 mug")],
)
def test_another(one: str, other: str) -> None:
    assert not same_words(one, other)
    assert not same_words(other, one)


def test_headings_of_the_frame_count_only_alone() -> None:
    logo = {"header": "", "children": [{"heading": "Fjord", "level": 1}]}
    own = {"heading": "Kettle", "level": 1}
    both, alone = (PageView(page(sketch, width=390)) for sketch in ([logo, own], [logo]))
    assert [both.page.elements[index].name for index in main_headings(both)] == ["Kettle"]
    assert [alone.page.elements[index].name for index in main_headings(alone)] == ["Fjord"]
