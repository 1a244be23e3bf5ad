import subprocess
import sys
from pathlib import Path

import pytest

from setup import apt, environment
from setup.command import Outcome
from setup.stage import SetupFailed

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with a real environment in it."""
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        environment.make_environment()
    return folder


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_environment_that_works_is_kept(made, monkeypatch):
    monkeypatch.chdir(made)
    settings = made / ".venv/pyvenv.cfg"
    before = settings.stat().st_mtime_ns
    environment.make_environment()
    assert settings.stat().st_mtime_ns == before


def test_a_broken_environment_is_made_anew(elsewhere):
    (elsewhere / ".venv/bin").mkdir(parents=True)
    (elsewhere / ".venv/bin/python").symlink_to(elsewhere / "removed-since")
    environment.make_environment()
    assert subprocess.run([elsewhere / ".venv/bin/python", "-m", "pip", "--version"], check=False).returncode == 0


def without_ensurepip(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)


def test_debians_missing_package_is_named(elsewhere, monkeypatch):
    without_ensurepip(monkeypatch)
    monkeypatch.setattr(apt, "usable", lambda: False)
    with pytest.raises(SetupFailed) as caught:
        environment.make_environment()
    package = f"python3.{sys.version_info.minor}-venv"
    assert f"sudo apt-get update && sudo apt-get install {package}" in str(caught.value)


def test_debians_missing_package_is_installed_by_root(elsewhere, monkeypatch):
    without_ensurepip(monkeypatch)
    asked = []
    monkeypatch.setattr(apt, "usable", lambda: True)
    monkeypatch.setattr(apt, "install", lambda *packages: asked.append(packages) or Outcome(True, ""))
    monkeypatch.setattr(environment, "run", lambda command, _seconds: asked.append(command) or Outcome(True, ""))
    environment.make_environment()
    assert asked == [(f"python3.{sys.version_info.minor}-venv",), [sys.executable, "-m", "venv", ".venv"]]


def test_what_cannot_be_installed_is_told_as_pip_tells_it(made, monkeypatch):
    monkeypatch.chdir(made)
    with pytest.raises(SetupFailed) as caught:
        environment.install_packages("run")  # there is no project here
    assert "the packages could not be installed" in str(caught.value)
    assert "pyproject.toml" in str(caught.value)


def test_a_wrong_purpose_is_refused():
    done = subprocess.run([sys.executable, "-m", "setup", "fly"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == "usage: python -m setup run|test"
