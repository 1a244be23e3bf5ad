"""Choosing: the places at which a fault is tried, and how far the journey has to go to show it. Pure."""

import random
from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

from cxcheck.checks import checks
from cxcheck.checks.check import CheckpointCheck
from cxcheck.drilling.scouting import Place
from cxcheck.faults.library import AnySiteFault
from cxcheck.model.drill import Mutant, NotApplicable
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.plan import Plan

_PLACES = 3
"""Pages on which a fault is tried until one shows it: a list of stores is no list of goods, and has other checks."""


def mutants(
    plan: Plan,
    faults: Collection[AnySiteFault],
    found: Sequence[Place],
    clean: Sequence[VisitEvidence],
    seed: int,
) -> tuple[list[tuple[Mutant, ...]], list[NotApplicable]]:
    """For each fault its mutants, likeliest first, and the faults that have no place in the suite.

    The seed decides the order of the faults, and among places that are equally likely.
    """
    chosen: list[tuple[Mutant, ...]] = []
    without: list[NotApplicable] = []
    for fault in faults:
        fitting = [one for one in found if one.fault == fault.id]
        if reason := _no_place(plan, fault, fitting):
            nowhere = NotApplicable(fault=fault.id, sentence=fault.sentence, area=fault.area, reason=reason)
            without.append(nowhere)
            continue
        likely = _likeliest(fault, fitting, random.Random(f"{seed} {fault.id}"))
        chosen.append(tuple(_mutant(plan, fault, place, clean) for place in likely))
    random.Random(seed).shuffle(chosen)
    return chosen, without


def shows_at_checkpoints(fault_checks: Sequence[str]) -> bool:
    """Whether what finds it looks at pages at rest; else it is found by doing something."""
    return any(isinstance(checks()[one], CheckpointCheck) for one in fault_checks if one in checks())


def _no_place(plan: Plan, fault: AnySiteFault, fitting: Sequence[Place]) -> str:
    looking = [checks()[one] for one in fault.checks if one in checks()]
    if not looking:
        return f"no check of this version looks for it ({', '.join(fault.checks)})"
    fewest = min(one.repeats for one in looking)
    if fewest > 1 and (plan.repeats < fewest or not plan.is_timed):
        return f"judged only with --repeats {fewest} or more and --workers 1"
    return "" if fitting else "no page that the journeys come to has what it breaks"


def _likeliest(fault: AnySiteFault, fitting: Sequence[Place], chance: random.Random) -> list[Place]:
    """One place a page, where a suite would catch it if anywhere: what is in all of a shop one journey will find."""
    at_rest = shows_at_checkpoints(fault.checks)

    def doubt(place: Place) -> tuple[bool, bool]:
        return (not place.checkpoint, not place.used) if at_rest else (not place.used, not place.checkpoint)

    ranked = sorted(fitting, key=lambda one: (one.journey, one.device, one.step))
    chance.shuffle(ranked)
    pages: dict[str, Place] = {}
    for place in sorted(ranked, key=doubt):
        pages.setdefault(place.path, place)
    # Where nobody compares or uses it, one try tells as much as three.
    promising = [one for one in pages.values() if not doubt(one)[0]]
    return promising[:_PLACES] or list(pages.values())[:1]


def _mutant(plan: Plan, fault: AnySiteFault, place: Place, clean: Sequence[VisitEvidence]) -> Mutant:
    return Mutant(
        fault=fault.id,
        sentence=fault.sentence,
        area=fault.area,
        checks=fault.checks,
        via=fault.via,
        journey=place.journey,
        device=place.device,
        step=place.step,
        checkpoint=place.checkpoint,
        path=place.path,
        victim=place.victim,
        used=place.used,
        stop_after=_stop(plan, place, clean),
    )


def _stop(plan: Plan, place: Place, clean: Sequence[VisitEvidence]) -> int:
    """The first checkpoint on another page: what was done at this one shows there at the latest. Else the end."""
    visit = next(
        one
        for one in clean
        if (one.visit.journey, one.visit.device, one.visit.purpose) == (place.journey, place.device, "journey")
    )
    elsewhere = (
        one.step
        for one in visit.checkpoints
        if one.name and one.step > place.step and urlsplit(one.url).path != place.path
    )
    return next(elsewhere, plan.journey(place.journey).steps[-1].index)
