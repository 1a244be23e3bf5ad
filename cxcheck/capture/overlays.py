"""Overlays: what lies over a step's target and can be closed, such as a pop-up that came by itself."""

import asyncio
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.async_api import ElementHandle, Error, JSHandle
from playwright.async_api import Locator as Found

from cxcheck.capture.consent import data, recognising
from cxcheck.probes.scripts import looking

_LOOK_SECONDS = 2.0
COVERED = """
const box = (seen(el) || el).getBoundingClientRect();
const hit = deepHit(box.left + box.width / 2, box.top + box.height / 2);
return Boolean(hit) && !serves(hit, el);
"""
"""Whether something lies on the middle of `el`."""


@dataclass(frozen=True)
class Overlay:
    """A layer over a target: what it is, and the control that closes it."""

    what: str
    closer: ElementHandle
    name: str


async def overlay_on(target: Found | ElementHandle) -> Overlay | None:
    """The layer that keeps a customer from the target and that has an obvious control to close it."""
    try:
        return await asyncio.wait_for(_look(target), _LOOK_SECONDS)
    except (Error, TimeoutError):
        return None  # A target that is gone, or a page that does not answer: the act itself says so.


async def _look(target: Found | ElementHandle) -> Overlay | None:
    # Mostly nothing lies there, and that is soon asked.
    if not await target.evaluate(looking(COVERED, "el")):
        return None
    argument = {"choice": "leave", "tried": [], "inner": False, "closing": _words(), **data()}
    script = f"(el, options) => ({recognising('overlay.js')})({{...options, target: el}})"
    found: JSHandle = await target.evaluate_handle(script, argument)
    told: dict[str, Any] | None = await found.evaluate("one => one && {...one, el: null}")
    if told is None:
        return None
    closer = (await found.get_property("el")).as_element()
    return Overlay(told["what"], closer, told["name"]) if closer else None


@cache
def _words() -> Any:
    return json.loads(files(__package__).joinpath("closing_words.json").read_text(encoding="utf-8"))
