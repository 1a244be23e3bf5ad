# ruff: noqa: E501 - pages and tables are read best a line each
"""Applications of a single page: what a script shows is a page, and no server has said anything about it."""

import time

import pytest

from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.capture.traffic import leads_on
from cxcheck.model.journey import Locator
from tests.site import Answer, Asked
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

APP = """<nav><button onclick="go('/app/kettle')">Kettle</button><button onclick="go('/app/pan')">Pan</button>
  <a href="#reviews">Reviews</a><a href="#/basket">Basket</a><a href="/plain">Plain</a></nav><main></main>
<script>
const show = () => { document.querySelector('main').innerHTML = '<h1>' + (location.pathname + location.hash) + '</h1>'; };
const go = path => { history.pushState({}, '', path); show(); };
addEventListener('popstate', show); show();
</script>"""


async def tap(driver: PlaywrightDriver, name: str) -> None:
    driver.begin_step(8)
    await driver.tap(await driver.find(Locator(target=name)))


async def test_routes_count_as_pages_without_a_status(stage: Stage) -> None:
    stage.site.put("<p>Plain</p>", "/plain")
    async with stage.show(APP, "iphone") as driver:
        assert (driver.effort.pages, driver.traffic.last_status) == (1, 200)
        await tap(driver, "Reviews")
        assert (driver.effort.pages, driver.traffic.last_status) == (1, 200), "a place on the same page is no page"
        await tap(driver, "Kettle")
        assert (driver.effort.pages, driver.traffic.last_status) == (2, 0)
        await tap(driver, "Basket")
        assert (driver.effort.pages, driver.traffic.last_status) == (3, 0)
        for _ in range(2):
            driver.begin_step(8)
            await driver.back()
        assert driver.page.url.endswith("#reviews")
        assert (driver.effort.pages, driver.traffic.last_status) == (5, 0)
        await tap(driver, "Plain")
        assert (driver.effort.pages, driver.traffic.last_status) == (6, 200)


async def test_a_document_that_is_loaded_has_its_status_again(stage: Stage) -> None:
    stage.site.put(Answer("<p>No such page</p>", 404), "/app/kettle")
    async with stage.show(APP) as driver:
        await tap(driver, "Kettle")
        assert driver.traffic.last_status == 0
        driver.begin_step(8)
        await driver.reload()
        assert driver.traffic.last_status == 404


SKELETONS = {
    "a fetch": "fetch('/slow-data').then(done)",
    "a fetch after a fetch": "fetch('/favicon.ico').then(() => setTimeout(() => fetch('/slow-data').then(done), 30))",
    "busy": "main.setAttribute('aria-busy', 'true'); setTimeout(() => { main.removeAttribute('aria-busy'); done(); }, 800)",
    "a skeleton": 'main.innerHTML = \'<div class="card-skeleton" style="height:50px"></div>\'; setTimeout(done, 800)',
}


@pytest.mark.parametrize("how", SKELETONS)
async def test_what_a_route_shows_late_is_waited_for(stage: Stage, how: str) -> None:
    def slow(_: Asked) -> Answer:
        time.sleep(0.8)
        return Answer("{}", kind="application/json")

    stage.site.put(slow, "/slow-data")
    page = f"""<button onclick="history.pushState({{}}, '', '/kettle'); show()">Kettle</button><main>Home</main><script>
        const main = document.querySelector('main'); const done = () => {{ main.innerHTML = '<h1>Heron kettle</h1>'; }};
        function show() {{ main.innerHTML = '<p>Please wait</p>'; {SKELETONS[how]}; }}</script>"""
    async with stage.show(page, "iphone") as driver:
        await tap(driver, "Kettle")
        assert await driver.settle()
        assert await driver.page.inner_text("main") == "Heron kettle"


async def test_a_skeleton_that_stays_is_not_waited_for_without_end(stage: Stage) -> None:
    async with stage.show("<div class=skeleton style='height:50px'>x</div><button>Buy</button>") as driver:
        began = time.monotonic()
        await tap(driver, "Buy")
        assert await driver.settle()
        assert time.monotonic() - began < 15


@pytest.mark.parametrize(
    ("before", "after", "leads"),
    [
        ("http://x/a", "http://x/b", True),
        ("http://x/a", "http://x/a?q=1", True),
        ("http://x/a", "http://x/a#top", False),
        ("http://x/a#top", "http://x/a", False),
        ("http://x/#/a", "http://x/#/b", True),
        ("http://x/", "http://x/#!/b", True),
        ("http://x/#/a", "http://x/", True),
        ("http://x/a", "http://x/a", False),
    ],
)
async def test_which_moves_lead_on(before: str, after: str, leads: bool) -> None:
    assert leads_on(before, after) is leads
