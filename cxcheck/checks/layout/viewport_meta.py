"""viewport-meta."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.viewport import viewport
from cxcheck.model.finding import FoundElement
from cxcheck.model.page import PageModel

_ROUNDING = 1.0


class ViewportMeta(CheckpointCheck):
    """The page does not tell phones how wide to lay it out, so that they show it shrunk.

    What the customer loses: browsers take such a page for one made for desktops, lay it out 980 px wide and shrink it
    to the screen; words and buttons are tiny, and reading means pinching and pushing.

    Bad: no `<meta name="viewport">` on the phone's page; one that says `user-scalable=no` and nothing else; one with
    `initial-scale=0.5`.
    Good: `width=device-width, initial-scale=1`; a width or a scale alone; `width=device-width; initial-scale=1`, which
    is read like commas.

    Rule (absolute, touch devices that heed the element): it is missing, or gives neither a width nor an initial scale,
    or an initial scale below 1; and the page is in fact laid out at another width than the screen's. Such a page on the
    reference too, touch or not: shared. One finding for the whole site, as pages share their head.

    Source: Lighthouse's viewport audit; CSS Device Adaptation for how it is read.
    """

    area = "layout"
    severity = "serious"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for the page."""
        device = pair.visits.subject.device
        breach = _breach(pair.subject_view.page)
        if not breach or not device.touch or not device.mobile:
            return
        if _laid_out_for(pair.subject_view.page, device.viewport.width):
            return
        shown = FoundElement(role="meta", name="viewport", on=device.name)
        anchor = ("*", "meta", "", f"viewport {breach.kind}")
        if _breach(pair.reference_view.page):
            yield Shared(f"{breach.title} on both devices", breach.said, shown, anchor)
            return
        yield Divergence(
            title=f"{breach.title} on {device.title}",
            detail=f"{breach.said} {_shrunk(pair.subject_view.page, device.viewport.width)}".rstrip(),
            expected="width=device-width, initial-scale=1",
            actual=breach.actual,
            element=shown,
            anchor=anchor,
            severity="serious",
        )


@dataclass(frozen=True)
class Breach:
    """What is wrong with a meta viewport, in words; `kind` is part of the fingerprint."""

    kind: str
    title: str
    said: str
    actual: str


def _breach(page: PageModel) -> Breach | None:
    content = page.viewport_meta
    if content is None:
        return Breach("missing", "The meta viewport is missing", "The page does not say how wide it is made.", "none")
    asked = viewport(content)
    actual = content[:120]
    if asked.initial_scale is not None and asked.initial_scale < 1:
        said = f"It asks for an initial scale of {asked.initial_scale:g}."
        return Breach("small scale", "The meta viewport shrinks the page", said, actual)
    if asked.initial_scale is None and not asked.has_width:
        said = "It gives neither a width nor an initial scale."
        return Breach("no width", "The meta viewport gives no width", said, actual)
    return None


def _laid_out_for(page: PageModel, width: float) -> bool:
    """Whether the browser lays the page out for the screen all the same, as older hints for mobile pages make it do."""
    return bool(page.layout_width) and abs(page.layout_width - width) <= _ROUNDING


def _shrunk(page: PageModel, width: float) -> str:
    return f"It is laid out {page.layout_width:g} px wide on a screen of {width:g}." if page.layout_width else ""


check = ViewportMeta()
