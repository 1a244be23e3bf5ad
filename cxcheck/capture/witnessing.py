"""Witnessing: what seeded faults did to the pages of a visit, or would do; asked of the page after every step."""

import asyncio
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.async_api import Error, Page

from cxcheck.capture.limits import LIMITS
from cxcheck.model.harm import Harm, read_harms


@dataclass
class Witnessing:
    """Asks for one visit. `ask` is JavaScript that answers with JSON; "" if nobody wants to know.

    `once`: apart from checkpoints, where pages are compared, a page is asked when it is first come to and not again.
    """

    ask: str = ""
    once: bool = False
    _paths: set[str] = field(default_factory=set)

    async def told(self, page: Page, *, at_checkpoint: bool) -> tuple[Harm, ...]:
        """What the page tells after a step; nothing if it does not answer, or answers with nonsense."""
        path = urlsplit(page.url).path
        if not self.ask or (self.once and not at_checkpoint and path in self._paths):
            return ()
        self._paths.add(path)
        try:
            return read_harms(str(await asyncio.wait_for(page.evaluate(self.ask), LIMITS.look)))
        except (Error, TimeoutError, ValueError):
            return ()
