"""What a request and its answer tell by themselves: who asks, for what, how much came, whether anybody answered."""

from collections.abc import Mapping

from playwright.async_api import Error, Frame, Page
from playwright.async_api import Request as PlaywrightRequest

_ANSWERED = (
    "ABORTED", "TOO_MANY_REDIRECTS", "UNSAFE_REDIRECT", "INVALID_", "UNSAFE_PORT", "BLOCKED_BY_", "CONTENT_DECODING",
    "RESPONSE_HEADERS", "HTTP2_PROTOCOL", "UNKNOWN_URL_SCHEME", "DISALLOWED_URL_SCHEME", "TOO_MANY_RETRIES",
)  # fmt: skip
"""Failures of a navigation that a server's answer has brought about, or that are ours."""
_DIGITS = 12
"""Digits of a length that somebody may have measured."""


def frame_of(request: PlaywrightRequest) -> Frame | None:
    """The document that asks; None if there is none yet, as for the first request of a tab."""
    try:
        return request.frame
    except Error:
        return None


def page_of(request: PlaywrightRequest) -> Page | None:
    """The tab that asks, if it is there yet."""
    frame = frame_of(request)
    return frame.page if frame else None


def kind_of(request: PlaywrightRequest) -> str:
    """The browser's word, or "prefetch" for what is fetched in case it will be needed."""
    purpose = request.headers.get("sec-purpose") or request.headers.get("purpose") or ""
    ahead = "prefetch" in purpose or "next-router-prefetch" in request.headers
    return "prefetch" if ahead else request.resource_type


def is_page(request: PlaywrightRequest) -> bool:
    """Whether it asks for what the customer will look at, and not for a part of it."""
    frame = frame_of(request)
    return request.is_navigation_request() and (frame is None or frame.parent_frame is None)


def length(headers: Mapping[str, str]) -> int:
    """Bytes that the answer says it has; 0 if it does not say."""
    said = headers.get("content-length", "")
    return int(said) if said.isdecimal() and len(said) < _DIGITS else 0


def not_there(failure: str) -> bool:
    """Whether nobody answered. A shop whose answer makes no sense, such as a redirect to itself, is there."""
    return not any(words in failure for words in _ANSWERED)
