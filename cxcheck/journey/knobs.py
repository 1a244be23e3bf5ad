"""`checks` and `ignore`: how checks are turned and what they leave alone, alike in journeys and in project files."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import Field

from cxcheck.journey.messages import either, suggestion
from cxcheck.journey.positions import Entry, ListNode, MapNode, Node, ScalarNode
from cxcheck.journey.problems import Mark
from cxcheck.journey.values import UNUSABLE, Part, Reading, Unusable, read_model
from cxcheck.model.data import Data
from cxcheck.model.knobs import Ignored, Knob, Rules, Threshold
from cxcheck.model.severity import SEVERITIES, Severity
from cxcheck.model.source import Source

KEYS = ("checks", "ignore")
SWITCHES: Mapping[str, bool] = {"on": True, "off": False}
KNOWN_BY = ("text", "feature", "role")
"""What something ignored may be known by; one of them is needed."""
_MEANT_BY = {"false": "off", "no": "off", "true": "on", "yes": "on"}
_EXAMPLE = "target-small: off"
_TOML_EXAMPLE = 'target-small = "off"'
_IGNORE_EXAMPLE = "ignore: [{text: Recommended for you}]"
_TOML_IGNORE_EXAMPLE = 'ignore = [{text = "Recommended for you"}]'


class Turned(Data):
    """How a check is turned, where more is said than on or off."""

    severity: Severity | None = Field(default=None, description="how bad its findings are")
    threshold: float | None = Field(default=None, description="the number that its rule turns on")


def read_knobs(entries: Iterable[Entry], rules: Rules, reading: Reading) -> dict[str, Any]:
    """The values of `checks` and `ignore`, as far as they are given; UNUSABLE where that is noted as a problem."""
    given = {entry.key: entry for entry in entries if entry.key in KEYS}
    readers = {"checks": _read_checks, "ignore": _read_ignore}
    return {key: readers[key](entry, rules, reading) for key, entry in given.items()}


def _read_checks(entry: Entry, rules: Rules, reading: Reading) -> dict[str, Knob] | Unusable:
    if not isinstance(entry.value, MapNode):
        hint = f"write `{_EXAMPLE}` below it"
        if reading.toml:
            hint = f"write `[checks]`, and below it `{_TOML_EXAMPLE}`"
        reading.problems.add(entry.value.mark, "`checks` should be a mapping of checks", hint)
        return UNUSABLE
    knobs = {one.key: _read_knob(one, rules, reading) for one in entry.value.entries}
    good = {check: knob for check, knob in knobs.items() if isinstance(knob, Knob)}
    return good if len(good) == len(knobs) else UNUSABLE


def _read_knob(entry: Entry, rules: Rules, reading: Reading) -> Knob | Unusable:
    node = entry.value
    known = _is_known(entry.key, entry.mark, rules, reading)
    source = _source(entry.mark, reading)
    if isinstance(node, ScalarNode):
        switch = _switch(entry.key, node, reading)
        return Knob(on=switch, source=source) if known and switch is not None else UNUSABLE
    if not isinstance(node, MapNode):
        reading.problems.add(node.mark, f"`{entry.key}` should be `off`, `on` or a mapping, not a list")
        return UNUSABLE
    turned = read_model(Turned, node.entries, Part(f"`{entry.key}`", node.mark), reading)
    if not known or isinstance(turned, Unusable) or not _fits(entry.key, turned, node, rules[entry.key], reading):
        return UNUSABLE
    return Knob(severity=turned.severity, threshold=turned.threshold, source=source)


def _is_known(check: str, mark: Mark, rules: Rules, reading: Reading) -> bool:
    if check not in rules:
        near = suggestion(check, rules)
        hint = f"did you mean `{near}`?" if near else "`cxcheck checks` lists them all"
        reading.problems.add(mark, f"there is no check `{check}`", hint)
    return check in rules


def _switch(check: str, node: ScalarNode, reading: Reading) -> bool | None:
    if node.text in SWITCHES:
        return SWITCHES[node.text]
    if node.empty:
        reading.problems.add(node.mark, f"`{check}` has no value", "write `off`, or take the key away")
        return None
    meant = _MEANT_BY.get(node.text.lower()) or suggestion(node.text, SWITCHES)
    hint = f"write `{meant}`" if meant else _hint_for_more(check, node.text, reading)
    reading.problems.add(node.mark, f"`{check}` cannot be `{node.text}`", hint)
    return None


def _hint_for_more(check: str, said: str, reading: Reading) -> str:
    """Somebody who writes a severity or a number beside a check wants a mapping."""
    key = "threshold" if said.replace(".", "", 1).isdigit() else "severity"
    value = said if key == "threshold" or said in SEVERITIES else "minor"
    if reading.toml:
        shown = value if key == "threshold" else f'"{value}"'
        return f"write `{check} = {{{key} = {shown}}}`"
    return f"write `{check}: {{{key}: {value}}}`"


def _fits(check: str, turned: Turned, node: MapNode, threshold: Threshold | None, reading: Reading) -> bool:
    """Whether something is said, and the check has a threshold that can be set so."""
    entry = node.entry("threshold")
    if turned.threshold is None or entry is None:
        if turned.severity is None:
            reading.problems.add(node.mark, f"`{check}` says nothing", f"give it {either(Turned.model_fields)}")
        return turned.severity is not None
    if threshold is None:
        hint = f"`cxcheck checks {check}` says what it goes by"
        reading.problems.add(entry.mark, f"`{check}` has no threshold", hint)
        return False
    if not threshold.least <= turned.threshold <= threshold.most:
        message = f"the threshold of `{check}` goes from {threshold.least:g} to {threshold.most:g} {threshold.unit}"
        hint = f"it is {threshold.value:g} {threshold.unit} unless said"
        reading.problems.add(entry.value.mark, f"{message}, not {turned.threshold:g}", hint)
        return False
    return True


def _read_ignore(entry: Entry, rules: Rules, reading: Reading) -> tuple[Ignored, ...] | Unusable:
    if not isinstance(entry.value, ListNode):
        hint = f"write `{_TOML_IGNORE_EXAMPLE if reading.toml else _IGNORE_EXAMPLE}`"
        reading.problems.add(entry.value.mark, "`ignore` should be a list", hint)
        return UNUSABLE
    items = [_read_ignored(node, rules, reading) for node in entry.value.items]
    good = tuple(one for one in items if isinstance(one, Ignored))
    return good if len(good) == len(items) else UNUSABLE


def _read_ignored(node: Node, rules: Rules, reading: Reading) -> Ignored | Unusable:
    if isinstance(node, ListNode):
        reading.problems.add(node.mark, "what is ignored should be a text or a mapping, not a list")
        return UNUSABLE
    entries = (Entry("text", node.mark, node),) if isinstance(node, ScalarNode) else node.entries
    ready: dict[str, Any] = {"source": _source(node.mark, reading)}
    named = next((one for one in entries if one.key == "checks"), None)
    if named:
        ready["checks"] = _read_names(named, rules, reading)
    points = _points(entries, node.mark, reading)
    made = read_model(Ignored, entries, Part("what is ignored", node.mark), reading, ready)
    return made if points else UNUSABLE


def _read_names(entry: Entry, rules: Rules, reading: Reading) -> tuple[str, ...] | Unusable:
    """One check or several, by name."""
    nodes: Sequence[Node] = entry.value.items if isinstance(entry.value, ListNode) else (entry.value,)
    names = [node.text for node in nodes if isinstance(node, ScalarNode)]
    known = [_is_known(node.text, node.mark, rules, reading) for node in nodes if isinstance(node, ScalarNode)]
    if not names or len(names) < len(nodes):
        hint = 'write `checks = ["price-mismatch"]`' if reading.toml else "write `checks: [price-mismatch]`"
        reading.problems.add(entry.value.mark, "`checks` should be a list of checks", hint)
    return tuple(names) if names and all(known) and len(names) == len(nodes) else UNUSABLE


def _points(entries: Sequence[Entry], mark: Mark, reading: Reading) -> bool:
    """Whether it says what to ignore: an empty text would be everything."""
    given = {entry.key: entry for entry in entries}
    for entry in (given[key] for key in (*KNOWN_BY, "name") if key in given):
        if isinstance(entry.value, ScalarNode) and not entry.value.empty and not entry.value.text.strip():
            reading.problems.add(entry.value.mark, f"`{entry.label}` must not be empty", "say what to ignore")
            return False
    if "name" in given and "role" not in given:
        hint = "add `role`, or write `feature` for the whole name of something that can be used"
        reading.problems.add(given["name"].mark, "`name` goes with `role`, and there is none", hint)
        return False
    unknown = [key for key in given if key not in Ignored.model_fields]
    if not unknown and not any(key in given for key in KNOWN_BY):
        reading.problems.add(mark, "this does not say what to ignore", f"give it {either(KNOWN_BY)}")
        return False
    return True


def _source(mark: Mark, reading: Reading) -> Source:
    return Source(file=reading.problems.file, line=mark.line, column=mark.column)
