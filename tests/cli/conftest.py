"""The command line, typed in an empty project, with a fake behind it."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

import cxcheck
from cxcheck.cli import commands
from tests.cli.fake_app import FakeApp

Invoke = Callable[..., Result]

USE_CASES = (
    "run",
    "capture",
    "compare",
    "merge",
    "report",
    "validate",
    "check_pages",
    "approve",
    "demo",
    "serve_demo",
    "drill",
)


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> FakeApp:
    """The fake, in place of cxcheck.app."""
    fake = FakeApp(import_module("cxcheck.app"))
    module = ModuleType("cxcheck.app")
    for use_case in USE_CASES:
        setattr(module, use_case, fake.answer(use_case))
    module.show = fake.show  # type: ignore[attr-defined]  # a module made by hand declares nothing
    module.Order = fake.real.Order  # type: ignore[attr-defined]  # as above
    module.DrillWishes = fake.real.DrillWishes  # type: ignore[attr-defined]  # as above
    module.show_drill = fake.real.show_drill  # type: ignore[attr-defined]  # as above
    monkeypatch.setitem(sys.modules, "cxcheck.app", module)
    monkeypatch.setattr(cxcheck, "app", module, raising=False)
    return fake


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project with a folder of journeys; the tests stand in it."""
    (tmp_path / "journeys").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def invoke(project: Path) -> Invoke:
    """Types a command in the project."""
    runner = CliRunner()
    return lambda *words: runner.invoke(commands, list(words), prog_name="cxcheck")
