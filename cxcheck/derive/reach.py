"""Reach: which controls no scrolling brings to where they can be touched."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.model.page import Element

_DISMISSING = re.compile(
    r"\b(accept|agree|allow|reject|decline|refuse|close|dismiss|no thanks|not now|got it|ok|okay|alle akzeptieren|"
    r"akzeptieren|ablehnen|schließen|accepter|refuser|fermer|aceptar|rechazar|cerrar|accetta|rifiuta|chiudi)\b|^[×✕✖]|^x$",
    re.IGNORECASE,
)
_BAR_WIDTH = 0.6
"""Share of the screen's width from which a fixed layer is a bar and no badge."""
_BAR_HEIGHT = 0.5
"""Share of the screen's height from which it is no bar but a layer over everything."""
_LOW = 0.2
"""Share of the screen's height up to which a bar at its edge leaves customers a screen to scroll in: bars of four or
five links, and bars that buy, take 7 to 15 % of a phone's."""
_DISPLACED = ("off-canvas", "clipped")
Why = Literal["below", "bar"]


@dataclass(frozen=True)
class OutOfReach:
    """A control in sight on the page that cannot be brought into sight on the screen; `bar` is the layer on it."""

    feature: Feature
    why: Why
    bar: int = -1


@once_a_view
def out_of_reach(view: PageView) -> tuple[OutOfReach, ...]:
    """Controls that lie below a page that cannot be scrolled, or under a bar at its end or beginning."""
    return (*_below(view), *_under_bars(view))


def _below(view: PageView) -> Iterator[OutOfReach]:
    page = view.page
    if page.scrolls_down or _something_is_open(view):
        return
    end = page.scrolled[1] + page.inner_height
    clipped = (one for one in view.hidden if one.element.hidden == "clipped" and not one.element.openers)
    for one in (*view.features, *clipped):
        if not one.element.fixed and not one.element.frame and one.element.box.y >= end:
            yield OutOfReach(one, "below")


def _something_is_open(view: PageView) -> bool:
    """Whether a dialog or a large layer is open: then the page behind it waits, as it should."""
    screen = view.page.inner_width * view.page.inner_height
    return any(
        one.visible and (one.role in ("dialog", "alertdialog") or (one.fixed and one.box.area > screen / 2))
        for one in view.page.elements
    )


def _under_bars(view: PageView) -> Iterator[OutOfReach]:
    for one in view.features:
        if one.element.hit == "covered" and not one.element.fixed and not one.element.frame:
            bar = bar_on(view, one.element)
            if bar >= 0 and not can_be_dismissed(view, one.element.cover):
                yield OutOfReach(one, "bar", bar)


def bar_on(view: PageView, element: Element) -> int:
    """The fixed bar that lies on a control of the page wherever it is scrolled; -1 if what covers it is none.

    A page scrolls away under a bar, except at its very beginning and at its very end.
    """
    page, index = view.page, -1 if element.fixed else _wide_layer(view, element.cover)
    if index < 0 or page.elements[index].box.height > _BAR_HEIGHT * page.inner_height:
        return -1
    bar = page.elements[index].box
    end = max(0.0, page.scroll_height - page.inner_height)
    tops = (element.box.y, element.box.y - end)
    return index if any(bar.y - 1 <= top and top + element.box.height <= bar.bottom + 1 for top in tops) else -1


def is_low_bar(view: PageView, cover: int) -> bool:
    """Whether the cover is (part of) a low bar along the screen's upper or lower edge: the page scrolls out of it."""
    index = _wide_layer(view, cover)
    if index < 0:
        return False
    bar, height = view.page.elements[index].box, view.page.inner_height
    return bar.height <= _LOW * height and (bar.y <= 1 or bar.bottom >= height - 1)


def _wide_layer(view: PageView, cover: int) -> int:
    """The outermost fixed layer around the cover that goes across the screen; -1 if there is none."""
    elements, width = view.page.elements, view.page.inner_width
    line = (cover, *view.ancestors(cover)) if cover >= 0 else ()
    wide = (one for one in line if elements[one].fixed and elements[one].box.width >= _BAR_WIDTH * width)
    return next(reversed(list(wide)), -1)


def displaced(features: Sequence[Feature]) -> tuple[Feature, ...]:
    """Controls that lie beyond the page's edges or that something clips away, and that no control claims to show."""
    return tuple(
        one
        for one in features
        if one.element.hidden in _DISPLACED and not one.element.openers and one.element.landmark != "navigation"
    )


def can_be_dismissed(view: PageView, cover: int) -> bool:
    """Whether the cover is (part of) a bar that customers can get rid of: it has a button to agree or close."""
    if cover < 0 or not view.page.elements[cover].fixed:
        return False
    line = (cover, *(one for one in view.ancestors(cover) if view.page.elements[one].fixed))
    inside = (view.page.elements[one] for one in view.descendants(line[-1]))
    return any(one.visible and one.role in ("button", "link", "clickable") and _dismisses(one) for one in inside)


def _dismisses(control: Element) -> bool:
    return bool(_DISMISSING.search(control.name or control.text))
