# ruff: noqa: E501 - pages and tables are read best a line each
"""Looking changes nothing: the page does not notice, and stands afterwards as it stood."""

import io

import pytest
from PIL import Image

from cxcheck.derive.pictures import size_of
from cxcheck.probes import probes
from cxcheck.probes.page import look
from cxcheck.probes.sight import LookFailed
from tests.stage import Stage


def a_png(width: int, height: int) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(stream, format="PNG")
    return stream.getvalue()


pytestmark = pytest.mark.asyncio(loop_scope="module")

WATCHFUL = """
<div style="height:1200px">Top</div><img id=lazy loading=lazy alt=Lazy src="/never" width=10 height=10 style="margin-top:6000px">
<button id=far>Far</button><div style="height:1500px">End</div><div style="position:fixed;bottom:0;height:50px;width:100%">Bar</div>
<script>
window.noticed = [];
for (const kind of ['scroll', 'scrollend', 'focus', 'blur', 'mouseover', 'pointerover', 'touchstart', 'click', 'resize'])
  addEventListener(kind, () => noticed.push(kind), true);
new IntersectionObserver(entries => { if (entries.some(one => one.isIntersecting)) noticed.push('intersects'); })
  .observe(document.getElementById('far'));
new MutationObserver(() => noticed.push('mutation')).observe(document, {subtree: true, childList: true, attributes: true});
</script>"""


@pytest.mark.parametrize("device", ["desktop", "iphone"])
@pytest.mark.parametrize("start", [0, 700])
async def test_the_page_does_not_notice_that_it_is_looked_at(stage: Stage, device: str, start: int) -> None:
    async with stage.show(WATCHFUL, device) as driver:
        page = driver.page
        await page.evaluate(f"() => scrollTo(0, {start})")
        await page.wait_for_timeout(400)
        before = await page.evaluate(
            "() => { noticed.length = 0; return [scrollX, scrollY, document.documentElement.outerHTML] }"
        )
        asked = len(stage.site.asked)
        model = await look(driver)
        await page.wait_for_timeout(400)
        after = await page.evaluate("() => [scrollX, scrollY, document.documentElement.outerHTML]")
        assert next(one for one in model.elements if one.name == "Far").hit == "first-covered"
        assert after == before
        assert await page.evaluate("() => noticed") == []
        assert len(stage.site.asked) == asked


async def test_no_scroll_listener_hears_of_the_hit_tests(stage: Stage) -> None:
    async with stage.show(WATCHFUL) as driver:
        await driver.page.evaluate("() => scrollTo(0, 700)")
        await driver.page.wait_for_timeout(400)
        await driver.page.evaluate("() => { noticed.length = 0 }")
        await look(driver)
        await driver.page.wait_for_timeout(400)
        assert await driver.page.evaluate("() => noticed") == []
        await driver.page.mouse.wheel(0, 300)
        await driver.page.wait_for_timeout(400)
        assert "scroll" in await driver.page.evaluate("() => noticed"), "a customer's scrolling is heard"


async def test_a_page_that_scrolls_smoothly_is_put_back_at_once(stage: Stage) -> None:
    async with stage.show("<style>html { scroll-behavior: smooth }</style>" + WATCHFUL) as driver:
        await driver.page.evaluate("() => scrollTo({top: 700, behavior: 'instant'})")
        await look(driver)
        assert await driver.page.evaluate("() => scrollY") == 700


async def test_looking_leaves_no_names_in_the_page(stage: Stage) -> None:
    async with stage.show("<button>Buy</button>") as driver:
        before = await driver.page.evaluate("() => Object.keys(window)")
        for probe in probes().values():
            await probe.gather(driver)
        assert await driver.page.evaluate("() => Object.keys(window)") == before


async def test_a_page_that_has_replaced_the_usual_functions_is_read_all_the_same(stage: Stage) -> None:
    page = await stage.look("""<button>Buy</button><script>
        Array.prototype.extra = 1; window.open = null; var out = 'mine', nodes = 'mine', root = 1;
        window.name = 'shop'; Object.prototype.polluted = () => 1;</script>""")
    assert any(one.name == "Buy" for one in page.elements)


async def test_every_probe_brings_what_its_name_says(stage: Stage) -> None:
    emulation = "() => [devicePixelRatio, innerWidth, matchMedia('(hover: none)').matches, 'ontouchstart' in window]"
    async with stage.show("<h1>Kettles</h1><div style='height:3000px'></div>", "iphone") as driver:
        before = await driver.page.evaluate(emulation)
        gathered = {name: await probe.gather(driver) for name, probe in probes().items()}
        assert await driver.page.evaluate(emulation) == before == [3, 393, True, True], "it is still a phone"
    assert {name: one.file for name, one in gathered.items()} == {
        "html": "page.html",
        "page": "page.json",
        "picture": "picture.png",
        "hovering": "hovering.json",
        "structured": "structured.json",
        "vitals": "vitals.json",
    }
    assert b"<h1>Kettles</h1>" in gathered["html"].content
    png = gathered["picture"].content
    # Width and height stand in a PNG's first chunk: one pixel a CSS pixel, whatever the device's density.
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20], "big") == 393
    assert int.from_bytes(png[20:24], "big") > 3000


STRIPES = "".join(f"<div style='height:1000px;background:hsl({n * 37},80%,50%)'>{n}</div>" for n in range(60))


@pytest.mark.parametrize("device", ["iphone", "desktop"])
async def test_a_very_tall_page_gives_a_picture_that_is_cut_and_shows_something_to_its_end(
    stage: Stage, device: str
) -> None:
    async with stage.show(STRIPES, device) as driver:
        png = (await probes()["picture"].gather(driver)).content
    assert size_of(png) == (stage.devices[device].viewport.width, 16_000)
    with Image.open(io.BytesIO(png)) as image:
        column = image.convert("RGB").crop((200, 0, 201, 16_000))
        colours = {column.getpixel((0, 500 + 1000 * n)) for n in range(16)}
    assert len(colours) == 16


@pytest.mark.parametrize("device", ["iphone", "desktop"])
async def test_a_very_wide_page_gives_a_picture_that_is_cut(stage: Stage, device: str) -> None:
    wide = "<div style='width:40000px;height:300px;background:linear-gradient(90deg,red,blue)'>Wide</div>"
    async with stage.show(wide, device) as driver:
        png = (await probes()["picture"].gather(driver)).content
    size = size_of(png)
    assert size
    assert size[0] == 8_000
    assert size[1] >= 300


@pytest.mark.parametrize(
    ("png", "sentence"),
    [
        (b"", "an empty picture"),
        (a_png(10, 10), "a picture of 10 x 10 px instead of"),
        (a_png(400, 16_000), "a blank picture of a page"),
    ],
)
async def test_a_picture_that_is_none_is_not_taken_for_one(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, png: bytes, sentence: str
) -> None:
    """As browsers give them where a page is too large for their memory or for the format."""

    async def shot(*_: object, **__: object) -> bytes:
        return png

    async with stage.show("<div style='width:400px;height:60000px'>Tall</div>", "kiosk") as driver:
        width = "document.documentElement.style.width = '400px'"
        await driver.page.set_viewport_size({"width": 400, "height": 800})
        await driver.page.evaluate(width)
        monkeypatch.setattr(type(driver.page), "screenshot", shot)
        with pytest.raises(LookFailed, match=sentence):
            await probes()["picture"].gather(driver)
