"""The templates on loopback, for as long as a block lasts."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.shops.templates.fetching import REGISTRY
from tests.shops.templates.site import build


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Requests are nobody's news."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that has left in the middle of an answer is nobody's news either."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def running_templates(packages: Path | None = None, registry: str = REGISTRY, port: int = 0) -> Iterator[str]:
    """Their base address; the pages are /homepage/ and /item/. Port 0 takes a free one."""
    with TemporaryDirectory(prefix="templates-") as folder:
        build(Path(folder), packages, registry)
        server = _Server(("127.0.0.1", port), partial(_Quiet, directory=folder))
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            server.server_close()
