"""What an act of the customer changes: noticed without touching anything, for a tap that changes nothing is dead.

Pages change by themselves too: clocks tick, banners rotate, tags phone home. What changes without any act, or was asked
for before it, is not put down to the act.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import cache, partial
from importlib.resources import files
from typing import Protocol

from playwright.async_api import Error, Frame, Page
from playwright.async_api import Locator as Found

from cxcheck.capture.tabs import Tabs
from cxcheck.capture.traffic import Traffic
from cxcheck.derive.addresses import asked, is_beacon
from cxcheck.derive.naming import same_site
from cxcheck.model.evidence import Request

PATIENCE = 1.0
"""Seconds for which something is waited for after an act that has changed nothing yet: timers answer late."""
_DOUBT = 2.2
"""Seconds more that a change which came late is watched: what ticks every second shows that it does."""
WEAK = {"late", "look"}
"""Changes that say too little of what the act did to stop waiting for more."""
_ASKS = 0.15
_ANSWERS = 2.0
_FOR_THE_CUSTOMER = {"document", "fetch", "xhr", "eventsource", "websocket"}
"""Kinds of requests by which a page does what it was asked to do."""
ACT = """([control, elsewhere]) => {
  const detail = {control, elsewhere};
  dispatchEvent(new CustomEvent('cxcheck:act', {detail}));
  return Boolean(detail.heard);
}"""
"""Tells a document that something is going to be done to a control, or elsewhere; whether it listens."""
_CHANGED = """done => {
  const detail = {done};
  dispatchEvent(new CustomEvent('cxcheck:changed', {detail}));
  return detail.kinds || null;
}"""


@cache
def listening() -> str:
    """The script that must be in every document before its own."""
    return files(__package__).joinpath("changes.js").read_text(encoding="utf-8")


class Changes:
    """Notes what acts change on the page of one visit."""

    def __init__(self, tabs: Tabs, traffic: Traffic) -> None:
        self._tabs = tabs
        self._traffic = traffic
        self._quiet_from = 0
        self._ambient: set[str] = set()
        self._heard: list[tuple[Page, str]] = []
        self._listened_to: set[Page] = set()

    def settled(self) -> None:
        """What is asked for from now on until the next act is asked for by the page itself."""
        self._quiet_from = len(self._traffic.requests)

    @asynccontextmanager
    async def noting(self, control: Found | None, kept: "Kept", heard: bool | None = None) -> AsyncIterator[None]:
        """Around an act and the wait for what it brings about; `kept.changed` stays None if nothing can be said.

        `heard` is whether the page's own document listens, if it was told of the act already.
        """
        self._ambient |= {asked(one) for one in self._traffic.requests[self._quiet_from :]}
        self._listen(self._tabs.current)
        act = _Act(self._tabs.current, self._traffic, frozenset(self._ambient), self._heard)
        if heard is None:
            heard = await act.begin(control)
        yield
        kept.changed = await act.outcome() if heard else None

    def _listen(self, page: Page) -> None:
        """Once a page and for good: to begin and to end listening is each told to the browser."""
        if page in self._listened_to:
            return
        self._listened_to.add(page)
        for event in ("popup", "dialog", "download"):
            page.on(event, partial(self._hear, page, event))

    def _hear(self, page: Page, event: str, _: object) -> None:
        self._heard.append((page, event))


class Kept(Protocol):
    """Where the kinds of change are kept."""

    changed: tuple[str, ...] | None


class _Act:
    """One act, from just before it until what it brought about has come."""

    def __init__(
        self, page: Page, traffic: Traffic, ambient: frozenset[str], heard: Sequence[tuple[Page, str]]
    ) -> None:
        self._page = page
        self._traffic = traffic
        self._ambient = ambient
        self._asked_before = len(traffic.requests)
        self._documents_before = traffic.documents
        self._url = page.url
        self._heard = heard
        self._heard_before = len(heard)
        self._frames: list[Frame] = [page.main_frame]

    async def begin(self, control: Found | None) -> bool:
        """Tell the documents that the act is coming; False if its own does not listen."""
        main = self._page.main_frame
        try:
            async with asyncio.timeout(_ANSWERS):
                handle = await control.element_handle(timeout=_ANSWERS * 500) if control else None
                framed = handle and len(self._page.frames) > 1
                own = (await handle.owner_frame() if handle and framed else main) or main
                if not await own.evaluate(ACT, [handle, False]):
                    return False
                self._frames = [own]
                if own != main and await main.evaluate(ACT, [None, True]):
                    self._frames.append(main)
        except (Error, TimeoutError):
            return False
        return True

    async def outcome(self) -> tuple[str, ...] | None:
        """Kinds of change, none if nothing changed; None if it cannot be told. What comes late is waited for."""
        patient_until = time.monotonic() + PATIENCE
        while not (kinds := await self._kinds(last=False)) or kinds <= WEAK:
            if kinds is None or time.monotonic() > patient_until:
                break
            await asyncio.sleep(_ASKS)
        if kinds == {"late"}:
            await asyncio.sleep(_DOUBT)
        if kinds is None or kinds <= WEAK:
            kinds = await self._kinds(last=True)
        return None if kinds is None else tuple(sorted(kinds))

    async def _kinds(self, *, last: bool) -> set[str] | None:
        kinds = {event for page, event in self._heard[self._heard_before :] if page == self._page} | self._asked_for()
        if self._traffic.documents > self._documents_before:
            return kinds | {"page"}
        if self._page.url.rstrip("#") != self._url.rstrip("#"):
            kinds.add("address")
        for frame in self._frames:
            told = await self._told_by(frame, last=last or not kinds <= WEAK)
            if told is None and frame is self._frames[0]:
                # A document that went away in answer to the act has changed; one that hangs has said nothing.
                return kinds | {"content"} if frame.is_detached() else kinds or None
            kinds |= told or set()
        return kinds

    async def _told_by(self, frame: Frame, *, last: bool) -> set[str] | None:
        try:
            kinds = await asyncio.wait_for(frame.evaluate(_CHANGED, last), _ANSWERS)
        except (Error, TimeoutError):
            return None
        return None if kinds is None else set(kinds)

    def _asked_for(self) -> set[str]:
        """Whether the shop was asked for something that it is not asked for anyway."""
        return {"request"} if any(self._is_for(one) for one in self._traffic.requests[self._asked_before :]) else set()

    def _is_for(self, request: Request) -> bool:
        if request.resource not in _FOR_THE_CUSTOMER or is_beacon(request) or asked(request) in self._ambient:
            return False
        return same_site(request.url, self._url)
