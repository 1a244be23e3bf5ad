"""The page model: one evaluate a document, frames included."""

import asyncio
import json
import re
from typing import Any

from pydantic import ValidationError

from cxcheck.model.page import Box, Frame, PageModel
from cxcheck.probes.probe import Gathered
from cxcheck.probes.scripts import looking, read
from cxcheck.probes.sight import Document, LookFailed, Sight

MAX_ELEMENTS = 20_000
"""Elements read of one document; a page beyond that says how many were left out."""

_LONE_HALF = re.compile(r"(?<!\\)((?:\\\\)*)\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
"""Half of a character outside the basic plane, as JSON writes it if the other half is not there; no file holds it."""


class PageProbe:
    """Takes the page model."""

    confirming = True
    redraws = False

    async def gather(self, sight: Sight) -> Gathered:
        """The page model as JSON."""
        whole = await _assembled(sight, hit_test=True)
        _model(whole)  # what cannot be read again later is no evidence
        return Gathered("page.json", json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode())


async def look(sight: Sight, *, hit_test: bool = True) -> PageModel:
    """The page model of the page and all its frames; LookFailed if the page's own document cannot be read."""
    return _model(await _assembled(sight, hit_test=hit_test))


def _model(whole: dict[str, Any]) -> PageModel:
    try:
        return PageModel.model_validate(whole)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise LookFailed(f"the page described itself in a way that makes no sense ({place})") from error


async def _assembled(sight: Sight, *, hit_test: bool) -> dict[str, Any]:
    main, *inner = await sight.documents()
    options = {"cap": MAX_ELEMENTS, "hitTest": hit_test, "width": sight.device.viewport.width}
    own = await _read(main, options)
    frames = [_frame(own, main.url)]
    elements = own.pop("elements")
    parts = await asyncio.gather(*(_look_into(document, options) for document in inner))
    for number, (frame, found) in enumerate(parts, start=1):
        frames.append(frame)
        base = len(elements)
        elements += [_moved(element, base, number) for element in found]
    shown = [frame.model_dump(exclude_defaults=True) for frame in frames]
    return {**own, "elements": elements, "frames": shown}


def look_script() -> str:
    """Source of the function that looks at one document; it takes {cap, hitTest, width} and gives JSON text."""
    return looking("\n".join(read(name) for name in ("edges.js", "targets.js", "page.js")))


async def _read(document: Document, options: dict[str, Any]) -> dict[str, Any]:
    text = await document.evaluate(look_script(), options)
    try:
        answer = json.loads(_LONE_HALF.sub(r"\1\\ufffd", text))
        # What others put together of it later must be there.
        return {**answer, "elements": [*answer["elements"]]}
    except (ValueError, TypeError, KeyError) as error:
        raise LookFailed("the page's own scripts garbled the answer to a question") from error


async def _look_into(document: Document, options: dict[str, Any]) -> tuple[Frame, list[dict[str, Any]]]:
    """A frame that cannot be read says why; a frame that cannot be seen has no elements."""
    try:
        offset = await document.offset()
        if offset is None:
            return Frame(url=document.url), []
        # Hit-testing a frame needs the outer page's scroll position too: its controls stay untested, not "reached".
        own = await _read(document, {**options, "hitTest": False})
    except LookFailed as failure:
        # A frame that went away while it was looked at holds nothing any more.
        gone = await document.offset() is None
        return Frame(url=document.url, error="" if gone else str(failure)), []
    return _frame(own, document.url), [_shifted(element, offset) for element in own["elements"]]


def _frame(own: dict[str, Any], url: str) -> Frame:
    return Frame(url=url, title=own.get("title", ""))


def _shifted(element: dict[str, Any], offset: tuple[float, float]) -> dict[str, Any]:
    box = Box(*element["box"])
    return {**element, "box": box._replace(x=box.x + offset[0], y=box.y + offset[1])}


def _moved(element: dict[str, Any], base: int, frame: int) -> dict[str, Any]:
    """Indices of a frame's elements, counted from where the frame's elements begin."""
    moved = {**element, "frame": frame}
    # The page's edges and a finger's room are not a frame's.
    moved.pop("ink", None)
    for key in ("parent", "cover"):
        if element.get(key, -1) >= 0:
            moved[key] = element[key] + base
    if "openers" in element:
        moved["openers"] = [index + base for index in element["openers"]]
    return moved


probe = PageProbe()
