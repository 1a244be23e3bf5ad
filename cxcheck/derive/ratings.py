"""What customers say of the page's product, as the page shows it: the rating in sum, how many there are, and whether
anything speaks of reviews at all."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.derive.naming import words
from cxcheck.derive.stars import Stars, drawn, drawn_by_title

_REVIEWS = (
    r"(?:reviews?|ratings?|bewertung(?:en)?|rezension(?:en)?|kundenmeinung(?:en)?|avis|évaluations?|notes clients"
    r"|reseñas?|opini(?:ón|ones)|valoraci(?:ón|ones)|recension[ei]|valutazion[ei]|beoordeling(?:en)?|omdömen?"
    r"|recensioner|anmeldelser?|arvostelut?|opini[ei]|avaliaç(?:ão|ões)|testimonials?)"
)
_ABOUT = re.compile(rf"\b{_REVIEWS}\b", re.IGNORECASE)
_NO_REVIEWS = re.compile(
    rf"\b(?:no|be the first|write|first|keine|noch keine|aucun|donner|sé el primero|nessuna|geen|schreib\w*|rédiger|"
    rf"escrib\w*|scrivi|inga|ingen)\b.{{0,40}}\b{_REVIEWS}\b",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?<![\d.,/])(\d(?:[.,]\d{1,2})?)\s*(?:/|out of|von|sur|de|su|van|av|af|z|di|over)\s*(5|10)(?![\d.,]*\d)",
    re.IGNORECASE,
)
_STARS = re.compile(
    r"(?<![\d.,])(\d(?:[.,]\d{1,2})?)\s*-?\s*(?:[★⭐]|stars?\b|sterne?n?\b|étoiles?\b|estrellas?\b|stelle\b|sterren\b)"
    r"|[★⭐]\s*(\d[.,]\d{1,2})(?!\d)",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"(?<![\d.,])(\d{{1,3}}(?:[.,\s]\d{{3}})+|\d+(?:[.,]\d+)?\s?k\b|\d+)\s*(\+)?\s+(?:[^\W\d]+\s+){{0,2}}{_REVIEWS}\b"
    rf"|\b{_REVIEWS}\s*[(:\[]\s*(\d{{1,3}}(?:[.,\s]\d{{3}})+|\d+)\s*[)\]]?",
    re.IGNORECASE,
)
_BARE_COUNT = re.compile(r"\(\s*(\d{1,3}(?:[.,\s]\d{3})+|\d+)\s*\)")
_FRAME = {"banner", "navigation", "contentinfo", "search"}
_NEAR = 3
"""Boxes around a rating within which the number of ratings stands."""
_LONGEST = 14
"""Words beyond which a text is a review and not a sum of them."""


@dataclass(frozen=True)
class Rating:
    """What the page shows in sum. `value` is out of `best`; `count` None where none is shown or only about as many.

    `drawn` where the value is that of stars without words.
    """

    value: Decimal | None
    best: int
    count: int | None
    index: int
    shown: str
    drawn: bool = False


@once_a_view
def rating(view: PageView) -> Rating | None:
    """The page's own, entries of lists left out: as words say it, else as stars are drawn beside them."""
    said, stars = _said(view), stars_of_product(view)
    if not stars or (said and said.value is not None):
        return said
    return replace(stars, count=said.count) if said else stars


@once_a_view
def stars_of_product(view: PageView) -> Rating | None:
    """What stars without words say of the page's own product: those by its title, else those with a number beside."""
    if by_title := drawn_by_title(view):
        return _of_stars(by_title)
    counted = ((one, _count_near(view, one[2])) for one in drawn(view) if not view.item_of(one[2]))
    return next((_of_stars(one, count) for one, count in counted if count is not None), None)


@once_a_view
def ratings_of_entries(view: PageView) -> Mapping[str, Rating]:
    """What entries of lists are rated at in words, else in stars, by what makes them the same elsewhere."""
    return {**stars_of_entries(view), **_by_entry(view, _said_in_entries(view))}


@once_a_view
def stars_of_entries(view: PageView) -> Mapping[str, Rating]:
    """What stars without words say of entries of lists."""
    return _by_entry(view, map(_of_stars, drawn(view)))


def _said_in_entries(view: PageView) -> Iterator[Rating]:
    for index in _short(view):
        if view.item_of(index):
            yield from (Rating(value, best, None, one, shown) for one, value, best, shown in _value_at(view, index))


def _by_entry(view: PageView, ratings: Iterable[Rating]) -> Mapping[str, Rating]:
    """The innermost of each. Entries that are told two values are left out: nobody knows which of them is the sum."""
    found: dict[str, list[Rating]] = defaultdict(list)
    for one in ratings:
        if item := view.item_of(one.index):
            found[item.identity].append(one)
    return {entry: told[-1] for entry, told in found.items() if len({(one.value, one.best) for one in told}) == 1}


def _of_stars(stars: Stars, count: int | None = None) -> Rating:
    filled, best, index = stars
    return Rating(filled, best, count, index, f"{filled.normalize():f} of {best} stars", drawn=True)


def _said(view: PageView) -> Rating | None:
    """The first in words that is in sum: it comes with a number of ratings, or with decimals."""
    found = list(_values(view))
    for index, value, best, shown in found:
        count = _count_near(view, index)
        if count is not None or value != value.to_integral_value():
            return Rating(value, best, count, index, shown)
    for index in _own(view):
        count = _count(_texts(view, index))
        if count is not None:
            return Rating(None, 5, count, index, view.page.elements[index].content or view.page.elements[index].text)
    return None


@once_a_view
def speaks_of_reviews(view: PageView) -> int:
    """Index of the first visible element that tells of reviews that are there, or leads to them; -1 for none."""
    return next((index for index in _own(view) if tells(_texts(view, index))), -1)


def leads_to_reviews(one: Feature) -> bool:
    """Whether a control is about reviews that are there."""
    return tells(one.element.name) or tells(one.hints)


def tells(text: str) -> bool:
    """Whether a text is about reviews that are there."""
    return bool(_ABOUT.search(text)) and not _NO_REVIEWS.search(text)


def _own(view: PageView) -> Iterator[int]:
    """Visible elements with short texts that are about the page's own product."""
    return (index for index in _short(view) if not view.item_of(index))


def _short(view: PageView) -> Iterator[int]:
    for index, element in enumerate(view.page.elements):
        if not element.visible or element.landmark in _FRAME or element.tag in ("option", "select"):
            continue
        if element.role != "radio" and len(_texts(view, index).split()) <= _LONGEST:
            yield index


def _texts(view: PageView, index: int) -> str:
    element = view.page.elements[index]
    return element.content or element.text or element.name


def _values(view: PageView) -> Iterator[tuple[int, Decimal, int, str]]:
    for index in _own(view):
        yield from _value_at(view, index)


def _value_at(view: PageView, index: int) -> Iterator[tuple[int, Decimal, int, str]]:
    """One at most."""
    element = view.page.elements[index]
    for text in dict.fromkeys((element.name, element.text, element.content)):
        if found := _value(view, index, text):
            yield index, *found, text
            return


def _value(view: PageView, index: int, text: str) -> tuple[Decimal, int] | None:
    if starred := _STARS.search(text):
        value = Decimal((starred[1] or starred[2]).replace(",", "."))
        return (value, 5) if value <= 5 else None
    graded = _VALUE.search(text)
    if not graded:
        return None
    value, best = Decimal(graded[1].replace(",", ".")), int(graded[2])
    # "2 of 5" may be a picture's number: whole numbers want a word of ratings near them.
    if value > best or (value == value.to_integral_value() and not _is_about_rating(view, index, text)):
        return None
    return value, best


def _is_about_rating(view: PageView, index: int, text: str) -> bool:
    around = [view.page.elements[one] for one in (index, *list(view.ancestors(index))[:_NEAR])]
    said = {word for one in around for word in words(f"{one.hints} {one.region} {one.content}")} | set(words(text))
    return bool(said & {"rating", "rated", "stars", "star", "rate"}) or bool(_ABOUT.search(" ".join(said)))


def _count_near(view: PageView, index: int) -> int | None:
    """The number of ratings in the same text, or in a small box around it."""
    for box in (index, *list(view.ancestors(index))[:_NEAR]):
        text = _texts(view, box)
        if not text or len(text.split()) > _LONGEST:
            inside = [one for one in view.children.get(box, ()) if view.page.elements[one].visible]
            text = next((said for one in inside if _count(said := _texts(view, one)) is not None), "")
        if (count := _count(text)) is not None:
            return count
        if bare := _BARE_COUNT.search(text):
            return _number(bare[1])
    return None


def _count(text: str) -> int | None:
    if _NO_REVIEWS.search(text):
        return None
    counted = _COUNT.search(text)
    if not counted or counted[2] or (counted[1] and counted[1].rstrip().casefold().endswith("k")):
        return None
    return _number(counted[1] or counted[3])


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def same_value(one: Rating, other: Rating) -> bool:
    """Whether both values can be one that was rounded, on whatever scale."""
    if one.value is None or other.value is None:
        return True
    if one.drawn or other.drawn:
        return _may_be_drawn_alike(one, other)
    digits = [max(0, -int(value.normalize().as_tuple().exponent)) for value in (one.value, other.value)]
    scales = (one.best, other.best)
    ours, theirs = (value * 10 / best for value, best in ((one.value, one.best), (other.value, other.best)))
    step = max(Decimal(10) / best * Decimal(10) ** -digit for best, digit in zip(scales, digits, strict=True))
    # Stars are drawn in halves.
    return abs(ours - theirs) <= step / 2 + Decimal("0.001")


def _may_be_drawn_alike(one: Rating, other: Rating) -> bool:
    """Stars are drawn whole, in halves or to the point, and some are rounded down."""
    assert one.value is not None and other.value is not None
    ours, theirs = one.value * 5 / one.best, other.value * 5 / other.best
    whole = any(value == value.to_integral_value() for value in (one.value, other.value))
    apart = abs(ours - theirs)
    return apart < 1 if whole else apart <= Decimal("0.5")
