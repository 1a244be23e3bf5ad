"""The browser of a run: launched once, relaunched if it dies, a fresh context for every visit."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any

from playwright.async_api import Browser, BrowserContext, Error, Page, Playwright, async_playwright

from cxcheck.capture.browser_binary import LAUNCH_ARGS, find_browser
from cxcheck.capture.limits import LIMITS
from cxcheck.errors import CannotJudge
from cxcheck.model.device import Device
from cxcheck.model.patch import Patch
from cxcheck.probes.scripts import read

LOCALE = "en-US"
TIME_ZONE = "UTC"
"""The same on all devices, so that no difference comes from them."""

_NO_CLIENT_HINTS = "delete Object.getPrototypeOf(navigator).userAgentData"


class Browsers:
    """Async context manager around Playwright and one browser process."""

    def __init__(self, *, headed: bool = False) -> None:
        self._headed = headed
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None
        self._lock = asyncio.Lock()

    async def __aenter__(self) -> "Browsers":
        """Starts the browser; CannotJudge if there is none."""
        self._playwright = await async_playwright().start()
        try:
            await self._alive()
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
        return f"Chromium {self._browser.version}" if self._browser else ""

    @asynccontextmanager
    async def page(self, device: Device, patches: Sequence[Patch] = ()) -> AsyncIterator[Page]:
        """A page in a fresh context that looks like the device; the context is closed afterwards, whatever happens."""
        browser = await self._alive()
        context = await browser.new_context(**_emulation(device, browser.version))
        try:
            context.set_default_timeout(LIMITS.step * 1000)
            yield await self._furnish(context, device, browser.version, patches)
        finally:
            with contextlib.suppress(Error, TimeoutError):
                await asyncio.wait_for(context.close(), LIMITS.close)

    async def _furnish(self, context: BrowserContext, device: Device, version: str, patches: Sequence[Patch]) -> Page:
        await context.add_init_script(read("hush.js"))
        if not device.platform:
            await context.add_init_script(_NO_CLIENT_HINTS)
        for patch in patches:
            if device.name in patch.devices:
                await context.add_init_script(patch.script)
        page = await context.new_page()
        cdp = await context.new_cdp_session(page)
        await cdp.send("Emulation.setUserAgentOverride", _identity(device, version))
        # A dialog that nobody answers stops everything for ever.
        page.on("dialog", lambda dialog: asyncio.ensure_future(_answer(dialog)))
        return page

    async def _alive(self) -> Browser:
        async with self._lock:
            if self._browser is None or not self._browser.is_connected():
                self._browser = await self._launch()
            return self._browser

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
        with contextlib.suppress(Error, TimeoutError):
            if self._browser:
                await asyncio.wait_for(self._browser.close(), LIMITS.close)
        with contextlib.suppress(Error, TimeoutError):
            if self._playwright:
                await asyncio.wait_for(self._playwright.stop(), LIMITS.close)


async def _answer(dialog: Any) -> None:
    with contextlib.suppress(Error):
        # Who is asked whether to leave a page wants to leave it; everything else is turned down.
        await (dialog.accept() if dialog.type == "beforeunload" else dialog.dismiss())


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
