"""Linking: what the addresses of links answer to somebody who only asks for them, as nobody in particular."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from playwright.async_api import Error

from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.derive.leading import may_be_asked
from cxcheck.model.links import LinkAnswer

_AT_ONCE = 4
_SECONDS = 5.0
"""For an address with all of its redirects."""
_REDIRECTS = 5
_MOST = 60
"""Addresses a visit, whoever asks for more."""
_TOO_OFTEN = 429
_ACCEPT = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


async def ask_links(driver: PlaywrightDriver, addresses: Sequence[str]) -> tuple[LinkAnswer, ...]:
    """The answer for each address that may be asked for from this page, in that order.

    The visit ends with it: its cookies are dropped first, so that nothing is asked in the customer's name. The site's
    pace is kept, and no answer after the first "too often" is asked for.
    """
    began = time.monotonic()
    here = driver.page.url
    await driver.page.context.clear_cookies()
    asker = _Asker(driver, here)
    allowed = [one for one in dict.fromkeys(addresses) if may_be_asked(one, here)][:_MOST]
    answers = await asyncio.gather(*(asker.answer(one) for one in allowed))
    driver.on_waiting(time.monotonic() - began)
    return tuple(answers)


@dataclass
class _Asker:
    driver: PlaywrightDriver
    here: str
    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_AT_ONCE))
    refused: bool = False

    async def answer(self, url: str) -> LinkAnswer:
        async with self.places, self.driver.pace.turn(self.driver.traffic, self.driver.wait_longer):
            if self.refused:
                return LinkAnswer(url=url)
            # No page of the browser's tells the pace of it.
            self.driver.pace.loaded()
            try:
                async with asyncio.timeout(_SECONDS):
                    status = await self._status(url)
            except (TimeoutError, Error):
                return LinkAnswer(url=url)
        self.refused = self.refused or status == _TOO_OFTEN
        return LinkAnswer(url=url, status=status)

    async def _status(self, url: str) -> int:
        """Of the last answer within the site; a redirect that leads away or that may do something is not followed."""
        status = 0
        for _ in range(_REDIRECTS):
            response = await self.driver.page.context.request.get(
                url, headers=_ACCEPT, max_redirects=0, timeout=_SECONDS * 1000
            )
            status, onward = response.status, response.headers.get("location", "")
            await response.dispose()
            if status // 100 != 3 or not onward:
                break
            url = urljoin(url, onward).partition("#")[0]
            if not may_be_asked(url, self.here):
                break
        return status
