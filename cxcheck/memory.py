"""Memory: what a project's earlier runs saw to vary, by name, in `.cxcheck/volatile.json`.

What is remembered is not ignored. It only wants more rounds before it is believed (`compare.sureness`), so that a real
fault on a list that once varied is found all the same. What later runs look at twice and see unchanged is forgotten.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from pydantic import Field, ValidationError

from cxcheck.bundle import HOME
from cxcheck.errors import UserError
from cxcheck.model.data import Data
from cxcheck.model.finding import Comparison
from cxcheck.model.volatile import LookedAtTwice, VolatileName

STEADY = 10
"""Runs that looked at it twice and saw no change, after which a name is forgotten."""
MOST = 500
"""Names kept; of more, those seen to vary most recently."""


class Remembered(Data):
    """One name: in how many runs it varied, when last, and how many runs since then saw it unchanged."""

    volatile: VolatileName
    seen: int = Field(default=1, ge=1)
    last: date
    steady: int = Field(default=0, ge=0)


class _File(Data):
    version: int = 1
    names: tuple[Remembered, ...] = ()


def recall(project: Path) -> tuple[Remembered, ...]:
    """What is remembered, nothing if the project has no memory yet; UserError if the file is damaged."""
    path = _path(project)
    if not path.is_file():
        return ()
    try:
        return _File.model_validate_json(path.read_text(encoding="utf-8")).names
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        hint = "delete it; the next runs learn again what varies"
        raise UserError("what earlier runs saw to vary cannot be read", str(path), hint) from error


def learn(known: Sequence[Remembered], comparison: Comparison, today: date) -> tuple[Remembered, ...]:
    """What is to be remembered after a run, most recent first. Pure."""
    varied = {one.key: one for one in comparison.volatile}
    before = {one.volatile.key: one for one in known}
    kept = [*_again(before, varied, today), *_unchanged(known, varied, set(comparison.looked_at_twice))]
    return tuple(sorted(kept, key=lambda one: (-one.last.toordinal(), -one.seen, one.volatile.key))[:MOST])


def _again(
    before: dict[tuple[str, str], Remembered], varied: dict[tuple[str, str], VolatileName], today: date
) -> Iterator[Remembered]:
    for key, one in varied.items():
        yield Remembered(volatile=one, seen=before[key].seen + 1 if key in before else 1, last=today)


def _unchanged(
    known: Sequence[Remembered], varied: dict[tuple[str, str], VolatileName], looked: set[LookedAtTwice]
) -> Iterator[Remembered]:
    for one in known:
        if one.volatile.key in varied:
            continue
        seen_here = LookedAtTwice(site=one.volatile.site, page=one.volatile.page) in looked
        if one.steady + seen_here < STEADY:
            yield one.model_copy(update={"steady": one.steady + seen_here})


def remember(project: Path, names: Sequence[Remembered]) -> None:
    """Replaces the file in one go; OSError if it cannot be written."""
    path = _path(project)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".volatile-")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(_File(names=tuple(names)).model_dump_json(indent=1))
    os.chmod(temporary, 0o644)
    os.replace(temporary, path)


def _path(project: Path) -> Path:
    return project / HOME / "volatile.json"
