"""Somebody else's host: kept from a visit where that is asked for, and not waited for without end."""

import time
from collections.abc import Iterator

import pytest

from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.capture.traffic import Traffic
from cxcheck.derive.parties import party
from tests.conftest import Shorten
from tests.site import Answer, Asked, Site
from tests.stage import NO_SECRETS, Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module")
def foreign() -> Iterator[Site]:
    """Another port: to a browser another party."""
    with Site() as running:
        yield running


async def test_who_is_kept_away_gets_no_request_and_the_shop_does(stage: Stage, foreign: Site) -> None:
    script = foreign.put(Answer("document.title = 'theirs'", kind="text/javascript"))
    path = stage.site.put(f"<h1>Shop</h1><script src={foreign.url}{script}></script>")
    for without, title in (((), "theirs"), ((party(foreign.url),), "Test")):
        async with stage.browsers.page(stage.devices["desktop"], without=without) as shown:
            traffic = Traffic()
            traffic.listen(shown)
            driver = PlaywrightDriver(shown, stage.devices["desktop"], stage.site.url, NO_SECRETS, traffic)
            driver.begin_step(20)
            await driver.open(path)
            assert await shown.title() == title
    assert len([one for one in foreign.asked if one.path == script]) == 1


async def test_a_slow_third_party_is_waited_for_once(stage: Stage, foreign: Site, shorten: Shorten) -> None:
    shorten(third_party=0.3, settle=15)

    def late(_: Asked) -> Answer:
        time.sleep(8)
        return Answer("late", kind="text/plain")

    slow = foreign.put(late)
    page = f"<h1>Shop</h1><script>fetch('{foreign.url}{slow}').catch(() => 0)</script>"
    async with stage.show(page) as driver:
        began = time.monotonic()
        assert await driver.settle(), "the page itself has settled"
        assert time.monotonic() - began < 7
