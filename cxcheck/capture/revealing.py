"""Reveal: what stands behind a closed menu is opened the way a customer would open it."""

import asyncio
import contextlib
from functools import cache
from importlib.resources import files

from playwright.async_api import ElementHandle, Error, Frame, JSHandle, Page

from cxcheck.capture.documents import answered
from cxcheck.capture.frames import hiding
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.locating import Matches, matches
from cxcheck.capture.session import Session
from cxcheck.capture.settling import settle
from cxcheck.model.journey import Locator
from cxcheck.probes.scripts import looking

MAX_MENUS = 4
"""Menus opened one inside the other before we say that a customer would have given up."""
MAX_GUESSES = 6
"""Controls tried in vain at one level."""
_BLINK = 0.06
"""Seconds that a page gets to close what was open."""

_CLOSING = """
const box = el.getBoundingClientRect();
const hit = deepHit(box.left + box.width / 2, box.top + box.height / 2);
const free = Boolean(hit && serves(hit, el));
const details = el.tagName === 'SUMMARY' && el.parentElement;
return {free, open: el.getAttribute('aria-expanded') === 'true' || Boolean(details && details.open)};
"""
_LAYERS = """
let layers = 0;
for (let node = el; node && node !== document.body; node = parentOf(node))
  if (hiddenBy(node, node.getBoundingClientRect())) layers++;
return layers;
"""


async def reveal(session: Session, locator: Locator, *, guesses: bool) -> bool:
    """Open closed menus until the target shows; True if it does."""
    for _ in range(MAX_MENUS):
        if not await _open_one(session, locator, guesses=guesses):
            return False
        if (await matches(session.page, locator)).visible:
            return True
    return False


async def _open_one(session: Session, locator: Locator, *, guesses: bool) -> bool:
    """Open what is likeliest to help; True if it brought the target into sight or nearer to it."""
    found = await matches(session.page, locator)
    frame, hidden = await _what_hides(session.page, found)
    address = session.page.url
    before = await _layers(hidden)
    for handle in (await openers(frame, hidden, guesses=guesses))[:MAX_GUESSES]:
        if session.left < 1:
            return False
        label = await label_of(handle)
        if not await open_handle(session, handle):
            continue
        if session.page.url.split("#")[0] != address.split("#")[0]:
            await session.page.go_back(wait_until="commit", timeout=LIMITS.navigation * 1000)
            continue
        if (await matches(session.page, locator)).visible or (hidden and await _layers(hidden) < before):
            session.trace.revealed.append(label)
            return True
        await close_handle(session, handle)
    return False


async def _what_hides(page: Page, found: Matches) -> tuple[Frame, ElementHandle | None]:
    """The hidden element, or the hidden frame that it stands in, with the document that this is in."""
    if not found.found:
        return page.main_frame, None
    hidden = found.found[0]
    with contextlib.suppress(Error):
        if outside := await hiding(hidden.frame):
            return outside
        return hidden.frame, await hidden.handle.element_handle(timeout=2000)
    return page.main_frame, None


async def openers(frame: Frame, hidden: ElementHandle | None, *, guesses: bool = True) -> list[ElementHandle]:
    """Controls that may show the hidden element, likeliest first; None asks for whatever opens anything.

    Without `guesses` only those that say so themselves, by referring to what holds it.
    """
    source = looking(_script(), "{target, guesses}")
    listed: JSHandle = await answered(frame.evaluate_handle(source, {"target": hidden, "guesses": guesses}))
    handles = [value.as_element() for value in (await listed.get_properties()).values()]
    return [handle for handle in handles if handle]


@cache
def _script() -> str:
    return files(__package__).joinpath("openers.js").read_text(encoding="utf-8")


async def label_of(handle: ElementHandle) -> str:
    """What an opener is called."""
    script = looking("return nameOf(el).slice(0, 80) || squash(el.textContent).slice(0, 80) || roleOf(el)", "el")
    return str(await handle.evaluate(script))


async def open_handle(session: Session, handle: ElementHandle) -> bool:
    """Tap something that may open; False if it cannot be tapped, or has opened a tab instead."""
    before = session.page
    try:
        await session.unhindered(handle)
        # No act of the journey: what it sets going beside the page was not asked for.
        await (handle.tap if session.device.touch else handle.click)(timeout=1500)
    except Error:
        return False
    session.spend(menus=1, taps=1)
    await settle(session.page, session.traffic, 2)
    if session.page != before:
        await session.tabs.leave()
        return False
    return True


async def close_handle(session: Session, handle: ElementHandle) -> None:
    """Undo an opening: tap again what says that it is open, else Escape."""
    with contextlib.suppress(Error):
        state = await handle.evaluate(looking(_CLOSING, "el"))
        if state["free"] and state["open"]:
            await (handle.tap if session.device.touch else handle.click)(timeout=1500)
        else:
            await session.page.keyboard.press("Escape")
        await asyncio.sleep(_BLINK)


async def _layers(hidden: ElementHandle | None) -> int:
    """How many of the boxes around a hidden element are hidden themselves: fewer means that it came nearer."""
    if hidden is None:
        return 0
    with contextlib.suppress(Error, TimeoutError):
        return int(await asyncio.wait_for(hidden.evaluate(looking(_LAYERS, "el")), 1))
    return 0
