"""Sparing: what checks say once the knobs are turned: not at all, more or less severely, or noted as ignored."""

from collections.abc import Iterator
from dataclasses import replace

from cxcheck.checks import checks
from cxcheck.checks.check import Answer, Divergence, Shared
from cxcheck.checks.pair import Side, VisitPair
from cxcheck.derive.features import PageView
from cxcheck.derive.fingerprint import fingerprint
from cxcheck.derive.ignoring import fits
from cxcheck.model.finding import FoundElement, Spared
from cxcheck.model.knobs import Ignored

Told = tuple[str, int, Answer | Spared]
"""A check, the step that it speaks of, and what it says there."""


def answers(pair: VisitPair) -> Iterator[Told]:
    """What all checks that are on say of a pair."""
    for name, check in checks().items():
        if _is_off_everywhere(pair, name):
            continue
        for step, answer in check.answers(pair):
            knob = pair.knobs_at(step).of(name)
            if knob.on is False:
                continue
            if isinstance(answer, Divergence | Shared) and (ignored := _ignored(pair, name, step, answer.element)):
                yield name, step, _spared(pair, name, step, answer, ignored)
            elif isinstance(answer, Divergence) and knob.severity:
                yield name, step, replace(answer, severity=knob.severity)
            else:
                yield name, step, answer


def _is_off_everywhere(pair: VisitPair, check: str) -> bool:
    return all(pair.knobs_at(step.index).of(check).on is False for step in pair.journey.steps)


def _ignored(pair: VisitPair, check: str, step: int, element: FoundElement) -> Ignored | None:
    fitting = [one for one in pair.knobs_at(step).ignore if not one.checks or check in one.checks]
    view = _view(pair, step, element) if fitting else None
    return next((one for one in fitting if fits(one, element, view)), None)


def _view(pair: VisitPair, step: int, element: FoundElement) -> PageView | None:
    """The page on which the element was seen, as far as it was looked at."""
    sides: tuple[Side, Side] = (pair.subject, pair.reference)
    seen_on = next((side for side in sides if side.device.name == element.on), pair.subject)
    evidence = seen_on.visit.checkpoint(step)
    return pair.views.of(evidence) if evidence and evidence.page else None


def _spared(pair: VisitPair, check: str, step: int, answer: Divergence | Shared, ignored: Ignored) -> Spared:
    on_reference = isinstance(answer, Divergence) and answer.on == "reference"
    device = pair.reference.device if on_reference else pair.subject.device
    return Spared(
        check=check,
        fingerprint=fingerprint(check, *answer.anchor),
        title=answer.title,
        journey=pair.journey.slug,
        checkpoint=pair.journey.steps[step].checkpoint,
        device=device.name,
        ignored=str(ignored),
        why=ignored.why,
        said=str(ignored.source),
    )
