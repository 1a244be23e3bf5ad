"""Journeys from files: typed, immutable data, or every problem of the file at once with its place and likely fix."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from cxcheck.errors import UserError
from cxcheck.journey.header import Header
from cxcheck.journey.knobs import read_knobs
from cxcheck.journey.locators import check_parts, read_locator
from cxcheck.journey.names import check_names, check_reference
from cxcheck.journey.positions import Entry, ListNode, MapNode, Node, ScalarNode, read_yaml
from cxcheck.journey.problems import Mark, Problems, mark_at
from cxcheck.journey.shape import Shape, example_of, read_shape
from cxcheck.journey.values import UNUSABLE, Part, Reading, Unusable, read_model
from cxcheck.journey.variables import put_in, read_variables
from cxcheck.model.device import Device
from cxcheck.model.journey import Journey, Source, Step
from cxcheck.model.knobs import Knobs, Rules
from cxcheck.steps import step_kinds
from cxcheck.steps.act import TargetAct

SUFFIXES = (".yaml", ".yml")
STEPS = ("before", "steps")
"""Keys that hold steps."""
_EXAMPLE = "journey: Buy a kettle"
_NO_RULES: Rules = {}
_EXAMPLES = {"journey": _EXAMPLE, "steps": "steps: [{open: /}, {checkpoint: home}]"}


def load_journey(path: Path, devices: Mapping[str, Device], rules: Rules = _NO_RULES) -> Journey:
    """The journey in a file; UserError with all its problems. `devices` and `rules` (checks) are those it may name."""
    return load_text(read_text(path), str(path), devices, rules)


def load_text(text: str, file: str, devices: Mapping[str, Device], rules: Rules = _NO_RULES) -> Journey:
    """The journey that a text describes; `file` is what messages and sources call it."""
    problems = Problems(file, text)
    root = read_yaml(text, problems)
    journey = _read_journey(root, devices, rules, problems)
    problems.raise_any()
    assert isinstance(journey, Journey), "what cannot be used has been noted as a problem"
    return journey


def read_text(path: Path) -> str:
    """The text of a UTF-8 file; UserError where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = mark_at(error.object[: error.start].decode("utf-8-sig", "replace"), error.start)
        where = f"{path}:{place.line}:{place.column}"
        raise UserError("this is not UTF-8 text", where, "save the file with the encoding UTF-8") from None
    except OSError as error:
        raise UserError(f"cannot be read: {error.strerror}", str(path), "check the path and its permissions") from None


def find_journeys(paths: Sequence[Path]) -> list[Path]:
    """The journey files that are named, or stand in the named folders at any depth; each once, folders sorted."""
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _files_at(path):
            found.setdefault(file.resolve(), file)
    return list(found.values())


def texts_of_journey(journey: Journey) -> list[str]:
    """Every text of it in which `${…}` is filled in when it is played."""
    said = [step.model_dump() for step in (*journey.before, *journey.steps)]
    return [journey.start, journey.base_url or "", *(pin.value for pin in journey.pins), *_texts_of(said)]


def _files_at(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise UserError("there is no such file or folder", str(path), "name a journey's file, or a folder of them")
    files = sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES and not _is_hidden(file, path))
    if not files:
        raise UserError("no journey stands in this folder", str(path), "journeys are files that end in .yaml or .yml")
    return files


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _texts_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts_of(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts_of(one)


def _read_journey(root: Node | None, devices: Mapping[str, Device], rules: Rules, problems: Problems) -> Journey | None:
    if not isinstance(root, MapNode):
        if not problems:
            problems.add(root.mark if root else Mark(1, 1), *_no_mapping(root))
        return None
    vars_ = root.entry("vars")
    variables = read_variables(vars_.value if vars_ else None, problems)
    put = partial(put_in, variables=variables, problems=problems)
    reading = Reading(problems, put, read_locator)
    check_names(root.entries, devices, problems)
    check_reference(root.entry("reference"), devices, problems)
    steps = (entry for entry in root.entries if entry.key in STEPS)
    ready: dict[str, Any] = {entry.key: _read_steps(entry, devices, rules, reading) for entry in steps}
    ready |= read_knobs(root.entries, rules, reading)
    header = read_model(Header, root.entries, Part("a journey's file", root.mark, examples=_EXAMPLES), reading, ready)
    return None if isinstance(header, Unusable) else _journey(header, problems.file)


def _no_mapping(root: Node | None) -> tuple[str, str]:
    if root is None or (isinstance(root, ScalarNode) and root.empty):
        return "this file is empty", f"begin with `{_EXAMPLE}`"
    return "a journey is a mapping of keys", f"begin with `{_EXAMPLE}` and `steps:` in lines of their own"


def _journey(header: Header, file: str) -> Journey:
    given = {key: getattr(header, key) for key in header.model_fields_set}
    pin = given.pop("pin", None)
    serial = given.pop("serial", "false")
    given["pins"] = pin.pins() if pin else ()
    given["knobs"] = Knobs(checks=given.pop("checks", {}), ignore=given.pop("ignore", ()))
    return Journey(name=given.pop("journey"), file=file, serial="" if serial == "false" else serial, **given)


def _read_steps(
    entry: Entry, devices: Mapping[str, Device], rules: Rules, reading: Reading
) -> tuple[Step, ...] | Unusable:
    problems, node = reading.problems, entry.value
    if isinstance(node, ScalarNode) and node.empty:
        problems.add(entry.mark, f"`{entry.key}` has no steps", "write one a line: `- tap: Add to basket`")
        return UNUSABLE
    if not isinstance(node, ListNode):
        message = f"`{entry.key}` should be a list"
        problems.add(node.mark, message, "begin each step with a dash: `- tap: Add to basket`")
        return UNUSABLE
    shapes = [read_shape(item, step_kinds(), problems) for item in node.items]
    known = [shape for shape in shapes if shape]
    if entry.key == "before":
        _check_before(known, problems)
    else:
        _check_checkpoints(known, reading)
    steps = [_read_step(shape, devices, rules, reading) for shape in known]
    usable = tuple(step for step in steps if not isinstance(step, Unusable))
    return usable if len(usable) == len(shapes) else UNUSABLE


def _read_step(shape: Shape, devices: Mapping[str, Device], rules: Rules, reading: Reading) -> Step | Unusable:
    part = Part(f"`{shape.kind}`", shape.mark, example_of(shape.step))
    check_names(shape.entries, devices, reading.problems)
    fits = True
    if issubclass(shape.step, TargetAct):
        required = shape.step.shorthand == "target"
        fits = check_parts(shape.entries, part if required else replace(part, example=""), reading, required)
    source = Source(file=reading.problems.file, line=shape.mark.line, column=shape.mark.column)
    ready = read_knobs(shape.entries, rules, reading) if shape.kind == "checkpoint" else {}
    step = read_model(shape.step, shape.entries, part, reading, {**ready, "source": source})
    return step if fits else UNUSABLE


def _check_before(shapes: Sequence[Shape], problems: Problems) -> None:
    """Before a journey nothing is compared, and nothing is done that every visit would do again to the world."""
    for shape in shapes:
        if shape.kind == "checkpoint":
            problems.add(shape.mark, "a checkpoint cannot stand in `before`", "put it into `steps`")
        for entry in (entry for entry in shape.entries if entry.key == "effect"):
            hint = "put the step into `steps`; `before` is played ahead of every visit, confirming ones too"
            problems.add(entry.mark, "a step with an `effect` cannot stand in `before`", hint)


def _check_checkpoints(shapes: Sequence[Shape], reading: Reading) -> None:
    first: dict[str, Mark] = {}
    for node in filter(None, map(_checkpoint_name, shapes)):
        name = reading.put_in(node.text, node.mark)
        if name not in first:
            first[name] = node.mark
            continue
        hint = f"give it another name; the first is in line {first[name].line}"
        reading.problems.add(node.mark, f"a second checkpoint is called `{name}`", hint)


def _checkpoint_name(shape: Shape) -> ScalarNode | None:
    if shape.kind != "checkpoint":
        return None
    names = (entry.value for entry in shape.entries if entry.key == "name")
    return next((node for node in names if isinstance(node, ScalarNode) and node.text), None)
