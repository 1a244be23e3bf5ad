"""The ledger: `baselines/<area>.yaml`, what people decided about findings, reviewed in git like code."""

import difflib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from cxcheck.baseline.parse import Entry, contradictions, parse
from cxcheck.baseline.sheet import cut, put
from cxcheck.errors import UserError
from cxcheck.model.baseline import Decision
from cxcheck.model.journey import Area

AREAS: tuple[str, ...] = get_args(Area)


def read(folder: Path) -> tuple[Decision, ...]:
    """All decisions of a folder's ledgers, area by area in file order; empty if there is no such folder.

    UserError with file, line, column and hint for anything that is not a ledger or decides one thing twice.
    """
    entries: list[Entry] = []
    for path in sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")]):
        _check_name(path)
        entries += parse(_text(path), str(path))
    problems = contradictions(entries)
    if problems:
        raise UserError.of(problems)
    return tuple(entry.decision for entry in entries)


def record(folder: Path, area: Area, decisions: Sequence[Decision]) -> list[Path]:
    """Write decisions into the area's ledger and say which files changed.

    A decision takes the place of earlier ones on the same finding and devices; for devices that it does not name, the
    earlier ones stay. Comments stay, new entries stand sorted by check, fingerprint and devices. A reader never sees
    half a file.
    """
    path = folder / f"{area}.yaml"
    before = _text(path) if path.exists() else ""
    sheet = cut(before or _heading(area), str(path))
    for decision in decisions:
        sheet = put(sheet, decision)
    if sheet.text == before or not decisions:
        return []
    _write(path, sheet.text)
    return [path]


def _heading(area: Area) -> str:
    return f"# Decided about findings in the area {area}. Written by `cxcheck approve`, reviewed like code.\n\n"


def _check_name(path: Path) -> None:
    if path.suffix == ".yml":
        raise UserError("ledgers end in .yaml", str(path), f"rename it to {path.stem}.yaml")
    if path.stem in AREAS:
        return
    close = difflib.get_close_matches(path.stem, AREAS, 1)
    hint = f"did you mean {close[0]}.yaml?" if close else f"areas are {', '.join(AREAS)}"
    raise UserError(f"there is no area {path.stem}", str(path), hint)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise UserError("this file is not UTF-8", str(path), "save it as UTF-8") from None
    except OSError as error:
        raise UserError(f"cannot read this ledger: {error.strerror}", str(path)) from None


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            os.fchmod(file.fileno(), path.stat().st_mode & 0o777 if path.exists() else 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
