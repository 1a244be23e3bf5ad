"""Ratings that are drawn as stars without words: which one is of the page's own product, and which of entries."""

from collections.abc import Sequence
from decimal import Decimal

from cxcheck.derive.features import PageView, once_a_view
from cxcheck.derive.headings import main_headings

Stars = tuple[Decimal, int, int]
"""How many stars are filled, of how many, and the index of their element."""
_FRAME = {"banner", "navigation", "contentinfo", "search"}
_AROUND = 6
"""Boxes around the main heading within which the stars of what it names stand."""


@once_a_view
def drawn(view: PageView) -> Sequence[Stars]:
    """All that can be seen, in document order. None filled tells nothing: stars may come later than the page."""
    return tuple(
        (Decimal(str(one.stars[0])), one.stars[1], index)
        for index, one in enumerate(view.page.elements)
        if one.stars and one.visible and one.stars[0] > 0 and one.landmark not in _FRAME
    )


@once_a_view
def drawn_by_title(view: PageView) -> Stars | None:
    """The only one in the smallest box around the main heading that has any, before the next heading."""
    title = next(iter(main_headings(view)), -1)
    own = {one[2]: one for one in drawn(view) if not view.item_of(one[2])}
    if title < 0 or not own:
        return None
    for _, box in zip(range(_AROUND), view.ancestors(title), strict=False):
        inside = [own[one] for one in view.descendants(box) if one in own]
        if inside:
            return inside[0] if len(inside) == 1 and not _is_under_another(view, title, inside[0][2]) else None
    return None


def _is_under_another(view: PageView, title: int, index: int) -> bool:
    """Whether another heading stands between: stars below it are a review's, or other goods'."""
    between = view.page.elements[min(title, index) + 1 : max(title, index)]
    return any(one.role == "heading" and one.visible for one in between)
