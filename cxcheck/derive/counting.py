"""Counting: the events of two visits laid side by side, and why they may differ without anybody's fault."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cxcheck.derive.ecommerce import NAMES
from cxcheck.model.evidence import Request, VisitEvidence
from cxcheck.model.plan import PlannedJourney
from cxcheck.model.tags import TagEvent

_BY_CHANCE = {"view_promotion", "view_item_list"}
"""Events that shops fire once something is in sight, which depends on the screen."""
_MANAGERS = ("gtm.js", "gtag/js", "/gtag", "gtm-", "tealium", "utag.js", "adobedtm", "segment", "piwik", "matomo")
"""What addresses of scripts hold that bring tags."""
_FAILED = 400


@dataclass(frozen=True)
class Counted:
    """What the reference counted at a step, and what of that name the subject did around it.

    Around it: since the step before which the reference counted the like, and up to the next.
    """

    name: str
    step: int
    ours: tuple[TagEvent, ...]
    theirs: tuple[TagEvent, ...]


def judged(events: Iterable[TagEvent], listing: Iterable[int] = ()) -> list[TagEvent]:
    """Those that every device is to count; a list that was shown is one on the steps of a `listing` only."""
    lists = set(listing)
    return [
        one
        for one in events
        if one.name in NAMES - _BY_CHANCE or (one.name == "view_item_list" and one.step in lists and one.items)
    ]


def side_by_side(reference: Iterable[TagEvent], subject: Iterable[TagEvent]) -> Iterator[Counted]:
    """Every name and step of the reference with the subject's counterparts."""
    theirs: dict[str, list[TagEvent]] = defaultdict(list)
    for one in subject:
        theirs[one.name].append(one)
    ours: dict[str, list[TagEvent]] = defaultdict(list)
    for one in reference:
        ours[one.name].append(one)
    for name, events in ours.items():
        steps = sorted({one.step for one in events})
        for before, step, after in zip([-1, *steps], steps, [*steps[1:], None], strict=False):
            around = [one for one in theirs[name] if one.step > before and (after is None or one.step < after)]
            yield Counted(name, step, tuple(one for one in events if one.step == step), tuple(around))


def channel(told: TagEvent) -> str:
    """To whom an event is told: the data layer in whatever form, or a tool."""
    return "the data layer" if told.via == "push" else told.tool


def both_did(reference: VisitEvidence, subject: VisitEvidence, step: int) -> bool:
    """Whether the step was done in both visits."""
    return all((done := one.step(step)) is not None and done.outcome == "passed" for one in (reference, subject))


def parted_at(journey: PlannedJourney, reference: VisitEvidence, subject: VisitEvidence, step: int) -> str:
    """The first step before that one that went otherwise on the subject, in words; "" if none did."""
    devices = {reference.visit.device, subject.visit.device}
    for planned in journey.steps[:step]:
        outcomes = {done.outcome for one in (reference, subject) if (done := one.step(planned.index))}
        if devices <= set(planned.devices) and len(outcomes) > 1:
            return planned.text
    return ""


def consented(visit: VisitEvidence, step: int) -> bool:
    """Whether a consent bar had been answered by that step."""
    return any(one.kind == "consent" and one.tapped and one.step <= step for one in visit.interrupted)


def lost_managers(reference: VisitEvidence, subject: VisitEvidence) -> Sequence[str]:
    """Scripts that bring tags, which the subject asked for in vain and the reference did not."""
    known = {one.url for one in _lost(reference)}
    return [one.url for one in _lost(subject) if one.url not in known]


def _lost(visit: VisitEvidence) -> Iterator[Request]:
    for one in visit.requests:
        in_vain = one.status >= _FAILED or (bool(one.failure) and "ABORTED" not in one.failure)
        if one.resource == "script" and in_vain and any(word in one.url.casefold() for word in _MANAGERS):
            yield one
