# ruff: noqa: E501 - pages are read best a line each
"""How pages come and answer is measured by the browser, and asked for once."""

import asyncio
import time

import pytest

from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.model.journey import Locator
from cxcheck.model.vitals import Vitals
from cxcheck.probes.vitals import probe
from tests.site import Answer
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")
WORK = "const until = performance.now() + {}; while (performance.now() < until);"


async def vitals(driver: PlaywrightDriver) -> Vitals:
    return Vitals.model_validate_json((await probe.gather(driver)).content)


async def test_a_quiet_page(stage: Stage) -> None:
    async with stage.show("<h1 id=title style='height: 200px'>Kettle</h1>", "iphone") as driver:
        told = await vitals(driver)
    assert told.born > 1.5e12
    assert told.first_paint and told.largest_paint and told.largest_paint >= told.first_paint > 0
    assert told.largest == "#title"
    assert (told.shift, told.shifted, told.response) == (0, "", 0)


async def test_what_pushes_the_page_down(stage: Stage) -> None:
    page = """<div id=late></div><div id=text style='height: 300px; background: #eee'>Kettle</div>
    <script>setTimeout(() => { document.getElementById('late').style.height = '300px'; }, 150)</script>"""
    async with stage.show(page, "iphone") as driver:
        await asyncio.sleep(0.5)
        told = await vitals(driver)
        await driver.picture()
        again = await vitals(driver)
    assert told.shift > 0.1
    assert told.shifted == "#text"
    assert again.shift == told.shift, "taking a picture is no shift of the page's own"
    assert again.born == told.born


async def test_work_while_it_loads_and_in_answer_to_a_tap(stage: Stage) -> None:
    page = f"<button id=buy onclick='{WORK.format(500)}'>Buy</button><script>setTimeout(() => {{ {WORK.format(400)} }}, 100)</script>"
    async with stage.show(page, "iphone") as driver:
        await asyncio.sleep(0.7)
        before = await vitals(driver)
        await driver.tap(await driver.find(Locator(target="Buy")))
        after = await vitals(driver)
    assert before.blocked >= 300
    assert before.response == 0
    assert after.response >= 450
    assert after.responded == "#buy"


async def test_a_page_that_replaces_what_measures_is_measured(stage: Stage) -> None:
    page = "<h1>Kettle</h1><script>window.PerformanceObserver = null; JSON.stringify = () => '{}';</script>"
    async with stage.show(page) as driver:
        assert (await vitals(driver)).first_paint


async def test_bytes_of_answers_with_and_without_a_length(stage: Stage) -> None:
    text = "/* " + "x" * 30_000 + " */"
    stage.site.put(Answer(text, kind="text/javascript"), "/known.js")

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nConnection: close\r\n\r\n" + text.encode())
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        elsewhere = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/unknown.js"
        async with stage.show(f"<script src='/known.js'></script><script src='{elsewhere}'></script>") as driver:
            await asyncio.sleep(0.3)
            sizes = {one.url.rpartition("/")[2]: one.bytes for one in driver.traffic.requests}
    assert sizes["known.js"] == sizes["unknown.js"] == len(text)


async def test_what_a_tap_moves_is_no_shift(stage: Stage) -> None:
    page = """<button onclick="document.getElementById('late').style.height = '300px'">More</button>
    <div id=late></div><p style='height: 300px; background: #eee'>Kettle</p>"""
    async with stage.show(page, "iphone") as driver:
        await driver.tap(await driver.find(Locator(target="More")))
        assert (await vitals(driver)).shift == 0


async def test_another_screen_for_a_picture_is_no_shift_of_the_page(stage: Stage) -> None:
    page = """<div style='float: left; width: 300px; height: 20px'></div>
    <div style='float: left; width: 600px; height: 300px; background: #eee'>Kettle</div>"""
    async with stage.show(page, "desktop") as driver:
        began = time.time() * 1000
        await driver.page.set_viewport_size({"width": 700, "height": 800})
        await asyncio.sleep(0.1)
        assert (await vitals(driver)).shift > 0, "else nothing is tested here"
        driver.pictured.append((began, time.time() * 1000))
        assert (await vitals(driver)).shift == 0
