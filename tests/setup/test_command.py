import os
import sys
import time

import pytest

from setup.command import Outcome, run


def gone(process_id):
    """Whether a process has ended: unknown, or dead and merely not yet collected."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return True
    try:
        with open(f"/proc/{process_id}/stat", encoding="utf-8") as stat:
            return stat.read().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return sys.platform == "linux"


def test_both_outputs_are_kept():
    done = run(["sh", "-c", "echo out; echo err >&2"], 10)
    assert done.ok
    assert sorted(done.output.split()) == ["err", "out"]


def test_failure_and_the_environment():
    done = run(["sh", "-c", 'echo "E: $WORD"; exit 3'], 10, {"WORD": "no such package"})
    assert not done.ok
    assert done.complaint == "E: no such package"


def test_a_program_that_is_not_there():
    done = run(["/nowhere/program"], 10)
    assert not done.ok
    assert done.complaint == "/nowhere/program: No such file or directory"


def test_there_is_no_input_to_wait_for():
    assert run(["cat"], 10).ok


def test_the_time_is_bounded_and_grandchildren_end_too(tmp_path):
    begun = time.monotonic()
    done = run(["sh", "-c", f"sleep 60 & echo $! > {tmp_path}/id; wait"], 1)
    assert time.monotonic() - begun < 10
    assert not done.ok
    assert "stopped: not done within 1 s" in done.output
    time.sleep(0.2)
    assert gone(int((tmp_path / "id").read_text()))


@pytest.mark.parametrize(
    ("output", "complaint"),
    [
        ("Downloading\nError: getaddrinfo ENOTFOUND\n  at x\n}", "Error: getaddrinfo ENOTFOUND"),
        ("ERROR: No matching distribution\nmore", "ERROR: No matching distribution"),
        ("\x1b[2mE: Unable to locate package\x1b[22m", "E: Unable to locate package"),
        ("one\ntwo", "two"),
        ("", "it said nothing"),
    ],
)
def test_the_complaint_is_the_line_that_says_why(output, complaint):
    assert Outcome(False, output).complaint == complaint


def test_last_lines_are_few():
    assert Outcome(False, "\n".join(map(str, range(100)))).last_lines.split() == [str(n) for n in range(85, 100)]
