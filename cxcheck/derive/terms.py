"""Terms of delivery, pickup and returns as a page shows them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxcheck.derive.features import PageView, once_a_view
from cxcheck.derive.naming import normal
from cxcheck.derive.terms_words import TERMS, TOPICS
from cxcheck.derive.texts import said_by

_TOPICS = {topic: re.compile(rf"\b(?:{pattern})\b") for topic, pattern in TOPICS.items()}
_TERMS = re.compile(rf"\b(?:{TERMS})\b|\d")
_LONGEST = 24
"""Words beyond which a text tells a story."""
_FOOT = {"contentinfo", "navigation", "search"}


@dataclass(frozen=True)
class Term:
    """One short text that states a term; `index` is the element that shows it."""

    topic: str
    shown: str
    index: int


def topic_of(text: str) -> str:
    """What a short text is about: returns, pickup or delivery; "" for something else."""
    said = normal(text)
    if not said or len(said.split()) > _LONGEST:
        return ""
    return next((topic for topic, pattern in _TOPICS.items() if pattern.search(said)), "")


def topics_in(texts: Iterable[str]) -> set[str]:
    """All that short texts are about, several topics a text."""
    said = [normal(text) for text in texts]
    return {
        topic
        for topic, pattern in _TOPICS.items()
        for one in said
        if len(one.split()) <= _LONGEST and pattern.search(one)
    }


@once_a_view
def terms(view: PageView) -> tuple[Term, ...]:
    """Terms stated outside of the page's frame, its lists and its fields; the first text of each topic first."""
    return tuple(_terms(view))


def _terms(view: PageView) -> Iterator[Term]:
    for index, element in enumerate(view.page.elements):
        if not element.visible or element.landmark in {*_FOOT, "banner"} or view.item_of(index):
            continue
        # A method that is chosen among, or a field of a form, is another check's matter.
        if element.role in ("radio", "option", "textbox", "combobox", "checkbox", "link") or element.tag == "label":
            continue
        text = element.text or element.content
        if not (topic := topic_of(text)) or not _TERMS.search(normal(text)):
            continue
        if element.text or not any(one in view.items for one in view.descendants(index)):
            yield Term(topic, text, index)


@once_a_view
def spoken_of(view: PageView) -> frozenset[str]:
    """Topics that any visible text or control above the page's foot speaks of."""
    above = [one for one in view.page.elements if one.visible and one.landmark not in _FOOT]
    return frozenset(topics_in(said_by(above)))
