"""Folding: a finding that another one causes is told under it and not counted. Pure.

A covered or missing control causes the step that needs it to fail; a script that breaks causes what no longer works on
that page; a page that is too wide cuts what lies beyond its edge; a dead control, or a wrong page, causes whatever is
found while the customer is where they should not be. The cause takes the severity of the worst that it causes.
"""

from collections.abc import Sequence

from cxcheck.causes import CAUSES, is_behind_it, is_the_same_loss
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import SEVERITIES, Finding, Severity
from cxcheck.model.page import Element

_ASTRAY = ("control-dead", "status-mismatch")
"""Checks whose finding leaves the customer on another page than the reference: all that differs there follows."""
_ON_BOTH = (*_ASTRAY, "form-field-mismatch")
"""Checks whose finding on the subject explains what the reference lacks."""
_AFTERWARDS = ("step-impossible", "basket-mismatch")
"""What follows from a dead control on later pages too: what it should have done is missing there."""


def fold(findings: Sequence[Finding], visits: Sequence[VisitEvidence]) -> list[Finding]:
    """The findings that stand for themselves, each with its consequences; flaky ones neither cause nor follow."""
    causes: dict[str, str] = {}
    for finding in findings:
        if cause := _cause(finding, findings, visits):
            causes[finding.fingerprint] = cause.fingerprint
    folded = []
    for finding in findings:
        if finding.fingerprint in causes:
            continue
        below = [
            one for one in findings if _root(one.fingerprint, causes) == finding.fingerprint and one is not finding
        ]
        folded.append(_with(finding, below))
    return folded


def _root(print_: str, causes: dict[str, str]) -> str:
    while print_ in causes:
        print_ = causes[print_]
    return print_


def _cause(finding: Finding, findings: Sequence[Finding], visits: Sequence[VisitEvidence]) -> Finding | None:
    if finding.trust == "flaky":
        return None
    for check in (*(one for one in _ASTRAY if one != finding.check), *CAUSES.get(finding.check, ())):
        others = (one for one in findings if one.check == check and one is not finding and one.trust != "flaky")
        if cause := next((one for one in others if _explains(one, finding, visits)), None):
            return cause
    return None


def _explains(cause: Finding, finding: Finding, visits: Sequence[VisitEvidence]) -> bool:
    """Whether the cause shows wherever the finding does: same journey and device, on what it needs."""
    return all(
        any(
            one.journey == place.journey
            # What the reference lacks beside a subject gone astray is the page that it went on to; what a form asks
            # for in addition is what the other one does not have.
            and place.device in (one.device, *((cause.reference,) if cause.check in _ON_BOTH else ()))
            and _concerns(cause, finding, one.step, place.step, place.journey, one.device, visits)
            for one in cause.occurrences
        )
        for place in finding.occurrences
    )


def _concerns(
    cause: Finding, finding: Finding, at: int, step: int, journey: str, device: str, visits: Sequence[VisitEvidence]
) -> bool:
    if rule := CAUSES.get(finding.check, {}).get(cause.check):
        return rule(cause, finding, at, step)
    if at > step:
        return False
    if cause.check == "page-too-wide":
        return at == step and _failure(step, journey, device, visits) in ("covered", "hidden", "timeout")
    if cause.check == "status-mismatch":
        return _on_the_wrong_page(finding, at, step, journey, device, visits)
    if cause.check == "request-failed":
        return _is_script(cause) and _same_page(at, step, journey, device, visits)
    if cause.check == "script-error":
        return _same_page(at, step, journey, device, visits)
    if cause.check == "control-dead":
        return _after_dead(cause, finding, at, step, journey, device, visits)
    if finding.check == "step-impossible" and is_behind_it(cause, finding):
        return _same_page(at, step, journey, device, visits)
    meant = _meant(step, journey, {device, cause.reference}, visits)
    element = cause.element
    if element is None:
        return False
    same = any(
        (one.selector and one.selector == element.selector)
        or (one.name and (one.role, one.name) == (element.role, element.name))
        for one in meant
    )
    # A group of missing things is shown by what holds them all: its title names the one that the journey needs.
    return same or any(one.name and f'"{one.name}"' in cause.detail for one in meant)


def _after_dead(
    cause: Finding, finding: Finding, at: int, step: int, journey: str, device: str, visits: Sequence[VisitEvidence]
) -> bool:
    """What is found after a dead control on the page that it should have left, or for want of what it should do."""
    if finding.check in _AFTERWARDS:
        return True
    went_on = not _same_page(at - 1, at, journey, cause.reference, visits)
    return went_on and _same_page(at, step, journey, device, visits)


def _on_the_wrong_page(
    finding: Finding, at: int, step: int, journey: str, device: str, visits: Sequence[VisitEvidence]
) -> bool:
    """A dead control is why the customer is on the wrong page, unless they were there before."""
    if at == step and finding.check in _ASTRAY:
        return False
    return _same_page(at, step, journey, device, visits)


def _is_script(cause: Finding) -> bool:
    return cause.element is not None and cause.element.role == "script"


def _same_page(at: int, step: int, journey: str, device: str, visits: Sequence[VisitEvidence]) -> bool:
    own = next(
        (v for v in visits if (v.visit.journey, v.visit.device, v.visit.purpose) == (journey, device, "journey")), None
    )
    if own is None:
        return False
    addresses = {one.url.split("#")[0] for one in own.steps if at <= one.index <= step and one.url}
    return len(addresses) <= 1


def _failure(step: int, journey: str, device: str, visits: Sequence[VisitEvidence]) -> str:
    """Kind of the failure of the device's step; "" if it did not fail."""
    own = [one for one in visits if (one.visit.journey, one.visit.device) == (journey, device)]
    failed = [found for one in own if (found := one.step(step)) and found.outcome == "failed"]
    return failed[0].kind if failed else ""


def _meant(step: int, journey: str, devices: set[str], visits: Sequence[VisitEvidence]) -> list[Element]:
    """What the step pointed at, on the subject or on the reference."""
    own = [one for one in visits if one.visit.journey == journey and one.visit.device in devices]
    found = [one.step(step) for one in own]
    return [one.element for one in found if one and one.element]


def _with(finding: Finding, consequences: Sequence[Finding]) -> Finding:
    if not consequences:
        return finding
    weighty = (one.severity for one in consequences if not is_the_same_loss(finding, one))
    worst: Severity = min((finding.severity, *weighty), key=SEVERITIES.index)
    return finding.model_copy(update={"consequences": tuple(consequences), "severity": worst})
