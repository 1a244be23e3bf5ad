"""Pace: page loads of a whole run, all workers together, keep a distance that the site can bear."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from cxcheck.capture.traffic import Traffic

Waiting = Callable[[float], None]
"""Is told of seconds that are about to be waited, so that no limit counts them."""


class Pace:
    """At least `seconds` between two loads of main documents. One object for all visits of a run."""

    def __init__(self, seconds: float = 0) -> None:
        self._seconds = seconds
        self._last = -seconds - 1.0

    def loaded(self) -> None:
        """A main document has been asked for, on whatever account."""
        self._last = time.monotonic()

    @asynccontextmanager
    async def turn(self, traffic: Traffic, waiting: Waiting) -> AsyncIterator[None]:
        """For acts that may load a page: waits until that is allowed. A turn that loads nothing costs nobody time."""
        while self._seconds and (delay := self._last + self._seconds - time.monotonic()) > 0:
            waiting(delay)
            await asyncio.sleep(delay)
        earlier, pages = self._last, traffic.pages
        self.loaded()
        taken = self._last
        yield
        if traffic.pages == pages and self._last == taken:
            self._last = earlier


class Paced(Protocol):
    """Who takes turns."""

    pace: Pace
    traffic: Traffic

    def wait_longer(self, seconds: float) -> None:
        """No limit counts the next so many seconds."""
        ...


Actor = TypeVar("Actor", bound=Paced)
Given = ParamSpec("Given")
Said = TypeVar("Said")


def in_turn(
    act: Callable[Concatenate[Actor, Given], Awaitable[Said]],
) -> Callable[Concatenate[Actor, Given], Coroutine[Any, Any, Said]]:
    """An act that may load a page, done when the run's pace allows it."""

    async def paced(self: Actor, /, *args: Given.args, **more: Given.kwargs) -> Said:
        async with self.pace.turn(self.traffic, self.wait_longer):
            return await act(self, *args, **more)

    return paced
