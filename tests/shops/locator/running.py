"""The shop on loopback, for as long as a block lasts."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn

from tests.shops.locator.shop import create_shop

_HOST = "127.0.0.1"
_START_SECONDS, _STOP_SECONDS = 15.0, 5.0


@contextmanager
def running_locator(port: int = 0) -> Iterator[str]:
    """Its base address; port 0 takes a free one. Starting and stopping are bounded."""
    with socket.create_server((_HOST, port)) as listening:
        server = uvicorn.Server(
            uvicorn.Config(create_shop(), log_level="critical", access_log=False, timeout_graceful_shutdown=1)
        )
        thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        try:
            _wait(server, thread)
            yield f"http://{_HOST}:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(_STOP_SECONDS)


def _wait(server: uvicorn.Server, thread: Thread) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while not server.started:
        if not thread.is_alive() or time.monotonic() > deadline:
            raise RuntimeError("the shop did not start")
        time.sleep(0.01)
