"""Every mistake in a project file has its message. `UPDATE_GOLDENS=1` writes them anew; positions stand in them."""

import os
import re
import shutil
from pathlib import Path

import pytest

from cxcheck.checks import rules
from cxcheck.errors import UserError
from cxcheck.project.load import load_project

HERE = Path(__file__).parent
FILES = sorted((HERE / "bad").glob("*.toml"))
JARGON = re.compile(r"pydantic|Input should|validation|NoneType|\bstr\b|\bdict\b|\btuple\b|<|Traceback|scalar|inline")


def problems_of(file: Path, folder: Path, name: str = "cxcheck.toml", head: str = "") -> UserError:
    shutil.copytree(HERE, folder / "project")
    project = folder / "project" / "bad"
    (project / name).write_text(head + file.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_project(project, rules())
    return caught.value


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_message(file: Path, tmp_path: Path) -> None:
    error = problems_of(file, tmp_path)
    message = f"{error}\n".replace(f"{tmp_path}/project/bad/", "")
    golden = file.with_suffix(".txt")
    if os.environ.get("UPDATE_GOLDENS"):
        golden.write_text(message, encoding="utf-8")
    assert message == golden.read_text(encoding="utf-8")
    assert not JARGON.search(message)
    lines = file.read_text(encoding="utf-8").split("\n")
    for problem in error.problems:
        _, line, column = problem.where.rsplit(":", 2)
        assert 1 <= int(column) <= len(lines[int(line) - 1]) + 1


@pytest.mark.parametrize("name", ["unknown_site_key", "accounts", "unknown_default"])
def test_the_same_in_pyproject(name: str, tmp_path: Path) -> None:
    """Under [tool.cxcheck] the places are those of pyproject.toml."""
    text = (HERE / "bad" / f"{name}.toml").read_text(encoding="utf-8")
    file = tmp_path / "shifted.toml"
    file.write_text("[tool.cxcheck]\n" + text.replace("[sites.", "[tool.cxcheck.sites."), encoding="utf-8")
    shared = problems_of(file, tmp_path, "pyproject.toml", "[project]\nname = 'shop'\n")
    own = problems_of(HERE / "bad" / f"{name}.toml", tmp_path / "own")
    assert [one.message for one in shared.problems] == [one.message for one in own.problems]
    lines = [[int(one.where.rsplit(":", 2)[1]) for one in error.problems] for error in (shared, own)]
    assert [line - 3 for line in lines[0]] == lines[1]


def test_enough_of_them() -> None:
    assert len(FILES) >= 12
