"""Kinds of the checkpoints' pages: as the journey says, else as the page itself shows."""

from collections.abc import Sequence

from cxcheck.checks.pair import Views
from cxcheck.derive.page_kind import recognise
from cxcheck.model.evidence import CheckpointEvidence, VisitEvidence
from cxcheck.model.plan import Plan, PlannedJourney, PlannedStep


def with_kinds(plan: Plan, visits: Sequence[VisitEvidence], views: Views) -> Plan:
    """The plan with a kind for each checkpoint.

    A checkpoint has one kind for all devices and rounds, as fingerprints are made of it: that of the reference's own
    visit, else of the first device that came there; "other" where nobody did.
    """
    return plan.model_copy(update={"journeys": tuple(_journey(one, visits, views) for one in plan.journeys)})


def _journey(journey: PlannedJourney, visits: Sequence[VisitEvidence], views: Views) -> PlannedJourney:
    if all(step.page or step.kind != "checkpoint" for step in journey.steps):
        return journey
    own = [one for one in visits if one.visit.journey == journey.slug]
    own.sort(key=lambda one: (one.visit.purpose != "journey", one.visit.device != journey.reference))
    return journey.model_copy(update={"steps": tuple(_step(step, own, views) for step in journey.steps)})


def _step(step: PlannedStep, visits: Sequence[VisitEvidence], views: Views) -> PlannedStep:
    if step.page or step.kind != "checkpoint":
        return step
    reached = (one.checkpoint(step.index) for one in visits)
    first = next((one for one in reached if one and one.name), None)
    return step.model_copy(update={"page": _kind(first, views) if first else "other"})


def _kind(evidence: CheckpointEvidence, views: Views) -> str:
    return recognise(evidence.url, views.of(evidence) if evidence.page else None, evidence.structured)
