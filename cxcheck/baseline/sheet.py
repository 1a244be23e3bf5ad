"""A ledger file as a sheet of text: entries are cut out, rewritten and put in, every other byte stays as it was."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import StringIO
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from cxcheck.baseline.parse import KEYS, Entry, load, parse, yaml
from cxcheck.errors import UserError
from cxcheck.model.baseline import Decision

Key = tuple[str, str, tuple[str, ...]]


@dataclass(frozen=True)
class Piece:
    """One entry with the comment lines right above it (`lead`) and what follows up to the next one (`tail`)."""

    decision: Decision
    lead: str
    body: str
    tail: str

    @property
    def text(self) -> str:
        """The piece as it stands in the file."""
        return self.lead + self.body + self.tail


@dataclass(frozen=True)
class Sheet:
    """A whole file: what stands above the first entry, then the entries."""

    head: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.head + "".join(piece.text for piece in self.pieces)


def cut(text: str, file: str) -> Sheet:
    """Cut a ledger's text into its entries."""
    entries = parse(text, file)
    if not entries:
        return Sheet(_emptied(text), ())
    if load(text, file).fa.flow_style():
        hint = "write each entry on lines of its own: `- fingerprint: …`"
        raise UserError("the entries stand in [ ] and cannot be added to", file, hint)
    lines = text.splitlines(keepends=True)
    starts = [_start(lines, entry) for entry in entries]
    ends = [*starts[1:], len(lines)]
    pieces = tuple(_piece(entry, lines[start:end]) for entry, start, end in zip(entries, starts, ends, strict=True))
    return Sheet("".join(lines[: starts[0]]), pieces)


def _emptied(text: str) -> str:
    """An empty list (`[]`) has to go before the first entry; its comments stay."""
    kept = "".join(line for line in text.splitlines(keepends=True) if not line.strip() or line.lstrip().startswith("#"))
    return kept if not kept or kept.endswith("\n") else kept + "\n"


def _is_comment(line: str, column: int) -> bool:
    """A comment outside of any entry; what is indented further may be part of a text block."""
    return line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= column


def _start(lines: Sequence[str], entry: Entry) -> int:
    """The first of the comment lines right above the entry's dash, which itself may stand above its first key."""
    line = entry.line
    while line > 0 and not lines[line].lstrip().startswith("-"):
        line -= 1
    while line > 0 and _is_comment(lines[line - 1], entry.column):
        line -= 1
    return line


def _piece(entry: Entry, lines: Sequence[str]) -> Piece:
    first = next(index for index, line in enumerate(lines) if not _is_comment(line, entry.column))
    stop = len(lines)
    while stop > first + 1 and (not lines[stop - 1].strip() or _is_comment(lines[stop - 1], entry.column)):
        stop -= 1
    return Piece(entry.decision, "".join(lines[:first]), "".join(lines[first:stop]), "".join(lines[stop:]))


def put(sheet: Sheet, decision: Decision) -> Sheet:
    """The sheet with one more decision: it takes the place of what it overrules and leaves the rest."""
    own = next((index for index, piece in enumerate(sheet.pieces) if _same(piece.decision, decision)), None)
    if own is None:
        own = next((index for index, piece in enumerate(sheet.pieces) if _overruled(piece.decision, decision)), None)
    pieces = [
        _rewritten(piece, decision) if index == own else _narrowed(piece, decision)
        for index, piece in enumerate(sheet.pieces)
    ]
    kept = replace(sheet, pieces=tuple(piece for piece in pieces if piece))
    return kept if own is not None else _inserted(kept, decision)


def _same(old: Decision, new: Decision) -> bool:
    return old.fingerprint == new.fingerprint and set(old.devices) == set(new.devices)


def _overruled(old: Decision, new: Decision) -> bool:
    """Whether the new decision covers all that the old one does. An entry for all devices outlives one for some."""
    if old.fingerprint != new.fingerprint:
        return False
    return not new.devices or (bool(old.devices) and set(old.devices) <= set(new.devices))


def _narrowed(piece: Piece, decision: Decision) -> Piece | None:
    old = piece.decision
    if _overruled(old, decision):
        return None
    if old.fingerprint != decision.fingerprint or not set(old.devices) & set(decision.devices):
        return piece
    left = tuple(device for device in old.devices if device not in decision.devices)
    return _rewritten(piece, old.model_copy(update={"devices": left}))


def _rewritten(piece: Piece, decision: Decision) -> Piece:
    if piece.decision == decision:
        return piece
    data = load(piece.body, decision.fingerprint)
    _update(data[0], decision)
    return replace(piece, decision=decision, body=_dump(data))


def _update(item: CommentedMap, decision: Decision) -> None:
    """Change only the values that differ, so that quotes and comments of the others stay."""
    wanted = _values(decision)
    for key in [key for key in item if key not in wanted]:
        del item[key]
    for key, value in wanted.items():
        if key not in item:
            item.insert(sum(1 for other in item if KEYS.index(other) < KEYS.index(key)), key, value)
        elif item[key] != value:
            item[key] = value


def _values(decision: Decision) -> dict[str, Any]:
    values: dict[str, Any] = {key: _safe(getattr(decision, key)) for key in KEYS}
    devices = CommentedSeq(_safe(device) for device in sorted(decision.devices))
    devices.fa.set_flow_style()
    values["devices"] = devices
    return {key: value for key, value in values.items() if value or key == "title"}


def _safe(value: Any) -> Any:
    """Texts with line breaks or control characters in double quotes, where they can be written as escapes."""
    return DoubleQuotedScalarString(value) if isinstance(value, str) and not value.isprintable() else value


def _dump(data: CommentedSeq) -> str:
    out = StringIO()
    yaml().dump(data, out)
    return out.getvalue()


def _inserted(sheet: Sheet, decision: Decision) -> Sheet:
    """The new entry before the first that sorts behind it, with an empty line to each neighbour."""
    pieces = list(sheet.pieces)
    place = next((i for i, piece in enumerate(pieces) if _key(piece.decision) > _key(decision)), len(pieces))
    body = _dump(CommentedSeq([CommentedMap(_values(decision))]))
    pieces.insert(place, Piece(decision, "", body, "\n" if place < len(pieces) else ""))
    if place > 0:
        pieces[place - 1] = _spaced(pieces[place - 1])
    return replace(sheet, pieces=tuple(pieces))


def _key(decision: Decision) -> Key:
    return (decision.check, decision.fingerprint, tuple(sorted(decision.devices)))


def _spaced(piece: Piece) -> Piece:
    text = piece.text
    missing = "" if text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    return replace(piece, tail=piece.tail + missing)
