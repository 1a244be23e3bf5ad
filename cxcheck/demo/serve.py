"""The shop on a port of this machine, for as long as somebody needs it."""

import socket
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread

import uvicorn

from cxcheck.demo.session import Sessions
from cxcheck.demo.shop import create_shop
from cxcheck.errors import CannotJudge, UserError

_HOST = "127.0.0.1"
_START_SECONDS = 15.0
_STOP_SECONDS = 5.0


@dataclass(frozen=True)
class RunningShop:
    """A shop that answers. `base_url` has no slash at its end."""

    base_url: str
    sessions: Sessions

    @property
    def orders(self) -> int:
        """Orders placed so far, by anybody."""
        return self.sessions.orders


@contextmanager
def running_shop(port: int = 0, moods: Collection[str] = ()) -> Iterator[RunningShop]:
    """Serve a fresh shop with these moods on 127.0.0.1; port 0 takes a free one. Starting and stopping are bounded."""
    listening = _listen(port)
    shop = create_shop(moods)
    server = uvicorn.Server(
        uvicorn.Config(shop, log_level="critical", access_log=False, lifespan="off", timeout_graceful_shutdown=1)
    )
    base_url = f"http://{_HOST}:{listening.getsockname()[1]}"
    thread = Thread(target=server.run, kwargs={"sockets": [listening]}, name="demo-shop", daemon=True)
    try:
        thread.start()
        _wait_until_started(server, thread)
        yield RunningShop(base_url, shop.state.sessions)
    finally:
        server.should_exit = True
        thread.join(_STOP_SECONDS)
        server.force_exit = True
        listening.close()


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((_HOST, port))
    except (OSError, OverflowError) as error:
        listening.close()
        raise UserError(
            f"the demo shop cannot listen on port {port}: {error}", hint="take another port, or 0 for a free one"
        ) from error
    listening.listen(128)
    return listening


def _wait_until_started(server: uvicorn.Server, thread: Thread) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while not server.started:
        if not thread.is_alive() or time.monotonic() > deadline:
            raise CannotJudge("the demo shop did not start")
        time.sleep(0.01)
