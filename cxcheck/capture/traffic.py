"""Listens to a visit's pages: console, uncaught errors, requests and answers. Costs nothing and changes nothing."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.async_api import ConsoleMessage as PlaywrightMessage
from playwright.async_api import Frame, Page, Response, WebError
from playwright.async_api import Request as PlaywrightRequest

from cxcheck.capture.background import do_soon
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.requested import frame_of, is_page, kind_of, length, not_there, page_of
from cxcheck.derive.parties import party
from cxcheck.model.evidence import ConsoleMessage, Happening, HappeningKind, Request

_KEPT = 5_000
"""Lines and requests kept of one visit; a page that logs without end must not fill the disk."""
_HAPPENINGS = 500
"""Dialogs, tabs and their like kept of one visit."""
_STREAMS = {"eventsource", "websocket", "media", "ping"}
"""Requests that may stay open for ever, so that nobody waits for them."""
_PRINTED = "cxcheck:print"
"""What print.js says instead of printing."""


@dataclass
class Standing:
    """Where one page stands.

    `status` is that of the answer which its document came with, 0 for a page that came without one. `moves` counts
    navigations, those inside one document too.
    """

    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    unreachable: str = ""
    moves: int = 0
    address: str = ""
    expected: bool = False
    """Whether a document is on its way; a move without one is made by a script."""


@dataclass
class Unborn:
    """The first request of a tab, which is heard before the tab is."""

    request: PlaywrightRequest
    at: float
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Traffic:
    """What a visit's pages said and asked for. `step` is set by the conductor and stamped on everything."""

    step: int = -1
    console: list[ConsoleMessage] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)
    pages: int = 0
    """Pages that the customer was shown."""
    documents: int = 0
    """Those of them that a server was asked for."""
    loads: Callable[[], None] = lambda: None
    """Is told of every page that is asked for."""
    last_change: float = field(default_factory=time.monotonic)
    _open: dict[PlaywrightRequest, int] = field(default_factory=dict)
    _began: dict[PlaywrightRequest, float] = field(default_factory=dict)
    _own: set[str] = field(default_factory=set)
    """Parties whose pages were opened."""
    _slow: set[str] = field(default_factory=set)
    """Third parties that were waited for in vain once, so that nobody waits for them again."""
    _standings: dict[Page, Standing] = field(default_factory=dict)
    _current: Standing = field(default_factory=Standing)
    _unborn: list[Unborn] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Attach to all pages of a page's context; the page is the one that the customer looks at."""
        context = page.context
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("request", self._on_request)
        context.on("requestfinished", self._on_finished)
        context.on("requestfailed", self._on_failed)
        context.on("response", self._on_response)
        self.look_at(page)

    def look_at(self, page: Page) -> None:
        """The customer looks at this page from now on."""
        if page not in self._standings:
            self._standings[page] = Standing(address=page.url)
            page.on("framenavigated", lambda frame: self._on_moved(page, frame))
            if born := self._births(page):
                self.pages += 1
                self.documents += 1
                self._standings[page].status, self._standings[page].headers = born[-1].status, born[-1].headers
                self._unborn = [one for one in self._unborn if one not in born]
        self._current = self._standings[page]

    def born_at(self, page: Page) -> float:
        """When a tab was asked for, by the monotonic clock: it is heard of only when its first answer comes."""
        born = self._births(page)
        return born[0].at if born else time.monotonic()

    @property
    def last_status(self) -> int:
        """HTTP status of the current page; 0 if it came without an answer of its own."""
        return self._current.status

    @property
    def last_headers(self) -> Mapping[str, str]:
        """Of the current page's own answer, names in lower case."""
        return self._current.headers

    @property
    def unreachable(self) -> str:
        """Why the current page could not be had (`net::ERR_…`), from its last try."""
        return self._current.unreachable

    @property
    def moves(self) -> int:
        """How often the current page has gone somewhere."""
        return self._current.moves

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

    def note(self, kind: HappeningKind, text: str = "", answer: str = "", url: str = "") -> None:
        """Something happened beside the page."""
        if len(self.happenings) < _HAPPENINGS:
            happening = Happening(kind=kind, text=text[:500], answer=answer, url=url[:2000], step=self.step)
            self.happenings.append(happening)

    def _births(self, page: Page) -> list[Unborn]:
        """The first request of a tab with what it was redirected to."""
        return [one for one in self._unborn if page_of(one.request) == page]

    def _on_console(self, message: PlaywrightMessage) -> None:
        place = message.location
        if message.type == "debug" and message.text == _PRINTED:
            self.note("print", message.page.url if message.page else "", "not printed", place.get("url", ""))
        if message.type not in ("error", "warning") or len(self.console) >= _KEPT:
            return
        self.console.append(
            ConsoleMessage(
                kind=message.type,
                text=message.text[:2000],
                url=place.get("url", ""),
                line=place.get("lineNumber", 0),
                step=self.step,
            )
        )

    def _on_error(self, uncaught: WebError) -> None:
        if len(self.console) < _KEPT:
            stack = (uncaught.error.stack or "")[:2000]
            text = uncaught.error.message[:2000]
            self.console.append(ConsoleMessage(kind="uncaught", text=text, url=_first_address(stack), step=self.step))

    def _on_request(self, request: PlaywrightRequest) -> None:
        self.last_change = time.monotonic()
        if request.is_navigation_request():
            self._on_document_asked_for(request)
        if len(self.requests) >= _KEPT:
            return
        self._open[request] = len(self.requests)
        self._began[request] = self.last_change
        self.requests.append(
            Request(
                method=request.method,
                url=request.url[:2000],
                resource=kind_of(request),
                step=self.step,
                page=is_page(request),
            )
        )

    def _on_document_asked_for(self, request: PlaywrightRequest) -> None:
        if is_page(request):
            self._own.add(party(request.url))
            self.loads()
        if frame_of(request) is None:
            self._unborn.append(Unborn(request, time.monotonic()))
        elif standing := self._standing_of(request):
            self.pages += 1
            self.documents += 1
            standing.unreachable = ""
            standing.expected = True

    def _on_response(self, response: Response) -> None:
        request = response.request
        number = self._open.get(request)
        if number is not None:
            said = {"status": response.status, "bytes": length(response.headers)}
            self.requests[number] = self.requests[number].model_copy(update=said)
        if request.resource_type != "document":
            return
        unborn = [one for one in self._unborn if one.request == request]
        for standing in (self._standing_of(request), *unborn):
            if standing:
                standing.status, standing.headers = response.status, response.headers

    def _on_moved(self, page: Page, frame: Frame) -> None:
        if frame.parent_frame:
            return
        standing = self._standings[page]
        standing.moves += 1
        before, standing.address = standing.address, frame.url
        if standing.expected:
            standing.expected = False
        elif leads_on(before, frame.url):
            # A page that a script has put there: no server has said whether there is such a page.
            self.pages += 1
            standing.status, standing.headers = 0, {}

    def _on_finished(self, request: PlaywrightRequest) -> None:
        number = self._open.pop(request, None)
        if number is not None and self.requests[number].status and not self.requests[number].bytes:
            do_soon(self._weigh(request, number))
        self._began.pop(request, None)
        self.last_change = time.monotonic()

    async def _weigh(self, request: PlaywrightRequest, number: int) -> None:
        """An answer that comes in pieces does not say beforehand how long it is."""
        size = (await request.sizes())["responseBodySize"]
        self.requests[number] = self.requests[number].model_copy(update={"bytes": max(0, size)})

    def _on_failed(self, request: PlaywrightRequest) -> None:
        number = self._open.pop(request, None)
        self._began.pop(request, None)
        self.last_change = time.monotonic()
        failure = request.failure or "failed"
        if request.is_navigation_request() and (standing := self._standing_of(request)):
            standing.expected = False
            if not_there(failure):
                standing.unreachable = failure
        if number is not None:
            self.requests[number] = self.requests[number].model_copy(update={"failure": failure})

    def _standing_of(self, request: PlaywrightRequest) -> Standing | None:
        """The page whose own document is asked for; None for frames and for tabs that nobody looks at."""
        frame = frame_of(request)
        return self._standings.get(frame.page) if frame and not frame.parent_frame else None


def leads_on(before: str, after: str) -> bool:
    """Whether a move inside a document shows another page: another address, or a route behind the "#".

    A place on the same page (`#reviews`) is none.
    """
    old, new = urlsplit(before), urlsplit(after)
    if old._replace(fragment="") != new._replace(fragment=""):
        return True
    return old.fragment != new.fragment and (old.fragment + new.fragment).startswith(("/", "!"))


def _first_address(stack: str) -> str:
    """The script that an error came from: the first address in its stack."""
    for line in stack.splitlines():
        for word in line.replace("(", " ").replace(")", " ").split():
            if word.startswith(("http://", "https://")):
                return word.rsplit(":", 2)[0]
    return ""
