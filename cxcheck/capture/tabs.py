"""Tabs: a tap that opens a new one takes the customer there; what opens by itself is closed."""

import time

from playwright.async_api import Download, Page

from cxcheck.capture.background import do_soon
from cxcheck.capture.moment import Moment
from cxcheck.capture.traffic import Traffic
from cxcheck.model.device import Device

_EMPTY = ("", "about:blank")
_JUST = 3.0
"""Seconds after a download began in which an empty tab is what is left of the link that began it."""


class Tabs:
    """The tabs of a visit; `current` is the one that the customer looks at."""

    def __init__(self, page: Page, device: Device, moment: Moment, traffic: Traffic) -> None:
        self.current = page
        self.crashed = False
        self._device = device
        self._moment = moment
        self._traffic = traffic
        self._came_from: dict[Page, Page] = {}
        self._downloaded_at = 0.0
        self._watch(page)
        page.context.on("page", self._on_page)

    async def leave(self) -> bool:
        """Close the current tab and go back to where it was opened; False in the first tab."""
        if self.current not in self._came_from:
            return False
        leaving = self.current
        self._go_back_from(leaving, "left")
        await leaving.close()
        return True

    def _watch(self, page: Page) -> None:
        page.on("crash", self._on_crash)
        page.on("close", self._on_close)
        page.on("download", self._on_download)

    def _on_page(self, page: Page) -> None:
        if page.url in _EMPTY and time.monotonic() - self._downloaded_at < _JUST:
            do_soon(page.close())
        elif self._moment.includes(self._traffic.born_at(page)):
            self._follow(page)
        else:
            self._traffic.note("popup", page.url, "closed", self.current.url)
            do_soon(page.close())

    def _follow(self, page: Page) -> None:
        self._traffic.note("tab", page.url, "followed", self.current.url)
        self._watch(page)
        self._came_from[page] = self.current
        self.current = page
        self._traffic.look_at(page)
        # Phones know no windows of a size of their own, and comparing needs one size everywhere.
        viewport = self._device.viewport
        do_soon(page.set_viewport_size({"width": viewport.width, "height": viewport.height}))

    def _on_close(self, page: Page) -> None:
        if page == self.current and page in self._came_from:
            self._go_back_from(page, "closed itself")

    def _go_back_from(self, page: Page, how: str) -> None:
        """To the tab that it was opened from, or the one before that if it is closed too."""
        earlier = self._came_from[page]
        while earlier.is_closed() and earlier in self._came_from:
            earlier = self._came_from[earlier]
        self._traffic.note("tab-closed", page.url, how, earlier.url)
        self.current = earlier
        self._traffic.look_at(earlier)

    def _on_download(self, download: Download) -> None:
        self._downloaded_at = time.monotonic()
        self._traffic.note("download", safe_name(download.suggested_filename), "not kept", self.current.url)
        do_soon(download.cancel())

    def _on_crash(self, page: Page) -> None:
        self.crashed = self.crashed or page == self.current


def safe_name(name: str) -> str:
    """A file's suggested name as a name and nothing else: no folders, no control characters, at most 120 characters."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(one for one in last if one.isprintable()).strip(". ")[:120] or "unnamed"
