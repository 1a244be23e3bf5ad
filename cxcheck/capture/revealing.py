"""Reveal: what stands behind a closed menu is opened the way a customer would open it."""

from functools import cache
from importlib.resources import files

from playwright.async_api import ElementHandle, JSHandle, Page
from playwright.async_api import Locator as Found

from cxcheck.probes.scripts import looking

MAX_MENUS = 4
"""Menus opened one inside the other before we say that a customer would have given up."""
MAX_GUESSES = 6
"""Controls tried in vain at one level."""


async def openers(page: Page, hidden: Found | None, *, guesses: bool = True) -> list[ElementHandle]:
    """Controls that may show the hidden element, likeliest first; None asks for whatever opens anything.

    Without `guesses` only those that say so themselves, by referring to what holds it.
    """
    target = await hidden.element_handle(timeout=2000) if hidden else None
    source = looking(_script(), "{target, guesses}")
    listed: JSHandle = await page.evaluate_handle(source, {"target": target, "guesses": guesses})
    handles = [value.as_element() for value in (await listed.get_properties()).values()]
    return [handle for handle in handles if handle]


@cache
def _script() -> str:
    return files(__package__).joinpath("openers.js").read_text(encoding="utf-8")


async def label_of(handle: ElementHandle) -> str:
    """What an opener is called."""
    script = looking("return nameOf(el).slice(0, 80) || squash(el.textContent).slice(0, 80) || roleOf(el)", "el")
    return str(await handle.evaluate(script))
