"""The moment of an act: what happens in it was asked for by the customer, what happens outside comes by itself."""

import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

_ECHO = 1.5
"""Seconds after an act in which what happens is still its consequence: pages answer taps by way of the shop."""


class Moment:
    """The last acts of a customer, each from its beginning to a little after its end."""

    def __init__(self) -> None:
        self._spans: deque[tuple[float, float]] = deque(maxlen=4)
        self._began = 0.0

    @contextmanager
    def of_an_act(self) -> Iterator[None]:
        """Around an act that a step asks for."""
        self._began = time.monotonic()
        try:
            yield
        finally:
            self._spans.append((self._began, time.monotonic() + _ECHO))
            self._began = 0.0

    def includes(self, moment: float | None = None) -> bool:
        """Whether a moment (now, if none is given; of the monotonic clock) belongs to an act."""
        at = time.monotonic() if moment is None else moment
        return bool(self._began and at >= self._began) or any(begin <= at <= end for begin, end in self._spans)
