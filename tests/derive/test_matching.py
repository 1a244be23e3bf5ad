"""Which feature of one page is which of the other."""

import random
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcheck.derive.features import PageView
from cxcheck.derive.matching import Matching, match
from tests.checks.sketch import page


def view(sketch: Any) -> PageView:
    return PageView(page(sketch, width=1440))


def matched(wanted: Any, pool: Any) -> tuple[PageView, Matching]:
    one, other = view(wanted), view(pool)
    return one, match(one.features, other.features)


def pairs(wanted: Any, pool: Any) -> dict[str, str]:
    """Names of the wanted features to the names or selectors of their counterparts."""
    one, found = matched(wanted, pool)
    named = {feature.element.name: found.counterpart(feature) for feature in one.features}
    return {name: twin.element.name or twin.element.hints for name, twin in named.items() if twin}


@pytest.mark.parametrize(
    ("wanted", "pool"),
    [
        ({"button": "Add to basket"}, {"button": "Add to basket"}),
        ({"button": "Add to basket"}, {"button": "ADD TO BASKET"}),
        ({"button": "Add to basket"}, {"button": "Add"}),
        ({"button": "Add to basket"}, {"clickable": "Add to basket"}),
        ({"button": "Add to basket"}, {"link": "Add to basket", "href": "/add"}),
        ({"link": "Basket", "href": "/basket"}, {"link": "Your bag", "href": "/basket"}),
        ({"link": "Basket", "href": "/basket"}, {"link": "", "href": "/basket", "hints": "bag"}),
        ({"link": "Delivery", "href": "/help/delivery"}, {"link": "Delivery", "href": "/m/delivery"}),
        ({"button": "Search"}, {"button": "", "hints": "icon search"}),
        ({"textbox": "First name"}, {"textbox": "Your first name"}),
        ({"textbox": "Quantity"}, {"spinbutton": "Quantity"}),
        ({"textbox": "Search tools", "hints": "words q"}, {"textbox": "", "hints": "words q"}),
        ({"combobox": "Sort by"}, {"combobox": "Sort"}),
        ({"checkbox": "I agree to the terms"}, {"checkbox": "I agree to the terms and conditions"}),
        ({"button": "Colour"}, {"button": "Color"}),
        ({"tab": "Reviews (12)"}, {"button": "Reviews (12)"}),
    ],
)
def test_the_same(wanted: Mapping[str, Any], pool: Mapping[str, Any]) -> None:
    assert len(pairs([wanted], [pool])) == 1


@pytest.mark.parametrize(
    ("wanted", "pool"),
    [
        ({"button": "Add to basket"}, {"button": "Compare"}),
        ({"link": "Returns", "href": "/returns"}, {"link": "Careers", "href": "/careers"}),
        ({"link": "Return an item", "href": "/returns"}, {"link": "Return a gift", "href": "/gifts"}),
        ({"textbox": "Town"}, {"textbox": "Postcode"}),
        ({"button": "Search"}, {"textbox": "Search"}),
        ({"button": "Search"}, {"button": "", "hints": "icon heart"}),
        ({"checkbox": "In stock"}, {"checkbox": "On sale"}),
        ({"radio": "Small"}, {"radio": "Large"}),
        ({"button": "Add to basket"}, {"button": "Add to wish list"}),
        ({"button": "Sign in"}, {"button": "Sign up"}),
        ({"button": "Increase quantity"}, {"button": "Decrease quantity"}),
        ({"radio": "Home delivery"}, {"radio": "Store delivery"}),
    ],
)
def test_strangers(wanted: Mapping[str, Any], pool: Mapping[str, Any]) -> None:
    assert pairs([wanted], [pool]) == {}


def test_fields_that_the_markup_calls_the_same() -> None:
    """Two of them tell nothing, and neither do two that have names."""
    lost = {"textbox": "", "hints": "field q"}
    assert not pairs([{"textbox": "Search tools", "hints": "field q"}], [lost, lost])
    assert not pairs([{"textbox": "Postcode", "hints": "field q"}], [{"textbox": "Coupon", "hints": "field q"}])


def test_the_order_does_not_matter() -> None:
    names = ["Add to basket", "Wish list", "Compare", "Share", "Print", "Ask a question"]
    mixed = random.Random(7).sample(names, len(names))
    found = pairs([{"button": name} for name in names], [{"button": name} for name in mixed])
    assert found == {name: name for name in names}


def test_a_doubtful_counterpart_serves_one_only() -> None:
    found = pairs([{"button": "Add to basket"}, {"button": "Add to basket now"}], [{"button": "Add basket"}])
    assert len(found) == 1


def test_duplicates_share_a_sure_counterpart() -> None:
    one, found = matched([{"button": "Buy"}, {"button": "Buy"}], [{"button": "Buy"}])
    assert all(found.counterpart(feature) for feature in one.features)


def cards(*names: str) -> list[Any]:
    entries = [{"item": [{"link": name, "href": f"/{name}"}, {"button": "Add to basket"}]} for name in names]
    return [{"list": entries}]


def test_entries_of_a_list_are_matched_by_what_they_are() -> None:
    one, found = matched(cards("mug", "cup", "jug"), cards("jug", "mug", "cup"))
    owners = [(feature.item, found.counterpart(feature)) for feature in one.features if feature.name == "add to basket"]
    assert len(owners) == 3
    for item, twin in owners:
        assert item
        assert twin
        assert twin.item
        assert twin.item.identity == item.identity


def test_the_title_in_a_buttons_name_is_the_entrys() -> None:
    wanted = [
        {"item": [{"link": name, "href": f"/{name}"}, {"button": f"Add {name}"}]} for name in ("mug", "cup", "jug")
    ]
    pool = [{"item": [{"link": name, "href": f"/{name}"}, {"button": "Add"}]} for name in ("mug", "cup", "jug")]
    one, found = matched([{"list": wanted}], [{"list": pool}])
    assert all(found.counterpart(feature) for feature in one.features)


def test_a_control_of_another_entry_is_no_counterpart() -> None:
    one, found = matched(cards("mug", "cup", "jug"), cards("mug", "cup", "pot"))
    lost = [feature for feature in one.features if not found.counterpart(feature)]
    assert {feature.item.identity for feature in lost if feature.item} == {"/jug"}


@pytest.mark.parametrize("word", ["radio", "tab", "button"])
def test_a_list_to_choose_from_is_offered_one_by_one(word: str) -> None:
    offered: list[Any] = [{word: name} for name in ("Small", "Medium", "Large", "Huge")]
    choice = {"combobox": "Size", "options": ["Small", "Medium", "Large", "Huge"]}
    assert set(pairs([choice], offered)) == {"Size"}
    assert set(pairs(offered, [choice])) == {"Small", "Medium", "Large", "Huge"}


def test_half_of_the_options_is_not_the_list() -> None:
    choice = {"combobox": "Size", "options": ["Small", "Medium", "Large", "Huge"]}
    assert pairs([choice], [{"radio": "Small"}, {"radio": "Medium"}]) == {}


def test_another_document() -> None:
    desktop = [
        {"header": "", "children": [{"link": "Home", "href": "https://www.shop.example/"}]},
        {"main": "", "children": [{"table": [{"tr": [{"td": [{"button": "Add to basket"}]}]}]}, {"combobox": "Size"}]},
    ]
    phone = {
        "url": "https://m.shop.example/page",
        "elements": [
            {
                "div": [
                    {"clickable": "Add to basket"},
                    {"combobox": "Size"},
                    {"link": "", "href": "https://m.shop.example/"},
                ]
            }
        ],
    }
    assert set(pairs(desktop, phone)) == {"Home", "Add to basket", "Size"}


@given(st.lists(st.sampled_from(["Add", "Buy", "Basket", "Sort", "Help", "Share"]), max_size=8))
def test_a_page_matches_itself(names: list[str]) -> None:
    one, found = matched([{"button": name} for name in names], [{"button": name} for name in names])
    assert all(found.counterpart(feature) for feature in one.features)


def test_nothing_in_nothing() -> None:
    assert pairs([], []) == {}
    assert pairs([{"button": "Buy"}], []) == {}
