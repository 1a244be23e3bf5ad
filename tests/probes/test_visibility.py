# ruff: noqa: E501 - pages and tables are read best a line each
"""What a customer can see, and why not."""

import pytest
import pytest_asyncio

from cxcheck.model.page import Element
from tests.stage import Stage, by_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

SR_ONLY = "position:absolute;width:1px;height:1px;padding:0;margin:-1px;overflow:hidden;clip:rect(0,0,0,0);border:0"
CASES: list[tuple[str, str]] = [
    ("<button ID>Plain</button>", ""),
    ("<button ID style='display:none'>x</button>", "closed"),
    ("<div style='display:none'><button ID>x</button></div>", "closed"),
    ("<button ID hidden>x</button>", "closed"),
    ("<button ID style='visibility:hidden'>x</button>", "closed"),
    ("<div style='visibility:hidden'><button ID style='visibility:visible'>x</button></div>", ""),
    ("<button ID style='opacity:0'>x</button>", "transparent"),
    ("<div style='opacity:0'><button ID>x</button></div>", "transparent"),
    ("<button ID style='opacity:.1'>x</button>", ""),
    ("<details><summary>s</summary><button ID>x</button></details>", "closed"),
    ("<details open><summary>s</summary><button ID>x</button></details>", ""),
    ("<div style='content-visibility:hidden'><button ID>x</button></div>", "closed"),
    (f"<button ID style='{SR_ONLY}'>x</button>", "clipped"),
    (f"<div style='{SR_ONLY}'><button ID>Skip to content</button></div>", "clipped"),
    ("<button ID style='position:absolute;clip-path:inset(50%)'>x</button>", "clipped"),
    ("<button ID style='position:absolute;left:-9999px'>x</button>", "off-canvas"),
    ("<button ID style='position:absolute;top:-9999px'>x</button>", "off-canvas"),
    ("<div style='position:fixed;width:300px;left:-300px;top:0'><button ID>x</button></div>", "off-canvas"),
    ("<div style='position:fixed;width:300px;right:-300px;top:0'><button ID>x</button></div>", "off-canvas"),
    ("<div style='position:fixed;left:0;width:300px;transform:translateX(-100%)'><button ID>x</button></div>", "off-canvas"),
    ("<div style='position:fixed;top:100%;left:0'><button ID>x</button></div>", "off-canvas"),
    ("<div style='position:fixed;top:300px;left:300px'><button ID>x</button></div>", ""),
    ("<div style='height:0;overflow:hidden'><button ID>x</button></div>", "clipped"),
    ("<div style='max-height:0;overflow:hidden'><p><button ID>x</button></p></div>", "clipped"),
    ("<div style='height:0'><button ID>sticks out</button></div>", ""),
    ("<div style='overflow:hidden;width:100px;height:30px'><div style='width:300px'><button ID style='margin-left:200px'>x</button></div></div>", "clipped"),
    ("<div style='overflow:auto;width:100px;height:60px'><div style='width:300px'><button ID style='margin-left:200px'>x</button></div></div>", ""),
    ("<div style='overflow:auto;width:200px;height:50px'><div style='height:300px'></div><button ID>below</button></div>", ""),
    ("<div style='overflow:hidden;height:20px'><div style='position:relative;height:300px'></div><button ID>below</button></div>", "clipped"),
    ("<div style='overflow:hidden;width:10px;height:10px'><button ID style='position:absolute'>escapes</button></div>", ""),
    ("<div style='overflow:hidden;width:10px;height:10px;position:relative'><button ID style='position:absolute;left:50px'>x</button></div>", "clipped"),
    ("<div style='transform:scale(0)'><button ID>x</button></div>", "empty"),
    ("<button ID style='width:0;height:0;padding:0;border:0'></button>", "empty"),
    ("<input ID type=checkbox id2 style='opacity:0;position:absolute'><label for=IDNAME>Gift wrap</label>", ""),
    (f"<label>Blue<input ID type=radio style='{SR_ONLY}'></label>", ""),
    ("<input ID type=checkbox style='opacity:0'>", "transparent"),
    ("<input ID type=checkbox style='display:none'><label for=IDNAME>Menu</label>", "closed"),
    ("<label style='display:none' for=IDNAME>x</label><input ID type=radio style='opacity:0'>", "transparent"),
    ("<dialog><button ID>x</button></dialog>", "closed"),
    ("<div popover><button ID>x</button></div>", "closed"),
]  # fmt: skip


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def seen(stage: Stage) -> dict[str, Element]:
    rows = (
        f"<div>{markup.replace('IDNAME', f'case-{number}').replace('ID', f'id=case-{number}', 1)}</div>"
        for number, (markup, _) in enumerate(CASES)
    )
    return by_id(await stage.look("<style>body { overflow-x: hidden; padding: 50px }</style>" + "\n".join(rows)))


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case[0][:70] for case in CASES])
async def test_why_a_customer_cannot_see_it(seen: dict[str, Element], number: int) -> None:
    assert seen[f"case-{number}"].hidden == CASES[number][1]


DRAWER = "<div style='position:absolute;top:0;left:100%;width:300px'><button id=drawer>x</button></div>"


async def test_a_drawer_to_the_right_is_reachable_only_where_the_page_scrolls_there(stage: Stage) -> None:
    scrolling = by_id(await stage.look(DRAWER))
    clipping = by_id(await stage.look("<style>body { overflow-x: hidden }</style>" + DRAWER))
    assert (scrolling["drawer"].hidden, clipping["drawer"].hidden) == ("", "off-canvas")


async def test_a_carousel_shows_what_can_be_scrolled_to_and_not_what_waits_on_a_hidden_slide(stage: Stage) -> None:
    def row(prefix: str, overflow: str) -> str:
        items = "".join(
            f"<li style='flex:0 0 300px'><a id={prefix}{n} href=/{prefix}{n}>Item {n}</a></li>" for n in range(8)
        )
        return f"<ul style='display:flex;overflow-x:{overflow};padding:0;width:390px'>{items}</ul>"

    seen = by_id(await stage.look(row("scroll", "auto") + row("slide", "hidden"), "iphone"))
    assert {seen[f"scroll{n}"].hidden for n in range(8)} == {""}
    assert [seen[f"slide{n}"].hidden for n in range(8)] == ["", ""] + ["slide"] * 6


async def test_nothing_hidden_is_told_but_controls(stage: Stage) -> None:
    page = await stage.look("<p hidden>secret words</p><p style='opacity:0'>faint words</p><p>plain words</p>")
    assert [one.text for one in page.elements if one.text] == ["plain words"]
