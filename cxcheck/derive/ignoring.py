"""Whether something is to be left alone: it, what it stands in, or the heading above its list is named as ignored."""

from collections.abc import Iterator
from typing import NamedTuple

from cxcheck.derive.features import FAMILIES, PageView
from cxcheck.derive.naming import normal
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Ignored
from cxcheck.model.page import Element


class Said(NamedTuple):
    """What one thing is called, in normal form: its role, its name, and all that it says."""

    role: str
    name: str
    texts: tuple[str, ...]


def fits(ignored: Ignored, element: FoundElement, view: PageView | None) -> bool:
    """Whether that is ignored, by what it is or by what it stands in on that page."""
    index = _index(element, view) if view else -1
    line = list(_around(view, index)) if view and index >= 0 else []
    own = Said(element.role, normal(element.name), (normal(element.name),))
    return any(_is_meant(ignored, one) for one in (own, *line))


def _index(element: FoundElement, view: PageView) -> int:
    """The element of the page that a finding is about; -1 if it is none of them."""
    named = (
        index
        for index, one in enumerate(view.page.elements)
        if element.selector and one.selector == element.selector and element.role in (one.role or one.tag, one.tag)
    )
    return next(named, -1)


def _around(view: PageView, index: int) -> Iterator[Said]:
    """It, the lists that it stands in, and everything around it."""
    for one in (index, *view.ancestors(index)):
        yield _said(view.page.elements[one])
        if item := view.items.get(one):
            yield Said("list", normal(item.list_name), (normal(item.list_name),))


def _said(element: Element) -> Said:
    # What a section is called counts for all of it; that it says something somewhere does not.
    texts = (element.name, element.region, element.text, element.content if element.role in FAMILIES else "")
    return Said(element.role or element.tag, normal(element.name), tuple(normal(text) for text in texts))


def _is_meant(ignored: Ignored, said: Said) -> bool:
    if ignored.text and not any(_holds(text, ignored.text) for text in said.texts):
        return False
    if ignored.feature and (said.role not in FAMILIES or said.name != normal(ignored.feature)):
        return False
    if ignored.role and said.role != ignored.role:
        return False
    return not ignored.name or _holds(said.name, ignored.name)


def _holds(text: str, part: str) -> bool:
    """Whether the part stands in it as whole words; a part without any word means nothing."""
    sought = normal(part)
    return bool(sought) and f" {sought} " in f" {text} "
