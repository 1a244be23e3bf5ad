import subprocess
import sys
from pathlib import Path

import pytest

from setup import apt, environment
from setup.command import Outcome
from setup.stage import SetupFailed

ROOT = Path(__file__).parents[2]


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_environment_is_made_and_kept(elsewhere):
    environment.make_environment()
    made = (elsewhere / ".venv/pyvenv.cfg").stat().st_mtime_ns
    environment.make_environment()
    assert (elsewhere / ".venv/pyvenv.cfg").stat().st_mtime_ns == made


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
    environment.make_environment()
    assert asked == [(f"python3.{sys.version_info.minor}-venv",)]
    assert (elsewhere / ".venv/bin/python").exists()


def test_what_cannot_be_installed_is_told_as_pip_tells_it(elsewhere):
    environment.make_environment()
    with pytest.raises(SetupFailed) as caught:
        environment.install_packages("run")  # there is no project here
    assert "the packages could not be installed" in str(caught.value)
    assert "pyproject.toml" in str(caught.value)


def test_a_wrong_purpose_is_refused():
    done = subprocess.run([sys.executable, "-m", "setup", "fly"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == "usage: python -m setup run|test"
