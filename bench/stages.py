"""Where the time of a run goes, watched from outside: the product's functions are wrapped, never changed."""

import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import wraps
from typing import Any
from unittest.mock import patch

from cxcheck.app import capturing, comparing, reporting
from cxcheck.bundle import Bundle
from cxcheck.capture.browsers import Browsers
from cxcheck.capture.playing import play_all
from cxcheck.compare import compare
from cxcheck.model.report import Report
from cxcheck.report import renderers
from cxcheck.report.renderer import Renderer

STAGES = ("launch", "play", "confirm", "compare", "render")
"""In the order of the flow. `launch` starts and ends Playwright and the browser, `play` plays the plan's own visits,
`confirm` the searching and confirming ones, `compare` reads the bundle and compares, `render` renders all reports."""

Seconds = dict[str, float]


@contextmanager
def watched() -> Iterator[Seconds]:
    """Adds up the seconds of each stage for all that `app` does inside; they never run at the same time."""
    seconds: Seconds = defaultdict(float)
    changes: list[tuple[object, str, object]] = [
        (Browsers, "__aenter__", _timed_waiting(Browsers.__aenter__, seconds, lambda: "launch")),
        (Browsers, "__aexit__", _timed_waiting(Browsers.__aexit__, seconds, lambda: "launch")),
        (capturing, "play_all", _timed_waiting(play_all, seconds, _first_then("play", "confirm"))),
        (Bundle, "visits", _timed(Bundle.visits, seconds, "compare")),
        (capturing, "compare_visits", _timed(compare, seconds, "compare")),
        (comparing, "compare_visits", _timed(compare, seconds, "compare")),
        (reporting, "renderers", lambda: _timed_renderers(renderers(), seconds)),
    ]
    with ExitStack() as stack:
        for holder, name, wrapped in changes:
            stack.enter_context(patch.object(holder, name, wrapped))
        yield seconds


def _first_then(first: str, later: str) -> Callable[[], str]:
    """Names the first call otherwise than all later ones."""
    names = iter((first,))
    return lambda: next(names, later)


def _timed(function: Callable[..., Any], seconds: Seconds, stage: str) -> Callable[..., Any]:
    @wraps(function)
    def timed(*args: Any, **named: Any) -> Any:
        began = time.perf_counter()
        try:
            return function(*args, **named)
        finally:
            seconds[stage] += time.perf_counter() - began

    return timed


def _timed_waiting(
    function: Callable[..., Awaitable[Any]], seconds: Seconds, stage: Callable[[], str]
) -> Callable[..., Awaitable[Any]]:
    @wraps(function)
    async def timed(*args: Any, **named: Any) -> Any:
        began, name = time.perf_counter(), stage()
        try:
            return await function(*args, **named)
        finally:
            seconds[name] += time.perf_counter() - began

    return timed


def _timed_renderers(known: Mapping[str, Renderer], seconds: Seconds) -> dict[str, Renderer]:
    return {name: _TimedRenderer(one, seconds) for name, one in known.items()}


class _TimedRenderer:
    """A renderer that is watched."""

    def __init__(self, renderer: Renderer, seconds: Seconds) -> None:
        self.file_name = renderer.file_name
        self._render = _timed(renderer.render, seconds, "render")

    def render(self, report: Report, pictures: Mapping[str, bytes]) -> str:
        """What the renderer says."""
        return str(self._render(report, pictures))
