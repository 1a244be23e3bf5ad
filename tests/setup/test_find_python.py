import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "setup" / "find-python.sh"


@pytest.fixture
def find(tmp_path):
    folder = tmp_path / "bin"
    folder.mkdir()

    def run(**environment):
        everything = {"PATH": str(folder), **environment}
        return subprocess.run(["/bin/sh", str(SCRIPT)], env=everything, capture_output=True, text=True, check=False)

    return run


def old_python(path, make_program):
    make_program(path, 'case "$1" in -c) exit 1;; *) echo "Python 3.9.2";; esac')


def test_the_machines_own_python_is_preferred(find, tmp_path):
    for name in ("python3", "python3.13"):
        os.symlink(sys.executable, tmp_path / "bin" / name)
    assert find().stdout.strip() == str(tmp_path / "bin/python3")


def test_a_newer_one_beside_an_old_python3_is_taken(find, tmp_path, make_program):
    old_python(tmp_path / "bin/python3", make_program)
    os.symlink(sys.executable, tmp_path / "bin/python3.12")
    assert find().stdout.strip() == str(tmp_path / "bin/python3.12")


def test_only_an_old_one_is_named_with_its_version(find, tmp_path, make_program):
    old_python(tmp_path / "bin/python3", make_program)
    done = find()
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"here is only: {tmp_path}/bin/python3 (Python 3.9.2);" in done.stderr
    assert "hint: install a newer one" in done.stderr


def test_none_at_all(find):
    done = find()
    assert done.returncode == 1
    assert "no python3 was found" in done.stderr


def test_one_named_by_hand(find):
    assert find(PYTHON=sys.executable).stdout.strip() == sys.executable
    missing = find(PYTHON="/nowhere/python")
    assert missing.returncode == 1
    assert "PYTHON names /nowhere/python" in missing.stderr
