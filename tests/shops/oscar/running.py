"""Starts the shop in a process of its own and stops it again."""

import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.shops.oscar.seeded import ROOT, put_shop_into

START_SECONDS = 120
STOP_SECONDS = 10


class ShopNotStarted(Exception):
    """The shop did not come up; the message holds the end of what it said."""


@contextmanager
def running_oscar(data: Path | None = None, port: int = 0) -> Iterator[str]:
    """The shop's base address, such as http://127.0.0.1:41234, for as long as the block lasts; port 0 takes a free one.

    `data` keeps its database between starts; without it every start has a fresh copy that is thrown away.
    """
    with ExitStack() as stack:
        folder = data or Path(stack.enter_context(TemporaryDirectory(prefix="oscar-")))
        put_shop_into(folder)
        process = _start(folder, port)
        stack.callback(_stop, process)
        yield _address(process, folder)


def _start(folder: Path, port: int) -> subprocess.Popen[str]:
    """The process lives only while our end of its standard input is open: it ends even if we are killed."""
    options = ("--data", str(folder), "--port", str(port), "--while-stdin-open")
    command = [sys.executable, "-m", "tests.shops.oscar.serve", *options]
    with _log(folder).open("w", encoding="utf-8") as log:
        return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True)


def _log(folder: Path) -> Path:
    return folder / "serve.log"


def _address(process: subprocess.Popen[str], folder: Path) -> str:
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], START_SECONDS)
    line = process.stdout.readline().strip() if ready else ""
    if line:
        return line
    said = _log(folder).read_text(encoding="utf-8")[-2000:]
    raise ShopNotStarted(f"The django-oscar shop did not start within {START_SECONDS} seconds. It said:\n{said}")


def _stop(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None and process.stdout is not None
    process.stdin.close()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()
