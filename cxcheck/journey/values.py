"""From positioned values to the model: shapes are checked here, types by pydantic; every problem keeps its place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import NoneType
from typing import Any, Final, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cxcheck.journey.messages import hint_for, suggestion, wrong_value
from cxcheck.journey.positions import Entry, ListNode, MapNode, Node, ScalarNode
from cxcheck.journey.problems import Mark, Problems
from cxcheck.model.journey import Locator

Model = TypeVar("Model", bound=BaseModel)

NAMES_OF_DEVICES = ("only", "except", "devices", "reference")
"""Keys that hold names of devices: no variables in them, so that an editor can check them."""
ONE_OR_MORE = ("only", "except")
"""Keys whose list may be a single text instead."""
_WRITTEN_BY_US = ("source",)


class Unusable:
    """Stands for a value whose problem has been noted already."""


UNUSABLE: Final = Unusable()


@dataclass(frozen=True)
class Reading:
    """What one file is read with: where problems go, and what puts variables into a text."""

    problems: Problems
    put_in: Callable[[str, Mark], str] = lambda text, mark: text
    """Given a text and its place, the text with variables put in."""
    locator: Callable[[Node, str, "Reading"], Any] | None = None
    """Reads a locator inside a field, given its node and label; other models are read by their fields."""
    toml: bool = False
    """Whether the file is TOML, which writes lists and mappings in another way."""


@dataclass(frozen=True)
class Part:
    """A model to be read: what its author calls it, where it begins, what it or one of its keys might look like."""

    owner: str
    mark: Mark
    example: str = ""
    examples: Mapping[str, str] = field(default_factory=dict)


@cache
def keys_of(model: type[BaseModel]) -> dict[str, Any]:
    """The keys that an author may give, each with the type of its value."""
    fields = {info.alias or name: info.annotation for name, info in model.model_fields.items()}
    return {key: kind for key, kind in fields.items() if key not in _WRITTEN_BY_US}


def read_model(
    model: type[Model],
    entries: Iterable[Entry],
    part: Part,
    reading: Reading,
    ready: Mapping[str, Any] | None = None,
) -> Model | Unusable:
    """The model that the entries describe, or UNUSABLE with its problems noted. `ready` holds values already read."""
    keys = keys_of(model)
    known = {entry.key: entry for entry in entries if entry.key in keys}
    unknown = [entry for entry in entries if entry.key not in keys]
    values = {key: read_value(keys[key], entry, reading) for key, entry in known.items() if key not in (ready or {})}
    values |= ready or {}
    usable = {key: value for key, value in values.items() if value is not UNUSABLE}
    meant = _note_unknown(unknown, keys, known, part, reading.problems)
    try:
        made = model.model_validate(usable, strict=True)
    except ValidationError as error:
        errors = error.errors()
        missing = [str(one["loc"][0]) for one in errors if one["type"] == "missing"]
        lacking = [key for key in missing if key not in values and key not in meant]
        _note_missing(lacking, max((entry.mark for entry in unknown), default=None), part, reading.problems)
        for wrong in (one for one in errors if one["type"] != "missing"):
            key = str(wrong["loc"][0])
            _note_wrong(wrong, keys[key], known[key], reading.problems)
        return UNUSABLE
    return UNUSABLE if unknown or len(usable) < len(values) else made


def _note_unknown(
    unknown: Iterable[Entry], keys: Iterable[str], known: Iterable[str], part: Part, problems: Problems
) -> set[str]:
    """Note the keys that do not exist; the keys that were meant instead."""
    meant = set()
    for entry in unknown:
        free = [key for key in keys if key not in set(known)]
        problems.add(entry.mark, f"{part.owner} has no key `{entry.key}`", hint_for(entry.key, free))
        meant.add(suggestion(entry.key, free))
    return meant


def _note_missing(keys: Iterable[str], after: Mark | None, part: Part, problems: Problems) -> None:
    """Note the keys that must be given; behind the unknown ones, which may be what was meant."""
    for key in keys:
        example = part.examples.get(key, part.example)
        hint = f"for example `{example}`" if example else ""
        problems.add(part.mark, f"{part.owner} needs `{key}`", hint, after=after)


def _note_wrong(details: ErrorDetails, kind: Any, entry: Entry, problems: Problems) -> None:
    kind, node = _without_none(kind), entry.value
    if get_origin(kind) is tuple and isinstance(node, ListNode) and len(details["loc"]) > 1:
        kind, node = get_args(kind)[0], node.items[int(details["loc"][1])]
    choices = get_args(kind) if get_origin(kind) is Literal else ()
    message, hint = wrong_value(details, entry.key, entry.label, choices)
    problems.add(node.mark, message, hint)


def read_value(kind: Any, entry: Entry, reading: Reading) -> Any:
    """The value of an entry in the shape of its type; UNUSABLE if it has another shape."""
    if isinstance(entry.value, ScalarNode) and entry.value.empty:
        return _no_value(entry.label, entry.mark, reading)
    return _read(_without_none(kind), entry.key, entry.label, entry.value, reading)


def _no_value(label: str, mark: Mark, reading: Reading) -> Unusable:
    reading.problems.add(mark, f"`{label}` has no value", "write one, or take the key away")
    return UNUSABLE


def _read(kind: Any, key: str, label: str, node: Node, reading: Reading) -> Any:
    if isinstance(node, ScalarNode) and node.empty:
        return _no_value(label, node.mark, reading)
    if get_origin(kind) is tuple:
        return _read_list(get_args(kind)[0], key, label, node, reading)
    if get_origin(kind) is dict:
        if _model_in(get_args(kind)[1]) is Locator:
            return _read_locators(label, node, reading)
        return _read_texts(key, label, node, reading)
    if model := _model_in(kind):
        locates = reading.locator if issubclass(model, Locator) else None
        return locates(node, label, reading) if locates else _read_nested(model, label, node, reading)
    return _read_scalar(kind, key, label, node, reading)


def _read_list(kind: Any, key: str, label: str, node: Node, reading: Reading) -> Any:
    if key in ONE_OR_MORE and isinstance(node, ScalarNode):
        node = ListNode(node.mark, (node,))
    if not isinstance(node, ListNode):
        hint = _list_hint(label, node, reading) if isinstance(node, ScalarNode) else ""
        return _wrong_shape(label, "a list", node, reading, hint)
    items = [_read(kind, key, label, item, reading) for item in node.items]
    return UNUSABLE if any(item is UNUSABLE for item in items) else tuple(items)


def _list_hint(label: str, node: ScalarNode, reading: Reading) -> str:
    return f'write `{label} = ["{node.text}"]`' if reading.toml else f"write `{label}: [{node.text}]`"


def _read_texts(key: str, label: str, node: Node, reading: Reading) -> Any:
    if not isinstance(node, MapNode):
        hint = f'write `{label} = {{name = "value"}}`' if reading.toml else "write `name: value`, one a line"
        return _wrong_shape(label, "a mapping", node, reading, hint)
    # The values of variables are texts as they stand; nothing is put into them.
    within = Reading(reading.problems) if key == "vars" else reading
    texts = {entry.key: read_value(str, entry, within) for entry in node.entries}
    return UNUSABLE if any(text is UNUSABLE for text in texts.values()) else texts


def _read_locators(label: str, node: Node, reading: Reading) -> Any:
    if not isinstance(node, MapNode):
        return _wrong_shape(label, "a mapping", node, reading, "write `name: what is shown`, one a line")
    found = {entry.key: _read(Locator, entry.key, entry.label, entry.value, reading) for entry in node.entries}
    return UNUSABLE if any(one is UNUSABLE for one in found.values()) else found


def _read_nested(model: type[BaseModel], label: str, node: Node, reading: Reading) -> Any:
    if not isinstance(node, MapNode):
        return _wrong_shape(label, "a mapping", node, reading)
    return read_model(model, node.entries, Part(f"`{label}`", node.mark), reading)


def _read_scalar(kind: Any, key: str, label: str, node: Node, reading: Reading) -> Any:
    wants_text = kind is str or get_origin(kind) is Literal
    if not isinstance(node, ScalarNode):
        return _wrong_shape(label, "a text" if wants_text else "a single value", node, reading)
    if kind is str and key not in NAMES_OF_DEVICES:
        return reading.put_in(node.text, node.mark)
    return node.text if wants_text else node.value


def _wrong_shape(label: str, wanted: str, node: Node, reading: Reading, hint: str = "") -> Unusable:
    shape = {ScalarNode: "a single value", ListNode: "a list", MapNode: "a mapping"}[type(node)]
    reading.problems.add(node.mark, f"`{label}` should be {wanted}, not {shape}", hint)
    return UNUSABLE


def _without_none(kind: Any) -> Any:
    rest = [one for one in get_args(kind) if one is not NoneType]
    return rest[0] if len(rest) == 1 and NoneType in get_args(kind) else kind


def _model_in(kind: Any) -> type[BaseModel] | None:
    models = (one for one in (kind, *get_args(kind)) if isinstance(one, type) and issubclass(one, BaseModel))
    return next(models, None)
