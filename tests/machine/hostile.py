"""A shop on loopback that does what no shop should: stalls, resets, floods, loops, grows without end."""

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

Answering = Callable[["Handler"], None]
HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><h1>Shop</h1>'
)
PATIENCE = 20.0
"""Seconds that an answer stalls at most, so that the server's threads come to an end."""


class Handler(BaseHTTPRequestHandler):
    """One request; what answers it may do with the connection what it likes."""

    protocol_version = "HTTP/1.1"
    answers: dict[str, Answering]
    closing: threading.Event

    def do_GET(self) -> None:
        answer = self.answers.get(urlsplit(self.path).path, lambda handler: handler.say("not here", 404))
        # Whoever left before the end, as browsers do that have lost their patience, is no fault of the test.
        with contextlib.suppress(OSError):
            answer(self)

    def say(self, body: str | bytes, status: int = 200, **headers: str) -> None:
        """A whole answer."""
        content = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        kinds = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(content))}
        for name, value in (kinds | {key.replace("_", "-"): text for key, text in headers.items()}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def stall(self) -> None:
        """Nothing more, until everybody goes."""
        self.close_connection = True
        self.closing.wait(PATIENCE)

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""


def page(body: str, status: int = 200) -> Answering:
    """A page like others, with this in its body."""
    return lambda handler: handler.say(HEAD + body, status)


def no_headers(handler: Handler) -> None:
    """The connection is taken, and nothing comes."""
    handler.stall()


def endless_body(handler: Handler) -> None:
    """Begins like a page, and trickles on for ever."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    handler.close_connection = True
    handler.wfile.write(HEAD.encode())
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and not handler.closing.wait(0.2):
        handler.wfile.write(b"<p>and on</p>")
        handler.wfile.flush()


def reset(handler: Handler) -> None:
    """The connection is torn down in the middle of the answer's first line."""
    handler.close_connection = True
    handler.wfile.write(b"HTTP/1.1 2")
    handler.wfile.flush()
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def hang_up(handler: Handler) -> None:
    """Closes without a word."""
    handler.close_connection = True


def garbage(handler: Handler) -> None:
    """Something that is no HTTP."""
    handler.close_connection = True
    handler.wfile.write(b"\x00\xff\x00\xff" * 300 + b"\n\n")


def redirect(handler: Handler) -> None:
    """To another address that leads to another, and so on."""
    number = int(urlsplit(handler.path).query or 0) + 1
    handler.say("", 302, Location=f"{urlsplit(handler.path).path}?{number}")


def download(handler: Handler) -> None:
    """A file with a name that wants out of its folder."""
    handler.say(b"x" * 1000, Content_Type="application/octet-stream",
                Content_Disposition='attachment; filename="../../../../tmp/cxcheck-was-here.txt"')  # fmt: skip


def nested(handler: Handler) -> None:
    """A frame in a frame in a frame, a hundred deep."""
    number = int(urlsplit(handler.path).query or 0)
    inner = f'<iframe src="{urlsplit(handler.path).path}?{number + 1}" width=300 height=200></iframe>'
    handler.say(f"{HEAD}<p>Level {number}</p>{inner if number < 100 else ''}")


def huge(handler: Handler) -> None:
    """Fifty megabytes, most of it data that the page carries along."""
    handler.say(f'{HEAD}<script type="application/json">["{"x" * 50_000_000}"]</script><p>Kettle</p>')


@contextmanager
def serving(answers: dict[str, Answering]) -> Iterator[str]:
    """Serves them on a free port; gives the address."""
    closing = threading.Event()
    handler = type("Bound", (Handler,), {"answers": answers, "closing": closing})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.block_on_close = False
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        closing.set()
        server.shutdown()
        server.server_close()
