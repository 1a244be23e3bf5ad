"""A search: opens menus, accordions and tabs of a page one by one and notes what comes into sight."""

import time

from playwright.async_api import ElementHandle, Error

from cxcheck.capture.limits import LIMITS
from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.capture.revealing import label_of, openers
from cxcheck.driver import StepFailed
from cxcheck.model.evidence import Revealed
from cxcheck.model.page import Box, Element, PageModel
from cxcheck.probes.page import look
from cxcheck.probes.sight import LookFailed

MAX_OPENED = 24
"""Controls opened on one page; more would be no menu but the page's content."""
_Key = tuple[str, str, str, str]


async def search(driver: PlaywrightDriver) -> tuple[Revealed, ...]:
    """Opens what opens, also what appears inside, and returns what each brought into sight."""
    end = time.monotonic() + LIMITS.search
    known = _keys(await look(driver, hit_test=False))
    tried: set[str] = set()
    revealed: list[Revealed] = []
    while time.monotonic() < end and len(tried) < MAX_OPENED:
        found = await _next(driver, tried)
        if not found:
            break
        name, handle = found
        tried.add(name)
        one = await _open(driver, name, handle, known)
        known |= {_key(element) for element in one.elements}
        revealed.append(one)
    return tuple(revealed)


async def _next(driver: PlaywrightDriver, tried: set[str]) -> tuple[str, ElementHandle] | None:
    """The first opener that was not tried yet; looked for anew each time, as openings bring up others."""
    for handle in await openers(driver.page, None):
        name = await _name(handle)
        if name not in tried:
            return name, handle
    return None


async def _name(handle: ElementHandle) -> str:
    place = await handle.evaluate("el => { const b = el.getBoundingClientRect(); return Math.round(b.left + scrollX); }")
    return f"{await label_of(handle)} {place} {await handle.evaluate('el => el.id || el.className')}"


async def _open(driver: PlaywrightDriver, name: str, handle: ElementHandle, known: set[_Key]) -> Revealed:
    label = await label_of(handle)
    opener = Element(tag="button", role="button", name=label, box=Box(0, 0, 0, 0))
    address = driver.page.url.split("#")[0]
    driver.begin_step(LIMITS.step)
    if not await driver.open_handle(handle):
        return Revealed(opener=opener, error=f'"{label}" could not be opened')
    try:
        if driver.page.url.split("#")[0] != address:
            await driver.open(address)
            return Revealed(opener=opener, error=f'"{label}" led to another page')
        page = await look(driver, hit_test=False)
    except (LookFailed, StepFailed, Error) as failure:
        return Revealed(opener=opener, error=str(failure))
    new = tuple(one for one in page.elements if one.visible and one.role and _key(one) not in known)
    return Revealed(opener=opener, elements=tuple(one.model_copy(update=_BARE) for one in new))


_BARE = {"parent": -1, "cover": -1, "openers": ()}
"""Indices into the page model, which a list of a few elements does not have."""


def _keys(page: PageModel) -> set[_Key]:
    return {_key(element) for element in page.elements if element.visible and element.role}


def _key(element: Element) -> _Key:
    return element.role, element.name, element.href, element.selector
