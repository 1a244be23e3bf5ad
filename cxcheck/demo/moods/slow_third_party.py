"""slow-third-party: every page waits for a script and a pixel of somebody else's server, which takes three seconds.

The script adds a line of praise when it comes at last.
"""

import time
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from starlette.types import ASGIApp

from cxcheck.demo.moods.markup import adding

_SECONDS = 3.0
_SCRIPT = b'document.querySelector("footer").insertAdjacentHTML("beforeend", "<p>Praised by those who cook.</p>");'


class _Slow(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """The script for whatever is asked, late."""
        time.sleep(_SECONDS)
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Content-Length", str(len(_SCRIPT)))
        self.end_headers()
        self.wfile.write(_SCRIPT)

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Who leaves a page before the answer came is no news."""


@cache
def _address() -> str:
    """One server for all shops of this process, on another port of this machine: to a browser another party."""
    server = _Server(("127.0.0.1", 0), _Slow)
    Thread(target=server.serve_forever, name="slow-third-party", daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def mood(app: ASGIApp) -> ASGIApp:
    """The shop with two requests more on every page."""
    there = _address()
    return adding(
        f'<script src="{there}/praise.js" async></script><img src="{there}/pixel" alt="" width="1" height="1">'
    )(app)
