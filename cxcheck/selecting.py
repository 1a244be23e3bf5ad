"""Selecting: what of a plan is played here - one share of it, or what failed last time. Pure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from cxcheck.model.plan import Plan, PlannedJourney, Shard
from cxcheck.model.report import JourneyReport, Report, VisitNote

Failed = Mapping[str, frozenset[str]]
"""Names of the subjects that failed, by slug of the journey."""


def share(plan: Plan, shard: Shard) -> Plan:
    """One shard of a plan: whole journeys, so that every pair is compared within one shard.

    Shards get about the same number of steps to play, journeys of one serial group the same shard. The same plan is
    always split in the same way, and a shard may be left without a journey when there are more shards than journeys.
    """
    loads = [0] * shard.count
    mine: set[str] = set()
    # The longest first: the short ones even out what these leave uneven.
    for group in sorted(_together(plan.journeys), key=lambda one: (-_length(one), one[0].slug)):
        lightest = loads.index(min(loads))
        loads[lightest] += _length(group)
        if lightest == shard.number - 1:
            mine |= {journey.slug for journey in group}
    return _narrowed(plan, tuple(journey for journey in plan.journeys if journey.slug in mine))


def _together(journeys: Sequence[PlannedJourney]) -> list[list[PlannedJourney]]:
    """What must be played on one machine: a serial group, else a journey by itself."""
    groups: dict[tuple[str, str], list[PlannedJourney]] = defaultdict(list)
    for journey in sorted(journeys, key=lambda one: one.slug):
        groups[(journey.serial, "") if journey.serial else ("", journey.slug)].append(journey)
    return list(groups.values())


def _length(journeys: Sequence[PlannedJourney]) -> int:
    return sum(len(one.steps) * len(one.devices) for one in journeys)


def failed_in(report: Report) -> Failed:
    """What diverged or could not be judged in a run; empty when all went well."""
    failed = {(journey.slug, note.device) for journey in report.journeys for note in _unfinished(journey)}
    failed |= {
        (one.journey, one.device) for finding in report.findings if finding.counts for one in finding.occurrences
    }
    found = {journey.slug: _subjects(journey, failed) for journey in report.journeys}
    return {slug: subjects for slug, subjects in found.items() if subjects}


def _unfinished(journey: JourneyReport) -> tuple[VisitNote, ...]:
    return tuple(note for note in journey.visits if note.status != "finished")


def _subjects(journey: JourneyReport, failed: Set[tuple[str, str]]) -> frozenset[str]:
    """What fails on the reference fails for all that are compared with it."""
    all_failed = (journey.slug, journey.reference) in failed
    subjects = frozenset(journey.devices) - {journey.reference}
    return frozenset(one for one in subjects if all_failed or (journey.slug, one) in failed)


def only(plan: Plan, failed: Failed) -> Plan:
    """The plan with nothing but the journeys and devices that failed, and the references they are compared with."""
    return _narrowed(plan, tuple(_only_on(one, failed[one.slug]) for one in plan.journeys if one.slug in failed))


def _only_on(journey: PlannedJourney, subjects: frozenset[str]) -> PlannedJourney:
    keep = subjects | {journey.reference}
    steps = tuple(
        step.model_copy(update={"devices": tuple(name for name in step.devices if name in keep)})
        for step in journey.steps
    )
    devices = tuple(name for name in journey.devices if name in keep)
    return journey.model_copy(update={"devices": devices, "steps": steps})


def _narrowed(plan: Plan, journeys: tuple[PlannedJourney, ...]) -> Plan:
    used = {name for journey in journeys for name in journey.devices}
    devices = tuple(device for device in plan.devices if device.name in used)
    return plan.model_copy(update={"journeys": journeys, "devices": devices})
