"""Sizes and places: what sticks out of the page."""

from cxcheck.derive.features import PageView

TOLERANCE = 1.0
"""CSS pixels that a page may be too wide: browsers round."""


_UNBENDING = {
    "img",
    "svg",
    "video",
    "canvas",
    "iframe",
    "table",
    "pre",
    "input",
    "select",
    "textarea",
    "button",
    "object",
}
"""What keeps its width where text would wrap."""


def culprit(view: PageView, width: float) -> int:
    """Index of the element that makes the page wider than `width`; -1 if none can be named.

    Of what sticks out furthest, something that does not bend; else the outermost, while what holds it does not stick
    out. What a scroll box holds cannot widen the page.
    """
    elements = view.page.elements
    sticking = {
        index
        for index, one in enumerate(elements)
        if one.visible and one.frame == 0 and one.box.area > 0 and one.box.right > width + TOLERANCE
    }
    free = [index for index in sticking if not any(elements[outer].scroll_box for outer in view.ancestors(index))]
    body = [index for index in free if elements[index].tag not in ("html", "body")]
    if not body:
        return -1
    furthest = max(elements[index].box.right for index in body)
    ends = [index for index in body if elements[index].box.right >= furthest - TOLERANCE]
    unbending = [index for index in ends if elements[index].tag in _UNBENDING]
    outermost = [index for index in ends if elements[index].parent not in sticking or elements[index].parent <= 0]
    return min(unbending or outermost or ends)
