"""Prices as customers see them: amount, currency, which sort of price, and whose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from price_parser import Price

from cxcheck.derive.features import PageView, once_a_view
from cxcheck.derive.naming import normal
from cxcheck.model.page import Element

Sort = Literal["now", "was", "unit", "saving", "told"]

_SIGN = (
    r"(?:(?:US|CA|AU|NZ|HK|NT|[AC])?\$|[£€¥₹₽₩₺₪₫฿円]"
    r"|\b(?:EUR|GBP|USD|CHF|Fr|SEK|NOK|DKK|PLN|CZK|HUF|AUD|CAD|NZD|JPY|BRL|INR|AED|TRY|TL|kr|zł|Kč|Ft|lei)\b\.?)"
)
_NUMBER = r"\d{1,3}(?:[ .,'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?"
AMOUNT = re.compile(
    rf"(?:\d+\s?€\s?\d\d(?!\d))|(?:{_SIGN}\s?(?:{_NUMBER})(?:,-|\.-|:-)?)|(?:(?:{_NUMBER})(?:,-|\.-|:-)?\s?{_SIGN})"
)
SIGN = re.compile(_SIGN)
_CURRENCIES = {
    "£": "GBP", "€": "EUR", "¥": "JPY", "円": "JPY", "₹": "INR", "₺": "TRY", "TL": "TRY", "Fr": "CHF", "Fr.": "CHF",
    "CHF": "CHF", "AED": "AED", "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD",
    "HK$": "HKD", "NT$": "TWD",
}  # fmt: skip
"""Signs and codes that the parser does not tell apart or does not know."""
_WAS = re.compile(
    r"\b(was|rrp|instead of|before|old price|list price|originally|statt|uvp|au lieu|prix conseill\w*)\W*$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"^\W*(/|\bper\b|\bpro\b|\bpar\b)\s*\d*\s*"
    r"(kg|g|mg|l|ml|cl|litre|liter|m|cm|m²|m2|unit|piece|pc|item|sheet|wash|stück|each|100)\b|^\W*each\b",
    re.IGNORECASE,
)
_SAVING = re.compile(r"\b(save|saving|saved|off|discount|rabatt|gespart|sparen|remise|économisez)\b", re.IGNORECASE)
_PLAIN = {"price", "now", "only", "our", "today", "just", "sale", "preis", "prix", "jetzt", "nur"}
"""Words that say no more than that this is the price."""
_LONGEST_LABEL = 60
_LONGEST_PRICE = 24


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


@once_a_view
def prices(view: PageView) -> tuple[PriceFact, ...]:
    """All prices that a customer can see, each once, at the innermost element that shows it whole."""
    return tuple(_facts(view))


def _facts(view: PageView) -> Iterator[PriceFact]:
    for index, element in enumerate(view.page.elements):
        if not element.visible or element.tag in ("option", "select"):
            continue
        text = _price_text(view, index, element)
        amounts = list(AMOUNT.finditer(text))
        for number, found in enumerate(amounts):
            value, currency = _parsed(found[0])
            if value is None:
                continue
            before = text[amounts[number - 1].end() if number else 0 : found.start()]
            after = text[found.end() : amounts[number + 1].start() if number + 1 < len(amounts) else None]
            sort = _sort(view, index, before, after, text)
            item = view.item_of(index)
            label = _label(view, index, before if len(amounts) > 1 else f"{before} {after}", sort)
            yield PriceFact(value, currency, sort, item.identity if item else "", label, index, found[0].strip())


def _parsed(shown: str) -> tuple[Decimal | None, str]:
    """Amount and ISO code, as far as the sign tells it."""
    plain = re.sub(r"(\d)\s?€\s?(\d\d)$", r"\1.\2 €", shown.replace("’", "'").replace("'", ""))
    parsed = Price.fromstring(re.sub(r"[,.:]-", "", plain))
    sign = re.sub(r"[\d.,:'’\s-]+", "", shown)
    return parsed.amount, _CURRENCIES.get(sign, _CURRENCIES.get(parsed.currency or "", parsed.currency or sign))


def _price_text(view: PageView, index: int, element: Element) -> str:
    """The text in which to look: the own text, or what own text and parts make together (£39 and a raised 99)."""
    if element.content and len(element.content) <= _LONGEST_PRICE and not _price_inside(view, index):
        joined = _joined(view, index, element)
        if AMOUNT.search(joined):
            return joined
    return element.text if AMOUNT.search(element.text) and not _is_part(view, element) else ""


def _price_inside(view: PageView, index: int) -> bool:
    """Whether something inside shows a price that is whole."""
    inner = [view.page.elements[one] for one in view.descendants(index)]
    return any(AMOUNT.search(one.text) or AMOUNT.search(one.content) for one in inner if one.visible)


def _is_part(view: PageView, element: Element) -> bool:
    """Whether a larger element shows this price together with its pence."""
    if element.parent < 0:
        return False
    outer = view.page.elements[element.parent]
    if not outer.content or len(outer.content) > _LONGEST_PRICE or len(AMOUNT.findall(outer.content)) != 1:
        return False
    rest = outer.content.replace(element.text, "", 1).strip()
    return bool(rest) and bool(re.fullmatch(r"[.,]?\d\d", rest))


def _joined(view: PageView, index: int, element: Element) -> str:
    """The content, with a point before pence that are only raised."""
    parts = [view.page.elements[one].text for one in view.children.get(index, ()) if view.page.elements[one].visible]
    if parts and re.fullmatch(r"\d\d", parts[-1]) and element.content.endswith(parts[-1]):
        whole = element.content.removesuffix(parts[-1]).strip()
        if re.search(r"\d$", whole) and not re.search(r"[.,]\d*$", whole):
            return f"{whole}.{parts[-1]}"
    return element.content


def _sort(view: PageView, index: int, before: str, after: str, text: str) -> Sort:
    if view.page.elements[index].struck or _WAS.search(before):
        return "was"
    if _UNIT.search(after):
        return "unit"
    if not normal(before) and not normal(after):
        around = _around(view, index)
        if _WAS.search(around.split(text)[0][-24:] if text in around else ""):
            return "was"
        if _UNIT.search(around.split(text, 1)[1][:24] if text in around else ""):
            return "unit"
    if _SAVING.search(before) or _SAVING.search(after[:16]):
        return "saving"
    return "told" if len(normal(f"{before} {after}").split()) > 5 else "now"


def _around(view: PageView, index: int) -> str:
    """All that the nearest larger element shows, as far as it is short."""
    for ancestor in view.ancestors(index):
        content = view.page.elements[ancestor].content or view.page.elements[ancestor].text
        if not content:
            return ""
        if content not in (view.page.elements[index].text, view.page.elements[index].content):
            return content if len(content) <= _LONGEST_LABEL * 2 else ""
    return ""


def _label(view: PageView, index: int, beside: str, sort: Sort) -> str:
    """What names the price: the words around it in its own text, else those beside it in its row."""
    own = _telling(beside)
    if own:
        # What a button says is what it does, not what its price is for.
        return "" if _is_control(view, index) else own
    around = _around(view, index)
    if sort != "now" or len(AMOUNT.findall(around)) != 1 or len(around) > _LONGEST_LABEL or view.item_of(index):
        return ""
    return _telling(AMOUNT.sub(" ", around))


def _telling(words: str) -> str:
    """The words that tell prices apart, in normal form."""
    return " ".join(word for word in normal(AMOUNT.sub(" ", words)).split() if word not in _PLAIN)


def _is_control(view: PageView, index: int) -> bool:
    line = (index, *view.ancestors(index))
    return any(view.page.elements[one].role in ("button", "link", "clickable") for one in line)
