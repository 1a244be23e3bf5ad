# ruff: noqa: E501 - pages and tables are read best a line each
"""Dialogs are always answered, as a customer who did what the journey says would, and told."""

import asyncio

import pytest

from cxcheck.capture.dialogs import STORM
from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.driver import StepFailed
from cxcheck.model.journey import Locator
from tests.conftest import Shorten
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def tap(driver: PlaywrightDriver, name: str) -> None:
    driver.begin_step(8)
    await asyncio.wait_for(driver.tap(await driver.find(Locator(target=name))), 20)


def told(driver: PlaywrightDriver) -> list[tuple[str, str, str]]:
    return [(one.kind, one.text, one.answer) for one in driver.traffic.happenings]


@pytest.mark.parametrize("device", ["desktop", "iphone"])
async def test_who_taps_means_it(stage: Stage, device: str) -> None:
    page = """<button onclick="said = [alert('hello'), confirm('Remove from basket?'), prompt('How many?', '2'), prompt('Name?')]">Remove</button>"""
    async with stage.show(page, device) as driver:
        await tap(driver, "Remove")
        assert await driver.page.evaluate("() => said") == [None, True, "2", None]
    assert told(driver) == [
        ("alert", "hello", "accepted"),
        ("confirm", "Remove from basket?", "accepted"),
        ("prompt", "How many?", "accepted"),
        ("prompt", "Name?", "dismissed"),
    ]
    assert {one.url for one in driver.traffic.happenings} == {driver.page.url}


async def test_what_asks_by_itself_is_turned_down(stage: Stage) -> None:
    page = "<p>Shop</p><script>said = [confirm('Go to the shop of your country?'), prompt('Postcode?', '1')]</script>"
    async with stage.show(page) as driver:
        assert await driver.page.evaluate("() => said") == [False, None]
    assert [answer for _, _, answer in told(driver)] == ["dismissed", "dismissed"]


async def test_a_question_that_follows_the_shops_answer_belongs_to_the_tap(stage: Stage) -> None:
    page = "<button onclick=\"fetch('/favicon.ico').then(() => { this.textContent = confirm('Sure?') ? 'Gone' : 'Kept' })\">Remove</button>"
    async with stage.show(page) as driver:
        await tap(driver, "Remove")
        await driver.see(Locator(text="Gone"))


async def test_dialogs_of_frames_and_new_tabs(stage: Stage) -> None:
    other = stage.site.put("<script>alert('from the tab')</script><p>Other</p>")
    frame = stage.site.put("<script>setTimeout(() => alert('from the frame'), 100)</script>")
    foreign = stage.site.url.replace("127.0.0.1", "localhost")
    async with stage.show(
        f"<a href='{other}' target=_blank>Open</a><iframe src='{foreign}{frame}'></iframe>"
    ) as driver:
        await driver.see(Locator(text="Open"))
        await tap(driver, "Open")
        await driver.see(Locator(text="Other"))
    assert {text for kind, text, _ in told(driver) if kind == "alert"} >= {"from the frame", "from the tab"}


async def test_long_messages_are_cut(stage: Stage) -> None:
    async with stage.show("<button onclick=\"alert('x'.repeat(100000))\">Ask</button>") as driver:
        await tap(driver, "Ask")
    assert len(told(driver)[0][1]) == 500


async def test_many_dialogs_are_all_answered_and_told_in_part(stage: Stage) -> None:
    page = "<button onclick=\"for (let n = 0; n < 120; n++) alert(n); this.textContent = 'Done'\">Ask</button>"
    async with stage.show(page) as driver:
        await tap(driver, "Ask")
        await driver.see(Locator(text="Done"))
    assert len(told(driver)) == STORM


async def test_a_storm_of_dialogs_is_bounded(stage: Stage, shorten: Shorten) -> None:
    shorten(look=2, settle=1, close=2)
    async with stage.show("<button onclick=\"for (;;) alert('again')\">Ask</button>") as driver:
        ask = await driver.find(Locator(target="Ask"))
        driver.begin_step(3)
        with pytest.raises(StepFailed, match="one dialog after the other"):
            await asyncio.wait_for(driver.tap(ask), 20)
