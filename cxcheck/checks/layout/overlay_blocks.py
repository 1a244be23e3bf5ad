"""overlay-blocks."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.layers import HALF, Blocking, blocking, says_the_same
from cxcheck.model.finding import Severity
from cxcheck.model.page import Element

_CAME_WITH_THE_PAGE = {"page", "address"}


class OverlayBlocks(CheckpointCheck):
    """A layer that nobody asked for lies over most of the subject's screen.

    What the customer loses: the page that they came for, until they find the cross; where there is none, the shop.

    Bad: an offer to sign up for letters over all of a phone's screen, whose cross lies beyond the edge.
    Good: a consent bar; an age gate; a menu, basket or dialog that the customer opened; a banner for the app above the
    page; a sticky bar; the same layer on the reference.

    Rule: of 63 points of the screen more than half belong to a layer (fixed or lifted over the page) that does not hold
    the page itself and does not lie over half of the reference's screen. Layers that came up by a tap which did not
    load a page were asked for; those, and layers that ask for consent or an age, are left alone if something in them
    closes or answers them. Serious; critical where no control in it that can be reached closes it.

    Source: Google's advice on intrusive interstitials.
    """

    area = "layout"
    severity = "serious"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each layer."""
        large = [one.layer for one in blocking(pair.reference_view)]
        for one in blocking(pair.subject_view):
            if says_the_same(one.layer, large) or (one.closes and (one.asks or _was_asked_for(pair))):
                continue
            yield _divergence(pair, one)


def _was_asked_for(pair: CheckpointPair) -> bool:
    """Whether the last act before the checkpoint was one that stayed on the page."""
    steps = pair.visits.journey.steps[: pair.step.index]
    acts = [one for one in steps if one.kind not in ("checkpoint", "see", "not_see", "wait_for")]
    played = pair.visits.subject.visit.step(acts[-1].index) if acts else None
    if played is None or acts[-1].kind in ("open", "back", "reload") or played.changed is None:
        return False
    return not _CAME_WITH_THE_PAGE & set(played.changed)


def _divergence(pair: CheckpointPair, one: Blocking) -> Divergence:
    view, device = pair.subject_view, pair.visits.subject.device
    element = view.page.elements[one.layer.index]
    share = f"{one.layer.share:.0%} of the screen"
    severity: Severity = "serious" if one.closes else "critical"
    closing = "It can be closed." if one.closes else "Nothing in it that can be reached closes it."
    shown = found(element, device.name)
    name = shown.name or one.layer.words[:80]
    return Divergence(
        title=f"A layer lies over {share} on {device.title}",
        detail=f'It says "{one.layer.words[:120]}". {closing}',
        expected=f"at most {HALF:.0%} of the screen",
        actual=share,
        element=shown.model_copy(update={"name": name}),
        anchor=("*", "layer", "", _handle(element, one)),
        severity=severity,
    )


def _handle(element: Element, one: Blocking) -> str:
    """Layers come up on any page: what they say names them, else what their author called them."""
    return one.layer.words[:60] or element.name or element.selector


check = OverlayBlocks()
