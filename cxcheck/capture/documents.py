"""Questions to documents: every one is bounded in time."""

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

from playwright.async_api import Error, Frame

from cxcheck.capture.apart import run_apart
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.reasons import first_line
from cxcheck.driver import StepFailed
from cxcheck.probes.sight import LookFailed

Answer = TypeVar("Answer")


async def bounded(awaitable: Awaitable[Answer], sentence: str) -> Answer:
    """An answer within the limit; LookFailed with the sentence otherwise."""
    try:
        return await asyncio.wait_for(awaitable, LIMITS.look)
    except TimeoutError as timeout:
        raise LookFailed(f"{sentence} within {LIMITS.look:g} s") from timeout
    except Error as error:
        raise LookFailed(f"{sentence}: {first_line(error)}") from error


async def answered(awaitable: Awaitable[Answer]) -> Answer:
    """An answer to a step's question within the limit; StepFailed otherwise: an endless script answers nothing."""
    try:
        return await asyncio.wait_for(awaitable, LIMITS.look)
    except TimeoutError as timeout:
        raise StepFailed("timeout", f"the page did not answer for {LIMITS.look:g} s") from timeout


async def run_bounded(frame: Frame, script: str, argument: Any = None) -> Any:
    """Run a function in a frame, apart from the page's own scripts where it looks; LookFailed if it does not answer."""
    return await bounded(run_apart(frame, script, argument), "the page did not answer a question")
