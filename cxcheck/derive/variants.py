"""Choices of a product (size, colour, …) in whatever form a page offers them: lists, radio buttons, swatches, tabs."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxcheck.derive.availability import state_of, without_state
from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.derive.money import AMOUNT
from cxcheck.derive.naming import normal, words
from cxcheck.derive.variants_words import CHOICES, COLOURS, HINTS, NOT_CHOICES, PLACEHOLDER
from cxcheck.model.page import Element

_FRAME = {"banner", "navigation", "contentinfo", "search"}
_SIZE = re.compile(
    r"(?:xx?s|xs|s|m|l|xx?l|\d?xl|small|medium|large|one size|(?:eu|uk|us) ?\d+(?: \d)?|\d{2}(?: 5)?"
    r"|\d+(?: \d+)? ?(?:g|kg|ml|cl|l|cm|mm|m|gb|tb|oz|inch|in|pack|pieces|stück|er))\b.*"
)
_PLACEHOLDER = re.compile(PLACEHOLDER)
_NEAR = 3
"""Boxes around a control within which its fellows stand."""
_LONGEST = 40


@dataclass(frozen=True)
class Option:
    """One thing to choose. `label` is its comparable form, without price and availability."""

    label: str
    name: str
    index: int
    out: bool


@dataclass(frozen=True)
class Group:
    """What is chosen among; `index` is the element that holds the options."""

    name: str
    options: tuple[Option, ...]
    index: int


@once_a_view
def groups(view: PageView) -> tuple[Group, ...]:
    """The visible groups of choices outside of the site's frame, in document order."""
    return tuple(sorted((*_lists(view), *_single_ones(view)), key=lambda one: one.index))


def labels(names: Sequence[str]) -> list[str]:
    """Names of options in comparable form."""
    return [_label(name) for name in names]


def _label(name: str) -> str:
    return without_state(AMOUNT.sub(" ", name)) or normal(name)


def _lists(view: PageView) -> Iterator[Group]:
    for one in view.features:
        if not one.element.options or one.element.landmark in _FRAME:
            continue
        names = [name for name in one.element.options if not _PLACEHOLDER.match(normal(name))]
        title = one.element.name or _heading(view, one.index)
        if len(names) >= 1 and _is_choice(title, one.element, names):
            options = tuple(Option(_label(name), name, one.index, _is_out(name)) for name in names)
            yield Group(normal(title), options, one.index)


def _single_ones(view: PageView) -> Iterator[Group]:
    """Controls of one role that stand together, each of which is one option."""
    together: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    candidates = [index for index, one in enumerate(view.page.elements) if _may_be_option(one)]
    known = set(candidates)
    for index in candidates:
        if (box := _box(view, index, known)) >= 0:
            together[box, view.page.elements[index].role, _title(view, index, box, known)].append(index)
    for (box, _, title), members in together.items():
        elements = [view.page.elements[one] for one in members]
        named = [one for one in elements if _label(one.name)]
        if len(named) > 1 and _is_choice(title, elements[0], [one.name for one in named]):
            options = (
                Option(_label(one.name), one.name, index, "disabled" in one.states or _is_out(one.name))
                for index, one in zip(members, elements, strict=True)
                if _label(one.name)
            )
            yield Group(normal(title), tuple(options), box)


def _title(view: PageView, index: int, box: int, known: set[int]) -> str:
    """What a control is chosen as: its group says so, or the words before it in its box, else those before the box."""
    element = view.page.elements[index]
    if element.role == "radio" and element.region:
        return element.region
    names = {normal(view.page.elements[one].name) for one in known}
    for one in reversed([one for one in view.descendants(box) if one < index and one not in known]):
        said = view.page.elements[one].name or view.page.elements[one].text
        if said and view.page.elements[one].visible and len(said) <= _LONGEST and normal(said) not in names:
            return said
    return _heading(view, box) or element.region


def _may_be_option(one: Element) -> bool:
    if not one.visible or one.landmark in _FRAME or not one.name or len(one.name) > _LONGEST or one.tag == "option":
        return False
    return one.role in ("radio", "option", "button", "link", "tab", "clickable", "menuitemradio")


def _box(view: PageView, index: int, known: set[int]) -> int:
    """The nearest box that holds another candidate of the role; -1 if none is near."""
    role = view.page.elements[index].role
    for box in list(view.ancestors(index))[:_NEAR]:
        inside = (one for one in view.descendants(box) if one != index and one in known)
        if any(view.page.elements[one].role == role for one in inside):
            return box
    return -1


def _is_choice(title: str, one: Element, names: Sequence[str]) -> bool:
    """By what it is called, by how its author marked it, or as its options are sizes or colours."""
    called = set(words(title))
    marked = set(words(re.sub(r"[_-]", " ", one.hints)))
    if (called | marked) & NOT_CHOICES or any(set(words(name)) & NOT_CHOICES for name in names):
        return False
    is_value = [bool(_SIZE.fullmatch(_label(name)) or COLOURS & set(words(name))) for name in names]
    if called & CHOICES or all(is_value):
        return True
    return bool(marked & HINTS) and (one.role in ("combobox", "radio", "option") or any(is_value))


def _heading(view: PageView, index: int) -> str:
    """The short text just before an element: "Size:"."""
    child = index
    for _ in range(2):
        box = view.page.elements[child].parent
        before = [one for one in view.children[box] if one < child and view.page.elements[one].visible]
        if before:
            element = view.page.elements[before[-1]]
            said = element.name if element.role == "heading" else element.text or element.content
            return said if len(said) <= _LONGEST else ""
        if box < 0:
            break
        child = box
    return ""


def _is_out(name: str) -> bool:
    return state_of(name) == "out of stock"


def offered(features: Sequence[Feature]) -> set[str]:
    """Everything that can be chosen or touched there, in comparable form: options of lists and names of controls."""
    names = [name for one in features for name in (one.element.name, *one.element.options)]
    return {label for label in labels(names) if label}
