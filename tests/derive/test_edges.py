"""What belongs together in what the page's edge cuts."""

from typing import Any

from cxcheck.derive.edges import cuts
from cxcheck.derive.features import PageView
from tests.checks.sketch import page

WIDTH = 390.0


def cut(*sketch: Any) -> list[tuple[str, int]]:
    """Selector of what stands for each group, with how many are cut beside it."""
    view = PageView(page(list(sketch), width=WIDTH))
    return [(view.page.elements[one.index].selector, one.others) for one in cuts(view, WIDTH)]


def text(name: str, left: float = 10, right: float = 500, **more: Any) -> dict[str, Any]:
    return {"p": name, "id": name, "ink": [left, right], "box": [10, 0, 380, 20], **more}


def test_nothing() -> None:
    assert cut({"p": "Hello"}) == []


def test_what_slides_or_stands_in_a_frame_is_not_cut() -> None:
    assert cut(text("card", slides=True)) == []


def test_each_by_itself() -> None:
    assert cut(text("one"), text("two")) == [("#one", 0), ("#two", 0)]


def test_one_for_all_in_a_container_that_sticks_out() -> None:
    inside = [text("one"), {"heading": "Kettles", "id": "head", "ink": [10, 480]}, text("two")]
    wide = {"div": inside, "id": "wide", "box": [0, 0, 500, 90]}
    assert cut(wide) == [("#head", 2)]


def test_left_and_right_are_two_matters() -> None:
    wide = {"div": [text("one", -20, 80), text("two")], "id": "wide", "box": [-20, 0, 520, 90]}
    assert sorted(cut(wide)) == [("#one", 0), ("#two", 0)]


def test_the_control_is_named_for_its_words_and_its_picture() -> None:
    button = {"button": [{"img": "Cart", "id": "cart", "ink": [370, 410]}, text("buy")], "id": "button"}
    assert cut(button) == [("#button", 0)]


def test_the_box_is_what_is_drawn() -> None:
    view = PageView(page([text("one", -20, 80)], width=WIDTH))
    (one,) = cuts(view, WIDTH)
    assert (one.box.x, one.box.right, one.box.height) == (-20, 80, 20)
