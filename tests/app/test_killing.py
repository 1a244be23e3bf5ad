"""What is left when a run, its browser or the shop is killed in the middle."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import cxcheck
from cxcheck import app
from cxcheck.bundle import Bundle
from tests.processes import browsers_below, children_of, end, is_alive, wait_until
from tests.site import Answer, Site

JOURNEY = """
journey: long
reference: desktop
devices: [iphone, desktop]
steps:
  - checkpoint: first
  - tap: On
  - wait_for: {text: Arrived, timeout: 8}
  - checkpoint: second
"""
Start = Callable[..., "subprocess.Popen[str]"]


class Gate:
    """A shop whose second page arrives only once it is opened."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.waiting = 0
        site.put('<h1>Shop</h1><a href="/on">On</a>', "/")
        site.put("<h1>Wait</h1><script>setInterval(async () => { if (await (await fetch('/gate')).text() === 'open')"
                 " document.body.append('Arrived') }, 300)</script>", "/on")  # fmt: skip
        site.put(lambda _: self._answer(), "/gate")
        self.open = False

    def _answer(self) -> Answer:
        self.waiting += 1
        return Answer("open" if self.open else "shut", kind="text/plain")


@pytest.fixture
def gate() -> Iterator[Gate]:
    with Site() as site:
        yield Gate(site)


@pytest.fixture
def start(gate: Gate, tmp_path: Path) -> Iterator[Start]:
    """Starts a run that will wait in its middle: one visit after the other, the first two done, the third waiting."""
    (tmp_path / "journeys").mkdir()
    running: list[subprocess.Popen[str]] = []
    # A folder for temporary files of its own shows what is left behind.
    (tmp_path / "tmp").mkdir()
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(cxcheck.__file__).parents[1]),
        "TMPDIR": str(tmp_path / "tmp"),
    }

    def starting(deaf: bool = False) -> "subprocess.Popen[str]":
        (tmp_path / "journeys" / "long.yaml").write_text(JOURNEY)
        # Short in time, but of more steps: the visits of most steps are played first.
        quick = "  - see: Shop\n" * 6
        short = (
            f"journey: short\nreference: desktop\ndevices: [iphone, desktop]\nsteps:\n  - checkpoint: first\n{quick}"
        )
        (tmp_path / "journeys" / "a-short.yaml").write_text(short)
        command = [sys.executable, "-m", "cxcheck", "run", "--base-url", gate.site.url, "--out=run", "--workers=1"]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        # What a script starts in the background is born deaf to Ctrl-C.
        words = ["sh", "-c", 'trap "" INT; exec "$@"', "sh", *command] if deaf else command
        process = subprocess.Popen(words, cwd=tmp_path, env=environment, text=True, **pipes)
        running.append(process)
        return process

    yield starting
    for process in running:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=20)


@contextmanager
def in_the_middle(start: Start, gate: Gate, deaf: bool = False) -> Iterator["subprocess.Popen[str]"]:
    process = start(deaf)
    assert wait_until(lambda: gate.waiting > 0 or process.poll() is not None, 60)
    assert process.poll() is None, process.communicate()
    yield process


def nothing_left(family: list[tuple[int, str]], seconds: float = 10) -> bool:
    return wait_until(lambda: not any(is_alive(pid) for pid, _ in family), seconds)


@pytest.mark.parametrize(
    ("kill", "deaf", "code"),
    [
        (signal.SIGINT, False, 130),
        (signal.SIGTERM, False, 130),
        (signal.SIGTERM, True, 130),
        (signal.SIGKILL, False, -9),
    ],
)
def test_a_killed_run_leaves_what_it_had_and_no_process(
    start: Start, gate: Gate, tmp_path: Path, kill: signal.Signals, deaf: bool, code: int
) -> None:
    with in_the_middle(start, gate, deaf) as process:
        family = children_of(process.pid)
        assert browsers_below(process.pid)
        process.send_signal(kill)
        said = process.communicate(timeout=20)[1]
    assert process.returncode == code
    assert nothing_left(family), [words[:80] for pid, words in family if is_alive(pid)]
    assert "Traceback" not in said
    if kill != signal.SIGKILL:
        assert said.strip().splitlines()[-1].startswith("Stopped before it was done")
        assert list((tmp_path / "run").glob(".visit-*")) == []
    visits = Bundle.open(tmp_path / "run").visits()
    assert {one.visit.id for one in visits} >= {"short/iphone", "short/desktop"}
    manifest = Bundle.open(tmp_path / "run").manifest()
    assert not manifest.complete
    judged = app.compare(tmp_path / "run", tmp_path / "baselines", "serious")
    assert judged.exit_code == 3


def test_a_browser_killed_in_the_middle_is_replaced(start: Start, gate: Gate, tmp_path: Path) -> None:
    with in_the_middle(start, gate) as process:
        first = browsers_below(process.pid)
        gate.open = True
        end(first[-1], signal.SIGKILL)
        _, said = process.communicate(timeout=100)
    assert process.returncode == 0, said
    visits = Bundle.open(tmp_path / "run").visits()
    assert {one.status for one in visits} == {"finished"}
    assert len(visits) == 4


def test_a_shop_killed_in_the_middle_cannot_be_judged(start: Start, gate: Gate) -> None:
    with in_the_middle(start, gate) as process:
        gate.open = True
        # The waiting visit may go on; everybody after it finds the door shut.
        gate.site.pages["/gate"] = Answer("open", kind="text/plain")
        gate.site.__exit__(None, None, None)
        out, said = process.communicate(timeout=100)
    assert process.returncode == 3, out + said
    assert "Traceback" not in out + said
    assert "cannot be reached" in out + said
