"""The demo shop in a process of its own, so that its share of the processor is neither competitor's."""

import re
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from cxcheck.errors import CannotJudge

_START_SECONDS = 20.0
_STOP_SECONDS = 5.0
_COMMAND = (sys.executable, "-m", "cxcheck", "demo", "--serve", "--port")


@contextmanager
def shop_apart(port: int = 0) -> Iterator[str]:
    """Serve the demo shop on a loopback port (0: a free one); gives its address. Starting and stopping are bounded."""
    command = (*_COMMAND, str(port))
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            yield _address(process.stdout)
        finally:
            _stop(process)


def _address(output: IO[str]) -> str:
    """The address in the line with which the shop says that it is open."""
    answered, _, _ = select.select([output], [], [], _START_SECONDS)
    said = output.readline() if answered else ""
    address = re.search(r"http://127\.0\.0\.1:\d+", said)
    if not address:
        raise CannotJudge("the demo shop did not start", hint=f"try: {' '.join(_COMMAND[1:])} 0")
    return address[0]


def _stop(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
