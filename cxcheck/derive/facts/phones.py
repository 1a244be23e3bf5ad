"""Telephone numbers as pages show them, in E.164 where the country is known."""

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher

from cxcheck.derive.naming import normal

_TOKEN = re.compile(r"\+?\(?\d[\d\s()./\u00a0\u2011-]{5,}\d")
_SAID = re.compile(
    r"\b(tel|telephone|phone|call|ring|mobile|hotline|helpline|telefon|telefonisch|anrufen|rufen sie|téléphone"
    r"|appelez\w*|téléfono|teléfono|llámanos|llama|telefono|chiama\w*|telefoon|bel|ring oss|telefonnummer|puhelin|☎)\b"
)
_FAX = re.compile(r"\b(fax|telefax|télécopie)\b")
_COUNTRIES = {
    "uk": "GB", "de": "DE", "at": "AT", "ch": "CH", "fr": "FR", "es": "ES", "it": "IT", "nl": "NL", "be": "BE",
    "pt": "PT", "se": "SE", "dk": "DK", "no": "NO", "fi": "FI", "pl": "PL", "ie": "IE", "us": "US", "ca": "CA",
    "au": "AU", "nz": "NZ",
}  # fmt: skip
"""Countries of the last label of hosts."""
_LANGUAGES = {
    "de": "DE",
    "fr": "FR",
    "es": "ES",
    "it": "IT",
    "nl": "NL",
    "sv": "SE",
    "da": "DK",
    "fi": "FI",
    "pl": "PL",
}
"""Where a language that is declared without a region is spoken by most."""
_SURE_TAIL = 7
"""Last digits that two ways of writing one number share."""


def country(host: str, lang: str) -> str:
    """ISO 3166 code of the country whose numbers a page writes without a prefix; "" where nothing says it."""
    label = host.rpartition(".")[2].casefold()
    if label in _COUNTRIES:
        return _COUNTRIES[label]
    language, _, region = lang.replace("_", "-").partition("-")
    return region.upper() if re.fullmatch(r"[A-Za-z]{2}", region) else _LANGUAGES.get(language.casefold(), "")


def e164(text: str, region: str = "") -> str:
    """A number in E.164, such as +441314960000; its bare digits where its country is not known; "" for no number."""
    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        digits = re.sub(r"\D", "", text)
        return digits if 6 <= len(digits) <= 15 else ""
    if not phonenumbers.is_possible_number(number):
        return re.sub(r"\D", "", text)
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def same_number(one: str, other: str) -> bool:
    """Whether two numbers in the form of `e164` are one, where one may lack its country."""
    if one == other:
        return True
    if one.startswith("+") and other.startswith("+"):
        return False
    ours, theirs = (re.sub(r"\D", "", number).lstrip("0") for number in (one, other))
    return min(len(ours), len(theirs)) >= _SURE_TAIL and (ours.endswith(theirs) or theirs.endswith(ours))


def digits_in(text: str) -> Iterator[str]:
    """Whatever is written like a number that could be called, as it stands: also what counts or costs something."""
    return (found[0] for found in _TOKEN.finditer(text))


def numbers_in(text: str, region: str, *, before: str = "") -> Iterator[str]:
    """Numbers that a short text shows and customers would call, as they stand.

    Digits alone are many things: a number counts if it has a country's prefix, is a valid one of the page's country
    written in groups, or a word such as "call" stands in the text or `before` it. Fax numbers are left out.
    """
    if not _TOKEN.search(text):
        return
    said = normal(f"{before} {text}")
    if _FAX.search(said):
        return
    if not region and _SAID.search(said):
        yield from (one for one in _TOKEN.findall(text) if 7 <= len(re.sub(r"\D", "", one)) <= 15)
        return
    leniency = Leniency.POSSIBLE if _SAID.search(said) or text.lstrip().startswith("+") else Leniency.VALID
    for match in PhoneNumberMatcher(text, region or None, leniency=leniency):
        if leniency == Leniency.POSSIBLE or _is_grouped(match.raw_string):
            yield match.raw_string


def _is_grouped(raw: str) -> bool:
    """Written as numbers are: with a prefix, or in groups; a lone run of digits may count anything."""
    return raw.startswith("+") or (bool(re.search(r"\d[\s()/.\u00a0-]+\d", raw)) and raw.lstrip("(").startswith("0"))
