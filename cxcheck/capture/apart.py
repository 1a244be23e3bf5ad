"""Looks run apart from the page's own scripts, which can neither see nor replace what they are made of.

Shops replace `Array.prototype.map`, give every list a `toJSON` (old Prototype.js) or break `Promise`. Playwright offers
a JavaScript world of its own to selector engines alone, so each script that looks is registered as one: it is asked for
an element with its argument as the selector, and answers with one that never was in the page, its text the answer.
"""

import json
from typing import Any

from playwright.async_api import Frame, Playwright

from cxcheck.capture.limits import LIMITS
from cxcheck.probes.hovering import hovering_script
from cxcheck.probes.page import look_script
from cxcheck.probes.scripts import sweep_script
from cxcheck.probes.structured import structured_script
from cxcheck.probes.vitals import vitals_script

_ENGINE = """(() => {
  const look = %s;
  const queryAll = (root, argument) => {
    const said = document.createElement('template');
    said.textContent = look(JSON.parse(argument));
    return [said];
  };
  return {queryAll, query: (root, argument) => queryAll(root, argument)[0]};
})()"""
MEASURE = """() => {
  const {scrollWidth: width, scrollHeight: height} = document.documentElement;
  return JSON.stringify({width, height, left: scrollX, top: scrollY});
}"""
"""Size of the document and how far it is scrolled, in CSS pixels."""
_SCRIPTS = {
    look_script(): "cxcheck_look",
    structured_script(): "cxcheck_structured",
    vitals_script(): "cxcheck_vitals",
    MEASURE: "cxcheck_measure",
    sweep_script(): "cxcheck_sweep",
    hovering_script(): "cxcheck_hovering",
}
"""Names of the engines by their scripts. A script gives a text."""


async def prepare(playwright: Playwright) -> None:
    """Makes the scripts known; before the first page is opened, as pages keep what they know."""
    for script, name in _SCRIPTS.items():
        await playwright.selectors.register(name, script=_ENGINE % script, content_script=True)


async def measured(frame: Frame) -> dict[str, float]:
    """Of the frame's document: `width`, `height`, and how far it is scrolled, `left` and `top`."""
    answer: dict[str, float] = json.loads(await run_apart(frame, MEASURE))
    return answer


async def run_apart(frame: Frame, script: str, argument: Any = None) -> Any:
    """What a script answers in a frame. It must be one of those that are made known to the browser."""
    name = _SCRIPTS[script]
    asked = frame.locator(f"{name}={json.dumps(argument)}")
    return await asked.text_content(timeout=LIMITS.look * 1000)
