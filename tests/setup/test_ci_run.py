"""`.ci/run` with a `make` of ours: what it prints last, and how it ends."""

import os
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / ".ci" / "run"


@pytest.fixture
def ci(tmp_path, make_program):
    def run(make):
        make_program(tmp_path / "make", make)
        environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
        return subprocess.run([str(SCRIPT)], env=environment, capture_output=True, text=True, check=False)

    return run


def closing(done):
    return done.stdout.split("--- closing lines ---\n")[1].splitlines()


def test_a_pass_ends_with_pytests_last_line(ci):
    done = ci('test "$1" = test && test "$CI" = true && echo ruff && echo "12 passed, 1 skipped in 3.20s"')
    assert done.returncode == 0
    assert closing(done) == ["12 passed, 1 skipped in 3.20s"]


def test_a_failure_names_the_tests_and_fails(ci):
    said = "FAILED tests/x.py::test_y - assert 1 == 2\n=== 1 failed, 3 passed in 3.20s ==="
    done = ci(f"cat <<'END'\n{said}\nmake: *** [test] Error 1\nEND\nexit 2")
    assert done.returncode == 2
    assert closing(done) == said.splitlines()


def test_a_failure_before_pytest_is_told(ci):
    done = ci("echo ruff; echo 'x.py:1:1 F401 unused'; exit 2")
    assert done.returncode == 2
    assert closing(done) == ["pytest did not run; the last thing said was:", "ruff", "x.py:1:1 F401 unused"]
