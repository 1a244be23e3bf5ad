"""Choosing: the one place at which a fault is tried, and how far the journey has to go to show it. Pure."""

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


def mutants(
    plan: Plan,
    faults: Collection[AnySiteFault],
    found: Sequence[Place],
    clean: Sequence[VisitEvidence],
    seed: int,
) -> tuple[list[Mutant], list[NotApplicable]]:
    """One mutant a fault, in an order that the seed decides, and the faults that have no place in the suite."""
    chosen: list[Mutant] = []
    without: list[NotApplicable] = []
    for fault in faults:
        fitting = [one for one in found if one.fault == fault.id]
        if reason := _no_place(fault, fitting):
            nowhere = NotApplicable(fault=fault.id, sentence=fault.sentence, area=fault.area, reason=reason)
            without.append(nowhere)
            continue
        place = _likeliest(fault, fitting, random.Random(f"{seed} {fault.id}"))
        chosen.append(_mutant(plan, fault, place, clean))
    random.Random(seed).shuffle(chosen)
    return chosen, without


def shows_at_checkpoints(fault_checks: Sequence[str]) -> bool:
    """Whether what finds it looks at pages at rest; else it is found by doing something."""
    return any(isinstance(checks()[one], CheckpointCheck) for one in fault_checks if one in checks())


def _no_place(fault: AnySiteFault, fitting: Sequence[Place]) -> str:
    if not any(one in checks() for one in fault.checks):
        return f"no check of this version looks for it ({', '.join(fault.checks)})"
    return "" if fitting else "no page that the journeys come to has what it breaks"


def _likeliest(fault: AnySiteFault, fitting: Sequence[Place], chance: random.Random) -> Place:
    """Where a suite would catch it, if anywhere: a fault in all of a shop is caught by one journey."""
    at_rest = shows_at_checkpoints(fault.checks)

    def doubt(place: Place) -> tuple[bool, bool]:
        return (not place.checkpoint, not place.used) if at_rest else (not place.used, not place.checkpoint)

    best = min(doubt(one) for one in fitting)
    ranked = sorted((one for one in fitting if doubt(one) == best), key=lambda one: (one.journey, one.device, one.step))
    return chance.choice(ranked)


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
