"""Where the other device has it: in sight, behind a menu, in another form, nowhere."""

from typing import Any

import pytest

from cxcheck.derive.features import Feature, PageView
from cxcheck.derive.matching import match
from cxcheck.derive.presence import Elsewhere, whereabouts
from tests.checks.sketch import page


def view(sketch: Any) -> PageView:
    return PageView(page(sketch, width=393))


def features(sketch: Any) -> tuple[Feature, ...]:
    return view(sketch).features


def places(wanted: Any, other: Any, **known: Any) -> list[str]:
    """For each feature of the wanted page in its order, where it is."""
    one, elsewhere = view(wanted), Elsewhere(view(other), **known)
    found = whereabouts(one, elsewhere, match(one.features, elsewhere.view.features))
    return [found[feature.index] for feature in one.features]


LINK = {"link": "Returns", "href": "/returns"}


def test_in_sight() -> None:
    assert places([LINK], [LINK]) == ["in sight"]


def test_before_a_search_nothing_is_missing() -> None:
    assert places([LINK], []) == ["to be searched"]


def test_after_a_search_it_is() -> None:
    assert places([LINK], [], searched=True) == ["missing"]


def test_behind_a_menu() -> None:
    assert places([LINK], [], behind_menus=features([LINK]), searched=True) == ["behind a menu"]


def test_hidden_in_the_document_is_not_behind_a_menu() -> None:
    assert places([LINK], [{**LINK, "hidden": "closed"}], searched=True) == ["missing"]


def test_a_menu_that_worked_elsewhere_answers_where_it_stands_too() -> None:
    (shown,) = features([LINK])
    here = [{"button": "Menu", "states": ["collapsed"]}, {**LINK, "hidden": "closed"}]
    assert places([LINK], here, verified=[("Menu", shown)]) == ["behind a menu"]
    assert places([LINK], here[1:], verified=[("Menu", shown)]) == ["to be searched"]
    assert places([LINK], here[:1], verified=[("Menu", shown)]) == ["to be searched"]


@pytest.mark.parametrize(
    "sketch",
    [
        {"button": "Menu", "states": ["collapsed"]},
        {"button": "Account", "states": ["collapsed", "haspopup"]},
        {"button": "Close"},
        {"button": "×"},
        {"link": "Top", "href": "/page#top"},
        {"button": "Next"},
        {"button": "Go to slide 3"},
    ],
)
def test_fine_by_design(sketch: Any) -> None:
    assert places([sketch], [], searched=True) == ["fine by design"]


@pytest.mark.parametrize(
    "sketch",
    [
        {"button": "Buy"},
        {"link": "Next page of the story", "href": "/story/2"},
        {"checkbox": "Hide sold out", "states": []},
        {"link": "2024", "href": "/archive/2024"},
        {"button": "Search", "href": "/search"},
        {"link": "01632 960001", "href": "tel:01632960001"},
    ],
)
def test_not_fine(sketch: Any) -> None:
    assert places([sketch], [], searched=True) == ["missing"]


def entries(*names: str) -> dict[str, Any]:
    return {"list": [{"item": [{"link": name, "href": f"/{name}"}]} for name in names]}


def test_entries_beyond_a_shorter_list_with_more_to_load() -> None:
    long, short = entries("mug", "cup", "jug", "pot"), entries("mug", "cup", "jug")
    assert places([long], [short, {"button": "Load more"}], searched=True) == [*["in sight"] * 3, "fine by design"]
    assert places([long], [short], searched=True) == [*["in sight"] * 3, "missing"]


def test_what_loads_the_rest_where_all_of_it_stands() -> None:
    long, short = entries("mug", "cup", "jug", "pot"), entries("mug", "cup", "jug")
    more = {"button": "Load more"}
    assert places([short, more], [long], searched=True) == [*["in sight"] * 3, "fine by design"]
    assert places([long, more], [long], searched=True) == [*["in sight"] * 4, "missing"]
    assert places([short, more], [entries("mug", "cup", "hat", "pot")], searched=True)[-1] == "missing"


def boards(*names: str) -> dict[str, Any]:
    return {"list": [{"item": [{"heading": name}, {"button": f"Order {name}"}]} for name in names]}


def test_entries_that_are_called_the_same_are_counted() -> None:
    long, short = boards("mug", "cup", "jug", "mug", "cup"), boards("mug", "cup", "jug")
    more = {"button": "Load more"}
    assert set(places([long], [short, more], searched=True)) == {"in sight", "fine by design"}
    assert places([long], [short], searched=True)[3:] == ["missing", "missing"]
    bare = {"list": [{"item": [{"heading": name}]} for name in ("mug", "cup", "jug")]}
    assert places([short], [bare, more], searched=True) == ["missing"] * 3


def test_another_list_excuses_nothing() -> None:
    other = entries("shoe", "boot", "sock")
    assert places([entries("mug", "cup", "jug")], [other, {"button": "Load more"}], searched=True) == ["missing"] * 3


def test_the_number_is_printed() -> None:
    assert places([{"link": "Call", "href": "tel:+441632960001"}], [{"p": "01632 960 001"}], searched=True) == [
        "fine by design"
    ]


def test_a_search_field_alone_is_sent_by_enter() -> None:
    form = {"form": "", "children": [{"searchbox": "Search"}, {"button": "Go", "href": "/search"}]}
    assert places([form], [{"searchbox": "Search"}], searched=True) == ["in sight", "fine by design"]
    assert places([form], [], searched=True) == ["missing", "missing"]
