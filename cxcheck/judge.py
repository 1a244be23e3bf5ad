"""Lay the findings over the baseline and reach a verdict. Pure: no browser, no clock, no network, no disk."""

import re
import shlex
from collections.abc import Iterator, Sequence
from datetime import date

from cxcheck.baseline.cover import cover, family, resolved
from cxcheck.model.baseline import Decision
from cxcheck.model.device import Device
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import SEVERITIES, Comparison, Finding, Severity
from cxcheck.model.plan import Plan, PlannedJourney
from cxcheck.model.report import DeviceNote, JudgedFinding, Report, Verdict
from cxcheck.report.headline import headline
from cxcheck.report.matrix import matrix
from cxcheck.turning import turned, unasked

Visits = dict[tuple[str, str], VisitEvidence]
"""The journeys' own visits by journey slug and device."""


def judge(
    plan: Plan,
    visits: Sequence[VisitEvidence],
    comparison: Comparison,
    decisions: Sequence[Decision],
    *,
    fail_on: Severity,
    today: date,
    run: str,
    started: str,
    tool: str,
    seconds: float,
    problems: Sequence[str] = (),
) -> Report:
    """The Report of a run.

    `problems` are sentences about what went wrong outside of the evidence (no browser, interrupted); what the evidence
    itself says about not being able to judge is added. Exit codes: 0 consistent, 1 divergent, 3 could not judge; where
    both hold, 1. `seconds` is the time that the run took, `started` an ISO timestamp.
    """
    own = {(one.visit.journey, one.visit.device): one for one in visits if one.visit.purpose == "journey"}
    findings = _judged(plan, comparison.findings, decisions, fail_on=fail_on, today=today)
    trouble = tuple(dict.fromkeys((*problems, *_trouble(plan, visits, own, comparison))))
    verdict = _verdict(findings, trouble)
    return Report(
        tool=tool,
        run=run,
        started=started,
        seconds=seconds,
        verdict=verdict,
        exit_code={"consistent": 0, "divergent": 1, "inconclusive": 3}[verdict],
        headline=headline(plan, findings, trouble),
        fail_on=fail_on,
        devices=tuple(_device(device, visits) for device in plan.devices),
        journeys=tuple(matrix(journey, _of(journey, own), findings) for journey in plan.journeys),
        findings=findings,
        shared=comparison.shared,
        cannot_tell=comparison.cannot_tell,
        set_aside=comparison.set_aside,
        spared=comparison.spared,
        turned=tuple(dict.fromkeys(turned(plan))),
        outcomes=comparison.outcomes,
        resolved=_resolved(plan, own, comparison, decisions),
        problems=trouble,
    )


def _verdict(findings: Sequence[JudgedFinding], problems: Sequence[str]) -> Verdict:
    if any(finding.counts for finding in findings):
        return "divergent"
    return "inconclusive" if problems else "consistent"


def _of(journey: PlannedJourney, own: Visits) -> dict[str, VisitEvidence]:
    return {device: visit for (slug, device), visit in own.items() if slug == journey.slug}


# --- findings -------------------------------------------------------------------------------------------------------


def _judged(
    plan: Plan, findings: Sequence[Finding], decisions: Sequence[Decision], *, fail_on: Severity, today: date
) -> tuple[JudgedFinding, ...]:
    """All findings, worst first, each with its status and the line that reproduces it."""
    parts = [part for one in findings for part in cover(one, decisions, fail_on=fail_on, today=today)]
    parts.sort(key=lambda one: (not one.counts, SEVERITIES.index(one.severity), one.check, one.fingerprint))
    return tuple(part.model_copy(update={"reproduce": reproduce(plan, part)}) for part in parts)


def reproduce(plan: Plan, finding: Finding) -> str:
    """The one line for a shell that shows the finding again, at the first place where it shows."""
    journeys = {journey.slug: journey for journey in plan.journeys}
    first = next((one for one in finding.occurrences if one.journey in journeys), None)
    if first is None:
        return ""
    journey = journeys[first.journey]
    place = (first.journey, first.step)
    showing = {one.device for one in finding.occurrences if (one.journey, one.step) == place}
    # A finding on the reference alone needs somebody to be compared with.
    devices = [device for device in journey.subjects if device in showing] or list(journey.subjects[:1])
    chosen = [word for device in devices for word in ("--device", device)]
    if plan.command:
        return f"{plan.command} {shlex.join(chosen)}"
    words = ["cxcheck", "run", *([journey.file] if journey.file else ["--journey", journey.slug]), *chosen]
    return shlex.join([*words, "--until", first.checkpoint or str(max(1, first.step)), "--base-url", journey.base_url])


# --- what could not be judged ---------------------------------------------------------------------------------------


def _trouble(plan: Plan, visits: Sequence[VisitEvidence], own: Visits, comparison: Comparison) -> Iterator[str]:
    """Sentences, one for each thing that the evidence does not let us judge."""
    yield from _not_let_in(plan, visits)
    for journey in plan.journeys:
        for device in journey.devices:
            yield from _visit_trouble(plan, journey, device, own.get((journey.slug, device)), comparison)
    yield from _confirming_trouble(plan, visits)
    # A shard that was left without a journey has nothing to tell.
    yield from _nothing_told(comparison) if plan.journeys else ()


def _visit_trouble(
    plan: Plan, journey: PlannedJourney, device: str, visit: VisitEvidence | None, comparison: Comparison
) -> Iterator[str]:
    who = f"{plan.device(device).title} on “{journey.name}”"
    if visit is None:
        yield f"There is no visit of {who}: the run was ended before it."
    elif visit.status == "broken-off":
        yield f"The visit of {who} broke off{_because(visit.reason)}"
    elif visit.status == "failed" and device == journey.reference:
        yield f"The reference, {who}, could not finish{_because(_failure(visit))}"
    elif visit.status == "failed" and not _explained(visit, comparison):
        yield f"{who} could not finish, which is not held against the shop{_because(_failure(visit))}"


def _not_let_in(plan: Plan, visits: Sequence[VisitEvidence]) -> Iterator[str]:
    """One sentence for each reason, however many visits it kept out."""
    by_reason: dict[str, list[VisitEvidence]] = {}
    for visit in visits:
        if visit.status == "blocked":
            by_reason.setdefault(visit.reason, []).append(visit)
    for reason, kept_out in by_reason.items():
        first = kept_out[0].visit
        who = f"{plan.device(first.device).title} on “{plan.journey(first.journey).name}”"
        many = f"{len(kept_out)} of {len(visits)} visits were"
        yield f"{who + ' was' if len(kept_out) == 1 else many} not let in{_because(reason)}"


def _because(reason: str) -> str:
    return f": {reason.rstrip('.')}." if reason else "."


def _failure(visit: VisitEvidence) -> str:
    failed = [step for step in visit.steps if step.outcome == "failed"]
    if not failed:
        return visit.reason
    return f"step {failed[-1].index}: {failed[-1].error or visit.reason or 'it failed'}"


def _explained(visit: VisitEvidence, comparison: Comparison) -> bool:
    """Whether some finding, perhaps folded under another, says why the visit ended where it did."""
    ends = {step.index for step in visit.steps if step.outcome == "failed"}
    return any(
        (one.journey, one.device) == (visit.visit.journey, visit.visit.device) and one.step in ends
        for finding in comparison.findings
        for part in family(finding)
        for one in part.occurrences
    )


def _confirming_trouble(plan: Plan, visits: Sequence[VisitEvidence]) -> Iterator[str]:
    names = {journey.slug: journey.name for journey in plan.journeys}
    for one in visits:
        if one.visit.purpose == "journey" or one.status != "broken-off":
            continue
        title = plan.device(one.visit.device).title
        name = names.get(one.visit.journey, one.visit.journey)
        yield f"A confirming visit of {title} on “{name}” was broken off{_because(one.reason)}"


def _nothing_told(comparison: Comparison) -> Iterator[str]:
    asked = sum(outcome.asked for outcome in comparison.outcomes)
    untold = sum(outcome.cannot_tell for outcome in comparison.outcomes)
    if asked == 0:
        yield "Nothing was compared: no check was asked anything."
    elif untold >= asked:
        yield "Nothing could be told: every check lacked the evidence it needs."


# --- resolved -------------------------------------------------------------------------------------------------------


def _resolved(plan: Plan, own: Visits, comparison: Comparison, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    devices = {device for journey in plan.journeys for device in journey.devices}
    seen = {device for device in devices if _seen(plan, own, device)}
    return resolved(decisions, _showing(plan, comparison, decisions), seen, devices - seen)


def _seen(plan: Plan, own: Visits, device: str) -> bool:
    """Whether the device, and what it is compared with, came to the end of each of its journeys."""
    keys = [
        (journey.slug, who)
        for journey in plan.journeys
        for who in (device, journey.reference)
        if device in journey.devices
    ]
    return all((visit := own.get(key)) is not None and visit.status == "finished" for key in keys)


def _showing(plan: Plan, comparison: Comparison, decisions: Sequence[Decision]) -> set[tuple[str, str]]:
    """(fingerprint, device) of all that shows, is shared with the reference, ignored, or could not be told."""
    parts = [part for finding in comparison.findings for part in family(finding)]
    showing = {(part.fingerprint, one.device) for part in parts for one in part.occurrences}
    showing |= {(defect.fingerprint, one.device) for defect in comparison.shared for one in defect.occurrences}
    showing |= {(one.fingerprint, one.device) for one in comparison.spared}
    untold = {(one.check, one.device) for one in comparison.cannot_tell} | set(unasked(plan))
    hidden = {(one.fingerprint, device) for one in decisions for check, device in untold if check == one.check}
    return showing | hidden


# --- devices --------------------------------------------------------------------------------------------------------


def _device(device: Device, visits: Sequence[VisitEvidence]) -> DeviceNote:
    browser = next((one.browser for one in visits if one.visit.device == device.name and one.browser), "")
    return DeviceNote(
        name=device.name,
        title=device.title,
        family=device.family,
        width=device.viewport.width,
        height=device.viewport.height,
        engine=f"{device.title} viewport on {_engine(device, browser)}",
    )


def _engine(device: Device, browser: str) -> str:
    """`Chromium 156`: the engine that was in use, never the browser that the device would have."""
    version = re.search(r"\d+", browser)
    return f"{device.engine.capitalize()} {version.group()}" if version else device.engine.capitalize()
