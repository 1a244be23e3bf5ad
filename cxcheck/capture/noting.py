"""Noting: what stands on the page where the journey says that a fact stands. It looks and never waits or taps."""

import asyncio

from playwright.async_api import Error, Page

from cxcheck.capture.limits import LIMITS
from cxcheck.capture.locating import matches
from cxcheck.driver import StepFailed
from cxcheck.model.evidence import NotedFact
from cxcheck.model.journey import Locator
from cxcheck.probes.sight import LookFailed


async def note(page: Page, locator: Locator) -> NotedFact:
    """What is in sight there now. A plain text is noted as itself: what stands around it is no part of the fact."""
    try:
        found = await asyncio.wait_for(matches(page, locator, in_sight=True), LIMITS.look)
        if len(found.visible) < (locator.nth or 1):
            silent = f"a frame does not answer: {found.silent[0]}" if found.silent else ""
            return NotedFact(error=silent)
        one = found.the_one()
    except (StepFailed, LookFailed, Error, TimeoutError) as failure:
        return NotedFact(error=str(failure).splitlines()[0][:200] if str(failure) else "the page did not answer")
    return NotedFact(text=locator.target or one.name, element=one.element)
