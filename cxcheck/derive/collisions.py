"""Collisions: what overlaps on one page and does not on the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from cxcheck.derive.features import FAMILIES, PageView
from cxcheck.derive.naming import normal, timeless
from cxcheck.model.page import Box, Element

_PICTURES = {"img", "svg", "video", "canvas"}
_SOME = 2
"""Letters or figures from which words can be told from an ornament."""


@dataclass(frozen=True)
class Met:
    """Two elements whose ink overlaps in `box`; `one` is the one to tell of, `others` how many pairs are like it."""

    one: int
    other: int
    box: Box
    others: int = 0


def met(view: PageView, reference: PageView) -> Sequence[Met]:
    """What collides on a page and not on the reference; what collides for one reason is told once.

    Words that lie on words are unreadable whatever the reference has in their place; that anything else overlaps may
    be meant, unless both stand apart on the reference.
    """
    groups: dict[tuple[str, ...], list[Met]] = defaultdict(list)
    known = {_pair(reference, one.one, one.other) for one in reference.page.collisions}
    there = _places(reference)
    for one in view.page.collisions:
        if _pair(view, one.one, one.other) in known or not _can_collide(view, one.one, one.other):
            continue
        if _are_words(view, one.one, one.other) or _stand_apart(view, there, one.one, one.other):
            first, second = sorted((one.one, one.other), key=lambda index: (_rank(view, index), -index))
            groups[_reason(view, first, second)].append(Met(first, second, one.box))
    return [_told(group) for group in groups.values()]


def _told(group: Sequence[Met]) -> Met:
    first = group[0]
    return Met(first.one, first.other, first.box, len(group) - 1)


def _can_collide(view: PageView, one: int, other: int) -> bool:
    elements = view.page.elements[one], view.page.elements[other]
    if any(not element.visible or element.slides or element.frame for element in elements):
        return False
    return all(_says_something(_called(element)) for element in elements)


def _says_something(called: str) -> bool:
    """Letters or figures: a price has none but figures."""
    return sum(one.isalnum() for one in called) >= _SOME or called.isdigit()


def _are_words(view: PageView, one: int, other: int) -> bool:
    return all(view.page.elements[index].text and not _is_control(view, index) for index in (one, other))


def _stand_apart(view: PageView, there: Mapping[str, Sequence[Box]], one: int, other: int) -> bool:
    """Whether both are on the reference as well; that they do not overlap there is known by then."""
    called = [normal(_called(view.page.elements[index])) for index in (one, other)]
    return all(there.get(name) for name in called) and called[0] != called[1]


def _places(view: PageView) -> Mapping[str, Sequence[Box]]:
    places: dict[str, list[Box]] = defaultdict(list)
    for element in view.page.elements:
        if element.visible and (name := normal(_called(element))):
            places[name].append(element.box)
    return places


def _pair(view: PageView, one: int, other: int) -> frozenset[str]:
    return frozenset(timeless(_called(view.page.elements[index])) for index in (one, other))


def _called(element: Element) -> str:
    """Its name or words; a picture whose name says nothing goes by its file."""
    name = element.name or element.text
    if element.tag == "img" and not _says_something(name):
        return urlsplit(element.href).path.rpartition("/")[2] or name
    return name


def _is_control(view: PageView, index: int) -> bool:
    return view.page.elements[index].role in FAMILIES


def _rank(view: PageView, index: int) -> int:
    element = view.page.elements[index]
    if element.role in FAMILIES:
        return 0
    if element.role == "heading":
        return 1
    return 2 if element.tag in _PICTURES else 3


def _reason(view: PageView, one: int, other: int) -> tuple[str, ...]:
    """What pairs that collide for one reason have in common: the place in a list's entries, or the two boxes that lie
    on one another, below what holds both."""
    item = view.item_of(one) or view.item_of(other)
    if item:
        roles = (view.page.elements[index].role or view.page.elements[index].tag for index in (one, other))
        return "item", item.list_name, *roles
    ours, theirs = [one, *view.ancestors(one)], [other, *view.ancestors(other)]
    while ours and theirs and ours[-1] == theirs[-1]:
        ours.pop()
        theirs.pop()
    return "boxes", *sorted(str(line[-1]) for line in (ours, theirs) if line)


def entries(view: PageView, one: Met) -> Iterator[str]:
    """What both are called in a fingerprint; of a list's entries, what they are."""
    item = view.item_of(one.one) or view.item_of(one.other)
    for index in (one.one, one.other):
        element = view.page.elements[index]
        yield f"{item.list_name} {element.role or element.tag}" if item else _called(element)[:60]
