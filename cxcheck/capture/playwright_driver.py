"""The driver that plays steps in a real browser."""

import asyncio
import time
from collections.abc import Sequence
from urllib.parse import urljoin

from playwright.async_api import ElementHandle, Error, Page
from playwright.async_api import Locator as Found
from playwright.async_api import TimeoutError as PlaywrightTimeout

from cxcheck.capture.approaching import approach
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.locating import Match, Matches, matches, not_found
from cxcheck.capture.pace import Pace, in_turn
from cxcheck.capture.pins import with_query
from cxcheck.capture.reasons import first_line
from cxcheck.capture.revealing import reveal
from cxcheck.capture.scrolling import scroll_near
from cxcheck.capture.secrets import Vault
from cxcheck.capture.seeing import Seeing
from cxcheck.capture.settling import settle
from cxcheck.capture.traffic import Traffic
from cxcheck.driver import StepFailed, Target
from cxcheck.model.device import Device
from cxcheck.model.evidence import FailureKind
from cxcheck.model.journey import Locator, describe
from cxcheck.model.site import Moods
from cxcheck.probes.scripts import looking

_POLL = 0.1
_PATIENCE = 2.0
"""Seconds after which something to be seen that stands hidden in the page is looked for behind its menus."""
_KEPT_OFF = 1.5
"""Seconds after which it is looked whether something that can be closed keeps a tap off."""
_DOUBT = 0.6
"""Seconds that several visible matches must last before they count as ambiguous: pages pass through such moments."""

_CHECKED = """el => {
  const box = el.control || el;
  return box.checked ?? (box.getAttribute('aria-checked') || box.getAttribute('aria-pressed')) === 'true';
}"""


class PlaywrightDriver(Seeing):
    """The pages of one visit; implements `driver.Driver` for steps, and what `Seeing` does for probes."""

    def __init__(
        self,
        page: Page,
        device: Device,
        base_url: str,
        vault: Vault,
        traffic: Traffic,
        moods: Moods | None = None,
        pace: Pace | None = None,
    ) -> None:
        super().__init__(page, device, traffic, moods or Moods(), pace or Pace())
        self._pins = moods.pins if moods else ()
        self._base_url = base_url if base_url.endswith("/") else base_url + "/"
        self._vault = vault
        self._sought: Locator | None = None

    # --- the verbs of a step -------------------------------------------------------------------------------------

    async def open(self, path: str) -> None:
        """Go there; an answer of the shop is an answer, whatever its status."""
        address = urljoin(self._base_url, path.lstrip("/") if not path.startswith("//") else path)
        address = with_query(address, self._pins, self._base_url, self._vault)
        await self.navigate(lambda: self.page.goto(address, wait_until="commit", timeout=LIMITS.navigation * 1000))

    async def back(self) -> None:
        """Back in the history; in a tab that has none, back to the page that opened it."""
        page, moves = self.page, self.traffic.moves
        await self.navigate(lambda: page.go_back(wait_until="commit", timeout=LIMITS.navigation * 1000))
        if self.page != page or self.traffic.moves != moves:
            return
        if not await self.tabs.leave():
            raise StepFailed("navigation", "there is no page to go back to")
        await self.after()

    async def reload(self) -> None:
        """Load again."""
        await self.navigate(lambda: self.page.reload(wait_until="commit", timeout=LIMITS.navigation * 1000))

    async def find(self, locator: Locator) -> Match:
        """The one visible match, looked for until the step's time is up; closed menus are opened on the way."""
        self._sought = locator
        doubt_until = 0.0
        asked = guessed = False
        began = time.monotonic()
        while True:
            if await self.cleared():
                asked = guessed = False  # Whatever menu was tried, something was in the way.
            # Once no menu has brought the exact match into sight, what resembles it will do.
            found = await matches(self.page, locator, in_sight=guessed)
            if len(found.visible) >= (locator.nth or 1):
                try:
                    return self._take(found)
                except StepFailed:
                    doubt_until = doubt_until or time.monotonic() + _DOUBT
                    if time.monotonic() > doubt_until:
                        raise
            elif found.found and not asked and await settle(self.page, self.traffic, min(1.5, self.left)):
                asked = True
                if await reveal(self, locator, guesses=False):
                    continue
            elif self.guesses and not guessed and time.monotonic() - began > self._patience(found):
                guessed = True
                if await reveal(self, locator, guesses=True):
                    continue
            if not found.visible and self.clearing.has_answered(locator):
                raise StepFailed("answered", f"{describe(locator)} stood on a consent bar that was answered already")
            if self.left <= 0.3:
                raise not_found(locator, await matches(self.page, locator))
            await asyncio.sleep(_POLL)

    @in_turn
    async def tap(self, target: Target) -> None:
        """Touch on touch devices, click elsewhere."""
        element = _found(target)
        seen = await approach(self, element)
        async with self.noting(element, seen.heard):
            await self._tap(target, element, covered=seen.covered)
            self.spend(taps=1)
            await self.after()

    async def fill(self, target: Target, text: str) -> None:
        """Type; a field that held a secret is blacked out in pictures from now on."""
        element = _found(target)
        revealed = self._vault.reveal(text)
        if revealed != text:
            self.secret_fields.append(element)
        await self.unhindered(element)
        await self.act(target, lambda timeout: element.fill(revealed, timeout=timeout))
        self.spend(fields=1, characters=len(revealed))
        await self.after_typing()

    @in_turn
    async def select(self, target: Target, option: str) -> None:
        """By label, else by value; a list that lacks the option says what it offers."""
        element = _found(target)
        listed = "el => el.options ? [...el.options].map(one => [one.label.trim(), one.value]) : null"
        offered = await element.evaluate(listed)
        if offered is None:
            raise StepFailed("not-found", f"{target.description} is not a list to select from")
        labels, values = [label for label, _ in offered], [value for _, value in offered]
        index = _best_option(option, labels)
        if index is None and option in values:
            index = values.index(option)
        if index is None:
            raise StepFailed("not-found", f'{target.description} does not offer "{option}", but {", ".join(labels)}')
        await self.unhindered(element)
        async with self.noting(element):
            await self.act(target, lambda timeout: element.select_option(index=index, timeout=timeout))
            self.spend(taps=2)
            await self.after()

    @in_turn
    async def set_checked(self, target: Target, checked: bool) -> None:
        """Tick or untick; a box that is drawn by its label is set through the label."""
        element = _found(target)
        if await element.evaluate(_CHECKED) == checked:
            return
        seen = await approach(self, element)
        labelled = await element.evaluate_handle(looking("return standIn(el) || el", "el"))
        drawn = labelled.as_element()
        assert drawn is not None
        async with self.noting(element, seen.heard):
            await self._tap(target, drawn)
            self.spend(taps=1)
            await self.after()
        try:
            done = await element.evaluate(_CHECKED, timeout=1000) == checked
        except PlaywrightTimeout:
            return  # Ticking has led on to a page without the box, as filters do.
        if not done:
            raise StepFailed("disabled", f"{target.description} could not be {'ticked' if checked else 'unticked'}")

    @in_turn
    async def press(self, key: str, target: Target | None) -> None:
        """Press a key in a target or wherever the focus is."""
        async with self.noting(_found(target) if target else None):
            await self._press(key, target)
            self.spend(taps=1)
            await self.after()

    async def hover(self, target: Target) -> None:
        """Rest the mouse on it."""
        if self.device.touch:
            raise StepFailed("hidden", f"{self.device.name} has no mouse to rest on {target.description}")
        await self.unhindered(_found(target))
        await self.act(target, _found(target).hover)
        await self.after()

    async def scroll_to(self, target: Target) -> None:
        """Bring it into view."""
        await scroll_near(self, _found(target))
        await self.after()

    async def see(self, locator: Locator) -> None:
        """Wait until it can be seen; what stands in a closed accordion or menu is brought into sight after a while."""
        patience = min(_PATIENCE, self.left / 2)
        reveal_from = time.monotonic() + patience
        while True:
            await self.cleared()
            found = await matches(self.page, locator, in_sight=True)
            if len(found.visible) >= (locator.nth or 1):
                self.trace.matched = describe(found.locator)
                return
            if self.left <= 0.3:
                if found.silent:
                    raise not_found(locator, found)
                kind: FailureKind = "not-seen"
                hint = _hidden_hint(await matches(self.page, locator))
                raise StepFailed(kind, f"{describe(locator)} is not to be seen{hint}")
            if time.monotonic() > reveal_from and (await matches(self.page, locator)).found:
                reveal_from = float("inf")
                if await reveal(self, locator, guesses=False):
                    continue
            await asyncio.sleep(_POLL)

    async def not_see(self, locator: Locator) -> None:
        """Wait until it is gone."""
        while (found := await matches(self.page, locator, in_sight=True)).visible:
            if self.left <= 0.3:
                raise StepFailed("still-seen", f"{found.visible[0].description} is still to be seen")
            await self.cleared()
            await asyncio.sleep(_POLL)

    # --- how it is done ------------------------------------------------------------------------------------------

    async def _tap(self, target: Target, element: Found | ElementHandle, *, covered: bool | None = None) -> None:
        """Tap; what keeps the finger off and can be closed is closed meanwhile, as a customer would.

        The tap itself is asked for once, so that it is never made twice. `covered` is None if that is still to be seen.
        """
        if covered is not False or await self.cleared(now=True):
            target, element = await self._freed(target, element)
        acting = asyncio.ensure_future(self.act(target, self.touch(element)))
        try:
            while not (await asyncio.wait({acting}, timeout=_KEPT_OFF))[0]:
                await self._freed(target, element)
            await acting
        finally:
            acting.cancel()

    async def _press(self, key: str, target: Target | None) -> None:
        try:
            if target:
                await self.act(target, lambda timeout: _found(target).press(key, timeout=timeout))
                return
            with self.moment.of_an_act():
                await self.page.keyboard.press(key)
        except Error as error:
            if self.lost(error):
                raise
            raise StepFailed("not-found", f"the key {key} is not known: {first_line(error)}") from error

    async def _freed(self, target: Target, element: Found | ElementHandle) -> tuple[Target, Found | ElementHandle]:
        """The same without what lay in the way; found anew where closing that has closed the menu around it as well."""
        if await self.unhindered(element) and self._sought and not await element.is_visible():
            target = await self.find(self._sought)
            return target, _found(target)
        return target, element

    def _patience(self, found: Matches) -> float:
        """Seconds before menus are guessed at: what is not there yet may still come by itself."""
        return min(_PATIENCE / 2 if found.found else _PATIENCE, self.left / 2)

    def _take(self, found: Matches) -> Match:
        match = found.the_one()
        self.trace.matched = describe(found.locator)
        self.trace.element = match.element
        return match


def _found(target: Target) -> Found:
    assert isinstance(target, Match)
    return target.handle


def _best_option(wanted: str, offered: Sequence[str]) -> int | None:
    """Which one: exact, else the only one that holds the wanted words."""
    if wanted in offered:
        return offered.index(wanted)
    near = [index for index, label in enumerate(offered) if wanted.casefold() in label.casefold()]
    return near[0] if len(near) == 1 else None


def _hidden_hint(found: Matches) -> str:
    return " (it stands in the page, hidden)" if found.found else ""
