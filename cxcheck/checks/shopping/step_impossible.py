"""step-impossible."""

from collections.abc import Iterator

from cxcheck.causes import SHOULD_OPEN
from cxcheck.checks.check import Answer, Check, Divergence, Unknown
from cxcheck.checks.pair import VisitPair
from cxcheck.model.evidence import StepEvidence
from cxcheck.model.finding import FoundElement
from cxcheck.model.page import Element
from cxcheck.model.plan import PlannedStep

_NOT_THE_SHOPS = {"ambiguous", "browser", "blocked", "unread"}
"""Kinds of failure that say nothing about the shop."""


class StepImpossible(Check):
    """A step that works on the reference cannot be done on the subject.

    What the customer loses: the rest of the journey. They cannot go on on this device.

    Bad: `tap "Place order"` works on the desktop; on the phone nothing by that name can be reached.
    Good: on the phone the same button stands behind a menu, in a drawer or at the end of the page; opening and
    scrolling are counted as effort.

    Rule: the step passes on the reference and fails on the subject, again when both are visited again. Steps that are
    optional, or not meant for the device, do not count. A locator that fits several things is the journey's fault:
    cannot tell. A step whose effect must not be had is tried as far as its target: there, in sight, enabled, uncovered.

    Source: differential testing, as X-PERT does it for behaviour across browsers.
    """

    area = "shopping"
    severity = "critical"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """At most one: a visit ends with its first failure."""
        for step in pair.journey.steps:
            reference = pair.reference.visit.step(step.index)
            subject = pair.subject.visit.step(step.index)
            if not reference or not subject or subject.outcome != "failed":
                continue
            if reference.outcome != "passed" and not reference.rehearsed:
                continue
            if subject.kind in _NOT_THE_SHOPS:
                yield step.index, Unknown(f"{pair.subject.device.name}: {subject.error}")
            else:
                yield step.index, _divergence(pair, step, reference, subject)


def _divergence(pair: VisitPair, step: PlannedStep, reference: StepEvidence, subject: StepEvidence) -> Divergence:
    device = pair.subject.device
    meant = subject.element or reference.element
    role, name = (meant.role, meant.name) if meant else ("", step.text)
    # What the subject never found can only be shown where the reference has it.
    on = device.name if subject.element else pair.reference.device.name
    element = FoundElement(role=role, name=name, on=on)
    if meant:
        element = element.model_copy(update={"selector": meant.selector, "box": meant.box})
    return Divergence(
        title=f"A customer on {device.title} cannot {step.text}",
        detail=f"{subject.error}.{_opener(pair, meant)} On {pair.reference.device.title} the step works.",
        expected="the step can be done",
        actual=subject.error,
        element=element,
        anchor=(pair.page_kind(step.index), role, "", f"{step.kind} {name}"),
        severity="critical",
        uses=(step.index,),
    )


def _opener(pair: VisitPair, meant: Element | None) -> str:
    """What claims to show it, on the last page that was looked at."""
    looked = [one for one in pair.checkpoints if one.subject.page]
    if not meant or not looked:
        return ""
    page = looked[-1].subject_view.page
    hidden = (one for one in page.elements if not one.visible and (one.role, one.name) == (meant.role, meant.name))
    openers = {page.elements[index].name for one in hidden for index in one.openers} - {""}
    return "".join(f' "{opener}" {SHOULD_OPEN}' for opener in sorted(openers))


check = StepImpossible()
