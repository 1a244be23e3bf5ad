"""A small web site on loopback whose pages a test writes itself."""

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from types import TracebackType
from urllib.parse import urlsplit

HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>'
VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1"></head><body style="margin:0">'


@dataclass(frozen=True)
class Answer:
    body: str | bytes = ""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """A request as the site received it."""

    method: str
    path: str
    headers: Message
    body: str = ""


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probing:
        probing.bind(("127.0.0.1", 0))
        return int(probing.getsockname()[1])


Page = Answer | Callable[[Asked], Answer]


class Site:
    """Context manager; `put` gives the path of a new page."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.asked: list[Asked] = []
        self._numbers = count(1)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "Site":
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def put(self, page: Page | str, path: str = "") -> str:
        """Serve a page (a body's markup, or an answer) and give its path."""
        path = path or f"/page-{next(self._numbers)}"
        self.pages[path] = Answer(HEAD + VIEWPORT + page) if isinstance(page, str) else page
        return path

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length).decode()
                asked = Asked(self.command, self.path, self.headers, body)
                site.asked.append(asked)
                page = site.pages.get(urlsplit(self.path).path, Answer("not here", 404))
                self._send(page if isinstance(page, Answer) else page(asked))

            do_POST = do_GET  # noqa: N815 - the base class names it

            def _send(self, answer: Answer) -> None:
                content = answer.body.encode() if isinstance(answer.body, str) else answer.body
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.kind)
                self.send_header("Content-Length", str(len(content)))
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: object) -> None:
                """Silent."""

        return Handler
