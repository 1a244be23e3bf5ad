"""Structured data in one canonical form, whichever way a page writes it: entities with their facts as plain values."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from html import unescape
from typing import Literal

from pydantic import JsonValue

from cxcheck.derive.naming import normal
from cxcheck.model.structured import StructuredData

How = Literal["json-ld", "microdata"]

_COMMENT = re.compile(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[)|(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>)\s*;?\s*$"
)
_TRAILING = re.compile(r",(\s*[}\]])")
_SCHEMA = re.compile(r"^\s*(?:https?://(?:www\.)?schema\.org/|schema:)", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:https?:)?//|^/[\w/%.-]*$|^data:|^mailto:", re.IGNORECASE)
_MOMENT = re.compile(r"^\d{4}-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d.*)?$")
_TAG = re.compile(r"<[^>]{1,400}>")
_CLOCK = re.compile(r"^(\d{1,2}):(\d\d)(?::00)?(?:\.0+)?(?:Z|[+-]\d\d:?\d\d)?$")
_DEEPEST = 12


@dataclass(frozen=True)
class Entity:
    """Something that structured data tells of. `properties` hold entities and texts, each name with all its values."""

    type: str
    properties: Mapping[str, tuple["Entity | str", ...]]
    how: How

    def texts(self, name: str) -> tuple[str, ...]:
        """The property's values that are texts, or the names of those that are entities."""
        values = self.properties.get(name, ())
        return tuple(text for one in values if (text := one if isinstance(one, str) else one.text("name")))

    def text(self, name: str) -> str:
        """The first of them; "" for none."""
        return next(iter(self.texts(name)), "")

    def parts(self, name: str) -> tuple["Entity", ...]:
        """The property's values that are entities."""
        return tuple(one for one in self.properties.get(name, ()) if isinstance(one, Entity))

    def facts(self, skip: frozenset[str] = frozenset()) -> dict[str, frozenset[str]]:
        """Canonical values by path (`offers.price`), properties named in `skip` and what tells nothing left out."""
        found: dict[str, set[str]] = defaultdict(set)
        for path, value in _leaves(self, skip):
            if plain := canonical(value):
                found[path].add(plain)
        return {path: frozenset(values) for path, values in found.items()}


def _leaves(entity: Entity, skip: frozenset[str]) -> Iterator[tuple[str, str]]:
    for name, values in entity.properties.items():
        if name in skip:
            continue
        for one in values:
            if isinstance(one, str):
                yield name, one
            else:
                yield from ((f"{name}.{path}", value) for path, value in _leaves(one, skip))


def canonical(value: str) -> str:
    """A value without what may differ in writing: markup, case, zeros, schema.org's address; "" for URLs and dates."""
    text = _TAG.sub(" ", unescape(value)).strip()
    if _SCHEMA.match(text):
        return normal(_SCHEMA.sub("", text))
    if _ADDRESS.match(text) or _MOMENT.match(text):
        return ""
    if clock := _CLOCK.match(text):
        return f"{int(clock[1])}:{clock[2]}"
    return number(text) or normal(text)


def number(text: str) -> str:
    """A number without needless zeros: "39.00" is "39"; "" for what is none."""
    if not re.fullmatch(r"[+-]?\d+(?:[.,]\d+)?", text):
        return ""
    try:
        plain = Decimal(text.replace(",", ".")).normalize()
    except InvalidOperation:
        return ""
    return format(plain + 0, "f")


@dataclass(frozen=True)
class Told:
    """All that structured data tells: entities that stand for themselves, and how many scripts could not be read."""

    entities: tuple[Entity, ...]
    unreadable: int

    def of(self, *types: str) -> tuple[Entity, ...]:
        """Entities of these types, wherever they stand for themselves."""
        return tuple(one for one in self.entities if one.type in types)


def told(data: StructuredData) -> Told:
    """JSON-LD first, then microdata; `@graph` and lists taken apart, references within a page put in place."""
    documents = [_parsed(text) for text in data.json_ld]
    nodes = [node for one in documents if one is not None for node in _nodes(one)]
    known = {str(node["@id"]): node for node in nodes if "@id" in node and "@type" in node}
    entities = [_entity(node, "json-ld", known) for node in nodes]
    entities += [_entity(item, "microdata", {}) for item in data.microdata]
    return Told(tuple(one for one in entities if one.type), documents.count(None))


def _parsed(text: str) -> JsonValue:
    """What search engines make of it: comments around it, line breaks in strings and trailing commas are forgiven."""
    bare = _COMMENT.sub("", _COMMENT.sub("", text)).strip()
    for attempt in (bare, _TRAILING.sub(r"\1", bare)):
        try:
            parsed: JsonValue = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return parsed
    return None


def _nodes(document: JsonValue, depth: int = 0) -> Iterator[dict[str, JsonValue]]:
    if depth > _DEEPEST:
        return
    if isinstance(document, list):
        for one in document:
            yield from _nodes(one, depth + 1)
    elif isinstance(document, dict):
        if "@graph" in document:
            yield from _nodes(document["@graph"], depth + 1)
        if "@type" in document:
            yield document


def _entity(
    node: Mapping[str, JsonValue], how: How, known: Mapping[str, Mapping[str, JsonValue]], depth: int = 0
) -> Entity:
    properties: dict[str, tuple[Entity | str, ...]] = {}
    for name, value in node.items():
        values = value if isinstance(value, list) else [value]
        if not name.startswith("@") and (kept := tuple(_values(values, how, known, depth))):
            properties[_SCHEMA.sub("", name)] = kept
    return Entity(_type(node.get("@type")), properties, how)


def _values(
    values: Sequence[JsonValue], how: How, known: Mapping[str, Mapping[str, JsonValue]], depth: int
) -> Iterator[Entity | str]:
    for one in values:
        if isinstance(one, dict):
            if "@value" in one:
                yield str(one["@value"])
            elif depth < _DEEPEST:
                whole = known.get(str(one.get("@id", ""))) if set(one) == {"@id"} else one
                # A reference to what stands for itself on the page is told there; one level of it is enough here.
                if whole is not None and (whole is one or depth < 2):
                    yield _entity(whole, how, known if whole is one else {}, depth + 1)
        elif isinstance(one, bool):
            yield str(one).lower()
        elif isinstance(one, (str, int, float)) and str(one).strip():
            yield str(one)


def _type(said: JsonValue) -> str:
    """The first type's name without its vocabulary; microdata may name several in one text."""
    first = said[0] if isinstance(said, list) and said else said
    name = str(first).split()[0] if isinstance(first, str) and first.strip() else ""
    return re.split(r"[/#:]", name)[-1]


def single(entities: Sequence[Entity]) -> Entity | None:
    """The only one of its sort, or the only one that is told twice; None for none or several."""
    if len(entities) > 1 and len({normal(one.text("name")) for one in entities}) > 1:
        return None
    return max(entities, key=lambda one: len(one.properties), default=None)
