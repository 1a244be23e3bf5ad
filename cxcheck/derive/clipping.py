"""Clipping: words that a box cuts off, and that no one can bring back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxcheck.derive.features import FAMILIES, PageView, once_a_view
from cxcheck.derive.naming import normal
from cxcheck.model.page import CutWords, Element

_OPENS = {"haspopup", "expanded", "collapsed"}
_SOME = 3
"""Letters from which a text says something."""
_TELLING = 0.15
"""Share of a control's width that dots may take from its words before it cannot be told what it does."""


@dataclass(frozen=True)
class Clipped:
    """Words that are cut: the text's index, the control or heading that it belongs to (else itself), and how."""

    index: int
    shown: int
    cut: CutWords


@once_a_view
def clipped(view: PageView) -> tuple[Clipped, ...]:
    """Every text that a box cuts and that is not to be had in full: by opening it, following it, or elsewhere."""
    return tuple(_clipped(view))


def _clipped(view: PageView) -> Iterator[Clipped]:
    whole = list(_whole(view))
    texts = {one.text for one in whole}
    for index, element in enumerate(view.page.elements):
        cut = element.cut
        if cut is None or cut.opens or element.frame or not element.visible or element.slides:
            continue
        # What the page's own edge cuts is content-cut's.
        if len(normal(element.text)) < _SOME or (element.ink is not None and not cut.gone):
            continue
        holder = _holder(view, index)
        said = normal(element.text) in texts
        if said and (view.page.elements[holder].role not in FAMILIES or _is_told(view, index, holder, whole)):
            continue
        if cut.ellipsis and _is_fine(view, index, holder, cut):
            continue
        yield Clipped(index, holder, cut)


@dataclass(frozen=True)
class _Whole:
    """Words that can be read in full, and where they lead if they are a control's; None for other text."""

    text: str
    leads: str | None


def _whole(view: PageView) -> Iterator[_Whole]:
    for index, one in enumerate(view.page.elements):
        if one.text and one.visible and one.cut is None:
            holder = view.page.elements[_holder(view, index)]
            yield _Whole(normal(one.text), holder.href if holder.role in FAMILIES else None)


def _is_told(view: PageView, index: int, holder: int, whole: Sequence[_Whole]) -> bool:
    """Whether text, or a control that leads to the same, says in full what a control cuts.

    Another "Add to basket" is no help.
    """
    text, leads = normal(view.page.elements[index].text), view.page.elements[holder].href
    # Where an address only says that a script does the rest, nobody knows where it leads.
    leads = "" if leads.endswith("#") or leads.startswith("javascript:") else leads
    return any(one.text == text and (one.leads is None or (leads and one.leads == leads)) for one in whole)


def _holder(view: PageView, index: int) -> int:
    line = (index, *view.ancestors(index))
    elements = view.page.elements
    return next((one for one in line if elements[one].role in FAMILIES or elements[one].role == "heading"), index)


def _is_fine(view: PageView, index: int, holder: int, cut: CutWords) -> bool:
    """Dots are a way to say that there is more: behind a link, in an entry that leads on, behind what opens."""
    element = view.page.elements[holder]
    around = [view.page.elements[one] for one in (index, *view.ancestors(index))]
    if any(one.role == "link" for one in around):
        return True
    item = view.item_of(index)
    if item and item.target:
        return True
    if element.role in FAMILIES:
        return bool(set(element.states) & _OPENS) or not _is_much(element, cut)
    return False


def _is_much(element: Element, cut: CutWords) -> bool:
    return cut.gone > 0 or cut.across > _TELLING * (element.box.width + cut.across)
