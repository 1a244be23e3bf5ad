"""Rehearsing: all that a step needs is tried, and the act itself is left undone."""

import asyncio
import contextlib

from playwright.async_api import Error

from cxcheck.capture.locating import Match
from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.driver import StepFailed
from cxcheck.model.journey import Locator
from cxcheck.probes.scripts import looking
from cxcheck.steps.act import Act, TargetAct

_POLL = 0.2
# No trial click: that sends events to the page, which a script of the page may take for real ones.
_IN_THE_WAY = """
if (el.matches(':disabled, [aria-disabled=true], [aria-disabled=true] *')) return 'disabled';
const box = (standIn(el) || el).getBoundingClientRect();
const hit = deepHit(box.left + box.width / 2, box.top + box.height / 2);
if (!hit) return 'hidden';
if (serves(hit, standIn(el) || el)) return '';
return 'covered by ' + hit.tagName.toLowerCase() + (hit.id ? ' #' + hit.id : '');
"""


async def rehearse(driver: PlaywrightDriver, step: Act) -> None:
    """Find what the step acts on and see whether it could; StepFailed says why not, as the act itself would."""
    if not isinstance(step, TargetAct) or step.locator == Locator():
        return
    target = await driver.find(step.locator)
    await driver.scroll_to(target)
    while obstacle := await _obstacle(target):
        if driver.left <= _POLL:
            raise _failure(target.description, obstacle)
        await asyncio.sleep(_POLL)


async def _obstacle(target: Match) -> str:
    with contextlib.suppress(Error):
        return str(await target.handle.evaluate(looking(_IN_THE_WAY, "el"), timeout=1000))
    return "gone"


def _failure(what: str, obstacle: str) -> StepFailed:
    if obstacle == "gone":
        return StepFailed("not-found", f"{what} vanished before it could be used")
    if obstacle == "disabled":
        return StepFailed("disabled", f"{what} is disabled")
    if obstacle == "hidden":
        return StepFailed("hidden", f"{what} cannot be brought into view")
    return StepFailed("covered", f"{what} is {obstacle}")
