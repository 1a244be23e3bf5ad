"""Looks of pictures: which are kept, and which something lies in front of."""

import io

import pytest
from PIL import Image

from cxcheck.derive.looks import looks
from cxcheck.model.page import Box, Element, PageModel

HEIGHT = 2000.0
SCREEN = 600.0


def seen(*, picture: float, bar: float | None, scrolled: float = 0) -> int:
    """How many looks are kept of a page with one picture at a height and a fixed bar at another one."""
    elements = [Element(tag="img", box=Box(0, picture, 100, 100), complete=True, natural=(100, 100))]
    if bar is not None:
        elements.append(Element(tag="div", box=Box(0, bar, 400, 60), fixed=True))
    page = PageModel(
        url="https://shop.example/",
        scroll_width=400,
        elements=tuple(elements),
        inner_width=400,
        inner_height=SCREEN,
        scroll_height=HEIGHT,
        scrolled=(0, scrolled),
    )
    stream = io.BytesIO()
    Image.effect_noise((400, int(HEIGHT)), 80).save(stream, format="PNG")
    return len(looks(page, stream.getvalue()).looks)


@pytest.mark.parametrize(("height", "kept"), [(100, 0), (400, 1)], ids=["a bar", "the next part of the page"])
def test_all_of_a_layer_counts_not_only_the_words_that_cover_something(height: float, kept: int) -> None:
    """A bar of the page's body over a picture and, with its words, over a button beside it."""
    elements = (
        Element(tag="main", box=Box(0, 0, 400, 500)),
        Element(tag="img", box=Box(0, 200, 100, 100), complete=True, natural=(100, 100), parent=0),
        Element(tag="button", box=Box(300, 240, 100, 40), hit="covered", cover=4, parent=0),
        Element(tag="div", box=Box(0, 220, 400, height)),
        Element(tag="p", box=Box(250, 230, 150, 60), text="Get the app", parent=3),
    )
    page = PageModel(
        url="https://shop.example/",
        scroll_width=400,
        elements=elements,
        inner_width=400,
        inner_height=SCREEN,
        scroll_height=HEIGHT,
    )
    stream = io.BytesIO()
    Image.effect_noise((400, int(HEIGHT)), 80).save(stream, format="PNG")
    assert len(looks(page, stream.getvalue()).looks) == kept


def test_a_picture_that_nothing_lies_on_is_kept() -> None:
    assert seen(picture=520, bar=None) == 1
    assert seen(picture=300, bar=540) == 1


@pytest.mark.parametrize("picture", [500, 1900], ids=["on the first screen", "on the last screen"])
def test_a_bar_is_drawn_on_the_first_screen_or_the_last(picture: float) -> None:
    assert seen(picture=picture, bar=540) == 0


def test_a_bar_is_drawn_where_the_page_was_scrolled_to() -> None:
    assert seen(picture=900, bar=100, scrolled=800) == 0
    assert seen(picture=900, bar=100, scrolled=500) == 1
