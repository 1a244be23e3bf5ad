"""Currencies and tax labels of prices: whether two can be the same, and what a page says of taxes."""

import re
from typing import Literal

from cxcheck.derive.features import PageView, once_a_view
from cxcheck.derive.money import AMOUNT, SIGN
from cxcheck.derive.naming import normal
from cxcheck.model.page import Element

Tax = Literal["incl.", "excl."]

_SHARED_SIGNS = {
    "$": {"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "TWD", "CLP", "COP", "ARS"},
    "kr": {"SEK", "NOK", "DKK", "ISK"},
    "kr.": {"SEK", "NOK", "DKK", "ISK"},
    "JPY": {"JPY", "CNY"},
    "CNY": {"JPY", "CNY"},
}
"""Signs that several currencies have; the yen's is also the yuan's."""
_TAX = (
    r"(?:vat|gst|tax|taxes|sales tax|mwst|ust|mehrwertsteuer|umsatzsteuer|steuern?|tva|taxes|iva|btw|moms|mva|alv|dph"
    r"|áfa|impuestos?|imposte)"
)
_WITH = (
    r"(?:incl|including|inclusive|included|inc|include|includes|inkl|inklusive|einschl|einschließlich|enthalten|inclus"
    r"|incluse|comprise|comprises|incluido|incluidos|incluye|incluso|inclusa|compresa|inbegrepen|inclusief|incluído)"
)
_WITHOUT = (
    r"(?:excl|excluding|exclusive|excluded|ex|exc|exclude|excludes|exkl|exklusive|zzgl|zuzüglich|ohne|hors|hors|sin"
    r"|escluso|esclusa|senza|exclusief|plus|before|eksl|ekskl|bez|sem)"
)
_BETWEEN = r"(?: (?:of|all|die|der|gesetzl|gesetzliche|gesetzlicher|la|el|las|los|all|any|\d+))*"


def _label(word: str, short: str) -> re.Pattern[str]:
    return re.compile(rf"\b{word}{_BETWEEN} {_TAX}\b|\b{_TAX} {word}$|{short}")


_PATTERNS: tuple[tuple[Tax, re.Pattern[str]], ...] = (
    ("excl.", _label(_WITHOUT, r"(?<=\d) ht\b|^ht$|\bhors taxes?\b")),
    ("incl.", _label(_WITH, r"(?<=\d) ttc\b|^ttc$|\btoutes taxes comprises\b")),
)
_LONGEST = 20


def may_be_one(currency: str, other: str) -> bool:
    """Whether two signs or codes can mean the same currency."""
    ours, theirs = _SHARED_SIGNS.get(currency, {currency}), _SHARED_SIGNS.get(other, {other})
    return not currency or not other or bool(ours & theirs)


def has_lost_its_sign(view: PageView, index: int, shown: str) -> bool:
    """Whether an element shows the amounts of `shown` bare, and no sign stands beside them, in letters or drawn."""
    element = view.page.elements[index]
    said = element.text or element.content
    if not element.visible or SIGN.search(said) or _unspaced(said) != _unspaced(AMOUNT.sub(_unsigned, shown)):
        return False
    around = (view.children.get(element.parent, ()), view.children.get(index, ()))
    beside = [view.page.elements[one] for side in around for one in side if one != index]
    outer = view.page.elements[element.parent].text if element.parent >= 0 else ""
    texts = (outer, *(one.text or one.content for one in beside if one.visible))
    # What another price has is its own; a drawing may be the sign.
    return not any(SIGN.search(AMOUNT.sub(" ", text)) for text in texts) and not any(_is_drawn(one) for one in beside)


def _is_drawn(element: Element) -> bool:
    return element.visible and (element.role == "img" or element.tag in ("img", "svg", "i"))


def _unsigned(found: re.Match[str]) -> str:
    return SIGN.sub("", found[0])


def _unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)


def tax_in(text: str) -> Tax | None:
    """What a short text says of taxes in prices; None if it says nothing, or both."""
    said = normal(re.sub(r"[€£$¥]", " ", text))
    if not said or len(said.split()) > _LONGEST:
        return None
    told = [tax for tax, pattern in _PATTERNS if pattern.search(said)]
    return told[0] if len(told) == 1 else None


@once_a_view
def tax_labels(view: PageView) -> dict[Tax, int]:
    """What the page says of taxes beside its prices, each with the first element that says it; its foot aside."""
    found: dict[Tax, int] = {}
    for index, element in enumerate(view.page.elements):
        if element.visible and element.landmark != "contentinfo" and not view.item_of(index):
            for text in (element.text, element.content):
                if tax := tax_in(text):
                    found.setdefault(tax, index)
    return found
