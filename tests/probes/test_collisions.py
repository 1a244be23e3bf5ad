# ruff: noqa: E501 - pages and tables are read best a line each
"""What lies on something else, or over the page, and what is only meant to look so."""

import pytest

from cxcheck.model.page import PageModel
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

STYLE = "<style>body { font: 16px/20px sans-serif } p, h1 { margin: 0 }</style><main>"
LONG = "Words over several lines, as many as a narrow phone makes of them, and then some more, and more, until the end"
COLLIDING = [
    f"<div style='height:26px'><p>{LONG}</p></div><p>What follows</p>",
    f"<p style='height:24px'>{LONG}</p><p>What follows</p>",
    "<p>Price: 39 pounds</p><button style='display:block;margin-top:-14px;background:#ddd;padding:4px'>Buy</button>",
    "<p>Price: 39 pounds</p><button style='display:block;margin-top:-24px;background:#ddd;padding:30px;width:300px'>Buy</button>",
    "<div style='display:flex;width:100px'><button style='flex:none;width:80px;background:#ddd'>Buy</button><button style='flex:none;width:80px;margin-left:-20px;background:#eee'>Save</button></div>",
    "<p style='height:20px'>First words</p><p style='position:relative;top:-15px'>Second words</p>",
    "<h1 style='line-height:12px;font-size:40px;width:200px'>Kettles</h1><p>Words under it</p>",
    "<div style='position:relative;height:40px'><p>Words beside a badge</p><span style='position:absolute;left:60px;top:0;background:#fcc'>Sale</span></div>",
    "<h1 style='transform:scaleY(2.6);transform-origin:top left'>Kettles</h1><p>Words under it</p>",
]
APART = [
    f"<p>{LONG}</p><p>What follows</p>",
    "<h1 style='line-height:36px;font-size:40px'>Jugs</h1><p>High words</p>",
    "<div style='padding-bottom:40px'><p>Words</p></div><div style='margin-top:-40px;padding-top:40px'><p>More</p></div>",
    "<div style='position:relative'><input style='width:200px;height:40px' aria-label=Search><button style='position:absolute;left:160px;top:8px;background:#eee'>x</button></div>",
    "<div style='position:relative;height:200px'><img alt=Kettle src='data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>' style='width:300px;height:200px'><p style='position:absolute;top:20px;left:20px'>Summer</p></div>",
    "<button style='background:#ddd'><span>Buy</span> <b>now</b></button>",
    "<div style='position:relative'><label for=f style='position:absolute;left:10px;top:-8px;background:#fff'>Name</label><input id=f style='width:200px;height:40px'></div>",
    "<p>Words under a menu</p><div style='position:relative'><ul style='position:absolute;top:-20px;background:#fff;margin:0'><li><a href=/shoes>Shoes</a></li></ul></div>",
    "<p>Words under a bar</p><div style='position:fixed;top:0;left:0;background:#fff'>Sticky</div>",
    "<div style='position:relative'><p>Glow</p><p style='position:absolute;top:1px;left:1px' >Glow</p></div>",
    f"<div style='height:30px;overflow:hidden'><p>{LONG}</p></div><p>What follows</p>",
    "<p>Words</p><p style='margin-top:-20px;opacity:0'>Unseen</p>",
    "<p>Words in the page</p><div style='position:relative'><div role=tooltip style='position:absolute;top:-10px;left:20px;background:#ffc'>Added</div></div>",
    "<p>Words</p><p aria-hidden=true style='margin-top:-20px'>Shadow</p>",
    "<p>Words</p><p style='margin-top:-20px;transform:rotate(-20deg)'>Stamp</p>",
    "<div style='position:relative'><input id=f style='width:200px;height:40px'><label for=f style='position:absolute;left:10px;top:-8px;transform:scale(.85)'>Name</label></div>",
]


async def seen(stage: Stage, html: str) -> PageModel:
    return await stage.look(STYLE + html, "iphone")


@pytest.mark.parametrize("html", COLLIDING)
async def test_ink_that_meets(stage: Stage, html: str) -> None:
    page = await seen(stage, html)
    assert len(page.collisions) == 1
    (one,) = page.collisions
    assert min(one.box.width, one.box.height) > 2


@pytest.mark.parametrize("html", APART)
async def test_ink_that_does_not(stage: Stage, html: str) -> None:
    assert not (await seen(stage, html)).collisions


async def test_where_it_meets_far_down_the_page(stage: Stage) -> None:
    page = await seen(stage, "<div style='height:3000px'></div>" + COLLIDING[0])
    assert page.collisions[0].box.y > 3000
    assert page.scrolled == (0, 0)


LAYERS = [
    ("<div style='position:fixed;inset:0;background:#fff'>Sign up</div>", 1),
    ("<div style='position:absolute;inset:0;z-index:9;height:100vh;background:#fff'>Sign up</div>", 1),
    (
        "<dialog id=d style='width:100%;height:60vh;margin:0;max-width:none'>Sign up</dialog><script>d.showModal()</script>",
        0.5,
    ),
    ("<div style='position:fixed;left:0;right:0;bottom:0;height:25vh;background:#fff'>Sale</div>", 0.2),
]


@pytest.mark.parametrize(("html", "least"), LAYERS)
async def test_layers_over_the_page(stage: Stage, html: str, least: float) -> None:
    page = await seen(stage, f"<p>{LONG}</p></main>{html}")
    assert len(page.layers) == 1
    assert page.layers[0].share >= least
    assert page.layers[0].words in ("Sign up", "Sale")


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{LONG}</p>",
        f"</main><div style='position:fixed;inset:0;overflow:auto'><main>{LONG}</main></div>",
        f"<p>{LONG}</p></main><div style='position:fixed;inset:0;pointer-events:none'>Toasts</div>",
        f"<p>{LONG}</p></main><div style='position:fixed;inset:0;display:none'>Menu</div>",
        f"<p>{LONG}</p></main><div style='position:fixed;left:0;right:0;top:0;height:20px'>Bar</div>",
    ],
)
async def test_no_layer(stage: Stage, html: str) -> None:
    assert not (await seen(stage, html)).layers
