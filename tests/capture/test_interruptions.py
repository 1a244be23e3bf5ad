# ruff: noqa: E501 - pages are read best a line each
"""What gets in the way of a step: named by the project, or a layer that a customer would close."""

import pytest

from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.driver import StepFailed
from cxcheck.model.journey import Locator
from cxcheck.model.site import Interruption, Moods
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

SHOP = """<header><button id=burger aria-expanded=false aria-controls=menu onclick="menu.hidden = !menu.hidden;
  this.setAttribute('aria-expanded', !menu.hidden)">Menu</button><nav id=menu hidden><a href=#stores onclick="said.push('stores')">Stores</a></nav></header>
  <script>said = []</script><main><h1>Kettle</h1><button onclick="said.push('bought')">Add to basket</button><label>Note <input></label></main>"""
OVER = "position:fixed;inset:0;background:rgb(0 0 0 / 50%);z-index:9"
NAMED = Moods(interruptions=(Interruption(when=Locator(text="Win a prize"), tap=Locator(role="button", name="Leave")),))


def popup(closer: str, text: str = "Win a prize", more: str = "") -> str:
    return f'<div id=pop style="{OVER}" {more}><div style="background:#fff;margin:60px;padding:20px"><h2>{text}</h2>{closer}</div></div>'


def leaving(name: str, attributes: str = "") -> str:
    return f"<button onclick=\"said.push('closed'); pop.remove()\" {attributes}>{name}</button>"


def late(markup: str, after: int) -> str:
    return f"<template id=later>{markup}</template><script>setTimeout(() => document.body.append(later.content.cloneNode(true)), {after})</script>"


async def said(driver: PlaywrightDriver) -> list[str]:
    return list(await driver.page.evaluate("() => said"))


async def tapped(driver: PlaywrightDriver, name: str) -> list[str]:
    await driver.tap(await driver.find(Locator(target=name)))
    return await said(driver)


# --- named by the project --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("device", ["desktop", "iphone"])
async def test_a_named_interruption_is_ended_before_the_act(stage: Stage, device: str) -> None:
    async with stage.show(SHOP + popup(leaving("Leave")), device, moods=NAMED) as driver:
        assert await tapped(driver, "Add to basket") == ["closed", "bought"]
        assert driver.effort.taps == 1
        (note,) = driver.clearing.noted
        assert (note.kind, note.what, note.tapped) == ("interruption", 'text "Win a prize"', 'button "Leave"')


async def test_of_several_controls_of_one_name_the_one_inside_is_tapped(stage: Stage) -> None:
    chat = "<div>Chat <button onclick=\"said.push('chat')\">Close</button></div>"
    news = f'<div id=pop role=dialog aria-label=News style="{OVER}">{leaving("Close")}</div>'
    moods = Moods(interruptions=(Interruption(when=Locator(role="dialog", name="News"), tap=Locator(target="Close")),))
    async with stage.show(chat + SHOP + news, moods=moods) as driver:
        assert await driver.clearing.clear(now=True)
        assert await said(driver) == ["closed"]


async def test_one_that_comes_while_a_locator_is_waited_for(stage: Stage) -> None:
    page = SHOP + late(popup(leaving("Leave")), 400) + late("<p>Ready</p>", 1600).replace("later", "ready")
    async with stage.show(page, moods=NAMED) as driver:
        await driver.see(Locator(text="Ready"))
        assert await said(driver) == ["closed"]


async def test_one_that_comes_while_a_tap_is_kept_off(stage: Stage) -> None:
    page = (
        SHOP
        + f"<div id=veil style='{OVER}'></div><script>setTimeout(() => veil.remove(), 1500)</script>"
        + late(popup(leaving("Leave")), 600)
    )
    async with stage.show(page, moods=NAMED) as driver:
        assert await tapped(driver, "Add to basket") == ["closed", "bought"]


async def test_one_that_cannot_be_ended_is_noted_once_and_the_step_tells_the_truth(stage: Stage) -> None:
    async with stage.show(SHOP + popup("<p>No way out</p>"), seconds=2, moods=NAMED) as driver:
        with pytest.raises(StepFailed, match="is covered by"):
            await tapped(driver, "Add to basket")
        assert [one.error for one in driver.clearing.noted] == ['button "Leave" is not to be seen in it']


async def test_one_that_comes_back_for_ever_is_not_fought_for_ever(stage: Stage) -> None:
    back = popup("<button onclick=\"said.push('closed')\">Leave</button>")
    async with stage.show(SHOP + back, seconds=3, moods=NAMED) as driver:
        assert await driver.clearing.clear(now=True)
        assert len(await said(driver)) == 8


# --- named by nobody -------------------------------------------------------------------------------------------------

CLOSERS = {
    "a cross": leaving("×"),
    "a label": leaving("<svg width=20 height=20></svg>", "aria-label='Close dialog'"),
    "words": leaving("No, thanks"),
    "German words": leaving("Nein, danke"),
    "French words": leaving("Fermer"),
    "an icon without a name": "<span class=modal-close style='cursor:pointer;display:inline-block;width:20px;height:20px' onclick=\"said.push('closed'); pop.remove()\"></span>",
}


@pytest.mark.parametrize("closer", CLOSERS.values(), ids=CLOSERS)
async def test_a_layer_over_the_target_is_closed_as_a_customer_would(stage: Stage, closer: str) -> None:
    async with stage.show(SHOP + popup(closer), "iphone") as driver:
        assert await tapped(driver, "Add to basket") == ["closed", "bought"]
        assert driver.effort.taps == 2
        (note,) = driver.clearing.noted
        assert (note.kind, note.what) == ("overlay", "Win a prize")


async def test_a_dialog_beside_its_veil(stage: Stage) -> None:
    page = f"""<dialog id=pop><p>Win a prize</p>{leaving("Close")}</dialog><script>pop.showModal()</script>"""
    beside = f"""<div id=veil style="{OVER}"></div><div id=pop role=dialog style="position:fixed;top:300px;left:40%;z-index:10;background:#fff"><p>Win a prize</p>
      <button aria-label=Close onclick="said.push('closed'); pop.remove(); veil.remove()">x</button></div>"""
    for one in (page, beside):
        async with stage.show(SHOP + one) as driver:
            assert await tapped(driver, "Add to basket") == ["closed", "bought"]


@pytest.mark.parametrize("after", [0, 300, 900])
async def test_one_that_comes_while_a_menu_is_tried(stage: Stage, after: int) -> None:
    closer = "<button aria-label=Close onclick=\"said.push('closed'); pop.remove(); menu.hidden = true; burger.setAttribute('aria-expanded', 'false')\">×</button>"
    async with stage.show(SHOP + late(popup(closer), after), "iphone", seconds=15) as driver:
        heard = await tapped(driver, "Stores")
        assert heard[-1] == "stores"
        assert driver.trace.revealed[-1] == "Menu"


async def test_one_that_comes_between_finding_and_tapping(stage: Stage) -> None:
    async with stage.show(SHOP, "iphone") as driver:
        found = await driver.find(Locator(target="Add to basket"))
        await driver.page.evaluate(
            "html => document.body.insertAdjacentHTML('beforeend', html)", popup(leaving("Close"))
        )
        await driver.tap(found)
        assert await said(driver) == ["closed", "bought"]


async def test_fields_under_a_layer_are_freed_too(stage: Stage) -> None:
    async with stage.show(SHOP + popup(leaving("Close"))) as driver:
        await driver.fill(await driver.find(Locator(label="Note")), "gift")
        assert await said(driver) == ["closed"]


COVERS = {
    "a bar without a closer": f'<div id=pop style="{OVER}">Shopping is nicer in our app <a href=/app>Get it</a></div>',
    "a consent bar": popup(leaving("Close") + "<button>Accept all</button>", "We use cookies. See our privacy policy."),
    "a known consent bar": f'<div id=onetrust-banner-sdk style="{OVER}"><button id=onetrust-accept-btn-handler>Accept</button><button aria-label=Close onclick="said.push(1)">×</button></div>',
    "a closer that leads away": popup("<a href=/elsewhere>Close</a>"),
    "a veil with nothing before it": f'<div id=pop style="{OVER}"></div>',
}


@pytest.mark.parametrize("cover", COVERS.values(), ids=COVERS)
async def test_what_a_customer_cannot_close_still_covers(stage: Stage, cover: str) -> None:
    async with stage.show(SHOP + cover, "iphone", seconds=2) as driver:
        with pytest.raises(StepFailed) as failure:
            await tapped(driver, "Add to basket")
        assert failure.value.kind == "covered"
        assert await said(driver) == []
        assert driver.clearing.noted == []


async def test_nothing_is_closed_where_nothing_is_in_the_way(stage: Stage) -> None:
    aside = '<div id=pop style="position:fixed;bottom:0;right:0;width:200px;height:60px">Chat <button aria-label=Close onclick="said.push(1)">×</button></div>'
    around = f"<div role=dialog aria-modal=true style='{OVER}'><button aria-label=Close onclick='said.push(1)'>×</button><button onclick=\"said.push('paid')\">Pay</button></div>"
    async with stage.show(SHOP + aside, "desktop") as driver:
        assert await tapped(driver, "Add to basket") == ["bought"]
    async with stage.show(SHOP + around, "desktop") as driver:
        assert await tapped(driver, "Pay") == ["paid"]


async def test_an_act_that_was_done_is_not_done_again(stage: Stage) -> None:
    """A tap that brings up a layer over its own target has been made."""
    page = f"<script>said = []</script><button onclick=\"said.push('ordered'); document.body.insertAdjacentHTML('beforeend', later.innerHTML)\">Order</button><template id=later>{popup(leaving('Close'))}</template>"
    async with stage.show(page) as driver:
        assert await tapped(driver, "Order") == ["ordered"]
