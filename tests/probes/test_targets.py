# ruff: noqa: E501 - pages and tables are read best a line each
"""How much of a control can be touched."""

import pytest

from cxcheck.model.page import Element
from tests.stage import Stage, by_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

ICON = "<svg width=16 height=16><path d='M0 0h16v16H0z'/></svg>"
PLAIN = "padding:0;border:0"
SMALL: list[tuple[str, tuple[float, float]]] = [
    (f"<button ID style='{PLAIN};width:18px;height:18px'>x</button>", (18, 18)),
    (f"<button ID style='{PLAIN};width:80px;height:20px;font-size:12px'>Remove</button>", (80, 20)),
    (f"<button ID style='{PLAIN};width:24px;height:23px'>x</button>", (24, 23)),
    (f"<a ID href=/x style='display:inline-block;line-height:0'>{ICON}</a>", (16, 16)),
    # What lies on it is taken off.
    (
        f"<div style='position:relative'><button ID style='{PLAIN};width:60px;height:40px'>Buy</button><i style='position:absolute;left:0;top:0;width:400px;height:22px;background:#ccc'></i></div>",
        (60, 18),
    ),
    # A label on the same line adds its width.
    (
        "<div style='display:flex'><input ID type=checkbox style='margin:0;width:16px;height:16px'><label for=it style='width:100px;line-height:16px'>Gift</label></div>",
        (116, 16),
    ),
]
LARGE = [
    f"<button ID style='{PLAIN};width:24px;height:24px'>x</button>",
    f"<button ID style='{PLAIN};width:24px;height:24px;margin:0.4px'>x</button>",
    f"<button ID style='{PLAIN};width:16px;height:16px;position:relative' class=more>x</button><style>.more::after {{ content: ''; position: absolute; inset: -8px }}</style>",
    "<label style='display:block;padding:10px'><input ID type=checkbox style='width:16px;height:16px'>Gift</label>",
    "<a ID href=/kettle style='font-size:12px'><img alt=Kettle width=100 height=100 src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='></a>",
    "<a ID href=/x style='display:block;width:60px'>Delivery and returns</a>",
    "<div style='width:90px'><a ID href=/x>Delivery and returns</a></div>",
    "<div style='overflow:auto;width:100px;white-space:nowrap'><button style='width:90px;height:40px'>A</button><button ID style='width:90px;height:40px'>B</button></div>",
]
IN_TEXT = [
    "<p>Read about <a ID href=/x>returns</a> first.</p>",
    "<p><b>New: <a ID href=/x>returns</a></b></p>",
    "<p style='width:120px'>Some words before <a ID href=/x>a link that wraps</a></p>",
]
ALONE = [
    "<p><a ID href=/x>Returns</a> / <a href=/y>Delivery</a></p>",
    "<ul><li><a ID href=/x>Returns</a><li>Words elsewhere</ul>",
    "<p>Words above<br><a ID href=/x>Returns</a></p>",
    "<div><a ID href=/x>Returns</a><p>Words of a block below</p></div>",
    "<div style='display:flex'>Words <a ID href=/x>Returns</a></div>",
]
NATIVE = [
    ("<input ID type=checkbox aria-label=Gift>", True),
    ("<input ID type=radio aria-label=Gift>", True),
    ("<input ID type=checkbox aria-label=Gift style='width:14px;height:14px'>", False),
    ("<button ID>Go</button>", True),
    ("<button ID style='border:0;font-size:12px'>Go</button>", False),
]


async def target(stage: Stage, html: str, device: str = "iphone") -> Element:
    page = await stage.look(
        f"<div style='padding:60px;font:14px/18px sans-serif'>{html.replace(' ID', ' id=it')}</div>", device
    )
    return by_id(page)["it"]


@pytest.mark.parametrize(("html", "size"), SMALL)
async def test_small(stage: Stage, html: str, size: tuple[float, float]) -> None:
    touch = (await target(stage, html)).touch
    assert touch is not None
    assert touch[2:] == pytest.approx(size, abs=1)


@pytest.mark.parametrize("html", LARGE)
async def test_large_enough(stage: Stage, html: str) -> None:
    assert (await target(stage, html)).touch is None


@pytest.mark.parametrize("html", IN_TEXT)
async def test_in_a_line_of_other_words(stage: Stage, html: str) -> None:
    assert (await target(stage, html)).in_text


@pytest.mark.parametrize("html", ALONE)
async def test_alone_in_its_line(stage: Stage, html: str) -> None:
    seen = await target(stage, html)
    assert seen.touch is not None
    assert not seen.in_text


@pytest.mark.parametrize(("html", "native"), NATIVE)
async def test_of_the_browsers_own_size(stage: Stage, html: str, native: bool) -> None:
    seen = await target(stage, html, "desktop")
    assert seen.touch is not None
    assert seen.native is native
