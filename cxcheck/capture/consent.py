"""Consent bars, recognised and answered: in any frame and open shadow root, however late they come.

Known consent managers are told by their own ids (`consent_managers.json`), every other bar by what it says and by what
its buttons are called in the main European languages (`consent_words.json`). No rule knows a shop.
"""

import asyncio
import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.async_api import ElementHandle, Error, Frame, Page

from cxcheck.model.site import Consent
from cxcheck.probes.scripts import looking

_LOOK_SECONDS = 3.0
"""A frame that does not answer for so long has no bar that a customer could use."""


@dataclass(frozen=True)
class Answer:
    """The next tap on a consent bar; `control` is None where the bar offers none that gives the wished answer.

    `what` is the manager's name or the bar's own title, `key` tells the control from others of its page, `offers` are
    the names of all controls of the bar that accept or reject, `choices` what can be said to it at once.
    """

    what: str
    control: ElementHandle | None
    name: str = ""
    does: str = ""
    key: str = ""
    offers: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


async def next_answer(page: Page, choice: Consent, tried: Collection[str]) -> Answer | None:
    """What to tap next so that the bars in sight are answered; None if there is no bar. Not for "leave"."""
    found = await asyncio.gather(*(_in_frame(frame, choice, tried) for frame in page.frames))
    answers = [one for one in found if one]
    return next((one for one in answers if one.control), answers[0] if answers else None)


async def _in_frame(frame: Frame, choice: Consent, tried: Collection[str]) -> Answer | None:
    try:
        return await asyncio.wait_for(_look(frame, choice, tried), _LOOK_SECONDS)
    except (Error, TimeoutError):
        return None  # A frame that goes away or hangs; the step that needs it says so.


async def _look(frame: Frame, choice: Consent, tried: Collection[str]) -> Answer | None:
    inner = frame.parent_frame is not None
    if inner and not await (await frame.frame_element()).is_visible():
        return None
    argument = {"choice": choice, "tried": list(tried), "inner": inner, **data()}
    found = await frame.evaluate_handle(recognising("consent_answer.js"), argument)
    told: dict[str, Any] | None = await found.evaluate("one => one && {...one, el: null}")
    if told is None:
        return None
    control = (await found.get_property("el")).as_element()
    return Answer(
        told["what"], control, told["name"], told["does"], told["key"], tuple(told["offers"]), tuple(told["choices"])
    )


@cache
def data() -> dict[str, Any]:
    """What the recogniser's script wants to be given: the known managers and the words."""
    return {"managers": _read("consent_managers.json"), "words": _read("consent_words.json")}


@cache
def recognising(name: str) -> str:
    """The script of that name beside this file, with the recogniser in scope."""
    here = files(__package__)
    body = "\n".join(here.joinpath(one).read_text(encoding="utf-8") for one in ("consent.js", name))
    return looking(body, "{choice, tried, inner, managers, words, target, closing}")


def _read(name: str) -> Any:
    return json.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
