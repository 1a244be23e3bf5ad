"""Addresses of pages and requests in a form in which two devices, and two visits, can be compared."""

import re
from urllib.parse import unquote, urlsplit

from cxcheck.model.evidence import Request

_VARIABLE = "*"
_PREFIX = re.compile(r"m|mobile|touch|wap|amp|[a-z]{2}([-_][a-z]{2})?")
"""First parts of a path that name the device's site or a language and country, not the page."""
_INDEX = re.compile(r"(index|default|home)\.\w{2,5}")
_SESSION = re.compile(r";[^/]*")
_OPAQUE = re.compile(r"(?=.*[0-9])[0-9a-z_-]{16,}|[0-9a-f]{8,}|[0-9a-f-]{32,}", re.IGNORECASE)
"""Tokens that a machine made: hashes, session and order numbers, UUIDs."""
_BUILD = re.compile(r"(?<=[.-])(?=[0-9a-z_-]*[0-9])[0-9a-z_-]{6,}(?=\.)", re.IGNORECASE)
"""The hash that build tools put into names of files: app.3f2a1b9c.js."""
_DIGITS = re.compile(r"\d+")
_TELLING = {
    *("analytics", "beacon", "beacons", "collect", "collector", "csp", "csp-report", "impression", "log", "logs"),
    *("metrics", "pageview", "ping", "pixel", "rum", "stats", "telemetry", "track", "tracker", "tracking", "vitals"),
}
"""Parts of a path by which a page tells somebody something and expects nothing."""
_UNHEARD = {"ping", "beacon", "cspreport", "cspviolationreport", "preflight", "prefetch"}


def route(url: str) -> str:
    """The path without what varies: mobile and language prefixes, numbers, hashes, sessions, trailing slashes.

    `https://m.shop.example/en/order/1007/?sid=3` is `/order/*`.
    """
    parts = [_SESSION.sub("", part) for part in unquote(urlsplit(url).path).casefold().split("/") if part]
    if len(parts) > 1 and _PREFIX.fullmatch(parts[0]):
        parts = parts[1:]
        # A mobile site has its languages too: /m/en/...
        parts = parts[1:] if len(parts) > 1 and _PREFIX.fullmatch(parts[0]) else parts
    elif parts and _PREFIX.fullmatch(parts[0]):
        parts = []
    if parts and _INDEX.fullmatch(parts[-1]):
        parts = parts[:-1]
    return "/" + "/".join(_without_variables(part) for part in parts)


def _without_variables(part: str) -> str:
    if _OPAQUE.fullmatch(part):
        return _VARIABLE
    return _DIGITS.sub(_VARIABLE, _BUILD.sub(_VARIABLE, part))


def asked(request: Request) -> str:
    """What a request asks for: its method and route."""
    return f"{request.method} {route(request.url)}"


def is_beacon(request: Request) -> bool:
    """Whether a request only tells somebody something, such as analytics: customers do not mind whether it arrives."""
    if request.resource in _UNHEARD:
        return True
    parts = set(urlsplit(request.url).path.casefold().split("/"))
    return bool(parts & _TELLING)
