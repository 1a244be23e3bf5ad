"""Who makes the page too wide."""

from typing import Any

from cxcheck.derive.features import PageView
from cxcheck.derive.geometry import culprit
from tests.checks.sketch import page

WIDTH = 390.0


def guilty(*sketch: Any) -> str:
    """Selector of the guilty element, or nothing."""
    view = PageView(page(list(sketch), width=WIDTH))
    index = culprit(view, WIDTH)
    return view.page.elements[index].selector if index >= 0 else ""


def box(name: str, width: float, *children: Any, x: float = 0, **more: Any) -> dict[str, Any]:
    return {"div": list(children), "id": name, "box": [x, 0, width, 40], **more}


def test_nobody() -> None:
    assert guilty() == ""
    assert guilty(box("fits", 390)) == ""


def test_a_rounded_pixel_is_nobody() -> None:
    assert guilty(box("rounded", 391)) == ""


def test_the_one_that_sticks_out_of_what_holds_it() -> None:
    assert guilty(box("page", 390, box("map", 720))) == "#map"


def test_the_outermost_of_those_that_stick_out() -> None:
    assert guilty(box("page", 390, box("table", 500, box("row", 500, box("cell", 100, x=400))))) == "#table"


def test_the_one_that_reaches_furthest() -> None:
    assert guilty(box("page", 390, box("wide", 430), box("wider", 460), box("moved", 100, x=340))) == "#wider"


def test_moved_out_to_the_right() -> None:
    assert guilty(box("page", 390, box("badge", 60, x=380))) == "#badge"


def test_a_scroll_box_holds_its_own() -> None:
    assert guilty(box("page", 390, box("row", 390, box("card", 900), scroll_box=True))) == ""


def test_a_wide_scroll_box_is_guilty_itself() -> None:
    assert guilty(box("page", 390, box("row", 700, box("card", 900), scroll_box=True))) == "#row"


def test_what_cannot_be_seen_is_not_named() -> None:
    assert guilty(box("page", 390, {"button": "Menu", "hidden": "off-canvas", "box": [0, 0, 900, 40]})) == ""


def test_nothing_of_no_size() -> None:
    assert guilty(box("page", 390, {"div": [], "box": [0, 0, 900, 0]})) == ""
