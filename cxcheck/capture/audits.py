"""Audits: scripts that take their time run apart from the page's own, in a world that nothing of the page reaches.

What engines of locators do (`apart.py`) answers at once; a script that makes promises is run by the browser's protocol,
which no content security policy of a page forbids.
"""

import asyncio
from typing import Any

from playwright.async_api import CDPSession, Error, Page

from cxcheck.capture.limits import LIMITS
from cxcheck.capture.reasons import first_line
from cxcheck.probes.sight import LookFailed

_WORLD = "cxcheck_audit"


async def audited(page: Page, script: str, question: str) -> str:
    """What the function `question` answers in the page once `script` was run there; LookFailed if it does not."""
    try:
        return await asyncio.wait_for(_audited(page, script, question), LIMITS.look)
    except TimeoutError as timeout:
        raise LookFailed(f"the page could not be audited within {LIMITS.look:g} s") from timeout
    except Error as error:
        raise LookFailed(f"the page could not be audited: {first_line(error)}") from error


async def _audited(page: Page, script: str, question: str) -> str:
    session = await page.context.new_cdp_session(page)
    try:
        tree = await session.send("Page.getFrameTree")
        frame = tree["frameTree"]["frame"]["id"]
        world = await session.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": _WORLD})
        await _run(session, world, script)
        return str(await _run(session, world, f"({question})()"))
    finally:
        await session.detach()


async def _run(session: CDPSession, world: dict[str, Any], script: str) -> Any:
    asked = {"expression": script, "contextId": world["executionContextId"]}
    answer = await session.send("Runtime.evaluate", {**asked, "awaitPromise": True, "returnByValue": True})
    if "exceptionDetails" in answer:
        raise LookFailed("the audit failed in the page")
    return answer["result"].get("value")
