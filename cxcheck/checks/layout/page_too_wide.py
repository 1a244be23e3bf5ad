"""page-too-wide."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxcheck.checks.between import swept
from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared, found
from cxcheck.checks.pair import CheckpointPair, VisitPair
from cxcheck.derive.features import PageView
from cxcheck.derive.fingerprint import handle
from cxcheck.derive.geometry import TOLERANCE, culprit
from cxcheck.model.device import Device
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Threshold


class PageTooWide(CheckpointCheck):
    """The page is wider than the screen, so that it scrolls sideways or shows zoomed out.

    What the customer loses: they must push the page to and fro to read it, or see everything too small; bars that are
    fixed to the screen's edge end up elsewhere.

    Bad: a map with `width: 720px` on a screen of 390.
    Good: a table or a row of pictures that scrolls inside its own box; content that the page clips on purpose.

    Rule (absolute): the document is more than 1 px wider than the device's configured width and can be scrolled
    sideways. It is compared with the device's width because mobile browsers let the layout viewport grow with the
    content. Where a checkpoint says `sweep: true`, also at the widths between the devices and down to 320 px.

    Source: WCAG 1.4.10 Reflow.
    """

    area = "layout"
    severity = "serious"
    threshold = Threshold(value=TOLERANCE, unit="CSS px", least=0, most=1000)

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """Every checkpoint that both reached, widths between them, and the page on which the subject's visit failed."""
        yield from super().answers(pair)
        yield from swept(pair, "wide", self.severity)
        for evidence in pair.subject.visit.checkpoints:
            reference = pair.reference.visit.step(evidence.step)
            if evidence.name or not evidence.page or not reference or reference.outcome != "passed":
                continue
            most, kind = self.limit(pair.knobs_at(evidence.step)), pair.page_kind(evidence.step)
            if breach := _breach(pair.views.of(evidence), pair.subject.device, kind, most):
                yield evidence.step, _divergence(breach, pair.subject.device)

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for the page: a divergence on the subject alone, a shared defect on both."""
        most = self.limit(pair.knobs)
        breach = _breach(pair.subject_view, pair.visits.subject.device, pair.step.page, most)
        if not breach:
            return
        if _breach(pair.reference_view, pair.visits.reference.device, pair.step.page, most):
            by = f"By {breach.excess:g} px here."
            yield Shared("The page is too wide on both devices", by, breach.shown, breach.anchor)
            return
        yield _divergence(breach, pair.visits.subject.device)


@dataclass(frozen=True)
class Breach:
    """A page that is too wide: CSS pixels beyond the device's width, and what sticks out."""

    excess: float
    shown: FoundElement
    anchor: tuple[str, str, str, str]


def _breach(view: PageView, device: Device, page_kind: str, most: float) -> Breach | None:
    """None where the page fits but for `most` px, or cannot be scrolled sideways."""
    excess = view.page.scroll_width - device.viewport.width
    if excess <= most or not view.page.scrolls_sideways:
        return None
    index = culprit(view, device.viewport.width)
    if index < 0:
        return Breach(excess, FoundElement(role="page", on=device.name), (page_kind, "page", "", ""))
    element = view.page.elements[index]
    anchor = (page_kind, element.role or element.tag, element.landmark, handle(element))
    return Breach(excess, found(element, device.name), anchor)


def _divergence(breach: Breach, device: Device) -> Divergence:
    shown, width = breach.shown, device.viewport.width
    by = f" because of {shown.role} {shown.name[:60]}".rstrip() + f" ({shown.selector})" if shown.selector else ""
    return Divergence(
        title=f"The page is {breach.excess:g} px wider than {device.title}",
        detail=f"It scrolls sideways{by}.",
        expected=f"at most {width} px wide",
        actual=f"{width + breach.excess:g} px wide",
        element=shown,
        anchor=breach.anchor,
        severity="serious",
    )


check = PageTooWide()
