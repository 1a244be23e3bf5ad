"""The driver that plays steps in a real browser."""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from playwright.async_api import ElementHandle, Error, FloatRect, Page
from playwright.async_api import Locator as Found
from playwright.async_api import TimeoutError as PlaywrightTimeout

from cxcheck.capture.apart import measured
from cxcheck.capture.changes import Changes
from cxcheck.capture.clearing import Clearing
from cxcheck.capture.documents import FrameDocument, bounded
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.locating import Match, Matches, matches
from cxcheck.capture.pace import Pace, in_turn
from cxcheck.capture.pins import with_query
from cxcheck.capture.reasons import first_line, why
from cxcheck.capture.revealing import MAX_GUESSES, MAX_MENUS, label_of, openers
from cxcheck.capture.secrets import Vault
from cxcheck.capture.settling import settle
from cxcheck.capture.traffic import Traffic
from cxcheck.driver import StepFailed, Target
from cxcheck.model.device import Device
from cxcheck.model.evidence import Effort, FailureKind
from cxcheck.model.journey import Locator, describe
from cxcheck.model.page import Element
from cxcheck.model.site import Moods
from cxcheck.probes.scripts import looking

MAX_PICTURE = 16_000
"""CSS pixels of height after which a picture is cut: taller ones come back blank or empty without an error."""
_POLL = 0.1
_JUST_NOW = 0.15
"""Seconds for which a page that has settled counts as settled, if nothing was done to it."""
_GLANCE = 0.06
"""Seconds on each screen while scrolling through: enough for a page to notice and ask for more."""
_PATIENCE = 2.0
"""Seconds after which something to be seen that stands hidden in the page is looked for behind its menus."""
_KEPT_OFF = 1.5
"""Seconds after which it is looked whether something that can be closed keeps a tap off."""
_DOUBT = 0.6
"""Seconds that several visible matches must last before they count as ambiguous: pages pass through such moments."""

_SCROLL_NEAR = """
const before = scrollY;
const box = (seen(el) || el).getBoundingClientRect();
if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth)
  el.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
return Math.abs(scrollY - before);
"""
_CLOSING = """
const box = el.getBoundingClientRect();
const hit = deepHit(box.left + box.width / 2, box.top + box.height / 2);
const free = Boolean(hit && serves(hit, el));
const details = el.tagName === 'SUMMARY' && el.parentElement;
return {free, open: el.getAttribute('aria-expanded') === 'true' || Boolean(details && details.open)};
"""
_LAYERS = """
let layers = 0;
for (let node = el; node && node !== document.body; node = parentOf(node))
  if (hiddenBy(node, node.getBoundingClientRect())) layers++;
return layers;
"""


_CHECKED = """el => {
  const box = el.control || el;
  return box.checked ?? (box.getAttribute('aria-checked') || box.getAttribute('aria-pressed')) === 'true';
}"""


@dataclass
class Trace:
    """What a step left besides its outcome."""

    matched: str = ""
    revealed: list[str] = field(default_factory=list)
    element: Element | None = None
    changed: tuple[str, ...] | None = None


class PlaywrightDriver:
    """One page of one visit; implements `driver.Driver` for steps and `probes.sight.Sight` for probes."""

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
        self.page = page
        self.device = device
        self.traffic = traffic
        self.effort = Effort()
        self.trace = Trace()
        self.crashed = False
        self.clearing = Clearing(page, traffic, moods or Moods(), touch=device.touch)
        self.pace = pace or Pace()
        self.on_waiting: Callable[[float], None] = lambda _: None
        self._pins = moods.pins if moods else ()
        self._base_url = base_url if base_url.endswith("/") else base_url + "/"
        self._vault = vault
        self._secret_fields: list[Found] = []
        self._deadline = 0.0
        self._guesses = True
        self._sought: Locator | None = None
        self._settled_at = 0.0
        self._changes = Changes(page, traffic)
        page.on("crash", self._on_crash)

    def begin_step(self, limit: float, *, guesses: bool = True) -> None:
        """Forget the last step and give this one `limit` seconds.

        `guesses` is whether menus may be tried that do not say that the target stands in them.
        """
        self.trace = Trace()
        self._guesses = guesses
        self._deadline = time.monotonic() + limit

    def wait_longer(self, seconds: float) -> None:
        """Time that goes to the site's moods is nobody's: neither the step's nor the visit's."""
        self._deadline += seconds
        self.on_waiting(seconds)

    @property
    def seconds_left(self) -> float:
        """Of the step's time."""
        return self._left()

    # --- the verbs of a step -------------------------------------------------------------------------------------

    async def open(self, path: str) -> None:
        """Go there; an answer of the shop is an answer, whatever its status."""
        address = urljoin(self._base_url, path.lstrip("/") if not path.startswith("//") else path)
        address = with_query(address, self._pins, self._base_url, self._vault)
        await self._navigate(lambda: self.page.goto(address, wait_until="commit", timeout=LIMITS.navigation * 1000))

    async def back(self) -> None:
        """Back in the history."""
        await self._navigate(lambda: self.page.go_back(wait_until="commit", timeout=LIMITS.navigation * 1000))

    async def reload(self) -> None:
        """Load again."""
        await self._navigate(lambda: self.page.reload(wait_until="commit", timeout=LIMITS.navigation * 1000))

    async def find(self, locator: Locator) -> Match:
        """The one visible match, looked for until the step's time is up; closed menus are opened on the way."""
        self._sought = locator
        doubt_until = 0.0
        asked = guessed = False
        began = time.monotonic()
        while True:
            if await self._cleared():
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
            elif found.found and not asked and await settle(self.page, self.traffic, min(1.5, self._left())):
                asked = True
                if await self._reveal(locator, guesses=False):
                    continue
            elif self._guesses and not guessed and time.monotonic() - began > self._patience(found):
                guessed = True
                if await self._reveal(locator, guesses=True):
                    continue
            if not found.visible and self.clearing.has_answered(locator):
                raise StepFailed("answered", f"{describe(locator)} stood on a consent bar that was answered already")
            if self._left() <= 0.3:
                raise self._not_found(locator, await matches(self.page, locator))
            await asyncio.sleep(_POLL)

    @in_turn
    async def tap(self, target: Target) -> None:
        """Touch on touch devices, click elsewhere."""
        element = _found(target)
        await self._scroll_near(element)
        async with self._changes.noting(element, self.trace):
            await self._tap(target, element)
            self.effort = self.effort.model_copy(update={"taps": self.effort.taps + 1})
            await self._after()

    async def fill(self, target: Target, text: str) -> None:
        """Type; a field that held a secret is blacked out in pictures from now on."""
        element = _found(target)
        revealed = self._vault.reveal(text)
        if revealed != text:
            self._secret_fields.append(element)
        await self._unhindered(element)
        await self._act(target, lambda timeout: element.fill(revealed, timeout=timeout))
        effort = {"fields": self.effort.fields + 1, "characters": self.effort.characters + len(revealed)}
        self.effort = self.effort.model_copy(update=effort)
        await self._after_typing()

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
        await self._unhindered(element)
        async with self._changes.noting(element, self.trace):
            await self._act(target, lambda timeout: element.select_option(index=index, timeout=timeout))
            self.effort = self.effort.model_copy(update={"taps": self.effort.taps + 2})
            await self._after()

    @in_turn
    async def set_checked(self, target: Target, checked: bool) -> None:
        """Tick or untick; a box that is drawn by its label is set through the label."""
        element = _found(target)
        if await element.evaluate(_CHECKED) == checked:
            return
        await self._scroll_near(element)
        labelled = await element.evaluate_handle(looking("return standIn(el) || el", "el"))
        drawn = labelled.as_element()
        assert drawn is not None
        async with self._changes.noting(element, self.trace):
            await self._tap(target, drawn)
            self.effort = self.effort.model_copy(update={"taps": self.effort.taps + 1})
            await self._after()
        try:
            done = await element.evaluate(_CHECKED, timeout=1000) == checked
        except PlaywrightTimeout:
            return  # Ticking has led on to a page without the box, as filters do.
        if not done:
            raise StepFailed("disabled", f"{target.description} could not be {'ticked' if checked else 'unticked'}")

    @in_turn
    async def press(self, key: str, target: Target | None) -> None:
        """Press a key in a target or wherever the focus is."""
        async with self._changes.noting(_found(target) if target else None, self.trace):
            await self._press(key, target)
            self.effort = self.effort.model_copy(update={"taps": self.effort.taps + 1})
            await self._after()

    async def hover(self, target: Target) -> None:
        """Rest the mouse on it."""
        if self.device.touch:
            raise StepFailed("hidden", f"{self.device.name} has no mouse to rest on {target.description}")
        await self._unhindered(_found(target))
        await self._act(target, _found(target).hover)
        await self._after()

    async def scroll_to(self, target: Target) -> None:
        """Bring it into view."""
        await self._scroll_near(_found(target))
        await self._after()

    async def see(self, locator: Locator) -> None:
        """Wait until it can be seen; what stands in a closed accordion or menu is brought into sight after a while."""
        patience = min(_PATIENCE, self._left() / 2)
        reveal_from = time.monotonic() + patience
        while True:
            await self._cleared()
            found = await matches(self.page, locator, in_sight=True)
            if len(found.visible) >= (locator.nth or 1):
                self.trace.matched = describe(found.locator)
                return
            if self._left() <= 0.3:
                kind: FailureKind = "not-seen"
                hint = _hidden_hint(await matches(self.page, locator))
                raise StepFailed(kind, f"{describe(locator)} is not to be seen{hint}")
            if time.monotonic() > reveal_from and (await matches(self.page, locator)).found:
                reveal_from = float("inf")
                if await self._reveal(locator, guesses=False):
                    continue
            await asyncio.sleep(_POLL)

    async def not_see(self, locator: Locator) -> None:
        """Wait until it is gone."""
        while (found := await matches(self.page, locator, in_sight=True)).visible:
            if self._left() <= 0.3:
                raise StepFailed("still-seen", f"{found.visible[0].description} is still to be seen")
            await self._cleared()
            await asyncio.sleep(_POLL)

    # --- what probes see -----------------------------------------------------------------------------------------

    async def documents(self) -> Sequence[FrameDocument]:
        """The page's document first, then its frames."""
        frames = [frame for frame in self.page.frames if frame != self.page.main_frame and not frame.is_detached()]
        return [FrameDocument(self.page.main_frame), *(FrameDocument(frame) for frame in frames)]

    async def picture(self) -> bytes:
        """The whole page, cut at MAX_PICTURE, at one pixel a CSS pixel."""
        # Not by CDP: a session other than Playwright's own ends the emulation of the phone with its screenshot.
        size = await bounded(measured(self.page.main_frame), "the page did not give its size")
        clip: FloatRect | None = None
        if size["height"] > MAX_PICTURE:
            clip = {"x": 0, "y": 0, "width": size["width"], "height": MAX_PICTURE}
        picture = self.page.screenshot(full_page=True, scale="css", caret="initial", clip=clip)
        return await bounded(picture, "no picture could be taken")

    async def html(self) -> str:
        """The serialised document."""
        return await bounded(self.page.content(), "the document could not be read")

    async def aria(self) -> str:
        """The accessibility tree."""
        return await bounded(self.page.aria_snapshot(), "the accessibility tree could not be read")

    async def secret_boxes(self) -> list[tuple[float, float, float, float]]:
        """Where fields that hold a secret stand, in CSS pixels of the document."""
        boxes = []
        for element in self._secret_fields:
            with contextlib.suppress(Error, TimeoutError):
                box = await asyncio.wait_for(element.bounding_box(timeout=500), 1)
                page = await asyncio.wait_for(measured(self.page.main_frame), 1)
                if box:
                    boxes.append((box["x"] + page["left"], box["y"] + page["top"], box["width"], box["height"]))
        return boxes

    async def scroll_on(self) -> bool:
        """Scroll one screen down; False at the page's end."""
        script = """() => {
          const before = scrollY;
          window.scrollBy({top: innerHeight * 0.9, behavior: 'instant'});
          return scrollY > before + 1;
        }"""
        moved = bool(await bounded(self.page.evaluate(script), "the page did not scroll"))
        if moved:
            await asyncio.sleep(_GLANCE)
        return moved

    async def scroll_home(self) -> None:
        """Back to the top, and wait for what scrolling has brought about."""
        await bounded(
            self.page.evaluate("() => window.scrollTo({top: 0, behavior: 'instant'})"), "the page did not scroll"
        )
        await settle(self.page, self.traffic, 2)

    async def settle(self) -> bool:
        """Wait until the page is what a customer would look at; not twice if the last act has just waited for it."""
        if time.monotonic() - self._settled_at < _JUST_NOW and self.traffic.quiet_for > 0:
            return True
        return await settle(self.page, self.traffic)

    # --- how it is done ------------------------------------------------------------------------------------------

    def _left(self) -> float:
        return self._deadline - time.monotonic()

    def _patience(self, found: Matches) -> float:
        """Seconds before menus are guessed at: what is not there yet may still come by itself."""
        return min(_PATIENCE / 2 if found.found else _PATIENCE, self._left() / 2)

    def _take(self, found: Matches) -> Match:
        match = found.the_one()
        self.trace.matched = describe(found.locator)
        self.trace.element = match.element
        return match

    async def _reveal(self, locator: Locator, *, guesses: bool) -> bool:
        """Open closed menus until the target shows; True if it does."""
        for _ in range(MAX_MENUS):
            if not await self._open_one(locator, guesses=guesses):
                return False
            if (await matches(self.page, locator)).visible:
                return True
        return False

    async def _open_one(self, locator: Locator, *, guesses: bool) -> bool:
        """Open what is likeliest to help; True if it brought the target into sight or nearer to it."""
        found = await matches(self.page, locator)
        hidden = found.found[0].handle if found.found else None
        address = self.page.url
        before = await self._layers(hidden)
        for handle in (await openers(self.page, hidden, guesses=guesses))[:MAX_GUESSES]:
            if self._left() < 1:
                return False
            label = await label_of(handle)
            if not await self.open_handle(handle):
                continue
            if self.page.url.split("#")[0] != address.split("#")[0]:
                await self.page.go_back(wait_until="commit", timeout=LIMITS.navigation * 1000)
                continue
            if (await matches(self.page, locator)).visible or (hidden and await self._layers(hidden) < before):
                self.trace.revealed.append(label)
                return True
            await self.close_handle(handle)
        return False

    async def _layers(self, hidden: Found | None) -> int:
        """How many of the boxes around a hidden element are hidden themselves: fewer means that it came nearer."""
        if hidden is None:
            return 0
        with contextlib.suppress(Error):
            return int(await hidden.evaluate(looking(_LAYERS, "el"), timeout=1000))
        return 0

    async def open_handle(self, handle: ElementHandle) -> bool:
        """Tap something that may open; False if it cannot be tapped."""
        await self._unhindered(handle)
        try:
            act = handle.tap if self.device.touch else handle.click
            await act(timeout=1500)
        except Error:
            return False
        self.effort = self.effort.model_copy(update={"menus": self.effort.menus + 1, "taps": self.effort.taps + 1})
        await settle(self.page, self.traffic, 2)
        return True

    async def close_handle(self, handle: ElementHandle) -> None:
        """Undo an opening: tap again what says that it is open, else Escape."""
        with contextlib.suppress(Error):
            state = await handle.evaluate(looking(_CLOSING, "el"))
            if state["free"] and state["open"]:
                await (handle.tap if self.device.touch else handle.click)(timeout=1500)
            else:
                await self.page.keyboard.press("Escape")
            await asyncio.sleep(_GLANCE)

    async def _scroll_near(self, element: Found) -> None:
        """Count the screens a customer scrolls, then let the browser scroll."""
        with contextlib.suppress(Error):
            pixels = await element.evaluate(looking(_SCROLL_NEAR, "el"), timeout=max(500, self._left() * 500))
            screens = pixels / self.device.viewport.height
            self.effort = self.effort.model_copy(update={"scrolls": round(self.effort.scrolls + screens, 2)})

    async def _tap(self, target: Target, element: Found | ElementHandle) -> None:
        """Tap; what keeps the finger off and can be closed is closed meanwhile, as a customer would.

        The tap itself is asked for once, so that it is never made twice.
        """
        target, element = await self._freed(target, element)
        acting = asyncio.ensure_future(self._act(target, element.tap if self.device.touch else element.click))
        try:
            while not (await asyncio.wait({acting}, timeout=_KEPT_OFF))[0]:
                await self._unhindered(element)
            await acting
        finally:
            acting.cancel()

    async def _freed(self, target: Target, element: Found | ElementHandle) -> tuple[Target, Found | ElementHandle]:
        """The same without what lay in the way; found anew where closing that has closed the menu around it as well."""
        if await self._unhindered(element) and self._sought and not await element.is_visible():
            target = await self.find(self._sought)
            return target, _found(target)
        return target, element

    async def _cleared(self, *, now: bool = False) -> bool:
        """Deal with what the project has named, in time that is not the step's; True if that took a tap."""
        began = time.monotonic()
        cleared = await self.clearing.clear(now=now)
        if cleared:
            self.wait_longer(time.monotonic() - began)
        return cleared

    async def _unhindered(self, element: Found | ElementHandle) -> bool:
        """Get rid of what lies in the way to an element, if it can be; True if something was."""
        cleared = await self._cleared(now=True)
        began = time.monotonic()
        if await self.clearing.uncover(element):
            self.effort = self.effort.model_copy(update={"taps": self.effort.taps + 1})
            self.wait_longer(time.monotonic() - began)
            return True
        return cleared

    async def _act(self, target: Target, act: Callable[..., Awaitable[Any]]) -> None:
        try:
            await act(timeout=max(500, (self._left() - 0.2) * 1000))
        except PlaywrightTimeout as timeout:
            raise why(target, timeout) from timeout
        except Error as error:
            if self._lost(error):
                raise
            raise why(target, error) from error

    def _lost(self, error: Error) -> bool:
        """Whether page or browser are gone, which is nobody's fault."""
        return self.crashed or "closed" in error.message or "crash" in error.message

    async def _press(self, key: str, target: Target | None) -> None:
        try:
            if target:
                await self._act(target, lambda timeout: _found(target).press(key, timeout=timeout))
            else:
                await self.page.keyboard.press(key)
        except Error as error:
            if self._lost(error):
                raise
            raise StepFailed("not-found", f"the key {key} is not known: {first_line(error)}") from error

    @in_turn
    async def _navigate(self, go: Callable[[], Awaitable[Any]]) -> None:
        began = False
        try:
            await go()
            began = True
            await self.page.wait_for_load_state("domcontentloaded", timeout=LIMITS.navigation * 1000)
        except PlaywrightTimeout as timeout:
            what = "began and never came to its end" if began else "did not answer"
            raise StepFailed("navigation", f"the page {what} within {LIMITS.navigation:g} s") from timeout
        except Error as error:
            if "net::ERR_ABORTED" in error.message or "interrupted by another navigation" in error.message:
                return
            if "Download is starting" in error.message:
                raise StepFailed("navigation", "the address is not a page but a download") from error
            if "net::" in error.message or "NS_ERROR" in error.message:
                raise StepFailed("navigation", f"the page could not be loaded: {first_line(error)}") from error
            raise
        await self._after()

    async def _after_typing(self) -> None:
        """Typing mostly changes nothing else; where it asks the shop for something, the answer is waited for."""
        await asyncio.sleep(0.03)
        self._settled_at = 0.0
        if self.traffic.quiet_for == 0:
            await self._after()

    async def _after(self) -> None:
        """What an act sets going is given time to come about: a navigation begins a moment after the tap."""
        await asyncio.sleep(0.03)
        settled = await settle(self.page, self.traffic, min(LIMITS.settle, max(0.5, self._left())))
        self._settled_at = time.monotonic() if settled else 0.0
        self.effort = self.effort.model_copy(update={"pages": self.traffic.pages})
        self._changes.settled()

    def _not_found(self, locator: Locator, found: Matches) -> StepFailed:
        if found.visible and locator.nth:
            return StepFailed("not-found", f"{describe(locator)}: only {len(found.visible)} to be seen")
        if found.found:
            return StepFailed("hidden", f"{describe(locator)} stands in the page but no menu brings it into sight")
        return StepFailed("not-found", f"{describe(locator)} is not on the page")

    def _on_crash(self, _: Page) -> None:
        self.crashed = True


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
