"""Prices as customers see them: amount, currency, which sort of price, and whose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from price_parser import Price

from cxcheck.derive.features import PageView
from cxcheck.derive.naming import normal
from cxcheck.model.page import Element

Sort = Literal["now", "was", "unit", "saving", "told"]

_SIGN = r"(?:[£$€¥₹₽₩₺₪₫฿]|\b(?:EUR|GBP|USD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|AUD|CAD|NZD|JPY|BRL|INR|kr|zł|Kč|Ft|lei)\b\.?)"
_NUMBER = r"\d{1,3}(?:[ .,'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?"
AMOUNT = re.compile(rf"(?:{_SIGN}\s?(?:{_NUMBER})(?:,-|\.-)?)|(?:(?:{_NUMBER})(?:,-|\.-)?\s?{_SIGN})")
_WAS = re.compile(
    r"\b(was|rrp|instead|before|old price|list price|originally|statt|uvp|au lieu|prix conseill)", re.IGNORECASE
)
_UNIT = re.compile(
    r"(/|\bper\b|\bpro\b|\bpar\b)\s*\d*\s*(kg|g|mg|l|ml|cl|litre|liter|m|cm|m²|m2|unit|piece|pc|item|sheet|wash|stück|100)\b",
    re.IGNORECASE,
)
_SAVING = re.compile(r"\b(save|saving|saved|off|discount|rabatt|gespart|sparen|remise|économisez)\b", re.IGNORECASE)
_LONGEST_LABEL = 60


@dataclass(frozen=True)
class PriceFact:
    """One price on a page. `owner` is the list entry it belongs to ("" for the page), `label` what stands beside it."""

    amount: Decimal
    currency: str
    sort: Sort
    owner: str
    label: str
    index: int
    shown: str

    @property
    def key(self) -> tuple[str, Sort, str]:
        """What must be equal for two prices to be about the same thing."""
        return self.owner, self.sort, self.label


def prices(view: PageView) -> tuple[PriceFact, ...]:
    """All prices that a customer can see, each once, at the innermost element that shows it whole."""
    return tuple(_facts(view))


def _facts(view: PageView) -> Iterator[PriceFact]:
    for index, element in enumerate(view.page.elements):
        if not element.visible or element.tag in ("option", "select"):
            continue
        text = _price_text(view, index, element)
        for found in AMOUNT.findall(text):
            parsed = Price.fromstring(found)
            if parsed.amount is None:
                continue
            item = view.item_of(index)
            sort = _sort(view, index, element, text)
            label = _label(view, index, text, sort)
            owner = item.identity if item else ""
            yield PriceFact(parsed.amount, _currency(parsed), sort, owner, label, index, found.strip())


def _price_text(view: PageView, index: int, element: Element) -> str:
    """The text in which to look: the own text; or all that is shown, where only all children together make a price."""
    if AMOUNT.search(element.text):
        return element.text
    if element.content and len(element.content) <= 24 and AMOUNT.search(element.content):
        inner = [view.page.elements[child] for child in view.descendants(index)]
        if not any(AMOUNT.search(one.text) or AMOUNT.search(one.content) for one in inner):
            return element.content
    return ""


def _currency(parsed: Price) -> str:
    signs = {"£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR"}
    currency = parsed.currency or ""
    return signs.get(currency, currency)


def _sort(view: PageView, index: int, element: Element, text: str) -> Sort:
    around = _around(view, index)
    rest = normal(AMOUNT.sub(" ", text))
    if element.struck or _WAS.search(text) or (not rest and _WAS.search(_before(around, text))):
        return "was"
    if _UNIT.search(text) or (not rest and _UNIT.match(_after(around, text))):
        return "unit"
    if _SAVING.search(text):
        return "saving"
    return "told" if len(rest.split()) > 5 else "now"


def _around(view: PageView, index: int) -> str:
    """All that the nearest larger element shows, as far as it is short and shows no second price."""
    for ancestor in view.ancestors(index):
        content = view.page.elements[ancestor].content or view.page.elements[ancestor].text
        if not content:
            return ""
        if content != view.page.elements[index].text:
            return content if len(content) <= _LONGEST_LABEL * 2 else ""
    return ""


def _before(around: str, text: str) -> str:
    return around.split(text, maxsplit=1)[0][-24:] if text and text in around else ""


def _after(around: str, text: str) -> str:
    return around.split(text, 1)[1].strip()[:24] if text and text in around else ""


def _label(view: PageView, index: int, text: str, sort: Sort) -> str:
    """What names the price: the words around it in its own text, else those beside it in its row."""
    own = normal(AMOUNT.sub(" ", text))
    if own:
        return own
    around = _around(view, index)
    if sort != "now" or len(AMOUNT.findall(around)) != 1 or len(around) > _LONGEST_LABEL:
        return ""
    row = next((one for one in view.ancestors(index) if view.page.elements[one].content == around), -1)
    if row >= 0 and view.page.elements[row].tag in (
        "tr",
        "dl",
        "li",
        "div",
        "p",
        "label",
        "td",
        "th",
        "dt",
        "dd",
        "section",
    ):
        return normal(AMOUNT.sub(" ", around)) if not view.item_of(index) else ""
    return ""
