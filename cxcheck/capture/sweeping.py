"""A sweep: one page at every width, without loading it again; in a visit of its own, as pages may keep what it does.

Coarse steps and the widths at which the page's style sheets change come first; where two neighbours differ, the widths
between them are halved until the first and the last width of each failure are known.
"""

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Error, FloatRect

from cxcheck.capture.documents import bounded, run_bounded
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.derive.pictures import differ
from cxcheck.model.page import Box
from cxcheck.model.sweep import Sweep, Swept
from cxcheck.probes.scripts import sweep_script
from cxcheck.probes.sight import LookFailed

NARROWEST, WIDEST, STEP = 320, 1440, 40
"""CSS pixels: WCAG 1.4.10's narrowest page, the largest desktop device, and the step of the first look."""
_DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 40))))"
_LEAST_WIDE = 3
"""Widths that a failure lasts at least: what shows for fewer is how a browser rounds, or a page on its way."""
_INK = """([selector, hide]) => {
  let el = null, root = document;
  for (const part of selector.split(' >>> ')) { el = root && root.querySelector(part); root = el && el.shadowRoot; }
  if (!el) return false;
  if (!hide) { el.setAttribute('style', el.dataset.cxcheckStyle); delete el.dataset.cxcheckStyle; return true; }
  el.dataset.cxcheckStyle = el.getAttribute('style') || '';
  el.style.setProperty('transition', 'none', 'important');
  el.style.setProperty('opacity', '0', 'important');
  return true;
}"""
Seen = Mapping[str, Mapping[str, Any]]
"""What was seen at one width, by what makes it the same at another."""


async def sweep(driver: PlaywrightDriver) -> Sweep:
    """Sweeps the page that the customer looks at, and gives it its size back; LookFailed if it does not answer."""
    size = driver.page.viewport_size or {"width": driver.device.viewport.width, "height": driver.device.viewport.height}
    sweeping = _Sweeping(driver, size["height"], time.monotonic() + LIMITS.sweep)
    try:
        return await sweeping.whole()
    finally:
        await sweeping.resize(size["width"])


@dataclass
class _Sweeping:
    driver: PlaywrightDriver
    height: int
    end: float
    seen: dict[int, Seen] = field(default_factory=dict)
    turns: set[int] = field(default_factory=set)

    async def whole(self) -> Sweep:
        for width in range(NARROWEST, WIDEST + 1, STEP):
            await self.look(width)
        for turn in sorted(self.turns):
            for width in (turn - 1, turn, turn + 1):
                if NARROWEST <= width <= WIDEST:
                    await self.look(width)
        for low, high in [*zip(sorted(self.seen), sorted(self.seen)[1:], strict=False)]:
            await self.halve(low, high)
        failures = [one for key in self.keys() for one in self.lasting(key)]
        visible = [one for one in failures if one.kind != "collision" or await self.shows(one)]
        unseen = len(failures) - len(visible)
        widths = tuple(sorted(self.seen))
        return Sweep(low=NARROWEST, high=WIDEST, widths=widths, failures=tuple(visible), unseen=unseen)

    async def look(self, width: int) -> None:
        """What shows at one width; once the time is up, nothing more is looked at."""
        if width in self.seen or time.monotonic() > self.end:
            return
        await self.resize(width)
        answer = json.loads(await run_bounded(self.driver.page.main_frame, sweep_script(), {"width": width}))
        self.seen[width] = {f"{one['kind']} {one.pop('key')}": one for one in answer["seen"]}
        self.turns |= set(answer["turns"])

    async def resize(self, width: int) -> None:
        """Another width, and the time that a page takes to lay itself out for it."""
        page = self.driver.page
        await bounded(page.set_viewport_size({"width": width, "height": self.height}), "the page cannot be resized")
        await bounded(page.evaluate(_DRAWN), "the page was not drawn again")

    async def halve(self, low: int, high: int) -> None:
        """Looks between two widths that differ, until they are neighbours."""
        if high - low <= 1 or self.seen[low].keys() == self.seen[high].keys():
            return
        middle = (low + high) // 2
        await self.look(middle)
        if middle in self.seen:
            await self.halve(low, middle)
            await self.halve(middle, high)

    def keys(self) -> Sequence[str]:
        return list(dict.fromkeys(key for width in sorted(self.seen) for key in self.seen[width]))

    def lasting(self, key: str) -> Iterator[Swept]:
        """The ranges of widths in which something shows, each at its worst."""
        for widths in self.ranges(key):
            if widths[-1] - widths[0] + 1 < _LEAST_WIDE:
                continue
            worst = max(widths, key=lambda width: float(self.seen[width][key]["by"]))
            fields = {"low": widths[0], "high": widths[-1], "at": worst}
            yield Swept.model_validate({**self.seen[worst][key], **fields})

    def ranges(self, key: str) -> Iterator[list[int]]:
        run: list[int] = []
        for width in sorted(self.seen):
            if key in self.seen[width]:
                run.append(width)
            elif run:
                yield run
                run = []
        if run:
            yield run

    async def shows(self, one: Swept) -> bool:
        """Whether both have ink where they overlap: each is taken away in turn, and the picture must change."""
        assert one.box and one.other
        await self.resize(one.at)
        place = _around(one.box)
        try:
            whole = await self.clip(place)
            inks = [await self.ink(element.selector, place, whole) for element in (one.one, one.other)]
        except (TimeoutError, LookFailed, Error):
            return True
        return all(inks)

    async def ink(self, selector: str, place: Box, whole: bytes) -> bool:
        page = self.driver.page
        if not await bounded(page.evaluate(_INK, [selector, True]), "the page did not hide an element"):
            return True
        try:
            return differ(whole, await self.clip(place))
        finally:
            await bounded(page.evaluate(_INK, [selector, False]), "the page did not show an element again")

    async def clip(self, place: Box) -> bytes:
        area: FloatRect = {"x": place.x, "y": place.y, "width": place.width, "height": place.height}
        shot = self.driver.page.screenshot(clip=area, full_page=True, animations="disabled", scale="css")
        return await bounded(shot, "the page did not let itself be drawn")


def _around(box: Box) -> Box:
    """Whole pixels of the box, inside the page."""
    return Box(max(0, int(box.x)), max(0, int(box.y)), max(1, round(box.width)), max(1, round(box.height)))
