"""Documents of a page as probes see them: every question is bounded in time."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any, TypeVar

from playwright.async_api import Error, Frame

from cxcheck.capture.apart import measured, run_apart
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.reasons import first_line
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


@dataclass(frozen=True)
class FrameDocument:
    """A frame as probes see it."""

    frame: Frame

    @property
    def url(self) -> str:
        """Its address."""
        return self.frame.url

    async def evaluate(self, script: str, argument: Any = None) -> Any:
        """Run a function in the frame, bounded."""
        return await bounded(run_apart(self.frame, script, argument), "the page did not answer a question")

    async def offset(self) -> tuple[float, float] | None:
        """Upper left corner in the page; None for a frame that cannot be seen."""
        try:
            holder = await asyncio.wait_for(self.frame.frame_element(), LIMITS.look)
            box = await asyncio.wait_for(holder.bounding_box(), LIMITS.look)
            page = await asyncio.wait_for(measured(self.frame.page.main_frame), LIMITS.look)
        except (Error, TimeoutError):
            return None
        if not box or box["width"] < 2 or box["height"] < 2:
            return None
        return box["x"] + page["left"], box["y"] + page["top"]
