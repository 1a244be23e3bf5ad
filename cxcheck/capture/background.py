"""What is done beside a visit's steps, in answer to events: closing a pop-up, answering a dialog."""

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Any

from playwright.async_api import Error

from cxcheck.capture.limits import LIMITS

_running: set[asyncio.Task[None]] = set()
"""The event loop itself holds tasks only weakly."""


def do_soon(work: Coroutine[Any, Any, Any]) -> None:
    """Begin at once, within a bound; a page that goes away meanwhile needs nothing any more."""
    task = asyncio.ensure_future(_surely(work))
    _running.add(task)
    task.add_done_callback(_running.discard)


async def _surely(work: Coroutine[Any, Any, Any]) -> None:
    with contextlib.suppress(Error, TimeoutError):
        await asyncio.wait_for(work, LIMITS.close)
