"""Runs a command quietly and bounded in time, and leaves no process of it behind."""

import os
import re
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

SHOWN_LINES = 15
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_COMPLAINT = re.compile(r"^(error|e|fatal)\b.*: |^stopped: ", re.IGNORECASE)


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and what it said on both of its outputs."""

    ok: bool
    output: str

    @property
    def last_lines(self) -> str:
        """The end of what it said, for people."""
        return "\n".join(self._lines[-SHOWN_LINES:])

    @property
    def complaint(self) -> str:
        """The first line that says what went wrong, else the last line."""
        complaints = [line for line in self._lines if _COMPLAINT.search(line)]
        return next(iter(complaints or self._lines[-1:]), "it said nothing")

    @property
    def _lines(self) -> list[str]:
        return _COLOUR.sub("", self.output).strip().splitlines()


def run(command: Sequence[str], seconds: float, environment: Mapping[str, str] | None = None) -> Outcome:
    """Run `command` without input for at most `seconds`; `environment` is added to the present one. Never raises."""
    with tempfile.TemporaryFile("w+", errors="replace") as said:
        # Output goes to a file: a pipe would be kept open by grandchildren that outlive the command.
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                env={**os.environ, **(environment or {})},
                start_new_session=True,
            )
        except OSError as error:
            return Outcome(False, f"{command[0]}: {error.strerror}")
        complaint = _wait(process, seconds)
        said.seek(0)
        return Outcome(process.returncode == 0 and not complaint, said.read() + complaint)


def _wait(process: subprocess.Popen[bytes], seconds: float) -> str:
    """Wait for the end, bounded; say so if the time ran out."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return f"\nstopped: not done within {seconds:.0f} s"
    finally:  # on Ctrl-C too
        _end_all(process)
    return ""


def _end_all(process: subprocess.Popen[bytes]) -> None:
    """End the command with all that it started: they share a process group of their own."""
    with suppress(ProcessLookupError, PermissionError):  # nobody is left, or (macOS) only the dead
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
