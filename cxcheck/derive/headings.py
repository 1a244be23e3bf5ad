"""Titles and main headings in a form in which two devices can be compared."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from cxcheck.derive.features import PageView, once_a_view
from cxcheck.derive.naming import normal

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_COUNTS = re.compile(
    r"[(\[]\s*\d[\d.,\s]*[)\]]|\b\d[\d.,]*\s+(?:products?|items?|results?|articles?|produkte?|artikel|ergebnisse|treffer"
    r"|produits?|résultats?|productos?|resultados?|prodotti|risultati|producten|resultaten|produkter)\b",
    re.IGNORECASE,
)
_CODES = re.compile(r"\b(?=[A-Z\d-]*\d{4})[A-Z\d-]{5,}\b")
"""Numbers of orders and the like."""
_BETWEEN = re.compile(r"\s+[|–—·•:»\u203a-]+\s+|\s*[|·•»\u203a]\s*|:\s+")
_SAME = 92
"""Likeness in percent from which two wordings are one, spelled differently."""


@once_a_view
def main_headings(view: PageView) -> list[int]:
    """Indices of the visible headings of level 1; those in the site's frame only if there is no other."""
    elements = view.page.elements
    first = [index for index, one in enumerate(elements) if one.role == "heading" and one.level == 1 and one.visible]
    first = [index for index in first if normal(elements[index].name) and not _is_logo(view, index)]
    return [index for index in first if elements[index].landmark not in ("banner", "navigation")] or first


def _is_logo(view: PageView, index: int) -> bool:
    """A heading that only holds a picture."""
    element = view.page.elements[index]
    inside = [view.page.elements[one] for one in view.descendants(index)]
    shown = element.text or any(one.text for one in inside)
    return not shown and any(one.tag in ("img", "svg", "picture") for one in inside)


def same_words(one: str, other: str) -> bool:
    """Whether two titles say the same, or one says a part of the other; the site's name may come with it."""
    first, second = _parts(one), _parts(other)
    if not first or not second:
        return True
    ours, theirs = ([part for part in side if part not in rest] for side, rest in ((first, second), (second, first)))
    return not ours or not theirs or any(_is_part(part, all_of) for part, all_of in _pairs(ours, theirs))


def _pairs(ours: Sequence[str], theirs: Sequence[str]) -> Iterable[tuple[str, str]]:
    yield from ((part, " ".join(theirs)) for part in ours)
    yield from ((part, " ".join(ours)) for part in theirs)


def _parts(title: str) -> list[str]:
    """What stands between the dashes and bars of a title, counts and codes aside."""
    plain = _CODES.sub(" ", _COUNTS.sub(" ", _INVISIBLE.sub("", title)))
    return [part for piece in _BETWEEN.split(plain) if (part := normal(piece))]


def _is_part(part: str, whole: str) -> bool:
    if re.sub(r"\D", "", part) != re.sub(r"\D", "", whole) and not set(part.split()) <= set(whole.split()):
        return False
    words, others = part.split(), whole.split()
    return part in whole or whole in part or set(words) <= set(others) or fuzz.ratio(part, whole) >= _SAME
