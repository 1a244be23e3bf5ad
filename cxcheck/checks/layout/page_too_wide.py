"""page-too-wide."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared, found
from cxcheck.checks.pair import CheckpointPair, Side
from cxcheck.derive.features import PageView
from cxcheck.derive.fingerprint import handle
from cxcheck.derive.geometry import TOLERANCE, culprit
from cxcheck.model.finding import FoundElement
from cxcheck.model.page import Element


class PageTooWide(CheckpointCheck):
    """The page is wider than the screen, so that it scrolls sideways or shows zoomed out.

    What the customer loses: they must push the page to and fro to read it, or see everything too small; bars that are
    fixed to the screen's edge end up elsewhere.

    Bad: a map with `width: 720px` on a screen of 390.
    Good: a table or a row of pictures that scrolls inside its own box; content that the page clips on purpose.

    Rule (absolute): the document is more than 1 px wider than the device's configured width and can be scrolled
    sideways. It is compared with the device's width because mobile browsers let the layout viewport grow with the
    content.

    Source: WCAG 1.4.10 Reflow.
    """

    area = "layout"
    severity = "serious"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for the page: a divergence on the subject alone, a shared defect on both."""
        excess = _excess(pair.subject_view, pair.visits.subject)
        if excess <= TOLERANCE:
            return
        width = pair.visits.subject.device.viewport.width
        index = culprit(pair.subject_view, width)
        element = pair.subject_view.page.elements[index] if index >= 0 else None
        shown = found(element, pair.visits.subject.device.name) if element else FoundElement(role="page")
        anchor = _anchor(pair, element)
        if _excess(pair.reference_view, pair.visits.reference) > TOLERANCE:
            yield Shared("The page is too wide on both devices", f"By {excess:g} px here.", shown, anchor)
            return
        yield _divergence(pair, excess, width, shown, anchor)


def _excess(view: PageView, side: Side) -> float:
    """CSS pixels that the page is wider than the device; 0 where it cannot be scrolled sideways."""
    if not view.page.scrolls_sideways:
        return 0
    return view.page.scroll_width - side.device.viewport.width


def _anchor(pair: CheckpointPair, element: Element | None) -> tuple[str, str, str, str]:
    if element is None:
        return (pair.step.page, "page", "", "")
    return (pair.step.page, element.role or element.tag, element.landmark, handle(element))


def _divergence(
    pair: CheckpointPair, excess: float, width: int, shown: FoundElement, anchor: tuple[str, str, str, str]
) -> Divergence:
    device = pair.visits.subject.device
    by = f"{shown.role} {shown.name[:60]}".strip() if shown.selector else ""
    return Divergence(
        title=f"The page is {excess:g} px wider than {device.title}",
        detail=f"It scrolls sideways{f' because of {by} ({shown.selector})' if by else ''}.",
        expected=f"at most {width} px wide",
        actual=f"{width + excess:g} px wide",
        element=shown,
        anchor=anchor,
        severity="serious",
    )


check = PageTooWide()
