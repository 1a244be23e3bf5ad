"""The text of a ledger file → decisions and the lines they stand on, or every problem of the file at once."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from cxcheck.errors import Problem, UserError
from cxcheck.model.baseline import Decision

KEYS = ("fingerprint", "check", "title", "decision", "devices", "reason", "by", "date", "until")
"""The keys of an entry, in the order in which they are written."""

SHAPE = "a ledger is a list: every entry starts with `- fingerprint: …`"


@dataclass(frozen=True)
class Entry:
    """A decision and where it stands: `line` (0-based) is that of its dash, `column` that of the dash in it."""

    decision: Decision
    file: str
    line: int
    column: int


@dataclass(frozen=True)
class Trouble:
    """Makes problems that point at a line of one text."""

    file: str
    text: str

    def at(self, line: int, column: int, message: str, hint: str = "") -> Problem:
        """A problem at a 0-based line and column, with the line and a caret under it."""
        lines = self.text.splitlines()
        shown = lines[line] if line < len(lines) else ""
        excerpt = f"{shown}\n{' ' * column}^" if shown else ""
        return Problem(message, f"{self.file}:{line + 1}:{column + 1}", hint, excerpt)


def yaml() -> YAML:
    """The one dialect that ledgers are read and written in: round trip, block style, nothing folded."""
    dialect = YAML(typ="rt")
    dialect.preserve_quotes = True
    dialect.width = 1_000_000
    return dialect


def parse(text: str, file: str) -> tuple[Entry, ...]:
    """All entries of a ledger's text; UserError with every problem, each with file:line:col, if it is not one."""
    trouble = Trouble(file, text)
    entries, problems = _entries(_load(text, trouble), trouble)
    if problems:
        raise UserError.of(tuple(problems))
    return tuple(entries)


def load(text: str, file: str) -> CommentedSeq:
    """The list as ruamel knows it, comments and places included; empty for an empty file."""
    return _load(text, Trouble(file, text))


def _load(text: str, trouble: Trouble) -> CommentedSeq:
    try:
        data = yaml().load(text)
    except MarkedYAMLError as error:
        raise UserError.of((_syntax(error, trouble),)) from None
    except (YAMLError, ValueError) as error:
        raise UserError(str(error).split("\n")[0], trouble.file, SHAPE) from None
    if data is None:
        return CommentedSeq()
    if not isinstance(data, CommentedSeq):
        raise UserError.of((trouble.at(0, 0, "this is no list of decisions", SHAPE),))
    return data


def _syntax(error: MarkedYAMLError, trouble: Trouble) -> Problem:
    mark = error.problem_mark or error.context_mark
    message = (error.problem or error.context or "this is not YAML").split("\n")[0].strip()
    if message.startswith("found duplicate key"):
        hint = "keep one of the two, as after a merge both sides may have been kept"
    else:
        hint = "quote texts that hold a colon or start with a special sign"
    return trouble.at(mark.line if mark else 0, mark.column if mark else 0, message, hint)


def _entries(data: CommentedSeq, trouble: Trouble) -> tuple[list[Entry], list[Problem]]:
    entries: list[Entry] = []
    problems: list[Problem] = []
    for index, item in enumerate(data):
        line, column = data.lc.item(index)
        if not isinstance(item, CommentedMap):
            problems.append(trouble.at(line, column, "this is no decision", SHAPE))
            continue
        found = _unknown_keys(item, trouble)
        try:
            entries.append(Entry(Decision.model_validate(dict(item)), trouble.file, line, data.lc.col))
        except ValidationError as error:
            found += [one for one in _invalid(error, item, trouble) if one is not None]
        problems += found
    return entries, problems


def _unknown_keys(item: CommentedMap, trouble: Trouble) -> list[Problem]:
    return [_unknown_key(item, key, trouble) for key in item if key not in KEYS]


def _unknown_key(item: CommentedMap, key: Any, trouble: Trouble) -> Problem:
    close = difflib.get_close_matches(str(key), KEYS, 1)
    hint = f"did you mean {close[0]}?" if close else f"an entry has {', '.join(KEYS)}"
    line, column = item.lc.key(key)
    return trouble.at(line, column, f"unknown key {key}", hint)


def _invalid(error: ValidationError, item: CommentedMap, trouble: Trouble) -> list[Problem | None]:
    return [_fault(dict(one), item, trouble) for one in error.errors()]


def _fault(fault: dict[str, Any], item: CommentedMap, trouble: Trouble) -> Problem | None:
    """One complaint of pydantic in our words; None where the key is unknown, which has been said already."""
    key = fault["loc"][0]
    if fault["type"] == "extra_forbidden":
        return None
    if fault["type"] == "missing":
        return trouble.at(item.lc.line, item.lc.col, f"the entry has no {key}", f"add `{key}:`")
    line, column = item.lc.value(key)
    return trouble.at(line, column, f"{key}: {_wish(str(key))}", _advice(str(key), item[key]))


def _wish(key: str) -> str:
    if key == "decision":
        return "must be accepted, must-fix or false-alarm"
    if key in ("date", "until"):
        return "must be a date like 2026-01-31"
    if key == "devices":
        return "must be a list of device names like [iphone, ipad]"
    return "must be a text"


def _advice(key: str, value: object) -> str:
    if key == "decision":
        close = difflib.get_close_matches(str(value), ("accepted", "must-fix", "false-alarm"), 1)
        return f"did you mean {close[0]}?" if close else ""
    if key == "devices":
        return f"write [{value}]" if isinstance(value, str) else "quote names that look like numbers"
    return "" if key in ("date", "until") else "put it in quotes"


def contradictions(entries: Sequence[Entry]) -> tuple[Problem, ...]:
    """A problem for every entry that decides again what an earlier one has decided for the same device."""
    seen: dict[tuple[str, str], Entry] = {}
    problems = []
    for entry in entries:
        keys = [(entry.decision.fingerprint, device) for device in entry.decision.devices or ("",)]
        earlier = next((seen[key] for key in keys if key in seen), None)
        if earlier:
            problems.append(_contradiction(entry, earlier))
        seen.update({key: entry for key in keys if key not in seen})
    return tuple(problems)


def _contradiction(entry: Entry, earlier: Entry) -> Problem:
    both = set(entry.decision.devices) & set(earlier.decision.devices)
    devices = ", ".join(sorted(both)) or "all devices"
    return Problem(
        f"finding {entry.decision.fingerprint} is decided twice for {devices}",
        f"{entry.file}:{entry.line + 1}:{entry.column + 1}",
        f"keep one; the other is at {earlier.file}:{earlier.line + 1}",
    )
