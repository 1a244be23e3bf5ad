"""The schema is valid, describes itself to an editor, and agrees with the loader on what a journey is."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cxcheck.checks import rules
from cxcheck.devices.load import load_devices
from cxcheck.errors import UserError
from cxcheck.journey.load import load_text, read_text
from cxcheck.journey.positions import ListNode, MapNode, Node, read_yaml
from cxcheck.journey.problems import Problems
from cxcheck.journey.schema import journey_schema
from cxcheck.steps import step_kinds

HERE = Path(__file__).parent
DEVICES = load_devices()
SCHEMA = journey_schema(DEVICES, rules())
VALIDATOR = Draft202012Validator(SCHEMA)

BEYOND_A_SCHEMA = {
    "checkpoint_twice": "two checkpoints of one name; its empty name is left out below",
    "undefined_variables": "what is defined elsewhere in the file",
    "accounts_and_codes": "the same",
    "variables_in_variables": "what a text holds",
    "duplicate_keys": "a parsed mapping has no duplicates",
}


def parsed(node: Node) -> Any:
    """What an editor's YAML parser makes of it."""
    if isinstance(node, MapNode):
        return {entry.key: parsed(entry.value) for entry in node.entries}
    if isinstance(node, ListNode):
        return [parsed(item) for item in node.items]
    return None if node.empty else node.value


def document(path: Path) -> Any:
    text = read_text(path)
    root = read_yaml(text, Problems(path.name, text))
    return parsed(root) if root else None


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("path", sorted((HERE / "good").glob("*.yaml")), ids=lambda path: path.stem)
def test_good_journeys(path: Path) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(document(path))] == []


BAD = [
    path
    for path in sorted((HERE / "bad").glob("*.yaml"))
    if path.stem not in BEYOND_A_SCHEMA and not path.stem.startswith("yaml_")
]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_journeys(path: Path) -> None:
    assert not VALIDATOR.is_valid(document(path))


@pytest.mark.parametrize("kind", step_kinds())
def test_every_step_and_field_has_a_description(kind: str) -> None:
    step = SCHEMA["$defs"][f"step_{kind}"]
    assert len(step["description"]) > 10
    for name, field in step["properties"].items():
        assert field.get("description"), f"{kind}.{name}"


def test_every_key_at_the_top_has_a_description() -> None:
    assert all(key.get("description") for key in SCHEMA["properties"].values())
    assert all(key.get("description") for key in SCHEMA["$defs"]["locator"]["anyOf"][1]["properties"].values())


def test_devices_pages_and_areas_are_listed() -> None:
    assert SCHEMA["$defs"]["device"]["enum"] == list(DEVICES)
    assert {"phone", "tablet", "in-app", "iphone"} <= set(SCHEMA["$defs"]["devices"]["enum"])
    assert "listing" in SCHEMA["$defs"]["step_checkpoint"]["properties"]["page"]["enum"]
    assert "shopping" in SCHEMA["properties"]["area"]["enum"]


# Any journey that can be put together from pieces right and wrong: loader and schema must say the same of it.

TEXTS = st.sampled_from(["Buy", "", "button", 5, True, 1.5, "phone", "iphone", "nowhere"])
PARTS = ["target", "role", "name", "label", "css", "within", "nth", "any", "frame", "with", "key", "path", "option"]
SIDES = ["only", "except", "optional", "timeout", "page", "colour"]
LEAVES = st.one_of(TEXTS, st.booleans(), st.integers(-1, 130), st.sampled_from([0.5, 2.0, 200.5]))
LOCATORS: st.SearchStrategy[Any] = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=2),
        st.dictionaries(st.sampled_from(PARTS), inner, max_size=2),
        st.fixed_dictionaries({"any": st.lists(inner, max_size=2)}),
    ),
    max_leaves=4,
)
VALUES = st.one_of(LOCATORS, LEAVES, st.lists(TEXTS, max_size=2))
FIELDS = st.dictionaries(st.sampled_from(PARTS + SIDES), VALUES, max_size=3)
WHOLE = st.one_of(
    st.fixed_dictionaries({"role": TEXTS, "name": TEXTS}),
    st.fixed_dictionaries({"label": TEXTS, "with": TEXTS}),
    st.fixed_dictionaries({"label": TEXTS, "option": TEXTS}),
    st.fixed_dictionaries({"label": TEXTS, "key": TEXTS}),
    st.fixed_dictionaries({"target": TEXTS, "within": LOCATORS, "nth": LEAVES}),
)
KINDS = [*step_kinds(), "dance"]
STEPS = st.one_of(
    st.sampled_from(KINDS),
    st.builds(
        lambda kind, value, beside: {kind: value, **beside},
        st.sampled_from(KINDS),
        st.one_of(VALUES, FIELDS, WHOLE, st.none()),
        st.one_of(st.just({}), FIELDS),
    ),
    FIELDS,
)


def written(value: Any) -> str:
    """As YAML in flow style; None as nothing at all."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(one) for one in value) + "]"
    return "" if value is None else json.dumps(value)


def loads(text: str) -> bool:
    try:
        load_text(text, "made.yaml", DEVICES, rules())
    except UserError:
        return False
    return True


@settings(max_examples=200, deadline=None, derandomize=True)
@given(STEPS)
def test_loader_and_schema_agree_on_steps(step: Any) -> None:
    text = f"journey: Test\nsteps:\n  - {written(step)}\n"
    assert loads(text) == VALIDATOR.is_valid({"journey": "Test", "steps": [step]}), text


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    st.dictionaries(
        st.sampled_from(["why", "area", "start", "base_url", "reference", "devices", "vars", "colour"]),
        st.one_of(
            LEAVES,
            st.sampled_from(["shopping", "https://shop.example", "${SHOP}", "kiosk", None]),
            st.lists(st.sampled_from(["phone", "ipad", "toaster", 5]), max_size=2),
            st.dictionaries(st.sampled_from(["a", "B_2", "two words", "1"]), LEAVES, max_size=2),
        ),
        max_size=3,
    )
)
def test_loader_and_schema_agree_on_the_top(head: dict[str, Any]) -> None:
    whole = {"journey": "Test", **head, "steps": ["back"]}
    text = "\n".join(f"{key}: {written(value)}" for key, value in whole.items())
    assert loads(text) == VALIDATOR.is_valid(whole), text
