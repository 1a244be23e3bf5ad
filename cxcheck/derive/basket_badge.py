"""The small basket in a shop's header: how many things are in it, and what they cost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cxcheck.derive.basket import adds
from cxcheck.derive.basket_words import BASKET
from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.derive.money import AMOUNT, PriceFact, prices
from cxcheck.derive.naming import words

_COUNT = re.compile(r"(?<![\d.,])(\d{1,3})(?![\d.,])")
_LONGEST = 60
_FRAME = {"banner", "navigation"}


@dataclass(frozen=True)
class Badge:
    """What the header says of the basket; None where it does not say it."""

    index: int
    count: int | None
    total: Decimal | None
    shown: str


@once_a_view
def badges(view: PageView) -> tuple[Badge, ...]:
    """Each place in the header or in a bar that tells of the basket, in document order."""
    totals = {one.index: one for one in prices(view)}
    ways = (one for one in view.features if _is_way(one, view.page.url))
    return tuple(badge for index in _places(view, ways) if (badge := _badge(view, index, totals)))


def _is_way(one: Feature, page_url: str) -> bool:
    if one.family != "act" or one.item or adds(one) or (one.element.landmark not in _FRAME and not one.element.fixed):
        return False
    path = set(words(re.sub(r"[/_-]", " ", one.target.split("?")[0])))
    return bool(BASKET & (set(one.name.split()) | set(one.hints.split()) | path))


def _places(view: PageView, ways: Iterator[Feature]) -> Iterator[int]:
    """The controls that lead to the basket, and texts of the header that name it."""
    seen = {one.index for one in ways}
    yield from sorted(seen)
    for index, element in enumerate(view.page.elements):
        if not element.visible or element.landmark not in _FRAME or not element.text:
            continue
        if BASKET & set(words(element.text)) and not seen & {index, *view.ancestors(index)}:
            yield element.parent if not _told(element.text) and element.parent >= 0 else index


def _told(text: str) -> bool:
    return bool(AMOUNT.search(text) or _COUNT.search(text))


def _badge(view: PageView, index: int, totals: dict[int, PriceFact]) -> Badge | None:
    """What is said at a place, by what it shows, else by its name."""
    element = view.page.elements[index]
    shown = element.content or element.text or element.name
    if len(shown) > _LONGEST or not (_told(shown) or _told(element.name)):
        return None
    inside = {index, *view.descendants(index)}
    total = next((one.amount for place, one in totals.items() if place in inside), None)
    counted = _COUNT.search(AMOUNT.sub(" ", shown)) or _COUNT.search(AMOUNT.sub(" ", element.name))
    count = int(counted[1]) if counted else None
    return Badge(index, count, total, shown)
