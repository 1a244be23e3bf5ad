"""The matrix of a journey: its steps down, its devices across, and what happened in every cell. Pure."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cxcheck.baseline.cover import family
from cxcheck.model.evidence import CheckpointEvidence, VisitEvidence
from cxcheck.model.plan import PlannedJourney, PlannedStep
from cxcheck.model.report import Cell, JourneyReport, JudgedFinding, Row, VisitNote


class Spot(NamedTuple):
    """One cell's place: slug of the journey, index of the step, name of the device."""

    journey: str
    step: int
    device: str


def matrix(
    journey: PlannedJourney, visits: Mapping[str, VisitEvidence], findings: Sequence[JudgedFinding]
) -> JourneyReport:
    """The matrix of one journey; `visits` are the journey's own (not the confirming ones), by device."""
    marks = _marks(findings)
    rows = tuple(
        Row(
            step=step.index,
            text=step.text,
            checkpoint=step.checkpoint,
            source=step.source,
            cells=tuple(
                _cell(step, device, visits.get(device), marks.get(Spot(journey.slug, step.index, device), ()))
                for device in journey.devices
            ),
        )
        for step in journey.steps
    )
    return JourneyReport(
        name=journey.name,
        slug=journey.slug,
        why=journey.why,
        area=journey.area,
        file=journey.file,
        reference=journey.reference,
        devices=journey.devices,
        rows=rows,
        visits=tuple(_note(device, visits.get(device)) for device in journey.devices),
    )


def _marks(findings: Sequence[JudgedFinding]) -> dict[Spot, tuple[str, ...]]:
    """Fingerprints by cell. Where only a consequence shows, its cause is named, as that is what the report lists."""
    marks: dict[Spot, tuple[str, ...]] = {}
    for finding in findings:
        for occurrence in (occurrence for part in family(finding) for occurrence in part.occurrences):
            spot = Spot(occurrence.journey, occurrence.step, occurrence.device)
            if finding.fingerprint not in marks.get(spot, ()):
                marks[spot] = (*marks.get(spot, ()), finding.fingerprint)
    return marks


def _note(device: str, visit: VisitEvidence | None) -> VisitNote:
    if visit is None:
        return VisitNote(device=device, status="missing", reason="the run was ended before this visit")
    return VisitNote(device=device, status=visit.status, reason=visit.reason)


def _cell(step: PlannedStep, device: str, visit: VisitEvidence | None, findings: tuple[str, ...]) -> Cell:
    if visit is None:
        return Cell(device=device, outcome="not-reached", error="there is no visit on this device", findings=findings)
    evidence = visit.step(step.index)
    if evidence is None or evidence.outcome == "not-reached":
        return _unplayed(step, device, visit, findings)
    picture = visit.checkpoint(step.index)
    return Cell(
        device=device,
        outcome=evidence.outcome,
        error=evidence.error,
        revealed=evidence.revealed,
        picture=_picture(visit, picture),
        page_width=max(picture.page.scroll_width, picture.page.inner_width) if picture and picture.page else 0,
        page_height=max(picture.page.scroll_height, picture.page.inner_height) if picture and picture.page else 0,
        effort=picture.effort if picture else None,
        findings=findings,
    )


def _unplayed(step: PlannedStep, device: str, visit: VisitEvidence, findings: tuple[str, ...]) -> Cell:
    if device not in step.devices:
        return Cell(device=device, outcome="skipped", error="not meant for this device", findings=findings)
    return Cell(device=device, outcome="not-reached", error=_why_ended(visit), findings=findings)


def _why_ended(visit: VisitEvidence) -> str:
    failed = [step for step in visit.steps if step.outcome == "failed"]
    if visit.status == "failed" and failed:
        return f"the visit ended at step {failed[-1].index}"
    return visit.reason or "the visit ended before"


def _picture(visit: VisitEvidence, checkpoint: CheckpointEvidence | None) -> str:
    file = checkpoint.files.get("picture", "") if checkpoint else ""
    return f"visits/{visit.visit.id}/{file}" if file else ""
