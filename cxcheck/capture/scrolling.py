"""Scrolling as a customer does: screen by screen, in the page or in the box that stands for it, and home again."""

import asyncio
import contextlib

from playwright.async_api import Error
from playwright.async_api import Locator as Found

from cxcheck.capture.apart import measured
from cxcheck.capture.documents import bounded
from cxcheck.capture.session import Session
from cxcheck.capture.settling import settle
from cxcheck.probes.scripts import looking

_GLANCE = 0.06
"""Seconds on each screen: enough for a page to notice and ask for more."""
_STEP = 0.9
"""Of a screen, so that nothing falls between two."""

# What scrolls: the page, else the box in the middle of the screen that an application scrolls in its place.
_SCROLLER = """
const pageScrolls = () => { const page = document.scrollingElement || document.documentElement;
  return page.scrollHeight > innerHeight + 1 && !['hidden', 'clip'].includes(getComputedStyle(page).overflowY); };
const scroller = () => {
  if (pageScrolls()) return null;
  for (let box = deepHit(innerWidth / 2, innerHeight / 2); box; box = parentOf(box))
    if (scrolls(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight + 1
      && box.clientHeight > innerHeight / 2) return box;
  return null;
};
"""
_ON = """
const box = scroller();
const at = () => box ? box.scrollTop : scrollY;
const before = at(), height = box ? box.clientHeight : innerHeight;
(box || window).scrollBy({top: height * options.step, behavior: 'instant'});
return Math.max(0, at() - before) / height;
"""
_HOME = """
const box = scroller();
(box || window).scrollTo({top: 0, behavior: 'instant'});
"""
_DRAWN = """() => Promise.race([
  new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
  new Promise(done => setTimeout(() => done(false), 500)),
])"""
"""Waits until the screen was drawn: that is when a page hears what has come near, be the machine as busy as it may."""
NEAR = """
const before = scrollY;
const box = (seen(el) || el).getBoundingClientRect();
if (window !== top || box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth)
  el.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
return Math.abs(scrollY - before);
"""
"""Brings `el` into view; the pixels that the page was scrolled by."""


async def scroll_on(session: Session) -> float:
    """One screen down; the screens that this moved by, 0 at the end."""
    script = looking(_SCROLLER + _ON)
    moved = await bounded(session.page.evaluate(script, {"step": _STEP}), "the page did not scroll")
    if moved > 0.01:
        await bounded(session.page.evaluate(_DRAWN), "the page did not answer")
        await asyncio.sleep(_GLANCE)
        return float(moved)
    return 0.0


async def scroll_home(session: Session) -> None:
    """Back to the top, and wait for what scrolling has brought about."""
    await bounded(session.page.evaluate(looking(_SCROLLER + _HOME)), "the page did not scroll")
    await settle(session.page, session.traffic, 2)


async def scroll_near(session: Session, element: Found) -> None:
    """Count the screens a customer scrolls, then let the browser scroll."""
    with contextlib.suppress(Error, TimeoutError):
        framed = len(session.page.frames) > 1
        before = await _scrolled(session) if framed else 0
        pixels = await element.evaluate(looking(NEAR, "el"), timeout=max(500, session.left * 500))
        # Bringing something inside a frame into view scrolls the page around it.
        outside = abs(await _scrolled(session) - before) if framed else 0
        session.spend(scrolls=max(pixels, outside) / session.device.viewport.height)


async def _scrolled(session: Session) -> float:
    return (await asyncio.wait_for(measured(session.page.main_frame), 1))["top"]
