"""content-cut."""

from collections.abc import Iterator, Sequence

from cxcheck.checks.between import swept
from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared, found
from cxcheck.checks.pair import CheckpointPair, VisitPair
from cxcheck.derive.edges import SLACK, Cut, cuts
from cxcheck.derive.features import PageView
from cxcheck.derive.fingerprint import handle
from cxcheck.model.device import Device
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Threshold


class ContentCut(CheckpointCheck):
    """A line of text, a picture or a control is cut by the edge of the screen.

    What the customer loses: the end of the line, the price behind it, half of the button; where the page clips what is
    too wide, no push brings it back.

    Bad: a heading that does not wrap on a page with `overflow-x: hidden`; a field of `width: 100%` with padding on top.
    Good: a row of cards that is swiped and lets the next one peek; a moving ticker; a banner that its own box crops; a
    coloured bar that bleeds over the edges while its words do not; a menu that waits wholly outside.

    Rule (absolute): what is drawn of a text line, a picture or a control straddles the left or right edge of the page
    by more than 3 px, outside boxes that scroll, carousels and moving strips. Ink counts, not boxes: a line's own
    rectangle, a picture without its padding, a control's painted box. Decoration (empty alternative text, aria-hidden)
    and what spans the whole screen on both sides are left alone. Cut on both devices: shared. Where a checkpoint says
    `sweep: true`, also at the widths between the devices, for 3 px of width or more.

    Source: viewport protrusion in ReDeCheck (Walsh, McMinn and Kapfhammer).
    """

    area = "layout"
    severity = "serious"
    threshold = Threshold(value=SLACK, unit="CSS px", least=SLACK, most=1000)

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """Every checkpoint that both reached, and the widths between the devices where a page was swept."""
        yield from super().answers(pair)
        yield from swept(pair, "cut", self.severity)

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each container that sticks out."""
        device, reference, slack = pair.visits.subject.device, pair.reference_view, self.limit(pair.knobs)
        known = {_anchor(pair, reference, one)[1:] for one in _cuts(reference, pair.visits.reference.device, slack)}
        for one in _cuts(pair.subject_view, device, slack):
            anchor = _anchor(pair, pair.subject_view, one)
            shown = _shown(pair.subject_view, one, device)
            if anchor[1:] in known:
                by = _beyond(pair.subject_view, one, device)
                yield Shared(f"{_called(shown)} is cut on both devices", f"By {by} here.", shown, anchor)
            else:
                yield _divergence(pair, one, shown, anchor)


def _cuts(view: PageView, device: Device, slack: float) -> Sequence[Cut]:
    return cuts(view, _width(view, device), slack)


def _width(view: PageView, device: Device) -> float:
    """Where the page's right edge is: at the screen's, or further on if the page is laid out wider than the screen."""
    return max(device.viewport.width, view.page.layout_width)


def _anchor(pair: CheckpointPair, view: PageView, cut: Cut) -> tuple[str, str, str, str]:
    element = view.page.elements[cut.index]
    return pair.step.page, element.role or element.tag, element.landmark, handle(element)


def _shown(view: PageView, cut: Cut, device: Device) -> FoundElement:
    """The element, boxed where it is drawn."""
    element = view.page.elements[cut.index]
    return found(element.model_copy(update={"box": cut.box}), device.name, view.page)


def _beyond(view: PageView, cut: Cut, device: Device) -> str:
    if cut.box.x < 0:
        return f"{-cut.box.x:.0f} px beyond the left edge"
    return f"{cut.box.right - _width(view, device):.0f} px beyond the right edge"


def _called(shown: FoundElement) -> str:
    return f'"{shown.name[:60]}"' if shown.name else f"A {shown.role}"


def _divergence(pair: CheckpointPair, cut: Cut, shown: FoundElement, anchor: tuple[str, str, str, str]) -> Divergence:
    device = pair.visits.subject.device
    beyond = _beyond(pair.subject_view, cut, device)
    can = "can be pushed into sight" if pair.subject_view.page.scrolls_sideways and cut.box.x >= 0 else "is lost"
    more = f"; {cut.others} more beside it are cut as well" if cut.others else ""
    return Divergence(
        title=f"{_called(shown)} is cut by the edge of {device.title}",
        detail=f"It reaches {beyond}, and what lies there {can}{more}.",
        expected="all of it within the screen",
        actual=beyond,
        element=shown,
        anchor=anchor,
        severity="serious",
    )


check = ContentCut()
