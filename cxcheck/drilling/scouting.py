"""Scouting: where the faults have a place in a suite, from visits that asked every page. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.harm import Harm, Victim
from cxcheck.model.plan import Plan, Visit

Used = dict[str, list[str]]
"""By path of a page the selectors of what is acted on there, in that order."""


@dataclass(frozen=True)
class Place:
    """A page that a fault applies to: the step that leads there, and its victim.

    `checkpoint` is "" where the page is passed only. `used` tells that the journey acts on the victim afterwards.
    """

    fault: str
    journey: str
    device: str
    step: int
    checkpoint: str
    path: str
    victim: Victim
    used: bool


def scouts_of(plan: Plan) -> list[Visit]:
    """A scout for every journey and subject."""
    return [Visit(journey=one.slug, device=device, purpose="scout") for one in plan.journeys for device in one.subjects]


def used_on(device: str, visits: Sequence[VisitEvidence]) -> Used:
    """What the journeys act on, as their own visits on the device have found it."""
    used: Used = {}
    for visit in visits:
        if visit.visit.device == device and visit.visit.purpose == "journey":
            for path, _, selector in _acts(visit):
                known = used.setdefault(path, [])
                if selector not in known:
                    known.append(selector)
    return used


def harms_on(device: str, scouts: Sequence[VisitEvidence]) -> dict[str, tuple[Harm, ...]]:
    """What scouts on the device were told, by path of the page; as they saw it first."""
    told: dict[str, tuple[Harm, ...]] = {}
    for scout in scouts:
        for step in scout.steps:
            if scout.visit.device == device and step.harm:
                told.setdefault(_path(step.url), step.harm)
    return told


def places(plan: Plan, scouts: Sequence[VisitEvidence], clean: Sequence[VisitEvidence]) -> list[Place]:
    """Where every fault applies; not where its witness sees it without it, nor where the reference did not finish."""
    own = {(one.visit.journey, one.visit.device): one for one in clean if one.visit.purpose == "journey"}
    found: dict[tuple[str, str, str, str], Place] = {}
    for scout in scouts:
        visit = own.get((scout.visit.journey, scout.visit.device))
        reference = own.get((scout.visit.journey, plan.journey(scout.visit.journey).reference))
        judged = reference is None or reference.status == "finished"
        for place in _places(plan, scout, visit) if visit and judged else ():
            key = place.fault, place.journey, place.device, place.path
            # A page is compared at its checkpoint, wherever it was first come to.
            if key not in found or (place.checkpoint and not found[key].checkpoint):
                found[key] = place
    return list(found.values())


def _places(plan: Plan, scout: VisitEvidence, clean: VisitEvidence) -> Iterator[Place]:
    steps = plan.journey(scout.visit.journey).steps
    for step in scout.steps:
        path = _path(step.url)
        for harm in step.harm:
            if harm.victim and not harm.witnessed:
                yield Place(
                    fault=harm.fault,
                    journey=scout.visit.journey,
                    device=scout.visit.device,
                    step=step.index,
                    checkpoint=steps[step.index].checkpoint,
                    path=path,
                    victim=harm.victim,
                    used=_is_used(harm.victim, step.index, path, clean),
                )


def _is_used(victim: Victim, step: int, path: str, visit: VisitEvidence) -> bool:
    """Whether a later step at that page acts on it, on something in it or around it; a whole page is used by all."""
    if victim.whole:
        return True
    family = {victim.selector, *victim.around, *victim.inside}
    later = (selector for at, index, selector in _acts(visit) if at == path and index >= step)
    return any(one in family or one.startswith(f"{victim.selector} > ") for one in later)


def _acts(visit: VisitEvidence) -> Iterator[tuple[str, int, str]]:
    """Path of the page, index of the step and selector of what it acted on."""
    before = ""
    for step in visit.steps:
        if step.element and not step.element.frame and before:
            yield _path(before), step.index, step.element.selector
        before = step.url or before


def _path(url: str) -> str:
    return urlsplit(url).path
