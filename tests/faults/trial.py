"""Trying faults and variations on pages: what a customer holds, the pages as the shop made them, and what is told."""

import asyncio
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from cxcheck.capture.browsers import Browsers
from cxcheck.faults.injecting import patch_of
from cxcheck.faults.library import AnySiteFault
from cxcheck.faults.scripts import READ, scouting
from cxcheck.model.device import Device
from cxcheck.model.harm import Harm, read_harms
from cxcheck.model.patch import Patch
from tests.faults.shop_pages import USED, open_shop
from tests.site import Site

PATIENCE = 2.5
"""Seconds in which a fault shows, after the page has loaded."""
PATIENCE_STIRRED = 0.6


@dataclass(frozen=True)
class Trial:
    """What a customer holds, with each page of the shop open as the shop made it, once they are asked for."""

    opened: AsyncExitStack
    browsers: Browsers
    site: Site
    phone: Device
    pages: dict[str, Page] = field(default_factory=dict)

    async def open(self) -> None:
        page = await self.opened.enter_async_context(self.browsers.page(self.phone))
        for path in open_shop(self.site):
            self.pages[path] = await page.context.new_page() if self.pages else page
            await self.pages[path].goto(self.site.url + path)

    async def scouted(self, fault: AnySiteFault) -> dict[str, tuple[Harm, ...]]:
        """What the fault would break, by path."""
        if not self.pages:
            await self.open()
        ask = scouting([fault], self.phone, USED)
        return {path: read_harms(await asyncio.wait_for(of.evaluate(ask), 20)) for path, of in self.pages.items()}


def held(devices: dict[str, Device]) -> tuple[Device, ...]:
    """What a customer may hold: a phone, and the smallest."""
    return devices["iphone"], devices["small-phone"]


async def tried(trial: Trial, fault: AnySiteFault) -> dict[str, Harm]:
    """What is told of it at each page that it fits, up to the first where it is noticed."""
    scouted = await trial.scouted(fault)
    places = {path: one for path, harms in scouted.items() for one in harms}
    assert not [one for one in places.values() if one.error]
    assert not [path for path, one in places.items() if one.witnessed], "its witness sees it where it was not made"
    told: dict[str, Harm] = {}
    for path in (path for path, one in places.items() if one.victim):
        told[path] = await broken(trial, patch_of(fault, trial.phone, USED, scouted), path)
        assert not told[path].error
        if told[path].harmed and told[path].witnessed:
            break
    return told


async def broken(trial: Trial, patch: Patch, path: str) -> Harm:
    """What is told of the fault at the page, as soon as it shows."""
    async with trial.browsers.page(trial.phone, [patch]) as page:
        await page.goto(trial.site.url + path)
        harm = await told_in_time(page)
        for stir in STIRS:
            if harm.witnessed:
                break
            await stir(page)
            harm = await told_in_time(page, PATIENCE_STIRRED)
        return harm


async def told_in_time(page: Page, patience: float = PATIENCE) -> Harm:
    """What is told of the fault, as soon as it shows."""
    end = time.monotonic() + patience
    while not (harm := await told_by(page)).witnessed and time.monotonic() < end:
        await asyncio.sleep(0.05)
    return harm


async def reload(page: Page) -> None:
    await page.reload()


async def turn(page: Page) -> None:
    upright = page.viewport_size
    assert upright
    await page.set_viewport_size({"width": upright["height"], "height": upright["width"]})


async def tell_position(page: Page) -> None:
    await page.context.grant_permissions(["geolocation"])
    await page.context.set_geolocation({"latitude": 53.27, "longitude": -9.05})
    await ask_for_position(page)


async def refuse_position(page: Page) -> None:
    await page.context.clear_permissions()
    await ask_for_position(page)


async def ask_for_position(page: Page) -> None:
    if await page.locator("#here, #me").count():
        await page.locator("#here, #me").click()


STIRS = (reload, turn, tell_position, refuse_position)
"""What brings faults to light that show only when something happens."""


async def told_by(page: Page) -> Harm:
    try:
        return read_harms(await asyncio.wait_for(page.evaluate(READ), 5))[0]
    except PlaywrightError:  # a page that sends the customer elsewhere is gone for a moment
        await page.wait_for_load_state()
        return read_harms(await asyncio.wait_for(page.evaluate(READ), 5))[0]
