"""Parties: whose a host is, and which third parties gave no answer to a page."""

from collections.abc import Iterator
from functools import cache, lru_cache
from urllib.parse import urlsplit

from publicsuffixlist import PublicSuffixList

from cxcheck.model.evidence import Request, VisitEvidence

_NOT_AWAITED = {"eventsource", "websocket", "media", "ping"}
"""Requests that stay open, or that a page sends while it is left: that they end without an answer says nothing."""


@lru_cache(maxsize=20_000)
def party(address: str) -> str:
    """Whose an address is: its registrable domain by the public suffix list, else host and port; "" if it has none.

    shop.example.co.uk and img.example.co.uk are one party; two ports of one machine without a name are two.
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").casefold()
    if parts.scheme not in ("http", "https", "ws", "wss") or not host:
        return ""
    is_number = host.replace(".", "").isdigit() or ":" in host
    registrable = None if is_number else _suffixes().privatesuffix(host)
    return registrable or parts.netloc.rpartition("@")[2].casefold()


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


def silent_hosts(visit: VisitEvidence, step: int) -> frozenset[str]:
    """Third parties that the page of that step asked and that answered none of its requests."""
    own = {party(one.url) for one in visit.steps}
    answered: dict[str, bool] = {}
    for request in _of_page(visit, step, own):
        whose = party(request.url)
        if whose and whose not in own and request.resource not in _NOT_AWAITED:
            answered[whose] = answered.get(whose, False) or request.status > 0
    return frozenset(whose for whose, any_answer in answered.items() if not any_answer)


def _of_page(visit: VisitEvidence, step: int, own: set[str]) -> Iterator[Request]:
    """Requests since the page of that step was loaded."""
    before = [one for one in visit.requests if one.step <= step]
    loads = [one for one in before if one.resource == "document" and party(one.url) in own]
    here = visit.step(step)
    same = [one.step for one in loads if here and _bare(one.url) == _bare(here.url)]
    began = max(same or [one.step for one in loads], default=-1)
    return (one for one in before if one.step >= began)


def _bare(url: str) -> str:
    return url.partition("#")[0]
