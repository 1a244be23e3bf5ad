"""Clearing: what a site puts between the customer and the page is dealt with whenever it shows, and noted down.

Consent bars and the interruptions that a project names are answered as it says; that is no effort of the customer's, as
every device meets them at some other moment. A layer that nobody named and that keeps a step from its target is closed
as a customer would close it, and that is effort.
"""

import asyncio
import contextlib
import time
from collections import Counter

from playwright.async_api import ElementHandle, Error
from playwright.async_api import Locator as Found

from cxcheck.capture.consent import next_answer
from cxcheck.capture.locating import matches
from cxcheck.capture.overlays import overlay_on
from cxcheck.capture.settling import settle
from cxcheck.capture.tabs import Tabs
from cxcheck.capture.traffic import Traffic
from cxcheck.driver import StepFailed
from cxcheck.model.evidence import Interrupted, InterruptionKind
from cxcheck.model.journey import Locator, describe
from cxcheck.model.site import Interruption, Moods

MAX_TAPS = 30
"""Taps of one visit on what gets in the way; a page that goes on bringing things up is not fought for ever."""
MAX_TAPS_ON_ONE = 8
"""Of those, taps on one thing."""
_EVERY = 0.3
"""Seconds between two looks while something else is waited for."""
_TAP_MS = 2000
_GONE_MS = 1500
_LOOK_SECONDS = 3.0


class Clearing:
    """Keeps one visit's page free. `noted` is the evidence of it."""

    def __init__(self, tabs: Tabs, traffic: Traffic, moods: Moods, *, touch: bool) -> None:
        self.noted: list[Interrupted] = []
        self.said = ""
        """What has been answered to consent bars; from just before the tap, so that nothing it sets off comes first."""
        self._tabs = tabs
        self._traffic = traffic
        self._moods = moods
        self._touch = touch
        self._tried: set[str] = set()
        self._pages = 0
        self._looked_at = 0.0
        self._taps: Counter[str] = Counter()

    async def clear(self, *, now: bool = False) -> bool:
        """Deal with all that the project has named; True if that took a tap. Looks seldom, unless it must be `now`."""
        if not self._watches or (not now and time.monotonic() - self._looked_at < _EVERY):
            return False
        tapped = False
        with contextlib.suppress(Error):  # The page went on under us: what comes next looks again.
            while await self._end_interruptions() or await self._answer_consent():
                tapped = True
        self._looked_at = time.monotonic()
        return tapped

    async def uncover(self, target: Found | ElementHandle) -> bool:
        """Close the layer that lies over the target, if a customer could; True if that took a tap."""
        overlay = await overlay_on(target)
        if overlay is None or not self._may_tap(overlay.what):
            return False
        return await self._tap("overlay", overlay.what, overlay.closer, overlay.name)

    def has_answered(self, locator: Locator) -> bool:
        """Whether the locator means a control of a consent bar that was answered here: then it is gone for good."""
        alternatives = [Locator(target=one) if isinstance(one, str) else one for one in locator.any] or [locator]
        wanted = {name.casefold() for one in alternatives for name in (one.target, one.name, one.text) if name}
        offered = [offer.casefold() for one in self.noted if one.tapped for offer in one.offers]
        return any(offer == name or offer.startswith(f"{name} ") for name in wanted for offer in offered)

    @property
    def _watches(self) -> bool:
        return self._moods.consent != "leave" or bool(self._moods.interruptions)

    async def _answer_consent(self) -> bool:
        if self._moods.consent == "leave":
            return False
        if self._pages != self._traffic.pages:
            self._pages = self._traffic.pages
            self._tried.clear()
        answer = await next_answer(self._tabs.current, self._moods.consent, self._tried)
        if answer is None:
            return False
        if answer.control is None:
            lacking = f"it offers nothing that means: {self._moods.consent}"
            self._note_once("consent", answer.what, "it stays although it was answered" if self._tried else lacking)
            return False
        if not self._may_tap(answer.what):
            return False
        before, self.said = self.said, self._moods.consent
        if not await self._tap("consent", answer.what, answer.control, answer.name):
            self.said = before
            return False
        self._tried.add(answer.key)
        self.noted[-1] = self.noted[-1].model_copy(update={"offers": answer.offers, "choices": answer.choices})
        return True

    async def _end_interruptions(self) -> bool:
        for interruption in self._moods.interruptions:
            if await self._end(interruption):
                return True
        return False

    async def _end(self, interruption: Interruption) -> bool:
        what = describe(interruption.when)
        if not self._may_tap(what):
            return False
        try:
            control = await asyncio.wait_for(self._control_of(interruption), _LOOK_SECONDS)
        except TimeoutError:
            return False
        except StepFailed as failure:
            self._note_once("interruption", what, failure.sentence)
            return False
        if control is None:
            return False
        return await self._tap("interruption", what, control, describe(interruption.tap))

    async def _control_of(self, interruption: Interruption) -> Found | None:
        """What to tap; None if the interruption is not there, StepFailed if it is but offers no such thing."""
        if not (await matches(self._tabs.current, interruption.when, in_sight=True)).visible:
            return None
        found = await matches(self._tabs.current, _inside(interruption), in_sight=True)
        if not found.visible:
            found = await matches(self._tabs.current, interruption.tap, in_sight=True)
        if not found.visible:
            raise StepFailed("not-found", f"{describe(interruption.tap)} is not to be seen in it")
        return found.the_one().handle

    def _may_tap(self, what: str) -> bool:
        return self._taps.total() < MAX_TAPS and self._taps[what] < MAX_TAPS_ON_ONE

    async def _tap(self, kind: InterruptionKind, what: str, control: ElementHandle | Found, name: str) -> bool:
        self._taps[what] += 1
        if kind != "overlay":
            await self.uncover(control)
        try:
            await (control.tap if self._touch else control.click)(timeout=_TAP_MS)
        except Error:
            self._note_once(kind, what, f'"{name}" could not be tapped')
            return False
        self.noted.append(Interrupted(step=self._traffic.step, kind=kind, what=what, tapped=name))
        await self._gone(control)
        await settle(self._tabs.current, self._traffic, 2)
        return True

    async def _gone(self, control: ElementHandle | Found) -> None:
        with contextlib.suppress(Error):
            if isinstance(control, Found):
                await control.wait_for(state="hidden", timeout=_GONE_MS)
            else:
                await control.wait_for_element_state("hidden", timeout=_GONE_MS)

    def _note_once(self, kind: InterruptionKind, what: str, error: str) -> None:
        note = Interrupted(step=self._traffic.step, kind=kind, what=what, error=error)
        if not any((one.what, one.error) == (what, error) for one in self.noted):
            self.noted.append(note)


def _inside(interruption: Interruption) -> Locator:
    """The control inside of what interrupts: other things on the page may be called "Close" too."""
    tap = interruption.tap
    return tap if tap.within else tap.model_copy(update={"within": interruption.when})
