"""Labour: how much of the processor's time the page's own scripts take, step by step.

Unlike the time that passes it does not grow when the machine plays other visits beside. Told by Chromium alone.
"""

import asyncio
from dataclasses import dataclass, field

from playwright.async_api import CDPSession, Error, Page

_PATIENCE = 2.0
"""Seconds after which a browser is taken to tell nothing."""


@dataclass
class Labour:
    """What scripts have worked since it was last asked for."""

    _sessions: dict[Page, CDPSession] = field(default_factory=dict)
    _told: dict[Page, float] = field(default_factory=dict)

    async def spent(self, page: Page) -> float | None:
        """Milliseconds since the last call for this page, 0 for the first; None where the browser does not tell.

        A page that the browser has moved into another process begins at 0 again. Our own questions do not count.
        """
        try:
            total = await asyncio.wait_for(self._total(page), _PATIENCE)
        except (Error, TimeoutError):
            return None
        if total is None:
            return None
        before = self._told.get(page)
        self._told[page] = total
        if before is None:
            return 0.0
        return round((total - before if total >= before else total) * 1000, 1)

    async def _total(self, page: Page) -> float | None:
        browser = page.context.browser
        if not browser or browser.browser_type.name != "chromium":
            return None
        if page not in self._sessions:
            session = await page.context.new_cdp_session(page)
            # Time that the thread has run, not time that has passed.
            await session.send("Performance.enable", {"timeDomain": "threadTicks"})
            self._sessions[page] = session
        answer = await self._sessions[page].send("Performance.getMetrics")
        return next((float(one["value"]) for one in answer["metrics"] if one["name"] == "ScriptDuration"), None)
