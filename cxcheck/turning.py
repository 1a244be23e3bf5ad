"""Turning: which checks of a plan are off or judge otherwise than they would by themselves, and where that is said."""

from collections.abc import Iterator

from cxcheck.model.knobs import Knob, Knobs
from cxcheck.model.plan import Plan, PlannedJourney
from cxcheck.model.report import TurnedCheck


def turned(plan: Plan) -> Iterator[TurnedCheck]:
    """Every knob of the plan, once for each place where it is said."""
    for journey in plan.journeys:
        for knobs in _all_of(journey):
            for check, knob in knobs.checks.items():
                yield TurnedCheck(check=check, how=_how(knob), said=str(knob.source))


def _all_of(journey: PlannedJourney) -> Iterator[Knobs]:
    yield journey.knobs
    yield from (step.knobs for step in journey.steps)


def _how(knob: Knob) -> str:
    words = [] if knob.on is None else ["on" if knob.on else "off"]
    words += [knob.severity] if knob.severity else []
    words += [] if knob.threshold is None else [f"threshold {knob.threshold:g}"]
    return ", ".join(words)


def unasked(plan: Plan) -> Iterator[tuple[str, str]]:
    """(check, device) of what is off somewhere: what it would say there is not resolved because it is not said."""
    for journey in plan.journeys:
        off = {check for knobs in _all_of(journey) for check, knob in knobs.checks.items() if knob.on is False}
        yield from ((check, device) for check in off for device in journey.devices)
