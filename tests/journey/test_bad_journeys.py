"""Every mistake has its message: what is wrong, where, and the likely fix. `UPDATE_GOLDENS=1` writes them anew.

Beside its message a file says in `positions.txt` where its problems stand, so that a golden written anew cannot hide
that a position moved.
"""

import os
import re
from pathlib import Path

import pytest
import yaml

from cxcheck.checks import rules
from cxcheck.errors import Problem, UserError
from cxcheck.journey import positions
from cxcheck.journey.load import load_text, read_text
from cxcheck.model.device import Device

HERE = Path(__file__).parent
FILES = sorted((HERE / "bad").glob("*.yaml"))
JARGON = re.compile(r"pydantic|Input should|validation|NoneType|\bstr\b|\bdict\b|\btuple\b|<|Traceback|scalar|token")


def problems_of(path: Path, devices: dict[str, Device]) -> UserError:
    with pytest.raises(UserError) as caught:
        load_text(read_text(path), path.name, devices, rules())
    return caught.value


def position(problem: Problem) -> tuple[int, int]:
    _, line, column = problem.where.rsplit(":", 2)
    return int(line), int(column)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_message(path: Path, devices: dict[str, Device]) -> None:
    message = f"{problems_of(path, devices)}\n"
    golden = path.with_suffix(".txt")
    if os.environ.get("UPDATE_GOLDENS"):
        golden.write_text(message, encoding="utf-8")
    assert message == golden.read_text(encoding="utf-8")
    assert not JARGON.search(message)


def test_messages_are_the_same_without_the_c_loader(
    monkeypatch: pytest.MonkeyPatch, devices: dict[str, Device]
) -> None:
    monkeypatch.setattr(positions, "_Loader", yaml.SafeLoader)
    for path in FILES:
        assert f"{problems_of(path, devices)}\n" == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_caret_stands_under_the_place(path: Path, devices: dict[str, Device]) -> None:
    lines = read_text(path).split("\n")
    for problem in problems_of(path, devices).problems:
        line, column = position(problem)
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
        if not problem.excerpt:
            continue
        shown, caret = problem.excerpt.split("\n")
        at = len(caret) - 1
        assert caret.strip() == "^"
        assert shown.replace("\ufffd", "\x07")[at:] in lines[line - 1][column - 1 :]
        assert shown[:at] == lines[line - 1][: column - 1][-at:] or at == 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_in_the_order_of_the_text(path: Path, devices: dict[str, Device]) -> None:
    found = [problem for problem in problems_of(path, devices).problems if " needs `" not in problem.message]
    assert [position(problem) for problem in found] == sorted(position(problem) for problem in found)


POSITIONS = dict(
    line.split(": ") for line in (HERE / "positions.txt").read_text(encoding="utf-8").splitlines() if line.strip()
)


def test_every_file_states_its_positions() -> None:
    assert set(POSITIONS) == {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_position(path: Path, devices: dict[str, Device]) -> None:
    found = [position(problem) for problem in problems_of(path, devices).problems]
    assert " ".join(f"{line}:{column}" for line, column in found) == POSITIONS[path.stem]


def test_enough_of_them() -> None:
    assert len(FILES) >= 25
