# ruff: noqa: E501 - pages are read best a line each
"""What pages tell analytics and ask permission for is heard, whatever way they tell it, and nothing of it is changed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.capture.tagging import Tagging
from cxcheck.capture.traffic import Traffic
from cxcheck.model.journey import Locator
from tests.stage import NO_SECRETS, Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")


@asynccontextmanager
async def heard(stage: Stage, page: str, device: str = "iphone") -> AsyncIterator[tuple[PlaywrightDriver, Tagging]]:
    path = stage.site.put(page)
    async with stage.browsers.page(stage.devices[device]) as shown:
        traffic = Traffic()
        traffic.listen(shown)
        traffic.step = 0
        driver = PlaywrightDriver(shown, stage.devices[device], stage.site.url, NO_SECRETS, traffic)
        tagging = Tagging(lambda: traffic.step, lambda: driver.clearing.said)
        tagging.listen(shown.context)
        driver.begin_step(20)
        await driver.open(path)
        traffic.step = 1
        driver.begin_step(8)
        yield driver, tagging


PUSHES = """
<script>
window.dataLayer = window.dataLayer || [];
function gtag(){ dataLayer.push(arguments); }
gtag('consent', 'default', {analytics_storage: 'denied'});
gtag('event', 'view_item', {currency: 'GBP', value: 39, items: [{item_id: 'K1', price: 39}], email: 'jo@example.com'});
const loop = {event: 'view_cart'}; loop.self = loop; loop.node = document.body;
dataLayer.push(loop, {event: 'gtm.js'}, null, 7, ['js', 1]);
</script>
<button onclick="dataLayer.push({event: 'add_to_cart', ecommerce: {value: 39, items: [{item_id: 'K1'}]}}); location = '/gone'">Buy</button>
"""


async def test_pushes_of_every_form_also_just_before_the_page_is_left(stage: Stage) -> None:
    stage.site.put("<p>Basket</p>", "/gone")
    async with heard(stage, PUSHES) as (driver, tagging):
        await driver.tap(await driver.find(Locator(target="Buy")))
    told = [(one.name, one.tool, one.step) for one in tagging.events]
    assert told == [
        ("consent_default", "data layer (gtag)", 0),
        ("view_item", "data layer (gtag)", 0),
        ("view_cart", "data layer (object)", 0),
        ("add_to_cart", "data layer (object)", 1),
    ]
    assert tagging.events[1].values == {"currency": "GBP", "value": "39"}
    assert tagging.events[3].items[0].id == "K1"
    assert "jo@example.com" not in "".join(one.model_dump_json() for one in tagging.events)


async def test_the_page_finds_its_layer_as_it_made_it(stage: Stage) -> None:
    page = """<script>
    window.before = 'dataLayer' in window;
    window.dataLayer = [{event: 'login'}];
    </script><script>
    const own = dataLayer.push; dataLayer.push = function () { window.managed = true; return own.apply(dataLayer, arguments); };
    window.given = dataLayer.push({event: 'sign_up'});
    </script><script>window.dataLayer = dataLayer.slice();</script>"""
    async with heard(stage, page) as (driver, tagging):
        state = await driver.page.evaluate(
            "() => [before, given, managed, dataLayer.length, dataLayer.map(one => one.event)]"
        )
        assert state == [False, 2, True, 2, ["login", "sign_up"]]
    assert [one.name for one in tagging.events] == ["login", "sign_up"]


async def test_beacons_of_every_kind(stage: Stage) -> None:
    page = """<script>
    const said = {event: 'add_to_cart', value: 3};
    navigator.sendBeacon('/collect?n=1', new Blob([JSON.stringify(said)], {type: 'application/json'}));
    navigator.sendBeacon('/collect?n=2', JSON.stringify({event: 'login'}));
    fetch('/collect?n=3', {method: 'POST', body: JSON.stringify({event: 'search'})});
    new Image().src = '/g/collect?v=2&tid=G-1&en=view_item&gcs=G100';
    fetch('/collect?n=4', {method: 'POST', body: new Uint8Array([255, 254, 0])});
    </script>"""
    async with heard(stage, page) as (_, tagging):
        await asyncio.sleep(0.3)
    named = {one.name: one for one in tagging.events if one.name}
    assert set(named) == {"add_to_cart", "login", "search", "view_item"}
    assert named["view_item"].denied
    assert named["add_to_cart"].values == {"value": "3"}


async def test_permissions_and_whether_a_tap_asks_for_them(stage: Stage) -> None:
    ask = "navigator.geolocation.getCurrentPosition(() => {}, () => {})"
    page = f'<script>{ask}</script><button onclick="{ask}; Notification.requestPermission()">Near me</button>'
    async with heard(stage, page) as (driver, tagging):
        await driver.tap(await driver.find(Locator(target="Near me")))
    told = [(one.what, one.asked, one.step) for one in tagging.permissions]
    assert told == [("geolocation", "load", 0), ("geolocation", "tap", 1), ("notifications", "tap", 1)]


async def test_a_page_that_pushes_and_lies_without_end_is_bounded(stage: Stage) -> None:
    page = """<script>
    console.debug('cxcheck:tag', '{"form": 1}'); console.debug('cxcheck:tag', 'x'); console.debug('cxcheck:permission', '[]');
    console.debug('cxcheck:tag', '[[[');
    window.dataLayer = []; for (let n = 0; n < 5000; n++) dataLayer.push({event: 'e' + n, big: 'x'.repeat(1000)});
    dataLayer.push({get event() { throw new Error('no'); }});
    </script>"""
    async with heard(stage, page) as (_, tagging):
        assert 300 < len(tagging.events) <= 400
        assert tagging.permissions == []
