"""A JSON Schema of the journey language, made from the step classes: editors complete by it and show mistakes early.

It accepts what the loader accepts. Left to the loader is only what no schema can say: undefined variables, variables
that turn out empty, and two checkpoints of one name.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from cxcheck.journey.header import Header, Pins
from cxcheck.journey.knobs import KEYS as KNOBS
from cxcheck.journey.knobs_schema import checks_schema, ignore_schema
from cxcheck.journey.locators import POINTING
from cxcheck.journey.names import words_for
from cxcheck.journey.shape import example_of, takes_no_value
from cxcheck.journey.values import NAMES_OF_DEVICES, ONE_OR_MORE, keys_of
from cxcheck.journey.variables import VARIABLE
from cxcheck.model.device import Device
from cxcheck.model.journey import Interruption, Locator
from cxcheck.model.knobs import Rules
from cxcheck.steps import step_kinds
from cxcheck.steps.act import Act, TargetAct

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""Where a text is wanted, numbers and booleans are taken as they are written."""
_SOME_TEXT: Schema = {**_TEXT, "minLength": 1}
_LOCATOR: Schema = {"$ref": "#/$defs/locator"}


def journey_schema(devices: Mapping[str, Device], rules: Rules) -> Schema:
    """The schema (draft 2020-12) of a journey that may name these devices and checks."""
    kinds = step_kinds()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cxcheck journey",
        "description": "What a customer sets out to do, step by step, played alike on every device.",
        "type": "object",
        "properties": _header_properties(devices),
        "required": ["journey", "steps"],
        "additionalProperties": False,
        "$defs": {
            "device": {"enum": list(devices), "description": "a device"},
            "devices": {"enum": list(words_for(devices)), "description": "a device, or a family for all of it"},
            "locator": _locator(),
            "checks": checks_schema(rules),
            "ignore": ignore_schema(rules),
            "step": {"oneOf": [_bare_steps(kinds), *({"$ref": f"#/$defs/step_{kind}"} for kind in kinds)]},
            **{f"step_{kind}": _step(kind, step) for kind, step in kinds.items()},
        },
    }


def _header_properties(devices: Mapping[str, Device]) -> dict[str, Schema]:
    properties = _properties(Header)
    properties["journey"] |= {"minLength": 1}
    properties["reference"] = {"$ref": "#/$defs/device", "description": properties["reference"]["description"]}
    properties["vars"] |= {"type": "object", "additionalProperties": _TEXT}
    properties["vars"]["propertyNames"] = {"pattern": f"^(?:{VARIABLE})$"}
    properties["steps"] |= {"items": {"$ref": "#/$defs/step"}}
    no_checkpoint = {"not": {"type": "object", "required": ["checkpoint"]}}
    properties["before"] |= {"items": {"allOf": [{"$ref": "#/$defs/step"}, no_checkpoint]}}
    properties["interruptions"] |= {"items": _interruption()}
    properties["pin"] = _pins() | {"description": properties["pin"]["description"]}
    return properties


def _interruption() -> Schema:
    properties = {key: value | _LOCATOR for key, value in _described_keys(Interruption).items()}
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _pins() -> Schema:
    texts = {"type": "object", "additionalProperties": _TEXT}
    properties = {key: value | texts for key, value in _described_keys(Pins).items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _described_keys(model: type[Interruption | Pins]) -> dict[str, Schema]:
    return {name: {"description": field.description} for name, field in model.model_fields.items()}


def _properties(model: type[Header | Locator | Act]) -> dict[str, Schema]:
    """What an author may write for each key of a model, with its description."""
    made = model.model_json_schema(by_alias=True)
    properties = made.get("properties") or made["$defs"][model.__name__]["properties"]
    return {key: _property(key, properties[key]) for key in keys_of(model)}


def _property(key: str, made: Schema) -> Schema:
    described = {"description": made["description"]} if "description" in made else {}
    if key in KNOBS:
        return described | {"$ref": f"#/$defs/{key}"}
    if key in NAMES_OF_DEVICES:
        return described | _names(key)
    if key == "any":
        return described | {"type": "array", "minItems": 1, "items": _LOCATOR}
    if key == "facts":
        return described | {"type": "object", "additionalProperties": _LOCATOR}
    if key == "within":
        return described | _LOCATOR
    return described | _leaf(made, required=key in POINTING)


def _names(key: str) -> Schema:
    one: Schema = {"$ref": "#/$defs/devices"}
    many: Schema = {"type": "array", "items": one}
    return {"anyOf": [one, many]} if key in ONE_OR_MORE else many


def _leaf(made: Schema, required: bool) -> Schema:
    """A single value: pydantic's schema without null and title, texts taken as they are written."""
    options = [option for option in made.get("anyOf", [made]) if option.get("type") != "null"]
    leaf = {key: value for key, value in options[0].items() if key not in ("title", "description", "default")}
    if leaf.get("type") == "string" and "enum" not in leaf and "pattern" not in leaf:
        leaf |= _SOME_TEXT if required else _TEXT
    return leaf


def _bare_steps(kinds: Mapping[str, type[Act]]) -> Schema:
    bare = [kind for kind, step in kinds.items() if takes_no_value(step)]
    return {"enum": bare, "description": "a step that needs no value"}


def _locator() -> Schema:
    """A locator inside another: a text, or a mapping of parts."""
    parts = {"type": "object", "properties": _properties(Locator), "additionalProperties": False}
    rules = _locator_rules({part: {"required": [part]} for part in Locator.model_fields}, required=True)
    return {
        "description": "what to look for: the text a customer reads on it, or a mapping of parts",
        "anyOf": [_SOME_TEXT, parts | {"allOf": rules}],
    }


def _step(kind: str, step: type[Act]) -> Schema:
    """One kind of step. A field may stand in the value of the kind or beside it, not in both."""
    fields = _properties(step)
    return {
        "type": "object",
        "description": _described(step),
        "properties": {kind: _value(kind, step, fields), **fields},
        "required": [kind],
        "additionalProperties": False,
        "allOf": _step_rules(kind, step, fields),
    }


def _described(step: type[Act]) -> str:
    return " ".join((step.__doc__ or "").split()).replace("`", "")


def _value(kind: str, step: type[Act], fields: Mapping[str, Schema]) -> Schema:
    values: list[Schema] = [
        {"type": "object", "properties": dict(fields), "additionalProperties": False},
        {"type": "null", "description": "the fields stand beside the kind"},
    ]
    if step.shorthand:
        values.insert(0, fields[step.shorthand])
    if step.shorthand == "target":
        values.append(fields["any"])
    example = example_of(step).partition(": ")[2]
    schema: Schema = {"description": _described(step), "anyOf": values}
    return schema | {"examples": [example]} if example and not example.startswith("{") else schema


def _step_rules(kind: str, step: type[Act], fields: Mapping[str, Schema]) -> list[Schema]:
    within = {field: _inside(kind, field, step) for field in fields}
    given = {field: {"anyOf": [{"required": [field]}, within[field]]} for field in fields}
    rules: list[Schema] = [{"not": {"allOf": [{"required": [field]}, within[field]]}} for field in fields]
    rules += [given[field.alias or name] for name, field in step.model_fields.items() if field.is_required()]
    if issubclass(step, TargetAct):
        rules += _locator_rules(given, required=step.shorthand == "target")
    return rules


def _inside(kind: str, field: str, step: type[Act]) -> Schema:
    """Holds where the value of the kind gives this field, be it by name or as its short form."""
    forms: list[Schema] = [{"type": "object", "required": [field]}]
    if field == step.shorthand:
        forms.append(_TEXT)
    if field == "any" and step.shorthand == "target":
        forms.append({"type": "array"})
    return {"required": [kind], "properties": {kind: {"anyOf": forms}}}


def _locator_rules(given: Mapping[str, Schema], required: bool) -> list[Schema]:
    """The rules of `check_parts`; `given` holds for each part the schema that says it is there."""
    pointing = _some_of(given, (*POINTING, "any"))
    alone = {"if": given["any"], "then": {"not": _some_of(given, POINTING)}}
    named = {"if": given["name"], "then": given["role"]}
    if required:
        return [alone, named, pointing]
    return [alone, named, {"if": _some_of(given, Locator.model_fields), "then": pointing}]


def _some_of(given: Mapping[str, Schema], parts: Iterable[str]) -> Schema:
    return {"anyOf": [given[part] for part in parts]}
