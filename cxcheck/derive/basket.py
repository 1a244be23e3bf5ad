"""The basket as a page shows it: lines with quantities and amounts, totals by their labels, or that it is empty."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from cxcheck.derive.basket_words import (
    BASKET,
    CHOICES,
    EMPTY,
    FREE,
    KINDS,
    MORE,
    NET,
    QUANTITY,
    REMOVE,
    THRESHOLD,
)
from cxcheck.derive.features import Feature, PageView
from cxcheck.derive.money import AMOUNT, PriceFact, prices
from cxcheck.derive.naming import normal, words

EMPTY_BASKET = "an empty basket"
"""What a finding calls it."""
_FRAME = {"banner", "navigation", "contentinfo", "search"}
_TIMES = re.compile(r"^\s*(\d{1,3})\s*[x×✕](?:\s+|$)|(?:^|\s)[x×✕]\s*(\d{1,3})\s*$")
_PIECES = re.compile(rf"\b(?:{'|'.join(sorted(QUANTITY))})\b\W*(\d{{1,3}})\b", re.IGNORECASE)
_CHOICE = re.compile(r"^\s*([^\W\d]+)\s*:\s*(.+?)\s*$")
_LONGEST_LABEL = 6
"""Words beyond which what stands beside an amount is a sentence and not a label."""
_LONGEST_EMPTY = 14


@dataclass(frozen=True)
class Line:
    """One line of a basket. `quantity` is None where none is shown; `index` is the element that holds the line."""

    title: str
    target: str
    quantity: int | None
    amounts: tuple[PriceFact, ...]
    choices: tuple[tuple[str, str], ...]
    index: int
    quantity_index: int

    def is_same(self, other: "Line") -> bool:
        """Whether two devices show the same line: by where it leads, else by what it is called."""
        if self.target and other.target:
            return self.target == other.target
        return same_title(self.title, other.title)


@dataclass(frozen=True)
class Amount:
    """A labelled amount of the whole basket; `kind` is subtotal, shipping, discount, tax or total, perhaps "net"."""

    kind: str
    label: str
    value: Decimal
    shown: str
    index: int


def same_title(one: str, other: str) -> bool:
    """The same title, or one that was cut short."""
    first, second = (normal(re.sub(r"(…|\.\.\.)\s*$", "", title)) for title in (one, other))
    if not first or not second:
        return first == second
    return first == second or (min(len(first), len(second)) >= 8 and (first in second or second in first))


def kind_of(label: str) -> str:
    """Which amount of a basket a label names; "" for none."""
    said = normal(label)
    if not said or len(said.split()) > _LONGEST_LABEL or THRESHOLD & set(said.split()):
        return ""
    places = [
        (match.start(), -len(word), kind)
        for kind, names in KINDS.items()
        for word in names
        if (match := re.search(rf"\b{word}\b", said))
    ]
    if not places:
        return ""
    kind = min(places)[2]
    others = [other for _, _, other in places if other != kind]
    # "Total tax", "total savings": the word behind says which total.
    if kind == "total" and others and re.fullmatch(r"total \w+", said):
        kind = others[0]
    return f"{kind} net" if any(re.search(rf"\b{word}\b", said) for word in NET) else kind


class Basket:
    """What a page tells of the basket, worked out once."""

    def __init__(self, view: PageView) -> None:
        self._view = view
        self._elements = view.page.elements

    @cached_property
    def empty(self) -> int:
        """Index of the sentence that says that it is empty; -1 for none."""
        for index, element in enumerate(self._elements):
            said = normal(element.text)
            if not said or not element.visible or self._in_frame(index) or len(said.split()) > _LONGEST_EMPTY:
                continue
            if any(part in said for part in EMPTY) and (BASKET & set(said.split()) or "item" in said):
                return index
        return -1

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines, in document order: what holds a title and an amount around a quantity or a way to remove it."""
        boxes = sorted({box for anchor in self._anchors() if (box := self._box(anchor)) >= 0})
        innermost = [one for one in boxes if not any(one in self._view.ancestors(other) for other in boxes)]
        return tuple(line for one in innermost if (line := self._line(one)))

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """The labelled amounts of the basket as a whole."""
        inside = {index for line in self.lines for index in (line.index, *self._view.descendants(line.index))}
        return tuple(one for one in self._labelled() if one.index not in inside)

    def _in_frame(self, index: int) -> bool:
        return self._elements[index].landmark in _FRAME

    def _anchors(self) -> Iterator[int]:
        for one in self._view.features:
            if not self._in_frame(one.index) and (_is_quantity(one) or _removes(one)):
                yield one.index
        for index, element in enumerate(self._elements):
            if element.text and element.visible and not self._in_frame(index) and quantity_told(element.text):
                yield index

    def _box(self, anchor: int) -> int:
        """The innermost element around an anchor that shows a title and an amount; -1 for none."""
        for box in (anchor, *self._view.ancestors(anchor)):
            inside = (box, *self._view.descendants(box))
            if any(self._elements[one].level == 1 and self._elements[one].role == "heading" for one in inside):
                return -1
            if self._title(box) and any(AMOUNT.search(self._elements[one].text) for one in inside):
                return box
        return -1

    def _line(self, box: int) -> Line | None:
        title = self._title(box)
        inside = (box, *self._view.descendants(box))
        here = frozenset(inside)
        controls = [one for one in self._view.features if one.index in here]
        if kind_of(title) or any(adds(one) for one in controls):
            return None
        quantity, place = self._quantity(inside, controls)
        amounts = tuple(one for one in self._prices if one.index in here and one.sort in ("now", "unit"))
        choices = tuple(self._choices(inside))
        return Line(title, self._target(controls), quantity, amounts, choices, box, place)

    @cached_property
    def _prices(self) -> Sequence[PriceFact]:
        return prices(self._view)

    def _title(self, box: int) -> str:
        """What a line is called: its heading, its longest link that leads away, else its longest words."""
        inside = [self._elements[one] for one in (box, *self._view.descendants(box)) if self._elements[one].visible]
        headings = [one.name for one in inside if one.role == "heading" and _is_title(one.name)]
        links = [one.name for one in inside if one.role == "link" and one.href and _is_title(one.name)]
        texts = [
            text for one in inside if one.role not in ("button", "option") and _is_title(text := _untimed(one.text))
        ]
        for found in (headings, links, texts):
            if found:
                return max(found, key=len)
        return ""

    def _target(self, controls: Sequence[Feature]) -> str:
        leading = [one for one in controls if one.element.role == "link" and one.target and not _removes(one)]
        return next((one.target for one in leading if _is_title(one.element.name) or not one.name), "")

    def _quantity(self, inside: Sequence[int], controls: Sequence[Feature]) -> tuple[int | None, int]:
        for one in controls:
            if _is_quantity(one) and one.element.value.strip().isdigit():
                return int(one.element.value), one.index
        for index in inside:
            element = self._elements[index]
            if element.visible and (told := quantity_told(element.text) or quantity_told(element.content)):
                return told, index
        if any(_adds_one(one) for one in controls):
            for index in inside:
                if self._elements[index].visible and re.fullmatch(r"\d{1,3}", self._elements[index].text):
                    return int(self._elements[index].text), index
        return None, inside[0]

    def _choices(self, inside: Sequence[int]) -> Iterator[tuple[str, str]]:
        for index in inside:
            element = self._elements[index]
            for text in (element.text, element.content):
                found = _CHOICE.match(text)
                if element.visible and found and normal(found[1]) in CHOICES and len(found[2]) < 40:
                    yield normal(found[1]), normal(found[2])

    def _labelled(self) -> Iterator[Amount]:
        known = {one.index: one for one in self._prices if one.sort in ("now", "saving")}
        for index, element in enumerate(self._elements):
            if not element.visible or self._in_frame(index):
                continue
            price = known.get(index)
            is_free = normal(element.text) in FREE and element.role not in ("link", "button", "radio")
            if not price and not is_free:
                continue
            label = self._label(index)
            kind = kind_of(label)
            if not kind or (is_free and kind != "shipping"):
                continue
            value = price.amount if price else Decimal(0)
            yield Amount(kind, normal(label), value, price.shown if price else element.text, index)

    def _label(self, index: int) -> str:
        """What an amount is for: words in its own text, else what comes before it in what it stands in."""
        own = AMOUNT.sub(" ", self._elements[index].text)
        if normal(own) and normal(own) not in FREE:
            return own
        child = index
        for box in list(self._view.ancestors(index))[:4]:
            if self._chooses(box):
                return ""
            before = [one for one in self._view.children[box] if one < child]
            if box != self._elements[child].parent:
                return ""
            for one in reversed(before):
                said = self._said(one)
                if AMOUNT.search(said) or normal(said) in FREE:
                    return ""
                if normal(said):
                    return said
            # The words of what holds both may come before or behind: "Price: <b>£5</b>".
            outer = self._elements[box].text
            if normal(outer):
                return outer
            child = box
        return ""

    def _said(self, index: int) -> str:
        element = self._elements[index]
        if not element.visible:
            return ""
        return element.content or element.text

    def _chooses(self, box: int) -> bool:
        """Whether something is chosen there: its amount is an offer and no part of the sum."""
        inside = (box, *self._view.children.get(box, ()))
        return any(self._elements[one].role in ("radio", "checkbox") for one in inside)


def quantity_told(text: str) -> int | None:
    """How many a text tells: "2 × Kettle", "Qty: 2", "× 2"."""
    if len(text) > 120:
        return None
    found = _TIMES.search(text) or _PIECES.search(text)
    return int(next(group for group in found.groups() if group)) if found else None


def _untimed(text: str) -> str:
    return _PIECES.sub(" ", _TIMES.sub(" ", text)).strip()


def _is_title(text: str) -> bool:
    """Words that may name a product: no amount, no action, no label."""
    said = normal(text)
    if not re.search(r"[^\W\d]{2}", said) or AMOUNT.search(text) or _CHOICE.match(text):
        return False
    return not (set(said.split()) <= QUANTITY | REMOVE | FREE | CHOICES or set(said.split()) & REMOVE)


def _is_quantity(one: Feature) -> bool:
    if one.family not in ("text", "choose"):
        return False
    said = set(words(one.element.name)) | set(one.hints.split()) | set(words(one.element.region))
    return bool(said & QUANTITY)


def _removes(one: Feature) -> bool:
    return one.family == "act" and bool((set(one.name.split()) or set(one.hints.split())) & REMOVE)


def _adds_one(one: Feature) -> bool:
    return one.family == "act" and (one.element.name.strip() in MORE or bool(set(one.name.split()[:1]) & MORE))


def adds(one: Feature) -> bool:
    """A card's button that puts something into the basket: what it stands in is an offer and no line."""
    said = set(one.name.split())
    return one.family == "act" and bool(said & BASKET) and bool(said & {"add", "in", "ajouter", "añadir", "aggiungi"})
