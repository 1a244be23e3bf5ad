"""What a customer can use on a page, and to which entry of which list it belongs."""

from typing import Any

import pytest

from cxcheck.derive.features import PageView
from tests.checks.sketch import page

NAMES = ("mug", "cup", "jug")


def view(*sketch: Any) -> PageView:
    return PageView(page(list(sketch), width=1440))


def entry(name: str, *more: Any) -> dict[str, Any]:
    return {"item": [{"link": name, "href": f"/{name}"}, *more]}


def shelf(*names: str) -> dict[str, Any]:
    return {"list": [entry(name) for name in names]}


def identities(looked: PageView) -> list[str]:
    return [one.identity for one in looked.items.values()]


def test_controls_are_features_and_text_is_not() -> None:
    looked = view(
        {"heading": "Kettle"}, {"button": "Buy"}, {"p": "Hello"}, {"link": "Help", "href": "/help"}, {"img": "Kettle"}
    )
    assert [(one.family, one.name, one.target) for one in looked.features] == [
        ("act", "buy", ""),
        ("act", "help", "/help"),
    ]


def test_hidden_controls_are_kept_apart() -> None:
    looked = view({"button": "Menu"}, {"link": "Shoes", "href": "/shoes", "hidden": "closed"})
    assert [one.name for one in looked.features] == ["menu"]
    assert [one.name for one in looked.hidden] == ["shoes"]


@pytest.mark.parametrize(
    ("word", "family"),
    [("link", "act"), ("clickable", "act"), ("searchbox", "text"), ("combobox", "choose"), ("radio", "tick")],
)
def test_families(word: str, family: str) -> None:
    (one,) = view({word: "Size"}).features
    assert one.family == family


def test_three_of_a_kind_are_a_list() -> None:
    assert identities(view(shelf(*NAMES))) == ["/mug", "/cup", "/jug"]
    assert identities(view(shelf("mug", "cup"))) == []


@pytest.mark.parametrize("place", ["header", "nav", "footer"])
def test_navigation_is_no_list_of_things(place: str) -> None:
    assert identities(view({place: "", "children": [shelf(*NAMES)]})) == []


def test_cards_without_a_list_element_are_a_list_too() -> None:
    cards = [{"div": [{"link": name, "href": f"/{name}"}]} for name in NAMES]
    assert identities(view({"section": cards})) == ["/mug", "/cup", "/jug"]


def test_paragraphs_without_links_are_none() -> None:
    assert identities(view({"section": [{"div": [{"p": name}]} for name in NAMES]})) == []


def test_the_title_is_the_heading_else_the_longest_link() -> None:
    headed = [entry(name, {"heading": f"The {name}"}) for name in NAMES]
    linked = [{"item": [{"link": "", "href": f"/{n}"}, {"link": f"A fine {n}", "href": f"/{n}"}]} for n in NAMES]
    assert [one.title for one in view({"list": headed}).items.values()] == ["The mug", "The cup", "The jug"]
    assert [one.title for one in view({"list": linked}).items.values()] == ["A fine mug", "A fine cup", "A fine jug"]


def test_the_innermost_entry_counts() -> None:
    looked = view({"list": [entry(name, shelf(f"{name}-1", f"{name}-2", f"{name}-3")) for name in NAMES]})
    inner = next(one for one in looked.features if one.name == "cup 2")
    assert inner.item
    assert inner.item.identity == "/cup-2"


def test_a_template_leaves_the_title_away() -> None:
    looked = view({"list": [entry(name, {"button": f"Add {name} to basket"}) for name in NAMES]})
    assert {one.template for one in looked.features} == {"{item}", "add to basket"}


def test_a_template_leaves_numbers_away() -> None:
    (one,) = view({"button": "Show 24 reviews"}).features
    assert one.template == "show reviews"


def test_hints_are_words() -> None:
    (one,) = view({"button": "", "hints": "btn-icon js_search  iconSearch"}).features
    assert one.hints == "btn icon js search iconsearch"


def test_as_deep_as_browsers_nest() -> None:
    sketch: dict[str, Any] = {"link": "Deep", "href": "/deep"}
    for _ in range(250):
        sketch = {"div": [sketch]}
    looked = view(sketch)
    assert len(list(looked.descendants(0))) == len(looked.page.elements) - 1
    assert len(list(looked.ancestors(len(looked.page.elements) - 1))) == 250
