"""zoom-blocked."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.viewport import viewport
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Threshold
from cxcheck.model.page import PageModel

LEAST = 2.0
"""How far a page can be enlarged at least."""


class ZoomBlocked(CheckpointCheck):
    """The page forbids phones to enlarge it.

    What the customer loses: the small print, the details of a picture, and for those who see badly all of the page: two
    fingers move apart and nothing happens.

    Bad: `user-scalable=no`; `maximum-scale=1`.
    Good: `width=device-width, initial-scale=1`; `maximum-scale=5`.

    Rule (absolute, touch devices that heed the element): the meta viewport says user-scalable=no, or a maximum scale
    below 2. The same on the reference, whose browser may not heed it: shared. One finding for the whole site, as pages
    share their head.

    Source: axe-core's meta-viewport; WCAG 1.4.4 Resize Text.
    """

    area = "accessibility"
    severity = "moderate"
    threshold = Threshold(value=LEAST, unit="times", least=1, most=10)

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for the page."""
        device = pair.visits.subject.device
        least = self.limit(pair.knobs)
        breach = _breach(pair.subject_view.page, least)
        if not breach or not device.touch or not device.mobile:
            return
        shown = FoundElement(role="meta", name="viewport", on=device.name)
        anchor = ("*", "meta", "", "viewport zoom")
        if _breach(pair.reference_view.page, least):
            yield Shared("The page cannot be enlarged on both devices", f"It says {breach}.", shown, anchor)
            return
        yield Divergence(
            title=f"The page cannot be enlarged on {device.title}",
            detail=f"Its meta viewport says {breach}, which takes two fingers' zoom away.",
            expected=f"no maximum-scale, or at least {least:g}",
            actual=breach,
            element=shown,
            anchor=anchor,
            severity="moderate",
        )


def _breach(page: PageModel, least: float) -> str:
    """What of the meta viewport forbids it, as it may be written; "" for nothing."""
    if page.viewport_meta is None:
        return ""
    asked = viewport(page.viewport_meta)
    if not asked.scalable:
        return "user-scalable=no"
    if asked.maximum_scale is not None and asked.maximum_scale < least:
        return f"maximum-scale={asked.maximum_scale:g}"
    return ""


check = ZoomBlocked()
