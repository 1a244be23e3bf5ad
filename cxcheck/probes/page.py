"""The page model: one evaluate a document, frames included."""

import asyncio
import json
import re
from typing import Any

from pydantic import ValidationError

from cxcheck.model.page import Frame, PageModel
from cxcheck.probes.assembly import Assembly, Part
from cxcheck.probes.probe import Gathered
from cxcheck.probes.scripts import looking, read
from cxcheck.probes.sight import Cover, Document, LookFailed, Sight

MAX_ELEMENTS = 20_000
"""Elements read of one document; a page beyond that says how many were left out."""

LONE_HALF = re.compile(r"(?<!\\)((?:\\\\)*)\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
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
    parts = await asyncio.gather(*(look_into(document, options) for document in inner))
    assembly = Assembly(own, main.url)
    for part in parts:
        assembly.add(part)
    return assembly.whole()


def look_script() -> str:
    """Source of the function that looks at one document; it takes {cap, hitTest, width} and gives JSON text."""
    return looking(
        "\n".join(
            read(name)
            for name in (
                "edges.js",
                "targets.js",
                "drawn.js",
                "ground.js",
                "collisions.js",
                "layers.js",
                "folded.js",
                "maps.js",
                "stars.js",
                "page.js",
            )
        )
    )


async def _read(document: Document, options: dict[str, Any]) -> dict[str, Any]:
    text = await document.evaluate(look_script(), options)
    try:
        answer = json.loads(LONE_HALF.sub(r"\1\\ufffd", text))
        # What others put together of it later must be there.
        return {**answer, "elements": [*answer["elements"]]}
    except (ValueError, TypeError, KeyError) as error:
        raise LookFailed("the page's own scripts garbled the answer to a question") from error


async def look_into(document: Document, options: dict[str, Any]) -> Part:
    """A frame that cannot be read says why; a frame that cannot be seen has no elements."""
    bare = Frame(url=document.url, foreign=document.foreign)
    try:
        place = await document.place()
        if place is None:
            return Part(bare)
        own = await _read(document, options)
        covers = await _covers(document, own) if options["hitTest"] else {}
    except LookFailed as failure:
        return Part(bare.model_copy(update={"error": await _why(document, failure)}))
    frame = bare.model_copy(update={"title": own.get("title", "")})
    return Part(frame, document.outer, place, own, covers)


async def _why(document: Document, failure: LookFailed) -> str:
    """A frame that went away while it was looked at holds nothing any more."""
    try:
        return str(failure) if await document.place() else ""
    except LookFailed as again:
        return str(again)


async def _covers(document: Document, own: dict[str, Any]) -> dict[int, Cover]:
    """What lies on the frame's controls from outside, of those that can be touched inside it."""
    left, top = own.get("scrolled", (0, 0))
    touched = [index for index, one in enumerate(own["elements"]) if one.get("hit") in ("reached", "first-covered")]
    boxes = [own["elements"][index]["box"] for index in touched]
    seen = [(x - left, y - top, width, height) for x, y, width, height in boxes]
    found = await document.covers(seen) if seen else []
    return {index: cover for index, cover in zip(touched, found, strict=True) if cover}


probe = PageProbe()
