"""Writes decisions about findings into the baseline."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cxcheck.app.reporting import comparison_of, open_run, rendered
from cxcheck.baseline import ledger
from cxcheck.errors import Problem, UserError
from cxcheck.model.baseline import Decision, Verb
from cxcheck.model.journey import Area
from cxcheck.model.report import JudgedFinding, Report


def approve(
    run_path: Path,
    fingerprints: Sequence[str],
    everything: bool,
    verb: Verb,
    devices: Sequence[str],
    reason: str,
    until: date | None,
    by: str,
    baselines: Path,
) -> list[Path]:
    """Write decisions about findings of a run into the baseline; gives the files written."""
    bundle = open_run(run_path)
    judged = rendered(bundle, bundle.visits(), comparison_of(bundle), baselines, "serious")
    chosen = _chosen(judged.findings, fingerprints, everything)
    _check_devices(devices, judged)
    by_area: dict[Area, list[Decision]] = {}
    for finding in chosen:
        decision = Decision(
            fingerprint=finding.fingerprint,
            check=finding.check,
            title=finding.title,
            decision=verb,
            devices=tuple(devices),
            reason=reason,
            by=by,
            date=date.today(),
            until=until,
        )
        by_area.setdefault(finding.area, []).append(decision)
    return [path for area, decisions in by_area.items() for path in ledger.record(baselines, area, decisions)]


def _chosen(findings: Sequence[JudgedFinding], fingerprints: Sequence[str], everything: bool) -> list[JudgedFinding]:
    """Each finding once, also if the baseline has split it by device."""
    once = {finding.fingerprint: finding for finding in reversed(findings)}
    if everything:
        return list(once.values())
    chosen, problems = [], []
    for wanted in fingerprints:
        fitting = [finding for print_, finding in once.items() if print_.startswith(wanted)]
        if len(fitting) == 1:
            chosen += fitting
        else:
            known = ", ".join(sorted(once)) or "the run has none"
            what = "no finding" if not fitting else "several findings"
            problems.append(Problem(f"{what} of the run begin with {wanted}", hint=f"findings: {known}"))
    if problems:
        raise UserError.of(tuple(problems))
    return chosen


def _check_devices(devices: Sequence[str], judged: Report) -> None:
    known = {device.name for device in judged.devices}
    if unknown := [name for name in devices if name not in known]:
        raise UserError(f"the run has no device {unknown[0]}", hint=f"devices: {', '.join(sorted(known))}")
