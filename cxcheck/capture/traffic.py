"""Listens to a page: console, uncaught errors, requests and their answers. Costs nothing and changes nothing."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from playwright.async_api import ConsoleMessage as PlaywrightMessage
from playwright.async_api import Error, Page, Response
from playwright.async_api import Request as PlaywrightRequest

from cxcheck.capture.limits import LIMITS
from cxcheck.derive.parties import party
from cxcheck.model.evidence import ConsoleMessage, Request

_KEPT = 5_000
"""Lines and requests kept of one visit; a page that logs without end must not fill the disk."""
_ANSWERED = (
    "ABORTED", "TOO_MANY_REDIRECTS", "UNSAFE_REDIRECT", "INVALID_", "UNSAFE_PORT", "BLOCKED_BY_", "CONTENT_DECODING",
    "RESPONSE_HEADERS", "HTTP2_PROTOCOL", "UNKNOWN_URL_SCHEME", "DISALLOWED_URL_SCHEME", "TOO_MANY_RETRIES",
)  # fmt: skip
"""Failures of a navigation that a server's answer has brought about, or that are ours."""
_STREAMS = {"eventsource", "websocket", "media", "ping"}
"""Requests that may stay open for ever, so that nobody waits for them."""


@dataclass
class Traffic:
    """What a visit's pages said and asked for. `step` is set by the conductor and stamped on everything."""

    step: int = -1
    console: list[ConsoleMessage] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    pages: int = 0
    last_status: int = 0
    last_headers: Mapping[str, str] = field(default_factory=dict)
    """Of the page's own answer, names in lower case."""
    loads: Callable[[], None] = lambda: None
    """Is told of every page that is asked for."""
    unreachable: str = ""
    """Why the page itself could not be had (`net::ERR_…`), from its last try."""
    last_change: float = field(default_factory=time.monotonic)
    _open: dict[PlaywrightRequest, int] = field(default_factory=dict)
    _began: dict[PlaywrightRequest, float] = field(default_factory=dict)
    _own: set[str] = field(default_factory=set)
    """Parties whose pages were opened."""
    _slow: set[str] = field(default_factory=set)
    """Third parties that were waited for in vain once, so that nobody waits for them again."""

    def listen(self, page: Page) -> None:
        """Attach to a page."""
        page.on("console", self._on_console)
        page.on("pageerror", self._on_error)
        page.on("request", self._on_request)
        page.on("requestfinished", self._on_finished)
        page.on("requestfailed", self._on_failed)
        page.on("response", self._on_response)

    @property
    def quiet_for(self) -> float:
        """Seconds since the last request began or ended; 0 while one that matters is under way."""
        if any(self._is_awaited(request) for request in self._open):
            return 0
        return time.monotonic() - self.last_change

    def _is_awaited(self, request: PlaywrightRequest) -> bool:
        """The shop's own requests are, third parties' for a while, streams never."""
        if request.resource_type in _STREAMS:
            return False
        whose = party(request.url)
        if whose in self._own:
            return True
        if time.monotonic() - self._began.get(request, 0) > LIMITS.third_party:
            self._slow.add(whose)
        return whose not in self._slow

    async def wait_until_quiet(self, quiet: float, limit: float) -> bool:
        """Wait for `quiet` seconds without traffic, at most `limit` seconds; False when the limit came first."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if self.quiet_for >= quiet:
                return True
            await asyncio.sleep(0.02)
        return False

    def _on_console(self, message: PlaywrightMessage) -> None:
        if message.type not in ("error", "warning") or len(self.console) >= _KEPT:
            return
        place = message.location
        self.console.append(
            ConsoleMessage(
                kind=message.type,
                text=message.text[:2000],
                url=place.get("url", ""),
                line=place.get("lineNumber", 0),
                step=self.step,
            )
        )

    def _on_error(self, error: Error) -> None:
        if len(self.console) < _KEPT:
            stack = (error.stack or "")[:2000]
            self.console.append(
                ConsoleMessage(kind="uncaught", text=error.message[:2000], url=_first_address(stack), step=self.step)
            )

    def _on_request(self, request: PlaywrightRequest) -> None:
        self.last_change = time.monotonic()
        if _is_page(request):
            self.pages += 1
            self._own.add(party(request.url))
            self.unreachable = ""
            self.loads()
        if len(self.requests) >= _KEPT:
            return
        self._open[request] = len(self.requests)
        self._began[request] = self.last_change
        self.requests.append(
            Request(
                method=request.method,
                url=request.url[:2000],
                resource=_kind(request),
                step=self.step,
                page=_is_page(request),
            )
        )

    def _on_response(self, response: Response) -> None:
        request = response.request
        number = self._open.get(request)
        if number is not None:
            self.requests[number] = self.requests[number].model_copy(update={"status": response.status})
        if request.resource_type == "document" and request.frame.parent_frame is None:
            self.last_status = response.status
            self.last_headers = response.headers

    def _on_finished(self, request: PlaywrightRequest) -> None:
        self._open.pop(request, None)
        self._began.pop(request, None)
        self.last_change = time.monotonic()

    def _on_failed(self, request: PlaywrightRequest) -> None:
        number = self._open.pop(request, None)
        self._began.pop(request, None)
        self.last_change = time.monotonic()
        failure = request.failure or "failed"
        if _is_page(request) and _not_there(failure):
            self.unreachable = failure
        if number is not None:
            self.requests[number] = self.requests[number].model_copy(update={"failure": failure})


def _kind(request: PlaywrightRequest) -> str:
    """The browser's word, or "prefetch" for what is fetched in case it will be needed."""
    purpose = request.headers.get("sec-purpose") or request.headers.get("purpose") or ""
    ahead = "prefetch" in purpose or "next-router-prefetch" in request.headers
    return "prefetch" if ahead else request.resource_type


def _is_page(request: PlaywrightRequest) -> bool:
    return request.is_navigation_request() and request.frame.parent_frame is None


def _not_there(failure: str) -> bool:
    """Whether nobody answered. A shop whose answer makes no sense, such as a redirect to itself, is there."""
    return not any(words in failure for words in _ANSWERED)


def _first_address(stack: str) -> str:
    """The script that an error came from: the first address in its stack."""
    for line in stack.splitlines():
        for word in line.replace("(", " ").replace(")", " ").split():
            if word.startswith(("http://", "https://")):
                return word.rsplit(":", 2)[0]
    return ""
