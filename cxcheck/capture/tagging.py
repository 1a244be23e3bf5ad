"""Tagging: what the pages of a visit tell analytics and ask permission for, heard without touching anything."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.async_api import BrowserContext, Error
from playwright.async_api import ConsoleMessage as PlaywrightMessage
from playwright.async_api import Request as PlaywrightRequest
from pydantic import ValidationError

from cxcheck.derive.beacons import hits
from cxcheck.derive.ecommerce import event
from cxcheck.model.tags import PermissionCall, TagEvent

_TAG = "cxcheck:tag "
_PERMISSION = "cxcheck:permission "
_KEPT = 1_000
"""Events kept of one visit."""


@cache
def listening() -> str:
    """The scripts that must be in every document before its own."""
    here = files(__package__)
    return "\n".join(here.joinpath(name).read_text(encoding="utf-8") for name in ("tags.js", "permissions.js"))


@dataclass
class Tagging:
    """Listens to all pages of a visit. `step` and `consent` say where it stands and what its customer consented to."""

    step: Callable[[], int]
    consent: Callable[[], str]
    events: list[TagEvent] = field(default_factory=list)
    permissions: list[PermissionCall] = field(default_factory=list)

    def listen(self, context: BrowserContext) -> None:
        """From now on."""
        context.on("console", self._on_console)
        context.on("request", self._on_request)

    def _on_console(self, message: PlaywrightMessage) -> None:
        if message.type != "debug":
            return
        if message.text.startswith(_TAG):
            self._keep(_pushed(message.text.removeprefix(_TAG)))
        elif message.text.startswith(_PERMISSION):
            self.permissions += self._asked(message.text.removeprefix(_PERMISSION))

    def _on_request(self, request: PlaywrightRequest) -> None:
        if not request.is_navigation_request():
            self._keep(hits(request.method, request.url, _body_of(request), request.resource_type))

    def _asked(self, said: str) -> Iterator[PermissionCall]:
        try:
            call = PermissionCall.model_validate({**json.loads(said), "step": self.step()})
        except (ValueError, TypeError, ValidationError):
            return  # The page itself has said so.
        if self.step() >= 0 and len(self.permissions) < _KEPT:
            yield call.model_copy(update={"what": call.what[:80]})

    def _keep(self, events: Iterable[TagEvent]) -> None:
        # What happens while the shop's state is restored is no part of the journey.
        if self.step() < 0:
            return
        stamp = {"step": self.step(), "consent": self.consent()}
        self.events += [one.model_copy(update=stamp) for one in events][: _KEPT - len(self.events)]


def _pushed(said: str) -> Iterator[TagEvent]:
    """What a document says that it pushed; nothing if it makes no sense, as a page may say such things itself."""
    try:
        told = json.loads(said)
        yield from _event(str(told["form"]), str(told["kind"]), str(told["name"]), told["data"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return


def _event(form: str, kind: str, name: str, data: Any) -> Iterable[TagEvent]:
    if form == "blob":
        return hits("POST", name, str(data), "ping")
    return (event("push", f"data layer ({form})", f"consent {name}" if kind == "consent" else name, data),)


def _body_of(request: PlaywrightRequest) -> str | None:
    try:
        return request.post_data
    except (Error, UnicodeDecodeError):
        return None  # bytes that are no text
