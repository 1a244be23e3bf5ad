"""A session: what a visit has open in the browser, what its customer has spent, and how much time a step has left."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import ElementHandle, Error, Page
from playwright.async_api import Locator as Found
from playwright.async_api import TimeoutError as PlaywrightTimeout

from cxcheck.capture.changes import Changes
from cxcheck.capture.clearing import Clearing
from cxcheck.capture.dialogs import Dialogs
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.moment import Moment
from cxcheck.capture.pace import Pace, in_turn
from cxcheck.capture.reasons import first_line, why
from cxcheck.capture.settling import settle
from cxcheck.capture.tabs import Tabs
from cxcheck.capture.traffic import Traffic
from cxcheck.driver import StepFailed, Target
from cxcheck.model.device import Device
from cxcheck.model.evidence import Effort
from cxcheck.model.page import Element
from cxcheck.model.site import Moods

_JUST_NOW = 0.15
"""Seconds for which a page that has settled counts as settled, if nothing was done to it."""
_NEWS = 0.05
"""Seconds in which the news that a tab has closed reaches us, if an act fails because of it."""
_MAX_TABS = 4
"""Tabs that one act may open one from the other before nobody waits for the next."""


@dataclass
class Trace:
    """What a step left besides its outcome."""

    matched: str = ""
    revealed: list[str] = field(default_factory=list)
    element: Element | None = None
    changed: tuple[str, ...] | None = None


class Session:
    """The pages of one visit, and the acts on them: each waits for what it sets going, and within the step's time."""

    def __init__(self, page: Page, device: Device, traffic: Traffic, moods: Moods, pace: Pace) -> None:
        self.device = device
        self.traffic = traffic
        self.effort = Effort()
        self.trace = Trace()
        self.guesses = True
        self.moment = Moment()
        self.dialogs = Dialogs(page.context, self.moment, traffic)
        self.tabs = Tabs(page, device, self.moment, traffic)
        self.clearing = Clearing(self.tabs, traffic, moods, touch=device.touch)
        self.changes = Changes(self.tabs, traffic)
        self.pace = pace
        self.on_waiting: Callable[[float], None] = lambda _: None
        self._deadline = 0.0
        self._settled_at = 0.0

    @property
    def page(self) -> Page:
        """The page that the customer looks at."""
        return self.tabs.current

    @property
    def crashed(self) -> bool:
        """Whether the renderer of the page died."""
        return self.tabs.crashed

    @property
    def left(self) -> float:
        """Seconds that the step has left."""
        return self._deadline - time.monotonic()

    def begin_step(self, limit: float, *, guesses: bool = True) -> None:
        """Forget the last step and give this one `limit` seconds.

        `guesses` is whether menus may be tried that do not say that the target stands in them.
        """
        self.trace = Trace()
        self.guesses = guesses
        self._deadline = time.monotonic() + limit

    def wait_longer(self, seconds: float) -> None:
        """Time that goes to the site's moods is nobody's: neither the step's nor the visit's."""
        self._deadline += seconds
        self.on_waiting(seconds)

    def spend(self, **spent: float) -> None:
        """Add to what the customer has spent: `taps=1`."""
        now = self.effort.model_dump()
        self.effort = self.effort.model_copy(update={name: round(now[name] + more, 2) for name, more in spent.items()})

    async def act(self, target: Target, act: Callable[..., Awaitable[Any]]) -> None:
        """Do something with a target; StepFailed with the reason if that cannot be done."""
        page = self.page
        try:
            with self.moment.of_an_act():
                await act(timeout=max(500, (self.left - 0.2) * 1000))
        except PlaywrightTimeout as timeout:
            if self.dialogs.storm:
                raise StepFailed("timeout", "the page opens one dialog after the other") from timeout
            raise why(target, timeout) from timeout
        except Error as error:
            await asyncio.sleep(_NEWS)
            if page.is_closed() and self.page != page:
                return  # The tab has closed itself, as asked for.
            if self.lost(error):
                raise
            raise why(target, error) from error

    async def cleared(self, *, now: bool = False) -> bool:
        """Deal with what the project has named, in time that is not the step's; True if that took a tap."""
        began = time.monotonic()
        cleared = await self.clearing.clear(now=now)
        if cleared:
            self.wait_longer(time.monotonic() - began)
        return cleared

    async def unhindered(self, element: Found | ElementHandle) -> bool:
        """Get rid of what lies in the way to an element, if it can be; True if something was."""
        cleared = await self.cleared(now=True)
        began = time.monotonic()
        if await self.clearing.uncover(element):
            self.spend(taps=1)
            self.wait_longer(time.monotonic() - began)
            return True
        return cleared

    def touch(self, element: Found | ElementHandle) -> Callable[..., Awaitable[Any]]:
        """A touch on touch devices, a click elsewhere."""
        return element.tap if self.device.touch else element.click

    def lost(self, error: Error) -> bool:
        """Whether page or browser are gone, which is nobody's fault."""
        return self.crashed or "closed" in error.message or "crash" in error.message

    @in_turn
    async def navigate(self, go: Callable[[], Awaitable[Any]]) -> None:
        """Go somewhere and wait for the document."""
        began = False
        try:
            await go()
            began = True
            await self.page.wait_for_load_state("domcontentloaded", timeout=LIMITS.navigation * 1000)
        except PlaywrightTimeout as timeout:
            what = "began and never came to its end" if began else "did not answer"
            raise StepFailed("navigation", f"the page {what} within {LIMITS.navigation:g} s") from timeout
        except Error as error:
            if "net::ERR_ABORTED" in error.message or "interrupted by another navigation" in error.message:
                return
            if "Download is starting" in error.message:
                raise StepFailed("navigation", "the address is not a page but a download") from error
            if "net::" in error.message or "NS_ERROR" in error.message:
                raise StepFailed("navigation", f"the page could not be loaded: {first_line(error)}") from error
            raise
        await self.after()

    @asynccontextmanager
    async def noting(self, control: Found | None, heard: bool | None = None) -> AsyncIterator[None]:
        """Around an act that may change the page; a page that it asks for late is waited for as well."""
        async with self.changes.noting(control, self.trace, heard):
            yield
            documents = self.traffic.documents
        if self.traffic.documents > documents:
            await self.after()

    async def after_typing(self) -> None:
        """Typing mostly changes nothing else; where it asks the shop for something, the answer is waited for."""
        await asyncio.sleep(0.03)
        self._settled_at = 0.0
        if self.traffic.quiet_for == 0:
            await self.after()

    async def after(self) -> None:
        """What an act sets going is given time to come about: a navigation begins a moment after the tap."""
        await asyncio.sleep(0.03)
        settled = False
        for _ in range(_MAX_TABS):
            page = self.page
            settled = await settle(page, self.traffic, min(LIMITS.settle, max(0.5, self.left)))
            if self.page == page:
                break
        self._settled_at = time.monotonic() if settled else 0.0
        self.effort = self.effort.model_copy(update={"pages": self.traffic.pages})
        self.changes.settled()

    async def settle(self) -> bool:
        """Wait until the page is what a customer would look at; not twice if the last act has just waited for it."""
        if time.monotonic() - self._settled_at < _JUST_NOW and self.traffic.quiet_for > 0:
            return True
        return await settle(self.page, self.traffic)
