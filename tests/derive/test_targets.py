"""Too small and too close: WCAG 2.5.8 with its exceptions."""

from typing import Any

import pytest

from cxcheck.derive.features import PageView
from cxcheck.derive.targets import crowded
from tests.checks.sketch import page


def small(name: str, x: float, y: float = 0, width: float = 20, height: float = 20, **more: Any) -> dict[str, Any]:
    box = [x, y, width, height]
    return {"button": name, "box": box, "touch": box, **more}


def large(name: str, x: float, y: float = 0, width: float = 48, height: float = 48, **more: Any) -> dict[str, Any]:
    return {"button": name, "box": [x, y, width, height], **more}


def names(*sketch: Any) -> list[str]:
    return [one.element.name for one, _ in crowded(PageView(page(list(sketch), width=390)))]


def test_side_by_side() -> None:
    assert names(small("Plus", 0), small("Minus", 20)) == ["Plus", "Minus"]


@pytest.mark.parametrize(("gap", "meets"), [(3, True), (3.7, False), (4, False), (40, False)])
def test_circles_that_meet(gap: float, meets: bool) -> None:
    assert bool(names(small("Plus", 0), small("Minus", 20 + gap))) is meets


@pytest.mark.parametrize(("gap", "meets"), [(1, True), (2, False)])
def test_a_circle_that_meets_a_large_target(gap: float, meets: bool) -> None:
    assert names(small("Help", 0, 14), large("Buy", 20 + gap)) == (["Help"] if meets else [])


def test_one_under_the_other() -> None:
    links = [{"link": name, "href": f"/{name}", "box": [0, y, 90, 18], "touch": [0, y, 90, 18]} for name, y in LINES]
    assert names(*links) == ["a", "b", "c"]


LINES = [("a", 0), ("b", 18), ("c", 36), ("d", 80)]


@pytest.mark.parametrize("exception", [{"in_text": True}, {"native": True}, {"states": ["disabled"], "hit": ""}])
def test_left_alone(exception: dict[str, Any]) -> None:
    assert names(small("Plus", 0, **exception), large("Buy", 20)) == []


def test_dots_of_a_carousel() -> None:
    assert names(small("Slide 1", 0), small("Slide 2", 20), small("Next", 40), small("", 60, hints="swiper-dot")) == []


def test_a_larger_one_does_the_same() -> None:
    logo = {"link": "Shop", "href": "/", "box": [0, 100, 90, 50]}
    home = {"link": "Home", "href": "/", "box": [0, 0, 40, 18], "touch": [0, 0, 40, 18]}
    lamps = {"link": "Lamps", "href": "/lamps", "box": [42, 0, 40, 18], "touch": [42, 0, 40, 18]}
    below = {"link": "More", "href": "/more", "box": [0, 18, 40, 18], "touch": [0, 18, 40, 18]}
    assert names(logo, home, below) == ["More"]
    assert names(home, below) == ["Home", "More"]
    assert names(small("Buy", 0), small("Help", 20), large("Buy", 0, 200)) == ["Help"]
    assert names(lamps) == []


def test_neighbours_to_the_same_place_are_one() -> None:
    twins = [
        {"link": name, "href": "/kettle", "box": [0, y, 90, 18], "touch": [0, y, 90, 18]}
        for name, y in (("a", 0), ("b", 18))
    ]
    assert names(*twins) == []


def test_what_holds_it_is_no_neighbour() -> None:
    card = {"clickable": [small("Save", 2, 2)], "box": [0, 0, 200, 200]}
    assert names(card) == []


def test_a_bar_that_stays_is_no_neighbour_of_what_scrolls() -> None:
    assert names(small("Save", 0), large("Buy", 0, fixed=True)) == []


def test_words_in_a_line_are_no_neighbours() -> None:
    assert names(small("Save", 0), {"link": "returns", "href": "/r", "box": [0, 0, 390, 60], "in_text": True}) == []


def test_a_covered_one_is_no_neighbour() -> None:
    assert names(small("Save", 0), small("Help", 20, hit="covered")) == []
