"""Approaching a control: one question to its page does all that comes before a tap."""

from dataclasses import dataclass

from playwright.async_api import Error
from playwright.async_api import Locator as Found

from cxcheck.capture.changes import ACT
from cxcheck.capture.overlays import COVERED
from cxcheck.capture.scrolling import NEAR, scroll_near
from cxcheck.capture.session import Session
from cxcheck.probes.scripts import looking

_APPROACH = f"""
const pixels = (() => {{ {NEAR} }})();
const covered = (() => {{ {COVERED} }})();
const heard = ({ACT})([el, false]);
return {{pixels, covered, heard}};
"""


@dataclass(frozen=True)
class Approach:
    """What was seen on the way; None where that is still to be asked."""

    covered: bool | None = None
    heard: bool | None = None


async def approach(session: Session, element: Found) -> Approach:
    """Bring it into view, counting the screens that a customer scrolls, and tell its page that an act is coming."""
    if len(session.page.frames) > 1:
        await scroll_near(session, element)
        return Approach()
    try:
        told = await element.evaluate(looking(_APPROACH, "el"), timeout=max(500, session.left * 500))
    except Error:
        return Approach()
    session.spend(scrolls=told["pixels"] / session.device.viewport.height)
    return Approach(told["covered"], told["heard"])
