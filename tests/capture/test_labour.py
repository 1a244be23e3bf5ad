"""How long the page's own scripts work is told in time of the processor."""

import asyncio

import pytest

from cxcheck.capture.labour import Labour
from cxcheck.model.journey import Locator
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")
WORK = "let sum = 0; for (let at = 0; at < 2e8; at += 1) sum += at % 7;"


async def test_what_a_tap_sets_to_work(stage: Stage) -> None:
    labour = Labour()
    async with stage.show(f"<button onclick='{WORK}'>Count</button><button>Rest</button>") as driver:
        assert await labour.spent(driver.page) == 0
        await driver.tap(await driver.find(Locator(target="Rest")))
        idle = await labour.spent(driver.page)
        await driver.tap(await driver.find(Locator(target="Count")))
        busy = await labour.spent(driver.page)
    assert idle is not None and busy is not None
    assert busy > 50
    assert busy > 5 * idle


async def test_waiting_is_no_work_and_neither_are_questions_of_ours(stage: Stage) -> None:
    labour = Labour()
    async with stage.show("<h1>Kettle</h1>") as driver:
        await labour.spent(driver.page)
        await asyncio.sleep(0.5)
        await driver.page.evaluate(f"() => {{ {WORK} }}")
        assert (await labour.spent(driver.page) or 0) < 20


async def test_another_document_goes_on(stage: Stage) -> None:
    labour = Labour()
    path = stage.site.put(f"<h1>Busy</h1><script>{WORK}</script>")
    async with stage.show("<h1>Kettle</h1>") as driver:
        await labour.spent(driver.page)
        await driver.open(path)
        assert (await labour.spent(driver.page) or 0) > 50


async def test_a_page_that_has_gone_tells_nothing(stage: Stage) -> None:
    async with stage.show("<h1>Kettle</h1>") as driver:
        await driver.page.close()
        assert await Labour().spent(driver.page) is None
