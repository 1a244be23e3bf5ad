# ruff: noqa: E501 - pages and tables are read best a line each
"""What the page's edge cuts, and what only looks like it."""

import pytest

from cxcheck.model.page import Element
from tests.stage import Stage, by_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

CLIP = "<style>body { margin: 0; overflow-x: hidden } * { box-sizing: border-box }</style>"
WIDE = "display:block;width:700px;height:60px"
PICTURE = "src='data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%22700%22 height=%2260%22/>'"
ROW = "display:flex;gap:8px"
CARD = "flex:none;width:300px;height:60px"
CUT = [
    "<p ID style='white-space:nowrap;width:300px'>A line of words that does not wrap goes on and on beyond the edge</p>",
    "<h1 ID style='margin-left:-20px'>Kettles</h1>",
    f"<img ID alt=Kettle {PICTURE} style='{WIDE};max-width:none'>",
    f"<a href=/kettle><img ID alt='' {PICTURE} style='{WIDE};max-width:none'></a>",
    "<input ID style='display:block;box-sizing:content-box;width:100%;padding:0 20px;margin-left:8px' aria-label=Name>",
    "<button ID style='margin-left:340px;width:120px;background:#ddd'>Buy</button>",
    # Wrappers around the page cut as the page does.
    f"<div style='overflow:hidden'><main><img ID alt=Kettle {PICTURE} style='{WIDE}'><div style='height:900px'></div></main></div>",
    # A row that neither scrolls nor moves: the third card is lost.
    f"<div style='{ROW}'><div style='{CARD}'>One</div><div style='{CARD}'><p ID style='margin:0'>A second card with enough words</p></div></div>",
    "<div style='position:fixed;bottom:0;left:300px'><button ID style='width:160px;background:#ddd'>Buy</button></div>",
]
WHOLE = [
    "<p ID>Words that wrap as words do, over as many lines as they need to be read by somebody on a phone</p>",
    "<p ID style='width:390px;margin-right:-40px;padding-right:60px'>A block wider than the page, its words are not at all so</p>",
    "<p ID style='margin-left:-2px'>Two pixels</p>",
    f"<div ID style='{WIDE};background:#eee'>A box that bleeds</div>",
    f"<img ID alt='' {PICTURE} style='{WIDE};max-width:none'>",
    f"<img ID alt=Hero {PICTURE} style='display:block;width:120vw;max-width:none;margin-left:-10vw;height:60px'>",
    f"<div style='overflow:hidden;height:60px'><img ID alt=Hero {PICTURE} style='{WIDE};max-width:none'></div>",
    f"<img ID alt=Hero {PICTURE} style='width:100%;height:200px;object-fit:cover'>",
    "<div style='overflow-x:auto'><p ID style='width:900px'>A very wide table lies in a box of its own that scrolls to and fro as a thumb likes</p></div>",
    "<p style='overflow:hidden;text-overflow:ellipsis;white-space:nowrap;margin:0 8px' ID>A line of words that does not wrap and ends with an ellipsis, as it should</p>",
    "<div style='overflow:hidden;width:300px;white-space:nowrap'><p ID>A line that its own box cuts within the screen is another matter, for sure</p></div>",
    "<a ID href=/sale style='display:block;margin:0 -20px;padding:0 20px;background:#dde'>Words inside a bar that bleeds</a>",
    "<button ID style='width:100vw;margin-left:-4px;background:#dde;width:404px'>Buy</button>",
    "<p aria-hidden=true ID style='white-space:nowrap'>SALE SALE SALE SALE SALE SALE SALE SALE SALE SALE SALE SALE</p>",
]
SLIDING = [
    f"<div style='overflow:hidden'><div style='{ROW}'><div style='{CARD}'>One</div><div style='{CARD}'><p ID style='margin:0'>A second card with enough words</p></div></div></div>",
    f"<div style='{ROW};transform:translateX(-20px)'><div style='{CARD}'>One</div><div style='{CARD}'><p ID style='margin:0'>A second card with enough words</p></div></div>",
    "<marquee scrollamount=0><p ID style='white-space:nowrap'>Free delivery, free returns, free gifts, free everything for you</p></marquee>",
    "<style>@keyframes go { to { transform: translateX(-200px) } }</style>"
    "<div style='animation:go 90s linear infinite'><p ID style='white-space:nowrap'>Free delivery, free returns, free gifts, free everything for you</p></div>",
    f"<div style='touch-action:pan-y'><div style='{ROW}'><div style='{CARD}'>One</div><div style='{CARD}'><p ID style='margin:0'>A second card with enough words</p></div></div></div>",
]


async def target(stage: Stage, html: str, device: str = "iphone") -> Element:
    page = await stage.look(CLIP + html.replace(" ID", " id=it"), device)
    return by_id(page)["it"]


@pytest.mark.parametrize("html", CUT)
async def test_cut(stage: Stage, html: str) -> None:
    seen = await target(stage, html)
    assert seen.ink is not None
    assert seen.ink[0] < -3 or seen.ink[1] > 396
    assert not seen.slides


@pytest.mark.parametrize("html", WHOLE)
async def test_not_cut(stage: Stage, html: str) -> None:
    assert (await target(stage, html)).ink is None


@pytest.mark.parametrize("html", SLIDING)
async def test_cut_for_the_moment(stage: Stage, html: str) -> None:
    seen = await target(stage, html)
    assert seen.ink is None or seen.slides


async def test_only_the_lines_that_are_cut_count(stage: Stage) -> None:
    seen = await target(
        stage,
        "<p ID style='white-space:pre;margin-left:10px'>Short\nA line of words that does not wrap goes on and on, far beyond the edge</p>",
    )
    assert seen.ink is not None
    assert (seen.ink[0], seen.ink[1] > 400) == (10, True)


async def test_a_picture_within_its_box(stage: Stage) -> None:
    fits = (
        f"<img ID alt=Kettle {PICTURE} style='display:block;width:500px;height:20px;object-fit:contain;max-width:none'>"
    )
    assert (await target(stage, fits)).ink is None


async def test_the_desktop_has_its_own_edge(stage: Stage) -> None:
    wide = f"<img ID alt=Kettle {PICTURE} style='{WIDE};max-width:none'>"
    assert (await target(stage, wide, "desktop")).ink is None


async def test_a_page_laid_out_wider_is_not_cut_by_the_screen(stage: Stage) -> None:
    page = await stage.look(
        "<!doctype html><meta name=viewport content='width=980'><p id=it style='width:900px'>" + "words " * 60, "iphone"
    )
    assert by_id(page)["it"].ink is None
    assert page.layout_width == 980


async def test_of_several_meta_viewports_the_last_counts(stage: Stage) -> None:
    page = await stage.look(
        "<!doctype html><meta name=viewport content='width=500'><meta name=Viewport content='width=device-width'>"
    )
    assert (page.viewport_meta, page.layout_width) == ("width=device-width", 1440)
