"""Bot walls: a page that asks for a proof of humanity or turns us away says nothing about the shop behind it.

Told by what the answer's head says, by the marks of the known makers, and by the words of a page on which hardly
anything else stands (`bot_walls.json`). A shop's page that merely holds a captcha in a form is none.
"""

import asyncio
import json
import re
import time
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.async_api import Error, Page

from cxcheck.capture.traffic import Traffic
from cxcheck.probes.scripts import looking

_LOOK_SECONDS = 2.0
PATIENCE = 6.0
"""Seconds that a wall may take to let us in by itself, as some do once their script has run."""
_POLL = 0.5


async def wall_before(page: Page, traffic: Traffic) -> str:
    """Which wall stands in the place of the page, and goes on standing there; "" if none does."""
    end = time.monotonic() + PATIENCE
    while wall := _said_by(traffic.last_headers) or await _seen_on(page):
        if time.monotonic() > end:
            return wall
        await asyncio.sleep(_POLL)
    return ""


def _said_by(headers: Mapping[str, str]) -> str:
    for name, value in _signs()["headers"].items():
        if re.search(value, headers.get(name, "")):
            return f"{name}: {headers[name][:60]}"
    return ""


async def _seen_on(page: Page) -> str:
    try:
        return str(await asyncio.wait_for(page.evaluate(_script(), {"signs": _signs()}), _LOOK_SECONDS))
    except (Error, TimeoutError):
        return ""  # A page that does not answer fails for its own reason.


@cache
def _signs() -> dict[str, Any]:
    signs: dict[str, Any] = json.loads(files(__package__).joinpath("bot_walls.json").read_text(encoding="utf-8"))
    return signs


@cache
def _script() -> str:
    return looking(files(__package__).joinpath("bot_walls.js").read_text(encoding="utf-8"), "{signs}")
