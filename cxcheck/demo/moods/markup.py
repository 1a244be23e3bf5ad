"""Moods that only add markup to every page of the shop."""

from dataclasses import dataclass

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_END = b"</body>"


def adding(markup: str) -> "type[_Adding]":
    """The mood that puts the markup at the end of every page's body."""

    class Adding(_Adding):
        added = markup.encode()

    return Adding


@dataclass
class _Adding:
    app: ASGIApp
    added = b""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the shop does, pages with the markup added."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        await self.app(scope, receive, _Rewriting(self.added, send))


class _Rewriting:
    """Holds an answer's head back until its body is known, as the head tells the body's length."""

    def __init__(self, added: bytes, send: Send) -> None:
        self._added = added
        self._send = send
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            if not headers.get("content-type", "").startswith("text/html"):
                return await self._send(message)
            self._start = message
        elif self._start is None:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        body = self._body.replace(_END, self._added + _END)
        MutableHeaders(raw=start["headers"])["content-length"] = str(len(body))
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})
