"""The schema of `checks` and `ignore`: editors complete the checks there are, each with the thresholds it may have."""

from typing import Any

from cxcheck.journey.knobs import KNOWN_BY, SWITCHES, Turned
from cxcheck.model.knobs import Ignored, Rules, Threshold
from cxcheck.model.severity import SEVERITIES

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}


def checks_schema(rules: Rules) -> Schema:
    """Checks by id: off, on, or a mapping."""
    properties = {check: _knob(threshold) for check, threshold in rules.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _knob(threshold: Threshold | None) -> Schema:
    fields: dict[str, Schema] = {"severity": {"enum": list(SEVERITIES), "description": _described("severity")}}
    if threshold:
        said = f"{_described('threshold')}, in {threshold.unit}; {threshold.value:g} unless said"
        limits = {"minimum": threshold.least, "maximum": threshold.most}
        fields["threshold"] = {"type": "number", "description": said, **limits}
    turned = {"type": "object", "properties": fields, "additionalProperties": False, "minProperties": 1}
    return {"anyOf": [{"enum": list(SWITCHES)}, turned]}


def _described(field: str) -> str:
    return Turned.model_fields[field].description or ""


def ignore_schema(rules: Rules) -> Schema:
    """What is left alone: texts, or mappings that say by what it is known."""
    known: Schema = {"enum": list(rules)}
    shapes: dict[str, Schema] = {"checks": {"anyOf": [known, {"type": "array", "minItems": 1, "items": known}]}}
    shapes["why"] = {"type": _TEXT["type"]}
    fields = {key: field for key, field in Ignored.model_fields.items() if key != "source"}
    mapping = {
        "type": "object",
        "properties": {key: {"description": one.description, **shapes.get(key, _TEXT)} for key, one in fields.items()},
        "additionalProperties": False,
        "anyOf": [{"required": [key]} for key in KNOWN_BY],
        "dependentRequired": {"name": ["role"]},
    }
    return {"type": "array", "items": {"anyOf": [_TEXT, mapping]}}
