"""Sweeps: what fails between the widths of the devices, where no device stands to see it."""

from collections.abc import Iterator, Sequence

from cxcheck.model.sweep import Sweep, Swept, SweptKind

_NEXT = 2
"""Pixels between two ranges that are one: what sticks out furthest changes from one width to the next."""


def between(sweep: Sweep, kind: SweptKind, judged: Sequence[float]) -> Iterator[Swept]:
    """Failures of a kind at widths where none of those that are `judged` by themselves lies.

    A page that is too wide is so for one reason at a time; what it cuts at its right edge follows from that.
    """
    wide = list(_joined([one for one in sweep.failures if one.kind == "wide"]))
    failures = wide if kind == "wide" else [one for one in sweep.failures if one.kind == kind]
    for one in failures:
        if any(one.low <= width <= one.high for width in judged):
            continue
        if kind == "cut" and one.side == "right" and any(_covers(other, one) for other in wide):
            continue
        yield one


def _joined(failures: Sequence[Swept]) -> Iterator[Swept]:
    """Ranges that follow on one another made one, in the name of what sticks out for most of it."""
    run: list[Swept] = []
    for one in sorted(failures, key=lambda one: one.low):
        if run and one.low > max(other.high for other in run) + _NEXT:
            yield _whole(run)
            run = []
        run.append(one)
    if run:
        yield _whole(run)


def _whole(run: Sequence[Swept]) -> Swept:
    longest = max(run, key=lambda one: one.high - one.low)
    return longest.model_copy(update={"low": run[0].low, "high": max(one.high for one in run)})


def _covers(outer: Swept, inner: Swept) -> bool:
    return outer.low <= inner.low and inner.high <= outer.high
