"""The browser of a run: relaunched if it dies and now and then anyway, a fresh context for every visit."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType, TracebackType
from typing import Any

from playwright.async_api import Browser, BrowserContext, Error, Page, Playwright, Route, async_playwright

from cxcheck.capture.apart import prepare
from cxcheck.capture.background import do_soon
from cxcheck.capture.breaking import break_answers, break_pages
from cxcheck.capture.browser_binary import LAUNCH_ARGS, find_browser
from cxcheck.capture.changes import listening
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.tagging import listening as tagging
from cxcheck.derive.parties import party
from cxcheck.errors import CannotJudge
from cxcheck.model.device import Device
from cxcheck.model.patch import Patch
from cxcheck.probes.scripts import read

LOCALE = "en-US"
TIME_ZONE = "UTC"
"""The same on all devices, so that no difference comes from them."""

VISITS_A_BROWSER = 50
"""Visits after which a browser is replaced by a fresh one: it keeps a little of every page that it has shown."""

_NO_CLIENT_HINTS = "delete Object.getPrototypeOf(navigator).userAgentData"


@dataclass(eq=False)
class _Running:
    """A browser process with the visits that it has begun and those that are under way in it."""

    browser: Browser
    begun: int = 0
    open: int = 0


@cache
def _printing() -> str:
    return files(__package__).joinpath("print.js").read_text(encoding="utf-8")


class Browsers:
    """Async context manager around Playwright and one browser process, two while one takes over from the other."""

    def __init__(self, *, headed: bool = False) -> None:
        self._headed = headed
        self._playwright: Playwright | None = None
        self._running: _Running | None = None
        self._lock = asyncio.Lock()

    async def __aenter__(self) -> "Browsers":
        """Starts the browser; CannotJudge if there is none."""
        asyncio.get_running_loop().set_exception_handler(_not_of_the_dead)
        await self._start()
        try:
            self._running = _Running(await self._launch())
        except BaseException:
            await self._stop()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        """Closes it, within a bound."""
        await self._stop()

    @property
    def version(self) -> str:
        """Such as "Chromium 156.0.8078.73"."""
        return f"Chromium {self._running.browser.version}" if self._running else ""

    @asynccontextmanager
    async def page(
        self,
        device: Device,
        patches: Sequence[Patch] = (),
        without: Sequence[str] = (),
        entry: Mapping[str, Any] = MappingProxyType({}),
    ) -> AsyncIterator[Page]:
        """A page in a fresh context that looks like the device; the context is closed afterwards, whatever happens.

        `without` are parties that get no request from it; `entry` are options of the context that the site wants.
        """
        running, context = await self._context(device, entry)
        try:
            context.set_default_timeout(LIMITS.step * 1000)
            if without:
                await context.route(lambda url: party(url) in without, _keep_away)
            yield await self._furnish(context, device, running.browser.version, patches)
        finally:
            with contextlib.suppress(Error, TimeoutError):
                await asyncio.wait_for(context.close(), LIMITS.close)
            await self._leave(running)

    async def _furnish(self, context: BrowserContext, device: Device, version: str, patches: Sequence[Patch]) -> Page:
        await context.add_init_script(read("hush.js"))
        await context.add_init_script(listening())
        await context.add_init_script(tagging())
        await context.add_init_script(_against_floods())
        if not device.platform:
            await context.add_init_script(_NO_CLIENT_HINTS)
        mine = [patch for patch in patches if device.name in patch.devices]
        await break_pages(context, mine)
        await context.add_init_script(_printing())
        page = await context.new_page()
        await _introduce(page, device, version)
        await break_answers(page, mine)
        # A tab that the page opens is the same device.
        context.on("page", lambda tab: do_soon(_introduce(tab, device, version)))
        return page

    async def _context(self, device: Device, entry: Mapping[str, Any]) -> tuple[_Running, BrowserContext]:
        running = await self._lease()
        try:
            return running, await self._new_context(running, device, entry)
        except (Error, TimeoutError):
            # Neither a driver that was killed nor a browser that hangs says that it is of no use any more.
            await self._leave(running, useless=True)
        running = await self._lease()
        try:
            return running, await self._new_context(running, device, entry)
        except BaseException:
            await self._leave(running)
            raise

    async def _new_context(self, running: _Running, device: Device, entry: Mapping[str, Any]) -> BrowserContext:
        opening = running.browser.new_context(**_emulation(device, running.browser.version), **entry)
        return await asyncio.wait_for(opening, LIMITS.navigation)

    async def _lease(self) -> _Running:
        """The browser for one more visit; a fresh one if there is none, or if this one has served long enough."""
        async with self._lock:
            running = self._running
            if running is None or not running.browser.is_connected() or running.begun >= VISITS_A_BROWSER:
                self._running = _Running(await self._launch_surely())
                if running and not running.open:
                    await _close(running.browser)
            assert self._running is not None
            self._running.begun += 1
            self._running.open += 1
            return self._running

    async def _leave(self, running: _Running, *, useless: bool = False) -> None:
        running.open -= 1
        if useless and self._running is running:
            self._running = None
        if running is not self._running and not running.open:
            await _close(running.browser)

    async def _launch_surely(self) -> Browser:
        """Launches, with a fresh Playwright if need be: nothing can be launched by one whose driver was killed."""
        try:
            return await self._launch()
        except CannotJudge:
            await self._stop()
            await self._start()
            return await self._launch()

    async def _start(self) -> None:
        self._playwright = await async_playwright().start()
        await prepare(self._playwright)

    async def _launch(self) -> Browser:
        assert self._playwright is not None
        binary = find_browser(headed=self._headed)
        try:
            return await self._playwright.chromium.launch(
                executable_path=binary.path,
                headless=not self._headed,
                args=list(LAUNCH_ARGS),
                # The run ends its browser itself: a Ctrl-C must leave time to write what was gathered.
                handle_sigint=False,
                handle_sigterm=False,
                handle_sighup=False,
                timeout=30_000,
            )
        except Error as error:
            reason = error.message.splitlines()[0]
            raise CannotJudge(
                f"the browser does not start: {reason}", str(binary.path or "Playwright's own"), "see: cxcheck doctor"
            ) from error

    async def _stop(self) -> None:
        if self._running:
            await _close(self._running.browser)
        with contextlib.suppress(Error, TimeoutError):
            if self._playwright:
                await asyncio.wait_for(self._playwright.stop(), LIMITS.close)


@cache
def _against_floods() -> str:
    return files(__package__).joinpath("flood.js").read_text(encoding="utf-8")


async def _close(browser: Browser) -> None:
    with contextlib.suppress(Error, TimeoutError):
        await asyncio.wait_for(browser.close(), LIMITS.close)


def _not_of_the_dead(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """What a killed driver leaves unanswered is no news: who asked was told already."""
    error = context.get("exception")
    if not isinstance(error, Error) and "Connection closed" not in str(error):
        loop.default_exception_handler(context)


async def _keep_away(route: Route) -> None:
    with contextlib.suppress(Error):  # the page may be gone already
        await route.abort("addressunreachable")


async def _introduce(page: Page, device: Device, version: str) -> None:
    """Who the page says it is, with the client hints that the context cannot give."""
    cdp = await page.context.new_cdp_session(page)
    await cdp.send("Emulation.setUserAgentOverride", _identity(device, version))


def _emulation(device: Device, version: str) -> dict[str, Any]:
    viewport: dict[str, int] = {"width": device.viewport.width, "height": device.viewport.height}
    return {
        "viewport": viewport,
        "screen": viewport,
        "device_scale_factor": device.density,
        "is_mobile": device.mobile,
        "has_touch": device.touch,
        "user_agent": _user_agent(device, version),
        "locale": LOCALE,
        "timezone_id": TIME_ZONE,
        "service_workers": "block",
        "accept_downloads": False,
        "ignore_https_errors": False,
    }


def _user_agent(device: Device, version: str) -> str:
    return device.user_agent.replace("{chrome}", version.split(".", maxsplit=1)[0]).replace("{chrome_full}", version)


def _identity(device: Device, version: str) -> dict[str, Any]:
    """User agent with the client hints that belong to it; none for browsers that have none."""
    identity: dict[str, Any] = {"userAgent": _user_agent(device, version), "acceptLanguage": LOCALE}
    if not device.platform:
        return identity
    major = version.split(".", maxsplit=1)[0]
    brands = [("Chromium", major, version), ("Google Chrome", major, version), ("Not?A_Brand", "24", "24.0.0.0")]
    identity["platform"] = {"Windows": "Win32", "macOS": "MacIntel"}.get(device.platform.name, "Linux armv8l")
    identity["userAgentMetadata"] = {
        "brands": [{"brand": name, "version": short} for name, short, _ in brands],
        "fullVersionList": [{"brand": name, "version": full} for name, _, full in brands],
        "platform": device.platform.name,
        "platformVersion": device.platform.version,
        "architecture": device.platform.architecture,
        "model": device.platform.model,
        "mobile": device.platform.mobile,
    }
    return identity
