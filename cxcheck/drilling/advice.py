"""Advice: why a suite has missed a fault, and which checkpoint or step would have caught it. Pure."""

from collections.abc import Sequence

from cxcheck.checks import checks
from cxcheck.drilling.choosing import shows_at_checkpoints
from cxcheck.drilling.scoring import Score
from cxcheck.model.drill import Mutant
from cxcheck.model.finding import Comparison, Finding
from cxcheck.model.plan import PlannedJourney


def why_missed(mutant: Mutant, journey: PlannedJourney, comparison: Comparison, told: Score) -> tuple[str, str]:
    """The reason, and what to do about it."""
    step = journey.steps[mutant.step]
    at_rest = shows_at_checkpoints(mutant.checks)
    if at_rest and not mutant.checkpoint:
        reason = f"{journey.name} passes {mutant.path} without a checkpoint, and so does every other journey"
        return reason, f"add `- checkpoint: …` after step {mutant.step} ({step.text})"
    if not at_rest and not mutant.used:
        return f"no step uses {_named(mutant)}", f"add a step that uses it: {_use(mutant)}"
    if said := _cannot_tell(mutant, comparison):
        return f"nobody could tell: {said}", "see what keeps cxcheck from looking there"
    if told.right:
        return f"it was seen and not believed ({told.right[0].trust}): {told.right[0].title}", _STEADY
    if volatile := _set_aside(mutant, comparison):
        return f"{volatile} varies by itself and is set aside", _STEADY
    if elsewhere := _elsewhere(mutant, (*told.also, *told.strays)):
        return f"it was told of something else: {elsewhere}", _OURS
    return f"{_place(mutant, journey)} is compared, and nothing of the kind was found", _OURS


_STEADY = "pin what the shop decides by chance (`pin:`), or play more rounds with --repeats"
_OURS = "nothing in the suite is at fault: cxcheck's own check misses it"


def _place(mutant: Mutant, journey: PlannedJourney) -> str:
    return f"checkpoint “{mutant.checkpoint}”" if mutant.checkpoint else journey.steps[mutant.step].text


def _named(mutant: Mutant) -> str:
    victim = mutant.victim
    return f"the {victim.role or victim.tag} “{victim.name}”" if victim.name else f"the {victim.role or victim.tag}"


def _use(mutant: Mutant) -> str:
    verb = {"textbox": "fill", "searchbox": "fill", "combobox": "select", "checkbox": "tick"}.get(
        mutant.victim.role, "tap"
    )
    return f"`- {verb}: {mutant.victim.name or '…'}` after step {mutant.step}"


def _cannot_tell(mutant: Mutant, comparison: Comparison) -> str:
    said = (one for one in comparison.cannot_tell if one.check in mutant.checks and one.device == mutant.device)
    return next((one.reason for one in said if not mutant.checkpoint or one.checkpoint == mutant.checkpoint), "")


def _set_aside(mutant: Mutant, comparison: Comparison) -> str:
    name = mutant.victim.name
    return next((one.what for one in comparison.set_aside if name and name in one.what), "")


def _elsewhere(mutant: Mutant, findings: Sequence[Finding]) -> str:
    kinds = {one for one in mutant.checks if one in checks()}
    return next((one.title for one in findings if one.check in kinds), "")
