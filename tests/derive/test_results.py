"""The list of results among a page's lists."""

from typing import Any

from cxcheck.derive.features import PageView
from cxcheck.derive.results import nothing_found, results
from tests.checks.sketch import page


def view(*sketch: Any) -> PageView:
    return PageView(page(list(sketch), width=390))


def cards(*names: str, price: str = "£9.00") -> dict[str, Any]:
    return {"list": [{"item": [{"link": name, "href": f"/{name}"}, {"text": price}]} for name in names]}


def titles(seen: PageView) -> list[str]:
    found = results(seen)
    return [one.title for one in found.entries] if found else []


def test_goods_rather_than_links() -> None:
    links = {"list": [{"item": [{"link": name, "href": f"/{name}"}]} for name in "abcdefgh"]}
    assert titles(view({"heading": "Categories"}, links, {"heading": "Mugs"}, cards("mug", "cup", "jug"))) == [
        "mug",
        "cup",
        "jug",
    ]


def test_rows_of_one_list_are_one_list() -> None:
    rows = [cards("a", "b", "c"), cards("d", "e", "f")]
    assert titles(view({"heading": "Mugs"}, *rows)) == ["a", "b", "c", "d", "e", "f"]


def test_recommendations_are_no_results() -> None:
    assert titles(view({"heading": "You may also like"}, cards("a", "b", "c"))) == []


def test_an_entry_that_comes_twice_counts_once() -> None:
    assert titles(view(cards("a", "b", "a", "c"))) == ["a", "b", "c"]


def test_nothing_found() -> None:
    assert nothing_found(view({"p": "No results for kettle"})) == 0
    assert nothing_found(view({"p": "Keine Treffer"})) == 0
    assert nothing_found(view({"p": "12 products"})) == -1
