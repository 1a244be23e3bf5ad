"""Vitals: how a page came and how it answered, as the browser measured it in the visit itself."""

from cxcheck.model.data import Data


class Vitals(Data):
    """Times are milliseconds; None or 0 for what has not been measured.

    `born` tells documents apart: when this one began, in milliseconds since 1970. `first_paint` and `largest_paint` are
    FCP and LCP since then, `largest` the element of the latter. `shift` is CLS: the worst window of shifts that no
    input has brought about; `shifted` is what moved most in it. `blocked` is the time beyond 50 ms of each task of the
    main thread, all together, `longest` the longest task. `response` is the slowest answer to an input, with the delay
    until something was painted, and `responded` what was touched. Elements are told by their selectors.
    """

    born: float = 0
    first_paint: float | None = None
    largest_paint: float | None = None
    largest: str = ""
    shift: float = 0
    shifted: str = ""
    blocked: float = 0
    longest: float = 0
    response: float = 0
    responded: str = ""
