"""Keyboards: which one a touch device shows for a field, and which one its customer needs."""

from collections.abc import Mapping

from cxcheck.derive.basket_words import QUANTITY
from cxcheck.derive.features import Feature, PageView
from cxcheck.derive.fields import meaning_of
from cxcheck.derive.naming import words
from cxcheck.model.page import Element

_DIGITS = frozenset({"numeric", "decimal", "tel"})
FITTING: Mapping[str, frozenset[str]] = {
    "email": frozenset({"email"}),
    "phone": _DIGITS,
    "number": _DIGITS,
    "postcode": _DIGITS,
    "card-number": _DIGITS,
    "card-expiry": _DIGITS,
    "card-security": _DIGITS,
}
"""Keyboards with the keys for what a field asks for, by the values of HTML's inputmode."""
ALWAYS = frozenset({"email", "phone", "number", "card-number", "card-security"})
"""What is typed with those keys in every country and every form of it."""
_OF_LETTERS = frozenset(
    {"given-name", "family-name", "name", "card-holder", "street", "city", "company", "email", "message", "subject"}
)
"""What is typed with letters wherever the form is filled in."""
_BY_TYPE = {"email": "email", "tel": "tel", "number": "numeric", "url": "url", "search": "search"}
_EITHER_OR = frozenset({"or", "oder", "ou", "o", "of", "eller", "tai", "lub", "nebo", "vagy", "and", "und", "et"})
_LANGUAGES_OF_DIGITS = frozenset({"de", "it", "sv", "da", "nb", "nn", "no", "fi", "el", "cs", "sk", "hu", "tr"})
_COUNTRIES_OF_DIGITS = frozenset({"us", "fr", "es", "be", "ch", "at", "de", "it"})


def shown_keyboard(element: Element) -> str:
    """What a touch device shows for a field: its inputmode, else what its type stands for."""
    return element.inputmode or _BY_TYPE.get(element.type, "text")


def typed(view: PageView, one: Feature) -> str:
    """What is typed into a field, as a key of FITTING; "" for what may be anything."""
    element = one.element
    if one.family != "text" or element.tag != "input" or set(element.states) & {"readonly", "disabled"}:
        return ""
    said = set(words(element.name))
    if element.type in ("password", "date", "hidden") or element.role == "searchbox" or said & _EITHER_OR:
        return ""
    # A field that has no name is called what its author calls it.
    called = said or set(words(element.hints))
    meaning = "number" if called & QUANTITY else meaning_of(one)
    return meaning if meaning in FITTING else ""


def needs_letters(one: Feature, typed_there: str) -> bool:
    """Whether letters go into a field: by what it asks for, or by what is typed there (postcodes as N1 9GU)."""
    if one.family != "text" or one.element.tag != "input" or set(one.element.states) & {"readonly", "disabled"}:
        return False
    by_journey = any(letter.isalpha() for letter in typed_there) and not typed_there.startswith("${")
    return by_journey or meaning_of(one) in _OF_LETTERS


def has_no_letters(element: Element) -> bool:
    """Whether the keyboard that comes up has digits alone."""
    return shown_keyboard(element) in _DIGITS


def is_always_needed(view: PageView, one: Feature, asked: str) -> bool:
    """Whether the keys are needed wherever the form is filled in: postcodes have letters in some countries."""
    return asked in ALWAYS or (asked == "postcode" and _has_postcodes_of_digits(view))


def _has_postcodes_of_digits(view: PageView) -> bool:
    """Whether the page's language tells a country with postcodes of digits, and no other can be chosen."""
    language, _, country = view.page.lang.casefold().replace("_", "-").partition("-")
    known = country in _COUNTRIES_OF_DIGITS if country else language in _LANGUAGES_OF_DIGITS
    lists = (one for one in view.features if one.family == "choose" and meaning_of(one) == "country")
    return known and not any(len(one.element.options) > 1 for one in lists)
