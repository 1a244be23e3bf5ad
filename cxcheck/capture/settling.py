"""Settling: the page is given time to become what a customer sees, and never more than the limit."""

import asyncio
import time
from functools import cache
from importlib.resources import files

from playwright.async_api import Error, Page

from cxcheck.capture.limits import LIMITS
from cxcheck.capture.traffic import Traffic

NETWORK_QUIET = 0.1
"""Seconds without a request after which traffic counts as over."""
DOCUMENT_QUIET = 0.1
"""Seconds without a change after which a document counts as still."""

_BUSY = 2.5
"""Seconds for which a page is believed that says it is not ready yet; some say so for ever."""

_REPLACED = "Execution context was destroyed"
"""What a browser says when the document gives way to the next one while it is asked."""
_NEXT = 0.05
"""Seconds in which the news of the next document reaches us."""


@cache
def _script() -> str:
    return files(__package__).joinpath("settle.js").read_text(encoding="utf-8")


async def settle(page: Page, traffic: Traffic, limit: float | None = None) -> bool:
    """Wait until traffic is over and the document still; False when the limit came first, which is no failure."""
    limit = LIMITS.settle if limit is None else limit
    end = time.monotonic() + limit
    while True:
        quiet = await traffic.wait_until_quiet(NETWORK_QUIET, max(0, end - time.monotonic()))
        still = await _still(page, max(0.05, end - time.monotonic()))
        if time.monotonic() >= end:
            return quiet and bool(still)
        if still is None:
            await asyncio.sleep(_NEXT)
        # What has come to rest may have asked for more while it was drawn: the second half of a page's answer.
        elif not (quiet and still) or traffic.quiet_for > 0:
            return quiet and still


async def _still(page: Page, limit: float) -> bool | None:
    """None if the document gave way to the next one meanwhile."""
    try:
        # The page's own timer may be held up by an endless script, so the bound stands here as well.
        argument = {"quiet": DOCUMENT_QUIET * 1000, "limit": limit * 1000, "busy": min(limit, _BUSY) * 1000}
        return bool(await asyncio.wait_for(page.evaluate(_script(), argument), limit + 1))
    except Error as error:
        return None if _REPLACED in error.message else False
    except TimeoutError:
        return False
