"""Filters and sort orders of a list, in whatever form a page offers them: boxes to tick, lists, links, sliders."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qsl, urlsplit

from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.derive.filters_words import FILTERS, NOT_FILTERS, ORDERS, PAGE_KEYS, SORT_KEYS, SORTS, TOPICS
from cxcheck.derive.naming import normal, words
from cxcheck.derive.variants_words import PLACEHOLDER

_FRAME = {"banner", "contentinfo", "search", "navigation"}
_COUNT = re.compile(r"[(\[]\s*\d[\d.,\s]*[)\]]|\s\d+\s*$")
_PLACEHOLDER = re.compile(PLACEHOLDER)
_ORDERS = tuple((name, re.compile(pattern)) for name, pattern in ORDERS)
_LONGEST = 40
_NEAR = 4
"""Boxes around a control within which its title stands."""
Kind = Literal["filter", "sort"]


@dataclass(frozen=True)
class Choice:
    """One value to filter by, or one order. `label` is comparable; `title` what it stands under: "colour"."""

    kind: Kind
    label: str
    name: str
    title: str
    feature: Feature

    @property
    def is_range(self) -> bool:
        """Whether any amount can be given: a slider, or fields for the least and the most."""
        return self.feature.family == "text" or self.feature.element.role == "slider"


@once_a_view
def choices(view: PageView) -> tuple[Choice, ...]:
    """All of a page's filters and orders in sight, outside of the site's frame and of the list's own entries."""
    return tuple(_among(view, view.features))


def _among(view: PageView, features: Sequence[Feature]) -> Iterator[Choice]:
    for one in features:
        if one.item or not _may_choose(one):
            continue
        title = _title(view, one)
        said = set(words(f"{one.element.name} {title} {one.element.region}"))
        if one.element.landmark in _FRAME and not said & (FILTERS | SORTS):
            continue
        if kind := _kind(view, one, title):
            names = one.element.options or (one.element.name,)
            yield from (
                Choice(kind, label(name, kind), name, normal(title), one)
                for name in names
                if normal(name) and not (one.element.options and _PLACEHOLDER.match(normal(name)))
            )


def _may_choose(one: Feature) -> bool:
    element = one.element
    if one.family == "act":
        return bool(_leads_to(one) or element.role in ("menuitemradio", "menuitemcheckbox"))
    said = set(words(element.name))
    if element.type in ("email", "password", "tel"):
        return False
    return one.family in ("tick", "choose", "text") and element.role != "searchbox" and not said & NOT_FILTERS


def _leads_to(one: Feature) -> set[str]:
    """Parameters of the address that a link leads to."""
    if one.element.role != "link":
        return set()
    return {key.casefold() for key, _ in parse_qsl(urlsplit(one.element.href).query)}


def _kind(view: PageView, one: Feature, title: str) -> Kind | None:
    """By what it is called, by its options, or by the address that it leads to."""
    if one.family == "act" and one.element.role == "link":
        return _kind_of_link(view, one)
    said = set(words(f"{one.element.name} {title}"))
    marked = set(words(re.sub(r"[_-]", " ", one.element.hints)))
    known = [name for name in one.element.options if order(name)]
    if said & SORTS or (len(known) >= 2 and len(known) >= len(one.element.options) / 2) or marked & SORTS:
        return "sort"
    around = set(words(one.element.region))
    is_filter = bool((said | around) & FILTERS or said & TOPICS or marked & FILTERS)
    return "filter" if is_filter else None


def _kind_of_link(view: PageView, one: Feature) -> Kind | None:
    """A link that leads to this very list, in another order or narrowed."""
    here, there = urlsplit(view.page.url), urlsplit(one.element.href)
    if (here.path.rstrip("/"), here.hostname) != (there.path.rstrip("/"), there.hostname):
        return None
    ours = {key.casefold() for key, _ in parse_qsl(here.query)}
    if set(words(one.element.name)) & NOT_FILTERS or not normal(one.element.name) or one.name.isdigit():
        return None
    keys = _leads_to(one)
    if keys & SORT_KEYS:
        return "sort"
    return "filter" if (keys - ours - PAGE_KEYS) and not (keys & PAGE_KEYS - ours) else None


def _title(view: PageView, one: Feature) -> str:
    """What a control stands under: its group's name, else the heading or short text before it."""
    if one.element.role in ("combobox", "listbox"):
        return one.element.name
    if one.element.region and not set(words(one.element.region)) & FILTERS:
        return one.element.region
    for box in list(view.ancestors(one.index))[:_NEAR]:
        before = [index for index in view.descendants(box) if index < one.index]
        for index in reversed(before):
            element = view.page.elements[index]
            is_title = element.role == "heading" or (element.role == "button" and element.states)
            if element.visible and is_title and element.name:
                return element.name[:_LONGEST]
    return one.element.region


def label(name: str, kind: Kind) -> str:
    """A choice in comparable form: without its count; an order under its one name."""
    plain = normal(_COUNT.sub(" ", name)) or normal(name)
    return (order(name) or plain) if kind == "sort" else plain


def order(name: str) -> str:
    """Which order a name stands for; "" for one of the shop's own."""
    said = re.sub(r"^(sort( by)?|sortieren nach|trier par|ordenar por|ordina per) ", "", normal(name))
    return next((key for key, pattern in _ORDERS if pattern.fullmatch(said)), "")


def labels_of(features: Sequence[Feature]) -> frozenset[str]:
    """Everything that can be chosen or touched among them, in comparable form."""
    names = [name for one in features for name in (one.element.name, *one.element.options)]
    said = {label(name, "filter") for name in names} | {order(name) for name in names}
    return frozenset(said - {""})


def narrows(features: Sequence[Feature], about: str) -> bool:
    """Whether one of them narrows by the same thing: any control whose name or group says it."""
    topic = set(words(about)) & TOPICS
    said = (set(words(f"{one.element.name} {one.element.region}")) for one in features)
    return bool(topic) and any(topic & each for each in said)
