"""A search: opens menus, accordions and tabs of a page one by one and notes what comes into sight."""

import contextlib
import time

from playwright.async_api import ElementHandle, Error

from cxcheck.capture.documents import bounded
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.capture.revealing import close_handle, label_of, open_handle, openers
from cxcheck.capture.scrolling import scroll_home, scroll_on
from cxcheck.driver import StepFailed
from cxcheck.model.evidence import Revealed
from cxcheck.model.page import Box, Element, PageModel
from cxcheck.probes.page import look
from cxcheck.probes.sight import LookFailed

MAX_OPENED = 24
"""Controls opened on one page; more would be no menu but the page's content."""
MAX_SCREENS = 10
"""Screens scrolled down: endless lists have no end."""
MAX_DEPTH = 3
"""Menus inside menus."""

_BARE = {"parent": -1, "cover": -1, "openers": ()}
"""Indices into the page model, which a list of a few elements does not have."""
_WHERE = "el => Math.round(el.getBoundingClientRect().left + scrollX) + ' ' + el.id + ' ' + el.tagName"
_STATE = """() => {
  if ([...document.querySelectorAll('*')].some(el => el.shadowRoot)) return '';
  const text = document.documentElement.innerHTML;
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return text.length + ' ' + sum;
}"""
_FREE = """el => {
  const box = el.getBoundingClientRect();
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return !hit || el.contains(hit) || hit.contains(el);
}"""


async def search(driver: PlaywrightDriver) -> tuple[Revealed, ...]:
    """Opens what opens, also what appears inside, and returns what each brought into sight."""
    searching = Searching(driver)
    # A page that falls silent ends the search; what was found until then counts.
    with contextlib.suppress(LookFailed, StepFailed):
        await searching.explore(set(), 1)
    return tuple(searching.revealed)


class Searching:
    """One search on one page."""

    def __init__(self, driver: PlaywrightDriver) -> None:
        self.revealed: list[Revealed] = []
        self._driver = driver
        self._end = time.monotonic() + LIMITS.search
        self._address = driver.page.url.split("#")[0]
        self._tried: set[str] = set()
        self._known: set[tuple[str, str, str, str]] = set()

    async def explore(self, outside: set[str], depth: int) -> None:
        """Opens everything that is not `outside`, and inside each what it brought up, then closes it again."""
        if depth == 1:
            self._known = _keys(await look(self._driver, hit_test=False))
            await self._scroll_through()
        while time.monotonic() < self._end and len(self._tried) < MAX_OPENED:
            before = await self._openers()
            new = next((name for name in before if name not in self._tried and name not in outside), None)
            if new is None:
                return
            self._tried.add(new)
            if await self._open(before[new]) and depth < MAX_DEPTH:
                await self.explore(set(before), depth + 1)
            await self._close(before[new])

    async def _scroll_through(self) -> None:
        """Scrolls down as customers do: shops load what lies further down when it comes near.

        Every screen is looked at, as lists that draw only what is in sight drop what has left it: what such a list
        holds is what was seen on any screen.
        """
        before = await self._state()
        for _ in range(MAX_SCREENS):
            if not await scroll_on(self._driver):
                break
            if (now := await self._state()) != before or not now:
                before = now
                self._note_new("the rest of the page", await look(self._driver, hit_test=False))
        await scroll_home(self._driver)

    async def _state(self) -> str:
        """What the document is like, in short: the same as long as nothing has changed in it; "" if that is unsure."""
        page = self._driver.page
        return "" if len(page.frames) > 1 else str(await bounded(page.evaluate(_STATE), "the page did not answer"))

    def _note_new(self, label: str, page: PageModel) -> bool:
        """Notes what has come into sight; False if nothing has."""
        new = tuple(one for one in page.elements if _counts(one) and _key(one) not in self._known)
        self._known |= {_key(one) for one in new}
        self._note(label, new)
        return bool(new)

    async def _openers(self) -> dict[str, ElementHandle]:
        """What opens now, by what makes it the same after the page has changed."""
        found = await openers(self._driver.page.main_frame, None)
        return {f"{await label_of(handle)} {await handle.evaluate(_WHERE)}": handle for handle in found}

    async def _open(self, handle: ElementHandle) -> bool:
        """Opens one thing and notes what came up; False if nothing did."""
        label = await label_of(handle)
        self._driver.begin_step(LIMITS.step)
        if not await open_handle(self._driver, handle):
            self._note(label, error=f'"{label}" could not be opened')
            return False
        if self._led_away:
            self._note(label, error=f'"{label}" led to another page')
            return False
        try:
            page = await look(self._driver, hit_test=False)
        except LookFailed as failure:
            self._note(label, error=str(failure))
            return False
        return self._note_new(label, page)

    def _note(self, label: str, elements: tuple[Element, ...] = (), error: str = "") -> None:
        opener = Element(tag="button", role="button", name=label, box=Box(0, 0, 0, 0))
        bare = tuple(one.model_copy(update=_BARE) for one in elements)
        self.revealed.append(Revealed(opener=opener, elements=bare, error=error))

    @property
    def _led_away(self) -> bool:
        return self._driver.page.url.split("#")[0] != self._address

    async def _close(self, handle: ElementHandle) -> None:
        """Closes what was opened; what will not close is got rid of by loading the page again."""
        try:
            if not self._led_away:
                await close_handle(self._driver, handle)
                if await handle.is_visible() and await handle.evaluate(_FREE):
                    return
            await self._driver.open(self._address)
        except (StepFailed, Error):
            # The page is lost for this search; what was found so far counts.
            self._end = 0


def _keys(page: PageModel) -> set[tuple[str, str, str, str]]:
    return {_key(element) for element in page.elements if _counts(element)}


def _counts(element: Element) -> bool:
    """What customers can use or read."""
    return element.visible and bool(element.role or element.text)


def _key(element: Element) -> tuple[str, str, str, str]:
    # Lists that draw only what is in sight show the same entry in another place of the document on another screen.
    place = "" if element.name and element.href else element.selector
    return element.role, element.name, element.href, place
