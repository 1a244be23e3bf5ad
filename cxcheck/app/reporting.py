"""Judges what a comparison said, and tells it to people and machines."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pydantic import ValidationError
from rich.console import Console

from cxcheck import __version__
from cxcheck.baseline import ledger
from cxcheck.bundle import HOME, Bundle
from cxcheck.errors import BundleError
from cxcheck.judge import judge
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import Comparison, Severity
from cxcheck.model.report import Report
from cxcheck.report import renderers
from cxcheck.report.terminal import show as print_report


def report(run_path: Path | None, baselines: Path, fail_on: Severity) -> Report:
    """Judge what the last comparison of a run said, against today's baseline, and render its reports again."""
    bundle = open_run(run_path)
    return rendered(bundle, bundle.visits(), comparison_of(bundle), baselines, fail_on)


def open_run(run_path: Path | None) -> Bundle:
    """The run in that folder, or the last one."""
    return Bundle.open(run_path or HOME / "latest")


def comparison_of(bundle: Bundle) -> Comparison:
    """What the run's last comparison said; BundleError if there was none, or if it cannot be read."""
    path = bundle.path / "comparison.json"
    if not path.is_file():
        raise BundleError("the run was not compared yet", str(bundle.path), f"first: cxcheck compare {bundle.path}")
    try:
        return Comparison.model_validate_json(path.read_text(encoding="utf-8"))
    except (ValidationError, UnicodeDecodeError) as error:
        raise BundleError("the run's comparison is damaged", str(path), f"cxcheck compare {bundle.path}") from error


def rendered(
    bundle: Bundle, visits: Sequence[VisitEvidence], comparison: Comparison, baselines: Path, fail_on: Severity
) -> Report:
    """Judge what was compared, render all reports of it into the bundle, and give it."""
    manifest = bundle.manifest()
    judged = judge(
        manifest.plan,
        visits,
        comparison,
        ledger.read(baselines),
        fail_on=fail_on,
        today=date.today(),
        run=manifest.run,
        started=manifest.started,
        tool=f"cxcheck {__version__}",
        seconds=manifest.seconds,
        problems=manifest.problems,
    )
    pictures = _pictures(bundle, judged)
    for renderer in renderers().values():
        if renderer.file_name:
            bundle.write(renderer.file_name, renderer.render(judged, pictures).encode())
    _tell_job(bundle.path / "summary.md")
    return judged


def _tell_job(summary: Path) -> None:
    """Adds the summary to the page of the CI job, where the server names a file for that (GitHub Actions does)."""
    if not (page := os.environ.get("GITHUB_STEP_SUMMARY")):
        return
    try:
        with Path(page).open("a", encoding="utf-8") as stream:
            stream.write(summary.read_text(encoding="utf-8"))
    except OSError as error:
        print(f"the job's summary cannot be written: {error.strerror} ({page})", file=sys.stderr)


def _pictures(bundle: Bundle, judged: Report) -> dict[str, bytes]:
    """The pictures that the report's cells name, as far as they are there."""
    names = {cell.picture for journey in judged.journeys for row in journey.rows for cell in row.cells if cell.picture}
    return {name: (bundle.path / name).read_bytes() for name in sorted(names) if (bundle.path / name).is_file()}


def show(judged: Report) -> None:
    """Print the report for a person at a terminal."""
    print_report(judged, Console())
