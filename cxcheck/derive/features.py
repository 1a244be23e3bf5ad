"""Features of a page: what a customer can use there, and to which item of which list it belongs."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from statistics import median
from typing import Concatenate, ParamSpec, TypeVar, cast

from cxcheck.derive.naming import normal, target, timeless, words
from cxcheck.model.page import Element, PageModel

FAMILIES = {
    **dict.fromkeys(
        ("link", "button", "clickable", "menuitem", "tab", "treeitem", "menuitemcheckbox", "menuitemradio"), "act"
    ),
    **dict.fromkeys(("textbox", "searchbox", "spinbutton", "date"), "text"),
    **dict.fromkeys(("combobox", "listbox", "slider"), "choose"),
    **dict.fromkeys(("checkbox", "radio", "switch"), "tick"),
    "file": "file",
}
"""Roles that can stand in for one another on another device."""
_AMOUNTS = re.compile(r"[£$€¥]\s?\d[\d.,]*|\d[\d.,]*\s?[£$€¥]")
Told = TypeVar("Told")
Asked = ParamSpec("Asked")
MIN_ITEMS = 3
"""Like children that make a list."""
_ELSEWHERE = {"navigation", "banner", "contentinfo"}
_SECTIONS = {"main", "complementary", "region", "form", "search", "dialog"}
_NO_ENTRIES = {*FAMILIES, *_ELSEWHERE, *_SECTIONS}


@dataclass(frozen=True)
class Item:
    """One entry of a list: its title and where it leads.

    `list_index` is the element that holds the list, `list_name` the heading above it (else its landmark), by which
    it is known elsewhere.
    """

    index: int
    list_index: int
    list_name: str
    title: str
    target: str
    turn: int = 1
    """Which it is of those in its list that are called the same and lead nowhere."""
    namesakes: int = 1
    """How many of them there are, with itself."""

    @property
    def identity(self) -> str:
        """What makes it the same entry on another device: where it leads, else what it is called."""
        return f"{self.called} {self.turn} of {self.namesakes}" if self.namesakes > 1 else self.called

    @property
    def called(self) -> str:
        """The same for all entries of a list that are called the same and lead nowhere."""
        return self.target or normal(self.title)


@dataclass(frozen=True)
class Feature:
    """A control of a page in comparable form."""

    index: int
    element: Element
    family: str
    name: str
    target: str
    item: Item | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """Family, name and target: the same feature on another page of the same site."""
        return self.family, self.name, self.target

    @property
    def template(self) -> str:
        """The name without numbers and without the title of the item it belongs to: "add to basket" for each card."""
        if not self.item:
            return timeless(self.element.name)
        title = set(words(self.item.title))
        rest = [word for word in timeless(self.element.name).split() if word not in title]
        return " ".join(rest) or "{item}"

    @property
    def hints(self) -> str:
        """Words of id, name, test id and classes."""
        return " ".join(words(self.element.hints.replace("_", " ").replace("-", " ")))


class PageView:
    """A page model with what the checks ask of it again and again, worked out once.

    `known` keeps what `once_a_view` has read.
    """

    def __init__(self, page: PageModel) -> None:
        self.page = page
        self.known: dict[Hashable, object] = {}

    @cached_property
    def children(self) -> Mapping[int, Sequence[int]]:
        """Indices of the recorded children of each element; -1 holds the roots."""
        children: dict[int, list[int]] = defaultdict(list)
        for index, element in enumerate(self.page.elements):
            children[element.parent].append(index)
        return children

    @cached_property
    def features(self) -> tuple[Feature, ...]:
        """Visible controls."""
        return tuple(one for one in self._all if one.element.visible)

    @cached_property
    def hidden(self) -> tuple[Feature, ...]:
        """Controls that stand in the document and cannot be seen."""
        return tuple(one for one in self._all if not one.element.visible)

    @cached_property
    def closed(self) -> tuple[Feature, ...]:
        """Hidden controls that can be brought into sight: another one claims to open them, or they are swiped to."""
        return tuple(one for one in self.hidden if one.element.openers or one.element.hidden == "slide")

    @cached_property
    def _all(self) -> tuple[Feature, ...]:
        return tuple(self._feature(index, one) for index, one in enumerate(self.page.elements) if one.role in FAMILIES)

    def _feature(self, index: int, element: Element) -> Feature:
        return feature(element, self.page.url, index, self.item_of(index))

    @cached_property
    def items(self) -> Mapping[int, Item]:
        """Entries of lists by the index of their element."""
        found: dict[int, Item] = {}
        names: Counter[str] = Counter()
        for parent in sorted(self.children):
            if parent < 0 or self.page.elements[parent].landmark in _ELSEWHERE:
                continue
            entries = self._entries(parent)
            heading = self._heading_before(parent)
            # The second list under a heading is another list.
            name = f"{heading} no. {names[heading] + 1}" if names[heading] else heading
            names[heading] += bool(entries)
            told = {index: item for index in entries if (item := self._item(index, parent, name))}
            found.update(_told_apart(told))
        return found

    def _entries(self, parent: int) -> Sequence[int]:
        """The children that are entries: enough of one tag, most of them leading somewhere, and like one another."""
        by_tag: dict[str, list[int]] = defaultdict(list)
        for child in self.children[parent]:
            element = self.page.elements[child]
            if element.visible and not element.fixed and element.box.area > 0 and self._may_be_entry(child):
                by_tag[element.tag].append(child)
        for entries in by_tag.values():
            linked = [child for child in entries if self._first_link(child) is not None]
            if len(linked) >= MIN_ITEMS and len(linked) >= 0.6 * len(entries) and self._alike(linked):
                return linked
        return ()

    def _may_be_entry(self, index: int) -> bool:
        """Boxes, and cards that are links as a whole; no sections of a page, no bare controls."""
        role = self.page.elements[index].role
        if role in ("link", "clickable"):
            return bool(self.children.get(index))
        return role not in _NO_ENTRIES

    def _alike(self, entries: Sequence[int]) -> bool:
        """Entries of a list are made of the same parts and of a size; the sections of a page are not."""
        parts = [{self.page.elements[one].tag for one in self.descendants(entry)} for entry in entries]
        common = Counter(tag for tags in parts for tag in tags)
        usual = {tag for tag, count in common.items() if count >= len(entries) / 2}
        likeness = [len(tags & usual) / len(tags | usual) if tags | usual else 1.0 for tags in parts]
        widths = [self.page.elements[entry].box.width for entry in entries]
        return median(likeness) >= 0.6 and min(likeness) >= 0.3 and median(widths) >= 0.6 * max(widths)

    def _item(self, index: int, parent: int, list_name: str) -> Item | None:
        link = self._first_link(index)
        if link is None:
            return None
        element = self.page.elements[link]
        heading = next((self.page.elements[one] for one in self.descendants(index) if self._is_heading(one)), None)
        if heading and heading.name:
            title = heading.name
        elif element.role == "clickable":
            title = self._longest_words(index) or element.name
        else:
            title = self._link_text(index) or element.name
        # Forms of many entries may be sent to one address.
        leads = "" if element.role == "button" else target(element.href, self.page.url)
        return Item(index, parent, list_name, title, leads)

    def _heading_before(self, index: int) -> str:
        """The last heading before an element, without numbers."""
        before = bisect_left(self._headings, index)
        elements = self.page.elements
        return timeless(elements[self._headings[before - 1]].name) if before else elements[index].landmark

    @cached_property
    def _headings(self) -> Sequence[int]:
        return [index for index, one in enumerate(self.page.elements) if one.role == "heading" and one.visible]

    def _is_heading(self, index: int) -> bool:
        return self.page.elements[index].role == "heading"

    def _link_text(self, index: int) -> str:
        """The longest name among the entry's links that lead where the first one leads."""
        first = self._first_link(index)
        if first is None:
            return ""
        href = self.page.elements[first].href
        inside = (index, *self.descendants(index))
        links = [self.page.elements[one] for one in inside if self.page.elements[one].href == href]
        return max((link.name for link in links), key=len, default="")

    def _longest_words(self, index: int) -> str:
        """The longest text inside that tells no amount: a card's title rather than its badge or its price."""
        texts = [self.page.elements[one].text for one in (index, *self.descendants(index))]
        return max((text for text in texts if normal(text) and not _AMOUNTS.search(text)), key=len, default="")

    def _first_link(self, index: int) -> int | None:
        """What an entry leads to; where a script does that, the first control of an entry that has a heading."""
        inside = (index, *self.descendants(index))
        for one in inside:
            element = self.page.elements[one]
            if element.role == "link" and element.visible and target(element.href, self.page.url):
                return one
            if element.role == "clickable" and element.visible:
                return one
        if not any(self._is_heading(one) and self.page.elements[one].visible for one in inside):
            return None
        acting = (one for one in inside if FAMILIES.get(self.page.elements[one].role) == "act")
        return next((one for one in acting if self.page.elements[one].visible), None)

    def descendants(self, index: int) -> Iterator[int]:
        """Indices of everything inside an element, in document order."""
        waiting = list(reversed(self.children.get(index, ())))
        while waiting:
            child = waiting.pop()
            yield child
            waiting += reversed(self.children.get(child, ()))

    def ancestors(self, index: int) -> Iterator[int]:
        """Indices of what an element stands in, from the inside out."""
        parent = self.page.elements[index].parent
        while parent >= 0:
            yield parent
            parent = self.page.elements[parent].parent

    def item_of(self, index: int) -> Item | None:
        """The innermost list entry that an element belongs to."""
        if index in self.items:
            return self.items[index]
        return next((self.items[one] for one in self.ancestors(index) if one in self.items), None)


def _told_apart(items: Mapping[int, Item]) -> Mapping[int, Item]:
    """Entries that are called the same and lead nowhere, numbered; they are only the same as in a list of as many."""
    number, turns = Counter(one.identity for one in items.values()), Counter[str]()
    apart = dict(items)
    for index, one in items.items():
        if not one.target and number[one.identity] > 1:
            turns[one.identity] += 1
            apart[index] = replace(one, turn=turns[one.identity], namesakes=number[one.identity])
    return apart


def once_a_view(read: Callable[Concatenate[PageView, Asked], Told]) -> Callable[Concatenate[PageView, Asked], Told]:
    """Reads each page once: several checks ask the same of it, and the reference is compared with every subject.

    What it is asked with beside the page (a threshold) must be hashable.
    """

    @wraps(read)
    def reading(view: PageView, /, *asked: Asked.args, **named: Asked.kwargs) -> Told:
        key = read, asked, tuple(named.items())
        if key not in view.known:
            view.known[key] = read(view, *asked, **named)
        return cast(Told, view.known[key])

    return reading


def feature(element: Element, page_url: str, index: int = -1, item: Item | None = None) -> Feature:
    """A control in comparable form. A form that is sent to its own page leads nowhere else."""
    family = FAMILIES.get(element.role, "act")
    leads = target(element.href, page_url)
    if element.role == "button" and leads == target(page_url, page_url):
        leads = ""
    # A card's name is all that it says: prices and counts in it are facts, not names.
    name = _AMOUNTS.sub(" ", element.name) if element.role == "clickable" else element.name
    return Feature(index, element, family, normal(name) or normal(element.name), leads, item)
