"""Frames: where the documents inside a page stand, whether they can be seen, and what lies on them from outside."""

import asyncio
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import ElementHandle, Error, Frame, Page

from cxcheck.capture.apart import measured
from cxcheck.capture.documents import bounded, run_bounded
from cxcheck.capture.limits import LIMITS
from cxcheck.probes.scripts import looking, read
from cxcheck.probes.sight import Cover, LookFailed, Place

_HOLDER = """
const box = el.getBoundingClientRect(), style = getComputedStyle(el);
const edge = side => parseFloat(style['border' + side + 'Width']) + parseFloat(style['padding' + side]);
const small = el.clientWidth < 2 || el.clientHeight < 2;
return {x: box.left + edge('Left'), y: box.top + edge('Top'), hidden: hiddenBy(el, box) || (small ? 'empty' : ''),
  selector: selectorOf(el)};
"""
_NAMED = """
const names = [el.name, el.title, el.id, el.getAttribute('aria-label')];
try { return /[#.[>=]/.test(wanted) ? el.matches(wanted) : names.includes(wanted); } catch { return false; }
"""


def inner(page: Page) -> list[Frame]:
    """The frames of a page, in the order in which `documents` has them behind the page itself."""
    return [frame for frame in page.frames if frame != page.main_frame and not frame.is_detached()]


async def named(page: Page, wanted: str) -> list[Frame]:
    """Frames by name, title, id or selector of the element that holds them, at whatever depth."""
    frames = inner(page)
    fits = await asyncio.gather(*(_is_named(frame, wanted) for frame in frames))
    return [frame for frame, fit in zip(frames, fits, strict=True) if fit]


async def _is_named(frame: Frame, wanted: str) -> bool:
    try:
        holder = await asyncio.wait_for(frame.frame_element(), LIMITS.look)
        return bool(await asyncio.wait_for(holder.evaluate(f"(el, wanted) => {{{_NAMED}}}", wanted), LIMITS.look))
    except (Error, TimeoutError):
        return False


async def hiding(frame: Frame) -> tuple[Frame, ElementHandle] | None:
    """The outermost element around the frame that cannot be seen, with the document it stands in; None if all can."""
    hidden = None
    inside: Frame | None = frame
    while inside and inside.parent_frame:
        holder = await inside.frame_element()
        if (await holder.evaluate(looking(_HOLDER, "el")))["hidden"]:
            hidden = (inside.parent_frame, holder)
        inside = inside.parent_frame
    return hidden


async def place_of(frame: Frame) -> Place | None:
    """Where a frame's document lies; None if it cannot be seen or has gone. LookFailed if nobody answers."""
    try:
        return await asyncio.wait_for(_place_of(frame), LIMITS.look)
    except TimeoutError as timeout:
        raise LookFailed(f"the page around it did not answer within {LIMITS.look:g} s") from timeout
    except Error:
        return None


async def _place_of(frame: Frame) -> Place | None:
    x = y = 0.0
    selector = ""
    inside = frame
    while outside := inside.parent_frame:
        holder = await inside.frame_element()
        told = await holder.evaluate(looking(_HOLDER, "el"))
        if told["hidden"]:
            return None
        x, y, selector = x + told["x"], y + told["y"], selector or told["selector"]
        inside = outside
    page = await measured(inside)
    return Place(x + page["left"], y + page["top"], selector)


@dataclass(frozen=True)
class FrameDocument:
    """A frame as probes see it."""

    frame: Frame

    @property
    def url(self) -> str:
        """Its address."""
        return self.frame.url

    @property
    def foreign(self) -> bool:
        """Whether it comes from another origin than the page."""
        return _origin(self.frame) != _origin(self.frame.page.main_frame)

    @property
    def outer(self) -> int:
        """Number of the document that it stands in."""
        frames = [self.frame.page.main_frame, *inner(self.frame.page)]
        return frames.index(self.frame.parent_frame) if self.frame.parent_frame in frames else 0

    async def evaluate(self, script: str, argument: Any = None) -> Any:
        """Run a function in the frame, bounded."""
        return await run_bounded(self.frame, script, argument)

    async def place(self) -> Place | None:
        """Where it lies in the page."""
        return await place_of(self.frame)

    async def covers(self, boxes: list[tuple[float, float, float, float]]) -> list[Cover | None]:
        """What the documents around it lay on boxes of its own (CSS pixels of its viewport); None for nothing."""
        found: list[Cover | None] = [None] * len(boxes)
        inside = self.frame
        while outside := inside.parent_frame:
            holder = await bounded(inside.frame_element(), "the frame's place was not told")
            script = looking(read("frame_hits.js"), "el, boxes")
            told = await bounded(holder.evaluate(script, boxes), "the page did not answer a question")
            documents = [self.frame.page.main_frame, *inner(self.frame.page)]
            number = documents.index(outside) if outside in documents else 0
            covers = [Cover(one["hit"], number, tuple(one["cover"])) if one["hit"] else None for one in told["hits"]]
            found = [new or old for new, old in zip(covers, found, strict=True)]
            dx, dy = told["origin"]
            boxes = [(x + dx, y + dy, width, height) for x, y, width, height in boxes]
            inside = outside
        return found


def _origin(frame: Frame | None) -> tuple[str, str]:
    """Scheme and host of a document; one that has no address of its own is its parent's."""
    while frame and frame.parent_frame and urlsplit(frame.url).scheme in ("", "about", "data", "blob"):
        frame = frame.parent_frame
    address = urlsplit(frame.url if frame else "")
    return address.scheme, address.netloc
