"""The processes of this machine, as far as a test has started them itself."""

import contextlib
import os
import subprocess
import time
from collections.abc import Callable


def table() -> dict[int, tuple[int, str]]:
    """Parent and command line of every process that is not a zombie."""
    listed = subprocess.run(["ps", "-wweo", "pid=,ppid=,stat=,args="], capture_output=True, text=True, check=True)
    rows = (line.split(None, 3) for line in listed.stdout.splitlines())
    return {int(row[0]): (int(row[1]), row[3]) for row in rows if len(row) == 4 and "Z" not in row[2]}


def children_of(ancestor: int | None = None) -> list[tuple[int, str]]:
    """Process id and command line of all descendants; of this process if none is named."""
    known = table()
    found: list[tuple[int, str]] = []
    family = {ancestor or os.getpid()}
    while new := {pid for pid, (parent, _) in known.items() if parent in family} - family:
        family |= new
        found += [(pid, known[pid][1]) for pid in sorted(new)]
    return found


def browsers_below(ancestor: int | None = None) -> list[int]:
    """Process ids of the browsers that a process has started, not those of their tabs."""
    return [
        pid for pid, words in children_of(ancestor) if "--remote-debugging-pipe" in words and "--type=" not in words
    ]


def end(pid: int, signal_: int) -> None:
    """Send a signal to one process, which may be gone already."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal_)


def is_alive(pid: int) -> bool:
    """Whether it still runs."""
    return pid in table()


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    """Whether the condition came true in time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if condition():
            return True
        time.sleep(0.1)
    return condition()
