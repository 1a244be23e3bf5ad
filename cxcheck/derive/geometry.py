"""Sizes and places: what sticks out of the page."""

from cxcheck.derive.features import PageView

TOLERANCE = 1.0
"""CSS pixels that a page may be too wide: browsers round."""


def culprit(view: PageView, width: float) -> int:
    """Index of the element that makes the page wider than `width`: it sticks out while what holds it does not.

    The one that reaches furthest; -1 if none can be named. What a scroll box holds cannot widen the page.
    """
    elements = view.page.elements
    sticking = [
        index
        for index, one in enumerate(elements)
        if one.visible and one.frame == 0 and one.box.area > 0 and one.box.right > width + TOLERANCE
    ]
    free = [index for index in sticking if not any(elements[outer].scroll_box for outer in view.ancestors(index))]
    first = [index for index in free if elements[index].parent not in set(free) or elements[index].parent <= 0]
    own = [index for index in first if elements[index].tag not in ("html", "body")] or free
    return max(own, key=lambda index: (elements[index].box.right, elements[index].box.area), default=-1)
