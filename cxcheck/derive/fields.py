"""Fields of forms: what each asks for, whatever it is called and however a form splits or joins it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from cxcheck.derive.basket_words import QUANTITY
from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.derive.fields_words import HINTS, LABELS, OPTIONAL, PERSONAL, REQUIRED, TOKENS
from cxcheck.derive.naming import words

_FRAME = {"banner", "navigation", "contentinfo", "search"}
_ASKING = {"text", "choose", "file"}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARK = re.compile(r"[*\u2731\uff0a]\s*$|^\s*[*\u2731\uff0a]")
_MOST_AROUND = 4
"""Words of a label beyond which one word does not say what is asked for."""
_SHORT = 3
"""Letters up to which a word means too many things unless it is the whole label."""
COVERS: Mapping[str, frozenset[str]] = {
    "name": frozenset({"given-name", "family-name"}),
    "street": frozenset({"house-number", "address-extra"}),
    "address-lookup": frozenset({"street", "house-number", "address-extra", "city", "postcode", "region"}),
    "email": frozenset({"username"}),
    "username": frozenset({"email"}),
    "password": frozenset({"confirm-password"}),
}
"""Fields in which customers can say what other forms ask for in fields of their own."""
_JOINED: Mapping[str, frozenset[str]] = {"name": frozenset({"given-name", "family-name"})}
"""Fields that several others together stand in for."""


@dataclass(frozen=True)
class Field:
    """One field of a form. `meaning` is "" for what no known word names."""

    feature: Feature
    meaning: str
    form: int

    @property
    def called(self) -> str:
        """What customers call it, else what it means."""
        return self.feature.element.name.strip(" *:") or self.meaning.replace("-", " ") or self.feature.element.role

    @property
    def token(self) -> str:
        """The autocomplete token that fills it; "" for none, "on" and "off"."""
        tokens = self.feature.element.autocomplete.casefold().split()
        known = [one for one in tokens if one != "webauthn"]
        return known[-1] if known and known[-1] not in ("on", "off") else ""

    @property
    def is_marked_required(self) -> bool:
        """Whether the page says that it must be filled."""
        element = self.feature.element
        said = set(words(element.name))
        return "required" in element.states or bool(_MARK.search(element.name)) or bool(said & REQUIRED)

    @property
    def is_marked_optional(self) -> bool:
        """Whether the page says that it may be left empty."""
        return bool(set(words(self.feature.element.name)) & OPTIONAL)


@dataclass(frozen=True)
class Form:
    """Fields that are filled in together; `index` is the element that holds them, -1 the page."""

    index: int
    fields: tuple[Field, ...]

    @cached_property
    def meanings(self) -> frozenset[str]:
        """What it asks for."""
        return frozenset(one.meaning for one in self.fields if one.meaning)

    @property
    def is_personal(self) -> bool:
        """Whether it asks who somebody is or what they have to say: filters and choices of products do not."""
        return bool(self.meanings & PERSONAL)


@once_a_view
def forms(view: PageView) -> tuple[Form, ...]:
    """The forms outside of the site's frame, visible fields only, in document order."""
    return tuple(_grouped(list(_fields(view, view.features))))


@once_a_view
def hidden_fields(view: PageView) -> tuple[Field, ...]:
    """Fields that stand in the document, cannot be seen, and can be brought into sight by a control that says so."""
    return tuple(_fields(view, view.closed))


def fields_among(features: Sequence[Feature]) -> tuple[Field, ...]:
    """Fields of what a search brought into sight."""
    return tuple(Field(one, meaning_of(one), -1) for one in features if _asks(one))


def _grouped(fields: Sequence[Field]) -> Iterator[Form]:
    together: dict[int, list[Field]] = defaultdict(list)
    for one in fields:
        together[one.form].append(one)
    yield from (Form(index, tuple(inside)) for index, inside in together.items())


def _fields(view: PageView, features: Sequence[Feature]) -> Iterator[Field]:
    for one in features:
        if _asks(one) and one.element.landmark not in _FRAME:
            yield Field(one, meaning_of(one), _form_of(view, one.index))


def _asks(one: Feature) -> bool:
    if one.family not in _ASKING or one.element.role in ("searchbox", "slider") or one.element.tag == "option":
        return False
    return not set(words(one.element.name)) & QUANTITY and "readonly" not in one.element.states


def _form_of(view: PageView, index: int) -> int:
    around = list(view.ancestors(index))
    forms = [one for one in around if view.page.elements[one].tag == "form"]
    dialogs = [one for one in around if view.page.elements[one].role == "dialog"]
    return next(iter(forms or dialogs), -1)


def meaning_of(one: Feature) -> str:
    """What a field asks for: as its label says, its autocomplete token, its type, or its author's name for it."""
    if said := _by_label(one.element.name):
        return said
    token = one.element.autocomplete.casefold().split()[-1:]
    if token and token[0] in TOKENS:
        return TOKENS[token[0]]
    if one.element.type in ("email", "password"):
        return one.element.type
    return "phone" if one.element.type == "tel" and not one.element.name else _by_hints(one.element.hints)


def _by_label(name: str) -> str:
    said = tuple(word for word in words(name) if word not in REQUIRED | OPTIONAL)
    fitting = [(len(label), -order, meaning) for label, order, meaning in _known() if _says(said, label)]
    return max(fitting)[2] if fitting else ""


def _says(said: Sequence[str], label: Sequence[str]) -> bool:
    """Whether a label stands in the words; one of a single word only if few others stand around it."""
    if len(label) == 1 and (len(said) > _MOST_AROUND or len(label[0]) <= _SHORT):
        return len(said) == 1 and said[0] == label[0]
    places = range(len(said) - len(label) + 1)
    return any(all(_is(said[at + turn], word) for turn, word in enumerate(label)) for at in places)


def _is(said: str, word: str) -> bool:
    return said.startswith(word[:-1]) if word.endswith("…") else said == word


@cache
def _known() -> tuple[tuple[tuple[str, ...], int, str], ...]:
    return tuple(
        (tuple(label.split()), order, meaning)
        for order, (meaning, labels) in enumerate(LABELS.items())
        for label in labels
    )


def _by_hints(hints: str) -> str:
    """What the first two words that the author calls it say: id and name come first."""
    for called in hints.split()[:2]:
        parts = words(_CAMEL.sub(" ", called).replace("_", " ").replace("-", " "))
        joined = ["".join(parts[at : at + 2]) for at in range(len(parts))]
        if found := next((HINTS[one] for one in (*joined, *parts) if one in HINTS), ""):
            return found
    return ""


def covers(there: frozenset[str], meaning: str) -> bool:
    """Whether what a form asks for holds a meaning, under its own name or within another field."""
    if meaning in there or any(meaning in COVERS.get(one, ()) for one in there):
        return True
    # Half of a name is no name, and a line more for the address is no address.
    return meaning == "address-extra" or (meaning in _JOINED and _JOINED[meaning] <= there)
