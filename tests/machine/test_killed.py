"""Processes that are killed in the middle of a run: replaced, the visits played again, nothing left."""

import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cxcheck import app
from cxcheck.bundle import Bundle
from tests.machine.hostile import HEAD, Answering, Handler, page, serving
from tests.machine.playing import orphans
from tests.processes import browsers_below, children_of, end, wait_until

JOURNEY = """\
journey: {name}
reference: desktop
devices: [iphone, desktop]
steps:
  - checkpoint: first
  - tap: On
  - see: {{text: Arrived, timeout: 30}}
  - checkpoint: second
"""


def drivers() -> list[int]:
    """Playwright's own process, which holds the browsers."""
    return [pid for pid, words in children_of() if "playwright" in words and "node" in words.split()[0]]


def renderers() -> list[int]:
    return [pid for pid, words in children_of() if "--type=renderer" in words]


KILLED: dict[str, Callable[[], list[int]]] = {
    "browser": lambda: browsers_below()[-1:],
    "driver": lambda: drivers()[:1],
    "every renderer": renderers,
}


@pytest.mark.timeout(200)
@pytest.mark.parametrize("what", KILLED)
def test_what_was_killed_is_replaced_and_no_visit_is_lost(what: str, tmp_path: Path) -> None:
    waiting, gate = threading.Event(), threading.Event()

    def arrive(handler: Handler) -> None:
        waiting.set()
        gate.wait(20)
        handler.say(f"{HEAD}<p>Arrived</p>")

    answers: dict[str, Answering] = {"/": page("<a href=/on>On</a>"), "/on": arrive}
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text(JOURNEY.format(name=name))
    before = {pid for pid, _ in children_of()}
    killed: list[int] = []

    def kill() -> None:
        if waiting.wait(60) and wait_until(lambda: bool(KILLED[what]()), 10):
            killed.extend(KILLED[what]())
            for pid in killed:
                end(pid, signal.SIGKILL)
        gate.set()

    began = time.monotonic()
    killing = threading.Thread(target=kill)
    killing.start()
    with serving(answers) as url:
        order = app.Order(paths=(tmp_path,), base_url=url, project=tmp_path, out=tmp_path / "run", workers=2)
        judged = app.run(order)
    killing.join(10)
    assert killed
    assert time.monotonic() - began < 150
    visits = Bundle.open(tmp_path / "run").visits()
    assert {one.status for one in visits} == {"finished"}
    assert {one.visit.id for one in visits} >= {"one/iphone", "one/desktop", "two/iphone", "two/desktop"}
    assert (judged.verdict, judged.exit_code) == ("consistent", 0), judged.headline
    assert orphans(before) == ()
