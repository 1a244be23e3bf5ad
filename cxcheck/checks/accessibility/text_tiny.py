"""text-tiny."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.features import PageView
from cxcheck.derive.legibility import Legibility, legibility
from cxcheck.model.knobs import Threshold

ENOUGH = 0.6
"""Share of a page's text that is legible."""
_SOME = 100
"""Letters from which a page has enough text to be judged."""


class TextTiny(CheckpointCheck):
    """Most of the page's text is too small to be read on the subject.

    What the customer loses: they pinch and push, or give up and never learn what the shop says.

    Bad: a style sheet for phones that sets `font-size: 9px` on the body.
    Good: a caption or legal notice of 11 px under text of 16; small labels on icons.

    Rule (absolute): fewer than 60 % of the letters and digits that can be seen have a font size of 12 CSS px or more,
    on a page with at least 100 of them. As small on the reference: shared.

    Source: Lighthouse's former font-size audit.
    """

    area = "accessibility"
    severity = "moderate"
    threshold = Threshold(value=ENOUGH, unit="of the text (1 is all of it)", least=0, most=1)

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for the page."""
        enough = self.limit(pair.knobs)
        here = _breach(pair.subject_view, enough)
        if not here:
            return
        device = pair.visits.subject.device
        shown = found(pair.subject_view.page.elements[here.worst], device.name, pair.subject_view.page)
        anchor = (pair.step.page, "page", "", "text")
        actual = f"{here.share:.0%} of the text"
        if _breach(pair.reference_view, enough):
            yield Shared("Most text is too small on both devices", f"Only {actual} has 12 px here.", shown, anchor)
            return
        there = legibility(pair.reference_view)
        yield Divergence(
            title=f"Most text is too small to read on {device.title}",
            detail=f"Only {actual} has 12 px or more; the longest that has not is {here.size:g} px high. "
            f"On {pair.visits.reference.device.title} it is {there.share:.0%}.",
            expected=f"at least {enough:.0%} of the text with 12 px or more",
            actual=actual,
            element=shown,
            anchor=anchor,
            severity="moderate",
        )


def _breach(view: PageView, enough: float) -> Legibility | None:
    seen = legibility(view)
    return seen if seen.characters >= _SOME and seen.share < enough else None


check = TextTiny()
