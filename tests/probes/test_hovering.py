"""What a mouse alone would reveal, read from style sheets in a real browser, and what a tap really does."""

import json

import pytest

from cxcheck.model.hovering import HoverArea, Hovering
from cxcheck.probes.hovering import hovering_script, probe
from cxcheck.probes.page import look_script
from tests.site import Answer, Page
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

HEAD = '<!doctype html><html lang="en"><head><title>T</title><meta name="viewport" content="width=device-width"><style>'
SHOP = (
    HEAD
    + """
nav ul ul { display: none; position: absolute; background: #fff }
nav li:hover > ul { display: block }
#keys li:focus-within > ul { display: block }
#script li.is-open > ul { display: block }
.tip { visibility: hidden; opacity: 0 } .info:hover .tip { visibility: visible } .info:hover .tip { opacity: 1 }
.gated { display: none } @media (hover: hover) and (pointer: fine) { .card:hover .gated { display: block } }
@media (min-width: 5000px) { .wide:hover .never { display: block } } .never { display: none }
.fold { max-height: 0; overflow: hidden } .unfolds:hover .fold { max-height: 10em }
.next { display: none } .before:hover + .next { display: inline }
.zoom img { width: 90px; height: 90px }
.zoom:hover img { transform: scale(1.2) } .zoom .second { display: none }
.zoom:hover .second { display: block }
[data-tip]::after { content: attr(data-tip); opacity: 0 } [data-tip]:hover::after { opacity: 1 }
.parent { .child { display: none } &:hover .child { display: block } }
.turned:not(:hover) .here { color: red }
</style></head><body>
<nav id="plain" aria-label="Shop"><ul><li id="away"><a href="/women">Women</a>
 <ul id="dresses"><li><a href="/dresses">Dresses</a></li></ul></li>
 <li><a href="#">Men</a><ul id="shirts"><li><a href="/shirts">Shirts</a></li></ul></li></ul></nav>
<nav id="keys"><ul><li><a href="/a">Keys</a><ul id="focused"><li><a href="/b">Locks</a></li></ul></li></ul></nav>
<nav id="script"><ul><li><a href="/c">Kids</a><ul id="scripted"><li><a href="/d">Toys</a></li></ul></li></ul></nav>
<p class="info">Delivery <span class="tip" id="tip">in two to three days</span></p>
<div class="card"><button type="button">Kettle</button> <span class="gated" id="gated">£39.00</span></div>
<div class="wide">Wide <span class="never" id="never">Never here</span></div>
<div class="unfolds">Care <div class="fold" id="fold">Wash by hand</div></div>
<p><b class="before">Size</b> <i class="next" id="next">Runs small</i></p>
<a class="zoom" href="/p"><img src="/x.png" alt="One"><img class="second" src="/y.png" alt="Two"></a>
<span data-tip="Three years of warranty" id="drawn">Warranty</span>
<div class="parent">Stores <div class="child" id="nested">Open until eight</div></div>
<p class="turned">Seen <span class="here">always</span></p>
<abbr title="Recommended retail price of the maker" id="titled">RRP</abbr>
<div id="host"></div>
<script>
const shadow = document.getElementById('host').attachShadow({mode: 'open'});
shadow.innerHTML = '<style>.in{display:none}.out:hover .in{display:block}</style>'
 + '<div class="out">Deep <span class="in" id="deep">Under the shadow</span></div>';
const sheet = new CSSStyleSheet();
sheet.replaceSync('.made { display: none } .maker:hover .made { display: block }');
document.adoptedStyleSheets = [sheet];
</script>
<div class="maker">Made <span class="made" id="made">by a script</span></div>
</body></html>"""
)


WATCHING = """id => {
  window.shown = false;
  const watch = () => {
    window.shown = window.shown || document.getElementById(id).checkVisibility({visibilityProperty: true});
    requestAnimationFrame(watch);
  };
  watch();
}"""
"""Emulated touches leave what they hover again when the page is laid out anew: once in sight is enough."""


async def hovering(stage: Stage, page: Page | str, device: str = "iphone") -> Hovering:
    async with stage.show(page, device) as driver:
        return Hovering.model_validate_json((await probe.gather(driver)).content)


def by_id(look: Hovering) -> dict[str, HoverArea]:
    return {one.element.selector.rpartition("#")[2]: one for one in look.areas}


async def test_areas_are_those_that_hovering_shows(stage: Stage) -> None:
    areas = by_id(await hovering(stage, SHOP))
    assert set(areas) == {
        *("dresses", "shirts", "focused", "scripted", "tip", "gated", "fold", "next", "drawn", "nested", "titled"),
        *("deep", "made"),
    }
    assert [one.name for one in areas["dresses"].controls] == ["Dresses"]
    assert (areas["dresses"].trigger.name, areas["dresses"].leads, areas["dresses"].ways) == ("Women", True, ())
    assert (areas["shirts"].trigger.name, areas["shirts"].leads) == ("Men", False)
    assert areas["focused"].ways == ("focus",)
    assert areas["scripted"].ways == ("state",)
    assert (areas["tip"].text, areas["tip"].leads, areas["tip"].mouse_only) == ("in two to three days", False, False)
    assert (areas["gated"].text, areas["gated"].mouse_only) == ("£39.00", True)
    assert (areas["drawn"].text, areas["drawn"].by) == ("Three years of warranty", "drawn")
    assert (areas["titled"].by, areas["titled"].mouse_only) == ("title", True)
    assert (areas["deep"].text, areas["made"].text) == ("Under the shadow", "by a script")


async def test_on_a_device_with_a_mouse_its_media_queries_hold(stage: Stage) -> None:
    areas = by_id(await hovering(stage, SHOP, "desktop"))
    assert not areas["gated"].mouse_only
    assert not areas["titled"].mouse_only


async def test_a_tap_does_what_the_probe_takes_it_to_do(stage: Stage) -> None:
    for area, shown in (("shirts", True), ("gated", False)):
        async with stage.show(SHOP, "iphone") as driver:
            trigger = by_id(Hovering.model_validate_json((await probe.gather(driver)).content))[area].trigger
            x, y, width, height = trigger.box
            await driver.page.evaluate(WATCHING, area)
            # A page that was not drawn yet drops the first tap.
            for _ in range(4):
                await driver.page.touchscreen.tap(x + min(width / 2, 30), y + height / 2)
                await driver.page.wait_for_timeout(200)
            assert await driver.page.evaluate("() => window.shown") is shown, area


async def test_a_link_takes_the_tap_away(stage: Stage) -> None:
    async with stage.show(SHOP, "iphone") as driver:
        await driver.page.locator("#away > a").tap()
        await driver.page.wait_for_url("**/women")


async def test_a_sheet_of_another_site_is_told(stage: Stage) -> None:
    page = Answer('<!doctype html><link rel="stylesheet" href="https://cdn.example/s.css"><p>Hello</p>')
    async with stage.show(page) as driver:
        await driver.page.route(
            "https://cdn.example/**", lambda route: route.fulfill(body="p{color:red}", content_type="text/css")
        )
        await driver.page.reload()
        look = Hovering.model_validate_json((await probe.gather(driver)).content)
    assert look.unread == ("https://cdn.example/s.css",)


async def test_a_large_page_takes_less_time_than_its_look(stage: Stage) -> None:
    rule = ".c{n}:hover .d{n} {{ display: block }} .e{n} {{ display: flex; opacity: .{n} }}"
    rules = "".join(rule.format(n=n) for n in range(1500))
    card = '<li class="card"><a href="/{n}">Thing {n}</a><div class="gated"><b>£{n}</b></div></li>'
    cards = "".join(card.format(n=n) for n in range(1000))
    style = f".gated {{ display: none }} .card:hover .gated {{ display: block }} {rules}</style></head>"
    options = json.dumps({"cap": 20000, "hitTest": False, "width": 1280})
    async with stage.show(f"{HEAD}{style}<ul>{cards}</ul>") as driver:
        look = Hovering.model_validate_json((await probe.gather(driver)).content)
        timed = "() => { const from = performance.now(); (%s)(%s); return performance.now() - from }"
        took = await driver.page.evaluate(timed % (hovering_script(), ""))
        looked = await driver.page.evaluate(timed % (look_script(), options))
    print("milliseconds", took, looked)
    assert len(look.areas) == 60
    assert look.cut
    assert took < looked
