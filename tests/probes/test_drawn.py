# ruff: noqa: E501 - pages and tables are read best a line each
"""How pictures are drawn, and what boxes cut off of words."""

import io

import pytest
from PIL import Image

from cxcheck.model.page import CutWords, Element
from tests.site import Answer
from tests.stage import Stage, by_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

HEAD = '<meta name="viewport" content="width=device-width,initial-scale=1"><style>body { margin: 8px; font: 16px/20px sans-serif } p { margin: 0 }</style>'
LONG = "A litre of water boils in two minutes, and the kettle switches itself off, in all shops and all countries of the world"
LINE = "white-space:nowrap;overflow:hidden"
CUT = [
    f"<p ID style='width:200px;{LINE}'>{LONG}</p>",
    f"<p ID style='width:200px;{LINE};text-overflow:ellipsis'>{LONG}</p>",
    f"<p ID style='width:200px;height:50px;overflow:hidden'>{LONG}</p>",
    f"<div style='width:200px;height:50px;overflow:hidden'><p ID>{LONG}</p></div>",
    f"<p ID style='width:200px;overflow:clip;max-height:42px'>{LONG}</p>",
    f"<p ID style='width:200px;overflow:hidden;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical'>{LONG}</p>",
    "<button ID style='width:60px;overflow:hidden;white-space:nowrap'>Add to basket</button>",
    f"<div style='width:200px;height:40px;overflow:hidden'><p ID>{LONG}</p></div><button>Add to basket</button>",
]
WHOLE = [
    f"<p ID>{LONG}</p>",
    f"<p ID style='width:200px;height:40px'>{LONG}</p>",
    f"<div style='width:200px;height:40px;overflow:auto'><p ID>{LONG}</p></div>",
    f"<div style='width:200px;overflow-x:auto'><p ID style='width:400px;{LINE}'>Short</p></div>",
    "<h1 ID style='line-height:1;overflow:hidden'>Jugs, pans, kettles</h1>",
    "<div style='height:18px;overflow:hidden;line-height:1'><span ID>Jugs, pans, kettles</span></div>",
    "<p ID style='text-indent:-9999px;overflow:hidden'>Logo</p>",
    f"<p ID aria-hidden=true style='width:200px;{LINE}'>{LONG}</p>",
    f"<marquee scrollamount=0 style='width:200px'><p ID>{LONG}</p></marquee>",
    f"<div style='overflow:hidden;height:40px;width:200px'><div style='position:relative'></div><p ID style='position:fixed'>{LONG}</p></div>",
    "<div style='overflow:hidden;height:20px'><p ID>One</p><p>Two</p><p>Three</p></div>",
    "<input ID style='width:60px' value='A very long address indeed, of a street'>",
]
OPENED = [
    f"<div><p ID style='width:200px;height:50px;overflow:hidden'>{LONG}</p><button>Read more</button></div>",
    f"<div><p ID style='width:200px;height:50px;overflow:hidden'>{LONG}</p><a href='#all' aria-expanded=false>+</a></div>",
    f"<label><input type=checkbox hidden> <span>Mehr</span></label><div style='width:200px;height:50px;overflow:hidden'><p ID>{LONG}</p></div>",
    f"<details><summary ID style='width:200px;{LINE}'>{LONG}</summary>More</details>",
]


async def target(stage: Stage, html: str) -> Element:
    return by_id(await stage.look(HEAD + html.replace(" ID", " id=it"), "iphone"))["it"]


@pytest.mark.parametrize("html", CUT)
async def test_words_are_cut(stage: Stage, html: str) -> None:
    cut = (await target(stage, html)).cut
    assert cut is not None
    assert cut.across > 3 or cut.gone
    assert not cut.opens
    assert bool(cut.ellipsis) == ("ellipsis" in html or "clamp" in html)


@pytest.mark.parametrize("html", WHOLE)
async def test_words_are_whole(stage: Stage, html: str) -> None:
    assert (await target(stage, html)).cut is None


@pytest.mark.parametrize("html", OPENED)
async def test_words_that_something_opens(stage: Stage, html: str) -> None:
    cut = (await target(stage, html)).cut
    assert cut is None or cut.opens


async def test_lines_are_counted(stage: Stage) -> None:
    seen = await target(stage, f"<p ID style='width:200px;height:40px;overflow:hidden'>{LONG}</p>")
    assert seen.cut == CutWords(across=0, gone=seen.cut.lines - 2 if seen.cut else 0, lines=5, ellipsis=0, opens=0)


def png(width: int, height: int) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(stream, "PNG")
    return stream.getvalue()


DRAWN = [
    ("<img ID src=FILE>", (200, 100), None),
    ("<img ID src=FILE style='width:300px;height:300px'>", (300, 300), None),
    ("<img ID src=FILE style='width:300px;height:300px;object-fit:cover'>", (600, 300), None),
    ("<img ID src=FILE style='width:300px;height:300px;object-fit:contain'>", (300, 150), None),
    ("<img ID src=FILE style='box-sizing:border-box;width:320px;height:120px;padding:10px'>", (300, 100), None),
    ("<img ID src=FILE style='transform:scaleX(2)'>", (400, 100), None),
    ("<img ID src=FILE style='transform:rotate(90deg)'>", (200, 100), None),
    ("<img ID srcset='FILE 2x'>", (100, 50), (200, 100)),
    ("<img ID srcset='FILE 200w' sizes=50px>", (50, 25), (200, 100)),
    ("<picture><source srcset='FILE 2x'><img ID src=none></picture>", (100, 50), (200, 100)),
]


@pytest.mark.parametrize(("html", "drawn", "pixels"), DRAWN)
async def test_how_large_a_picture_is_drawn(
    stage: Stage, html: str, drawn: tuple[float, float], pixels: tuple[float, float] | None
) -> None:
    file = stage.site.put(Answer(png(200, 100), kind="image/png"))
    seen = await target(stage, html.replace("FILE", file))
    assert seen.drawn == pytest.approx(drawn, abs=1)
    assert seen.pixels == (pytest.approx(pixels, abs=2) if pixels else None)


async def test_drawings_and_stand_ins_are_not_measured(stage: Stage) -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'/>"
    vector = stage.site.put(Answer(svg.encode(), kind="image/svg+xml"))
    file = stage.site.put(Answer(png(20, 10), kind="image/png"))
    assert (await target(stage, f"<img ID src={vector} width=200>")).drawn is None
    assert (await target(stage, f"<img ID src={file} data-src=/large.png width=200>")).drawn is None
    assert (await target(stage, f"<img ID src={file} style='filter:blur(8px)' width=200>")).drawn is None
