# ruff: noqa: E501 - pages and tables are read best a line each
"""A page at every width: what fails between the devices, and from which width to which."""

import pytest

from cxcheck.capture.sweeping import sweep
from cxcheck.model.sweep import Sweep
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

STYLE = "<style>body { font: 16px/20px sans-serif; margin: 0 } p, h1 { margin: 0 } * { box-sizing: border-box }"
PICTURE = "data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%2220%22 height=%2220%22/>"


async def swept(stage: Stage, html: str) -> Sweep:
    async with stage.show(STYLE + html, "desktop") as driver:
        found = await sweep(driver)
        size = driver.page.viewport_size
        assert size is not None
        assert size["width"] == driver.device.viewport.width
        return found


async def test_a_page_that_fails_between_two_widths_alone(stage: Stage) -> None:
    page = (
        "@media (min-width: 500px) and (max-width: 620px) { #wide { width: 700px } }</style><main><img id=wide alt=Map src='"
        + PICTURE
        + "'></main>"
    )
    seen = await swept(stage, page)
    assert {one.kind for one in seen.failures} == {"cut", "wide"}
    assert {(one.low, one.high) for one in seen.failures} == {(500, 620)}
    assert {one.one.selector for one in seen.failures} == {"#wide"}


async def test_a_fixed_width_fails_up_to_there(stage: Stage) -> None:
    seen = await swept(
        stage,
        "</style><p id=wide style='width:433px;background:#ddd;white-space:nowrap'>Words of a line that is so long that it does not fit at all, at least not here</p>",
    )
    (wide,) = (one for one in seen.failures if one.kind == "wide")
    assert (wide.low, wide.one.selector) == (320, "#wide")
    assert wide.high > 430


async def test_the_left_edge(stage: Stage) -> None:
    seen = await swept(
        stage, "@media (width < 700px) { #title { margin-left: -20px } }</style><h1 id=title>Kettles</h1>"
    )
    (cut,) = seen.failures
    assert (cut.kind, cut.side, cut.low, cut.high, cut.one.name) == ("cut", "left", 320, 699, "Kettles")


async def test_words_on_words(stage: Stage) -> None:
    words = "Words over several lines once the page is narrow enough for that, which it is on phones"
    seen = await swept(
        stage, f"</style><div style='height:26px'><p id=one>{words}</p></div><p id=two>What follows it on the page</p>"
    )
    (met,) = seen.failures
    assert met.other
    assert {met.one.selector, met.other.selector} == {"#one", "#two"}
    assert met.low == 320
    assert 400 < met.high < 1000


async def test_ink_that_nobody_sees_is_dropped(stage: Stage) -> None:
    words = "Words over several lines once the page is narrow enough for that, which it is on phones"
    seen = await swept(
        stage,
        f"</style><div style='height:26px;color:#fff'><p id=one>{words}</p></div><p id=two>What follows it on the page</p>",
    )
    assert seen.failures == ()
    assert seen.unseen == 1


async def test_a_good_page(stage: Stage) -> None:
    page = "@media (min-width: 600px) { main { display: flex } }</style><main><h1>Kettles</h1><p>Words that wrap</p><div style='overflow-x:auto'><p style='width:900px'>A table</p></div></main>"
    seen = await swept(stage, page)
    assert seen.failures == ()
    assert {320, 599, 600, 1440} <= set(seen.widths)
    assert len(seen.widths) < 60
