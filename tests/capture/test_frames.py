# ruff: noqa: E501 - pages and tables are read best a line each
"""Frames of any origin are read, found into, tapped and typed into as parts of the page; silent ones cannot be told."""

import asyncio
from typing import Any

import pytest
from playwright.async_api import Locator as Found

from cxcheck.capture import locating
from cxcheck.driver import StepFailed
from cxcheck.model.journey import Locator
from cxcheck.probes.page import look
from tests.conftest import Shorten
from tests.site import Site
from tests.stage import Stage, by_id, by_name

pytestmark = pytest.mark.asyncio(loop_scope="module")

both = pytest.mark.parametrize("device", ["desktop", "iphone"])
CARD = """<form onsubmit="event.preventDefault(); document.body.append('Thank you, ' + card.value)">
  <label>Card number <input id=card name=card></label><button id=pay>Pay now</button></form>"""


def foreign(site: Site, path: str) -> str:
    """The address of a page at another site: other cookies, other process."""
    return site.url.replace("127.0.0.1", "localhost") + path


@both
@pytest.mark.parametrize("depth", [1, 2])
async def test_a_payment_in_a_foreign_frame_is_made_without_naming_the_frame(
    stage: Stage, device: str, depth: int
) -> None:
    address = foreign(stage.site, stage.site.put(CARD))
    for _ in range(depth - 1):
        address = stage.site.url + stage.site.put(f"<iframe src='{address}' style='width:320px;height:250px'></iframe>")
    page = f"<h1>Checkout</h1><div style='height:1500px'></div><iframe src='{address}' style='width:350px;height:300px'></iframe>"
    async with stage.show(page, device) as driver:
        card = await driver.find(Locator(label="Card number"))
        assert driver.trace.element
        assert driver.trace.element.frame == depth
        await driver.fill(card, "4111")
        await driver.tap(await driver.find(Locator(target="Pay now")))
        await driver.see(Locator(text="Thank you, 4111"))
        assert driver.effort.scrolls > 0
        driver.begin_step(1)
        with pytest.raises(StepFailed, match="still to be seen"):
            await driver.not_see(Locator(text="Thank you"))
        seen = by_name(await look(driver))
        assert seen["Card number"].value == "4111"


async def test_the_pages_own_goes_before_a_frames(stage: Stage) -> None:
    inner = foreign(stage.site, stage.site.put("<button id=theirs>Search</button>"))
    async with stage.show(f"<iframe src='{inner}'></iframe><button id=ours>Search</button>") as driver:
        found = await driver.find(Locator(target="Search"))
        assert await found.handle.get_attribute("id") == "ours"


async def test_two_frames_that_fit_are_ambiguous(stage: Stage) -> None:
    inner = foreign(stage.site, stage.site.put("<button>Pay</button>"))
    async with stage.show(f"<iframe src='{inner}'></iframe><iframe src='{inner}'></iframe>", seconds=3) as driver:
        with pytest.raises(StepFailed, match="fits 2 visible things"):
            await driver.find(Locator(target="Pay"))
        driver.begin_step(8)
        assert (await driver.find(Locator(target="Pay", nth=2))).element.frame == 2


async def test_a_frame_behind_a_menu_is_revealed(stage: Stage) -> None:
    inner = foreign(stage.site, stage.site.put("<button id=pay>Pay by card</button>"))
    page = f"""<button aria-expanded=false aria-controls=card onclick="card.hidden = false">Other ways to pay</button>
        <div id=card hidden><iframe src="{inner}"></iframe></div>"""
    async with stage.show(page, "iphone") as driver:
        found = await driver.find(Locator(target="Pay by card"))
        assert await found.handle.get_attribute("id") == "pay"
        assert driver.trace.revealed == ["Other ways to pay"]


async def test_what_a_menu_inside_a_frame_hides_is_revealed(stage: Stage) -> None:
    inner = foreign(
        stage.site, stage.site.put("<details><summary>More</summary><button id=pay>Pay by card</button></details>")
    )
    async with stage.show(f"<iframe src='{inner}'></iframe>", "iphone") as driver:
        assert (await driver.find(Locator(target="Pay by card"))).visible
        assert driver.trace.revealed == ["More"]


async def test_a_hidden_frames_controls_are_not_there_for_a_customer(stage: Stage) -> None:
    inner = foreign(stage.site, stage.site.put("<button>Pay</button>"))
    for hidden in (
        "display:none",
        "visibility:hidden",
        "opacity:0",
        "position:absolute;left:-9999px",
        "width:0;height:0",
    ):
        async with stage.show(f"<iframe src='{inner}' style='{hidden}'></iframe>", seconds=2) as driver:
            with pytest.raises(StepFailed) as failure:
                await driver.find(Locator(target="Pay"))
            assert failure.value.kind in ("hidden", "not-found"), hidden
            assert not [one for one in (await look(driver)).elements if one.name == "Pay"]


@both
async def test_foreign_frames_stand_where_they_are_seen(stage: Stage, device: str) -> None:
    innermost = stage.site.url + stage.site.put('<button id=innermost style="margin:0">Pay</button>')
    middle = foreign(
        stage.site,
        stage.site.put(f"""<div style="height:40px"></div><button id=middle style="margin:0">Card</button>
        <iframe src="{innermost}" style="position:absolute;left:20px;top:100px;border:5px solid;padding:3px"></iframe>"""),
    )
    page = f"""<div style="height:2000px">Top</div><main><section aria-label=Payment>
        <iframe id=holder src="{middle}" style="margin-left:30px;border:0;width:340px;height:300px"></iframe></section></main>"""
    async with stage.show(page, device) as driver:
        await driver.page.evaluate("scrollTo(0, 1900)")
        model = await look(driver)
    seen = by_id(model)
    assert [seen[one].box[:2] for one in ("middle", "innermost")] == [(30, 2040), (58, 2108)]
    assert [frame.foreign for frame in model.frames] == [False, True, False]
    assert model.elements[seen["middle"].parent].frame == 1
    roots = [one for one in model.elements if one.frame == 1 and model.elements[one.parent].frame == 0]
    assert {model.elements[one.parent].selector for one in roots} == {"#holder"}
    assert (seen["middle"].landmark, seen["middle"].region) == ("region", "Payment")


@both
async def test_a_frame_that_is_scrolled_in_itself(stage: Stage, device: str) -> None:
    inner = foreign(
        stage.site,
        stage.site.put(
            '<div style="height:400px"></div><button id=low style="margin:0">Low</button><div style="height:600px"></div><script>scrollTo(0, 300)</script>'
        ),
    )
    page = f"<iframe src='{inner}' style='display:block;border:0;width:300px;height:200px'></iframe>"
    seen = by_id(await stage.look(page, device))
    assert seen["low"].box[:2] == (0, 100)
    assert seen["low"].hit == "reached"


@both
async def test_controls_in_frames_are_hit_tested_in_the_frame_and_from_outside(stage: Stage, device: str) -> None:
    veiled = foreign(
        stage.site,
        stage.site.put("""<button id=free>Free</button><div style="position:relative;width:200px">
        <button id=inside>Inside</button><div id=veil style="position:absolute;inset:0;background:#eee">.</div></div>
        <div style="height:300px"></div><button id=low>Low</button>"""),
    )
    other = foreign(stage.site, stage.site.put("<button id=outside>Outside</button><p>x</p>"))
    page = f"""<iframe src="{veiled}" style="display:block;border:0;width:300px;height:150px"></iframe><div style="height:1200px"></div>
        <div style="position:relative"><iframe src="{other}" style="display:block;border:0;width:300px;height:100px"></iframe>
        <div id=layer style="position:absolute;inset:0"></div></div><div style="height:900px">End</div>
        <div id=bar style="position:fixed;left:0;right:0;bottom:0;height:80px;background:#ccc">Cookies</div>"""
    async with stage.show(page, device) as driver:
        await driver.page.evaluate("scrollTo(0, 100)")
        model = await look(driver)
        assert await driver.page.evaluate("scrollY") == 100
    seen = by_id(model)
    hits = {key: seen[key].hit for key in ("free", "inside", "low", "outside")}
    assert hits == {"free": "reached", "inside": "covered", "low": "reached", "outside": "covered"}
    assert model.elements[seen["inside"].cover].selector == "#veil"
    # A layer that shows nothing is no element of the page model: that it is there is all that can be told.
    assert seen["outside"].cover == -1 or model.elements[seen["outside"].cover].frame == 0


async def test_a_bar_over_a_frame_at_the_end_of_the_page(stage: Stage) -> None:
    inner = foreign(stage.site, stage.site.put("<button id=pay style='margin:0'>Pay</button>"))
    page = f"""<div style="height:1500px">Words</div><iframe src="{inner}" style="display:block;border:0;width:300px;height:50px"></iframe>
        <div id=bar style="position:fixed;left:0;right:0;bottom:0;height:80px;background:#ccc">Cookies</div>"""
    model = await stage.look(page, "iphone")
    pay = by_id(model)["pay"]
    assert pay.hit == "covered"
    assert model.elements[pay.cover].selector == "#bar"


async def test_what_may_stand_in_a_frame_that_does_not_answer_cannot_be_told(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = foreign(stage.site, stage.site.put("<button>Pay</button>"))
    described = locating._described

    async def silent(found: Found) -> list[dict[str, Any]]:
        if "localhost" in await found.evaluate_all("() => location.href"):
            await asyncio.sleep(60)
        return await described(found)

    monkeypatch.setattr(locating, "_described", silent)
    monkeypatch.setattr(locating, "_FRAME_SECONDS", 0.5)
    async with stage.show(f"<button>Here</button><iframe src='{inner}'></iframe>", seconds=5) as driver:
        assert (await driver.find(Locator(target="Here"))).visible
        for verb in (driver.find, driver.see):
            driver.begin_step(3)
            with pytest.raises(
                StepFailed, match="may stand in a frame that does not answer: http://localhost"
            ) as failure:
                await verb(Locator(target="Pay"))
            assert failure.value.kind == "unread"


async def test_a_page_that_hangs_fails_the_step_in_time(stage: Stage, shorten: Shorten) -> None:
    shorten(look=1.5)
    async with stage.show("<button>Here</button>") as driver:
        await driver.page.evaluate("() => { setTimeout(() => { for (;;); }, 0) }")
        with pytest.raises(StepFailed, match=r"did not answer for 1\.5 s") as failure:
            await driver.find(Locator(target="Here"))
        assert failure.value.kind == "timeout"
