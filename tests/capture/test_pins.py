# ruff: noqa: E501 - pages are read best a line each
"""Pins reach every page of the site's own host, and nobody else."""

from collections.abc import Iterator

import pytest

from cxcheck.capture.pins import pin, with_query
from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.capture.secrets import Vault
from cxcheck.capture.traffic import Traffic
from cxcheck.model.journey import Locator
from cxcheck.model.site import Moods, Pin
from tests.site import Site
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

PINS = (
    Pin(kind="cookie", name="bucket", value="b"),
    Pin(kind="header", name="x-bucket", value="${TOKEN}"),
    Pin(kind="storage", name="bucket", value='"b"'),
    Pin(kind="query", name="bucket", value="b c"),
)


@pytest.fixture
def other() -> Iterator[Site]:
    with Site() as running:
        yield running


async def test_own_pages_are_pinned_and_foreign_ones_are_not(stage: Stage, other: Site) -> None:
    foreign = other.put("<p>Foreign</p>")
    second = stage.site.put("<p>Second</p>")
    first = stage.site.put(
        f"<script>kept = localStorage.getItem('bucket')</script><a href={second}>On</a> <iframe src={other.url}{foreign}></iframe>"
    )
    async with stage.browsers.page(stage.devices["iphone"]) as shown:
        traffic = Traffic()
        traffic.listen(shown)
        vault = Vault({"TOKEN": "s3cret"})
        await pin(shown.context, PINS, stage.site.url, vault)
        driver = PlaywrightDriver(shown, stage.devices["iphone"], stage.site.url, vault, traffic, Moods(pins=PINS))
        driver.begin_step(20)
        begun = len(stage.site.asked)
        await driver.open(first + "?size=l&bucket=a")
        assert await shown.evaluate("() => kept") == '"b"'
        assert shown.url.endswith("?size=l&bucket=b+c")
        inner = next(frame for frame in shown.frames if frame.url == other.url + foreign)
        assert await inner.evaluate("() => localStorage.getItem('bucket')") is None
        await driver.tap(await driver.find(Locator(target="On")))
        assert shown.url.endswith(second)
    pages = [one for one in stage.site.asked[begun:] if one.path.startswith("/page-")]
    assert [one.headers["x-bucket"] for one in pages] == ["s3cret"] * 2
    assert ["bucket=b" in (one.headers["Cookie"] or "") for one in pages] == [True] * 2
    # Cookies know no ports, so that a neighbour on loopback gets this one; headers and addresses are the host's own.
    assert [one.headers["x-bucket"] for one in other.asked] == [None] * len(other.asked)
    assert all("bucket" not in one.path for one in other.asked)


@pytest.mark.parametrize(
    ("address", "pinned"),
    [
        ("http://shop/", "http://shop/?bucket=b+c"),
        ("http://shop/a?q=1#top", "http://shop/a?q=1&bucket=b+c#top"),
        ("http://shop/a?bucket=z&empty=", "http://shop/a?empty=&bucket=b+c"),
        ("http://other/a", "http://other/a"),
    ],
)
async def test_the_query_of_an_address(address: str, pinned: str) -> None:
    assert with_query(address, PINS, "http://shop/", Vault({})) == pinned


async def test_an_address_without_pins_is_left_as_it_is() -> None:
    assert with_query("http://shop/a?q=%20+", (), "http://shop/", Vault({})) == "http://shop/a?q=%20+"
