"""Pages of a test's own, shown on a device by the real browser layer."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import chain

from cxcheck.capture.browsers import Browsers
from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.capture.secrets import Vault
from cxcheck.capture.traffic import Traffic
from cxcheck.model.device import Device
from cxcheck.model.page import Element, PageModel
from cxcheck.model.site import Moods
from cxcheck.probes.page import look
from tests.site import Page, Site

NO_SECRETS = Vault({})


@dataclass(frozen=True)
class Stage:
    browsers: Browsers
    site: Site
    devices: Mapping[str, Device]

    @asynccontextmanager
    async def show(
        self,
        page: Page | str,
        device: str = "desktop",
        seconds: float = 8,
        vault: Vault = NO_SECRETS,
        moods: Moods | None = None,
    ) -> AsyncIterator[PlaywrightDriver]:
        """The page on the device, with `seconds` for the step to come."""
        path = self.site.put(page)
        async with self.browsers.page(self.devices[device]) as shown:
            traffic = Traffic()
            traffic.listen(shown)
            driver = PlaywrightDriver(shown, self.devices[device], self.site.url, vault, traffic, moods)
            driver.begin_step(20)
            await driver.open(path)
            driver.begin_step(seconds)
            yield driver

    async def look(self, page: Page | str, device: str = "desktop") -> PageModel:
        """One look at the page."""
        async with self.show(page, device) as driver:
            return await look(driver)


def by_id(page: PageModel) -> dict[str, Element]:
    """The page's elements that have an id, in whatever frame or shadow."""
    return {one.selector.rpartition("#")[2]: one for one in page.elements if "#" in one.selector[-40:]}


def by_name(page: PageModel) -> dict[str, Element]:
    """The page's named elements."""
    return {one.name: one for one in page.elements if one.name}


def said(page: PageModel) -> str:
    """All that a customer can read."""
    return " ".join(chain.from_iterable((one.name, one.text) for one in page.elements if one.visible))
