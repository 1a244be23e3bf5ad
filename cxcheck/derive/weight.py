"""Weight: how much a page asks for, and how many times."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxcheck.derive.addresses import is_beacon
from cxcheck.model.evidence import Request, VisitEvidence

_NOT_COUNTED = {"eventsource", "websocket", "media", "ping", "prefetch", "preflight", "other"}
"""Kinds of requests that stay open, or that a page could do without."""
_LED_ON = range(300, 400)


@dataclass(frozen=True)
class Weight:
    """Requests of a page, beacons aside; `size` in bytes of their answers' bodies."""

    requests: tuple[Request, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.requests)

    @property
    def size(self) -> int:
        """What they brought."""
        return sum(one.bytes for one in self.requests)

    @property
    def heaviest(self) -> tuple[Request, ...]:
        """Those that brought most, at most five."""
        return tuple(sorted(self.requests, key=lambda one: -one.bytes)[:5])


def weight(visit: VisitEvidence, step: int) -> Weight:
    """What was asked for since the document was that the page of that step stands in."""
    return Weight(tuple(_of_page(visit, step)))


def _of_page(visit: VisitEvidence, step: int) -> Iterator[Request]:
    said = [one for one in visit.requests if one.step <= step]
    begins = [number for number, one in enumerate(said) if one.page and one.status not in _LED_ON]
    for one in said[begins[-1] if begins else 0 :]:
        if one.resource not in _NOT_COUNTED and not is_beacon(one):
            yield one
