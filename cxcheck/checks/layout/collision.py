"""collision."""

from collections.abc import Iterator

from cxcheck.checks.between import swept
from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair, VisitPair
from cxcheck.derive.collisions import Met, entries, met
from cxcheck.model.page import Element


class Collision(CheckpointCheck):
    """Two things lie on one another on the subject that stand apart on the reference.

    What the customer loses: both: words on words cannot be read, a price on a button is neither a price nor a button.

    Bad: a box of a fixed height whose text wraps on a phone and runs over what follows; a margin of -40 px that pulled
    a picture up on wide screens pulls the price over the button on narrow ones.
    Good: a badge on a picture; an icon inside a field; a label that floats in its field; a menu or dialog laid over the
    page; boxes whose padding overlaps while nothing in them does; words on a banner; a carousel's slides.

    Rule: the ink of two visible elements (letters, the painted box of a control, a picture) overlaps by more than 2 px
    in both directions on the subject and not on the reference. Neither holds the other, is fixed, turned, moving, or
    part of a positioned panel with controls; what lies wholly inside a field, a control or a picture is meant, unless
    it is text that flows into a button. That words lie on words is a fault even where the reference has none of them;
    anything else counts only if both stand on the reference. Pairs that two boxes bring about together, and those of
    one list, are one finding. Where a checkpoint says `sweep: true`, also what collides at widths between the devices
    and not at theirs, if taking either away changes the picture of the place.

    Source: element collision in ReDeCheck (Walsh, Kapfhammer and McMinn); "no ink" as in Viser (Althomali et al.).
    """

    area = "layout"
    severity = "moderate"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """Every checkpoint that both reached, and the widths between the devices where a page was swept."""
        yield from super().answers(pair)
        yield from swept(pair, "collision", self.severity)

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each reason."""
        for one in met(pair.subject_view, pair.reference_view):
            yield _divergence(pair, one)


def _divergence(pair: CheckpointPair, one: Met) -> Divergence:
    view, device = pair.subject_view, pair.visits.subject.device
    element, other = view.page.elements[one.one], view.page.elements[one.other]
    more = f"; {one.others} more like it" if one.others else ""
    size = f"{one.box.width:.0f} x {one.box.height:.0f} px"
    first, second = entries(view, one)
    return Divergence(
        title=f"{_called(element)} lies on {_called(other)} on {device.title}",
        detail=f"They overlap by {size}{more}. On {pair.visits.reference.device.title} they do not.",
        expected="no overlap",
        actual=size,
        element=found(element, device.name, view.page).model_copy(
            update={"other": found(other, device.name, view.page)}
        ),
        anchor=(pair.step.page, element.role or element.tag, element.landmark, f"{first} on {second}"),
        severity="moderate",
    )


def _called(element: Element) -> str:
    name = element.name or element.text
    return f'"{name[:60]}"' if name else f"a {element.role or element.tag}"


check = Collision()
