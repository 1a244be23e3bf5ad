"""Where a finding's box is drawn on the picture of the whole page."""

from cxcheck.checks.check import found
from cxcheck.model.page import Box, Element, PageModel

PAGE = PageModel(
    url="http://127.0.0.1/", scroll_width=393, scroll_height=2000, inner_width=393, inner_height=659, elements=()
)


def box(y: float, *, fixed: bool) -> Box | None:
    return found(Element(tag="button", box=Box(10, y, 100, 40), fixed=fixed), "iphone", PAGE).box


def test_a_bar_at_the_lower_edge_is_at_the_end_of_the_picture() -> None:
    assert box(600, fixed=True) == Box(10, 600 + 2000 - 659, 100, 40)


def test_a_bar_at_the_upper_edge_and_what_flows_stay_where_they_are() -> None:
    assert box(10, fixed=True) == Box(10, 10, 100, 40)
    assert box(600, fixed=False) == Box(10, 600, 100, 40)
