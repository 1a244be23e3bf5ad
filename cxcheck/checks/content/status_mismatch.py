"""status-mismatch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from cxcheck.checks.check import Answer, Check, Divergence, On, Unknown
from cxcheck.checks.pair import Side, VisitPair
from cxcheck.derive.addresses import route
from cxcheck.model.evidence import StepEvidence
from cxcheck.model.finding import FoundElement

_HOME = "/"
_MISSING = 400
_VARIES = "*"
_IDLE = {"checkpoint", "see", "not_see", "wait_for", "scroll_to"}
"""Steps in which the customer only looks."""


@dataclass(frozen=True)
class _Arrival:
    """Where a step led a device: the addresses of its pages in order, and the status of the last one's answer."""

    asked: str
    final: str
    status: int
    url: str
    before: str
    moved: bool


class StatusMismatch(Check):
    """The same page is another one on the subject, or an error.

    What the customer loses: the page. Followed from a search or a mail, the phone lands on the start page or on "not
    found", and whoever wanted the kettle has to begin anew.

    Bad: `/product/kettle` is the product on the desktop; the phone is sent on to the start page.
    Good: the phone is sent to `m.shop.example/product/kettle` or to `/m/en/product/kettle/`; sessions, parameters and
    the numbers of orders differ; a drawer where the desktop loads a page; an application that changes its address
    without loading.

    Rule: where a step of the journey leads both devices on, the answers for the page are of the same HTTP class, and
    what was asked for under the same path ends under the same path; hosts, mobile and language prefixes, numbers,
    hashes, parameters and trailing slashes aside. Where other paths were asked for, only ending on the start page
    counts. Without an answer of its own the status of a page cannot be told.

    Source: Google, mobile-first indexing: separate URLs, errors and redirects.
    """

    area = "content"
    severity = "serious"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """One answer for each step from which the devices go different ways, until they meet again."""
        apart = silent = False
        for step in pair.journey.steps:
            reference, subject = _arrival(pair.reference, step.index), _arrival(pair.subject, step.index)
            if not reference or not subject:
                continue
            if not (reference.moved and subject.moved):
                if _led_away(step.kind, reference, subject) and not apart:
                    apart = True
                    yield step.index, _other_page(pair, step.index, reference, subject)
                continue
            if not silent and not (reference.status and subject.status):
                silent = True
                yield step.index, Unknown(_without_answer(pair, reference))
            answer = _compared(pair, step.index, reference, subject)
            if answer and not apart:
                yield step.index, answer
            apart = bool(answer) or (apart and reference.final != subject.final)


def _arrival(side: Side, index: int) -> _Arrival | None:
    """Where a step that passed led; None if it did not, or where the visit ended."""
    done = side.visit.step(index)
    if not done or done.outcome != "passed" or not done.url:
        return None
    pages = [one for one in side.visit.requests if one.page and one.step == index and "ABORTED" not in one.failure]
    before = _path_before(side.visit.steps, index)
    moved = bool(pages) or (bool(before) and before != route(done.url))
    answered = next((one for one in reversed(pages) if route(one.url) == route(done.url)), None)
    first = f"{pages[0].method} {route(pages[0].url)}" if pages else ""
    return _Arrival(first, route(done.url), answered.status if answered else 0, done.url, before, moved)


def _path_before(steps: Sequence[StepEvidence], index: int) -> str:
    """Where the customer was; "" if nowhere yet."""
    return next((route(one.url) for one in reversed(steps) if one.index < index and one.url), "")


def _without_answer(pair: VisitPair, reference: _Arrival) -> str:
    name = (pair.subject if reference.status else pair.reference).device.name
    return f"{name}: the page changed its address without loading, so that there is no status"


def _led_away(kind: str, reference: _Arrival, subject: _Arrival) -> bool:
    """Whether the subject alone is sent on while the customer does nothing."""
    idle = kind in _IDLE and subject.moved and not reference.moved
    return idle and reference.before == subject.before and reference.final != subject.final


def _compared(pair: VisitPair, step: int, reference: _Arrival, subject: _Arrival) -> Divergence | None:
    if reference.status and subject.status and (reference.status >= _MISSING) != (subject.status >= _MISSING):
        return _other_status(pair, step, reference, subject)
    if reference.status >= _MISSING or reference.final == subject.final:
        return None
    if _differ_in_a_variable(reference.final, subject.final):
        return None
    if (reference.asked == subject.asked and reference.asked) or subject.final == _HOME:
        return _other_page(pair, step, reference, subject)
    return None


def _differ_in_a_variable(one: str, other: str) -> bool:
    """Whether nothing but a number or a token at the end is different."""
    return one.endswith(_VARIES) and other.endswith(_VARIES) and one.rpartition("/")[0] == other.rpartition("/")[0]


def _other_status(pair: VisitPair, step: int, reference: _Arrival, subject: _Arrival) -> Divergence:
    on: On = "subject" if subject.status >= _MISSING else "reference"
    bad, good = (pair.subject, pair.reference) if on == "subject" else (pair.reference, pair.subject)
    status = max(subject.status, reference.status)
    return _divergence(
        pair,
        step,
        title=f"{_path(reference.url)} is an error on {bad.device.title}: HTTP {status}",
        detail=f"{pair.journey.steps[step].text}: {subject.url} answers {subject.status} on "
        f"{pair.subject.device.title}, {reference.url} {reference.status} on {pair.reference.device.title}.",
        expected=f"on {good.device.title}: HTTP {min(subject.status, reference.status)}",
        actual=f"HTTP {status}",
        on=on,
        path=reference.final,
    )


def _other_page(pair: VisitPair, step: int, reference: _Arrival, subject: _Arrival) -> Divergence:
    where = "the start page" if subject.final == _HOME else _path(subject.url)
    return _divergence(
        pair,
        step,
        title=f"{pair.subject.device.title} is led to {where} instead of {_path(reference.url)}",
        detail=f"{pair.journey.steps[step].text}: {pair.reference.device.title} ends at {reference.url}, "
        f"{pair.subject.device.title} at {subject.url}.",
        expected=_path(reference.url),
        actual=_path(subject.url),
        on="subject",
        path=reference.final,
    )


def _path(url: str) -> str:
    return urlsplit(url).path or _HOME


def _divergence(
    pair: VisitPair, step: int, *, title: str, detail: str, expected: str, actual: str, on: On, path: str
) -> Divergence:
    device = (pair.subject if on == "subject" else pair.reference).device
    return Divergence(
        title=title,
        detail=detail,
        expected=expected,
        actual=actual,
        element=FoundElement(role="page", name=path, on=device.name),
        anchor=("*", "page", "", path),
        severity="serious",
        on=on,
        uses=(step,),
    )


check = StatusMismatch()
