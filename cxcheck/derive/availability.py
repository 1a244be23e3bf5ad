"""Whether a product can be had, as a page says it: for the product of the page, and for each entry of its lists."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cxcheck.derive.availability_words import ELSEWHERE, NO_WORD_OF_STOCK, PATTERNS, State
from cxcheck.derive.basket import adds
from cxcheck.derive.features import FAMILIES, PageView, once_a_view
from cxcheck.derive.money import AMOUNT
from cxcheck.derive.naming import normal
from cxcheck.model.page import Element

_COMPILED = tuple((state, re.compile(rf"\b(?:{'|'.join(words)})")) for state, words in PATTERNS)
_SILENT = re.compile(rf"\b(?:{'|'.join(NO_WORD_OF_STOCK)})")
_FRAME = {"banner", "navigation", "contentinfo", "search"}
_LONGEST = 10
"""Words beyond which a text tells a story rather than whether something can be had."""
_ALIKE = {
    frozenset({"to be had later", "on pre-order"}),
    frozenset({"to be bought", "in stock"}),
    frozenset({"to be bought", "to be had later"}),
    frozenset({"to be bought", "on pre-order"}),
}
"""States that need not contradict each other: a date alone does not tell pre-order from back-order."""


@dataclass(frozen=True)
class Availability:
    """What one element says; `owner` is the entry of a list that it is about, "" for the page's product."""

    state: State
    owner: str
    title: str
    list_name: str
    shown: str
    index: int


@lru_cache(maxsize=50_000)
def state_of(text: str) -> State | None:
    """What a short text says of availability; None for texts on other matters, stock in shops among them."""
    said = normal(text)
    if not said or len(said.split()) > _LONGEST or AMOUNT.search(text) or ELSEWHERE & set(said.split()):
        return None
    if _SILENT.search(said):
        return None
    return next((state for state, pattern in _COMPILED if pattern.search(said)), None)


def without_state(text: str) -> str:
    """The words that are left when those on availability are taken away: "Large (sold out)" is "large"."""
    said = normal(text)
    for _, pattern in _COMPILED:
        said = pattern.sub(" ", said)
    return " ".join(said.split())


def contradict(one: State, other: State) -> bool:
    """Whether both cannot be true at once."""
    return one != other and frozenset({one, other}) not in _ALIKE


@once_a_view
def of_entries(view: PageView) -> dict[str, Availability]:
    """What is said of each entry of the page's lists, by its identity; the first that is said counts."""
    return {one.owner: one for one in reversed(tuple(_facts(view))) if one.owner}


@once_a_view
def of_product(view: PageView) -> Availability | None:
    """What is said of the page's own product: beside its name, else further down; else what its buttons say."""
    facts = [one for one in _facts(view) if not one.owner]
    told = _nearest(view, [one for one in facts if one.state != "to be bought"])
    return told or next(iter(facts), None)


def _nearest(view: PageView, facts: Sequence[Availability]) -> Availability | None:
    """The first one below the page's name, and before the next heading if one stands there."""
    headings = [(index, one) for index, one in enumerate(view.page.elements) if one.role == "heading" and one.visible]
    top = next((index for index, one in headings if one.level == 1), -1)
    end = next((index for index, one in headings if index > top >= 0), len(view.page.elements))
    below = [one for one in facts if one.index > top]
    return next((one for one in below if one.index < end), next(iter(below or facts), None))


def _facts(view: PageView) -> Iterator[Availability]:
    buttons = {one.index for one in view.features if adds(one) and "disabled" not in one.element.states}
    for index, element in enumerate(view.page.elements):
        if not element.visible or element.landmark in _FRAME or element.tag in ("option", "label"):
            continue
        state = _told(view, index, element)
        if not state and index in buttons:
            state = "to be bought"
        if state and not _is_about_a_choice(view, index, element):
            item = view.item_of(index)
            shown = element.content or element.text or element.name
            owner, title = (item.identity, item.title) if item else ("", "")
            yield Availability(state, owner, title, item.list_name if item else "", shown, index)


def _told(view: PageView, index: int, element: Element) -> State | None:
    """What an element says by itself, or together with its parts where none of them says it alone."""
    if own := state_of(element.text or (element.name if element.role == "button" else "")):
        return own
    if not element.content or len(element.content) > 60:
        return None
    parts = (view.page.elements[one].text for one in view.descendants(index))
    return None if any(state_of(part) for part in parts) else state_of(element.content)


def _is_about_a_choice(view: PageView, index: int, element: Element) -> bool:
    """A filter, one size of several, or stock in shops: not the product as such."""
    if element.role in FAMILIES and element.role != "button":
        return True
    around = [index, *list(view.ancestors(index))[:2]]
    boxes = [view.page.elements[one] for one in around]
    if any(one.tag == "label" or one.role in ("radio", "checkbox", "option", "link", "tab") for one in boxes):
        return not any(view.item_of(one) for one in around)
    if _beside_ticks(view) & set(around[1:]):
        return True
    return any(ELSEWHERE & set(normal(one.content).split()) for one in boxes if one.content and len(one.content) < 80)


@once_a_view
def _beside_ticks(view: PageView) -> frozenset[int]:
    """What holds radio buttons or boxes to tick."""
    return frozenset(one.parent for one in view.page.elements if one.role in ("radio", "checkbox"))
