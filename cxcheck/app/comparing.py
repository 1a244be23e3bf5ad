"""Compares a run that is there."""

from pathlib import Path

from cxcheck.app.reporting import open_run, rendered
from cxcheck.bundle import Bundle
from cxcheck.compare import compare as compare_visits
from cxcheck.model.finding import Comparison, Severity
from cxcheck.model.report import Report


def compare(run_path: Path | None, baselines: Path, fail_on: Severity) -> Report:
    """Compare and judge a stored run again, and render its reports; no browser is started."""
    bundle = open_run(run_path)
    return told_of(bundle, compared(bundle), baselines, fail_on)


def compared(bundle: Bundle) -> Comparison:
    """What comparing all visits of the run gives."""
    manifest = bundle.manifest()
    return compare_visits(manifest.plan, bundle.visits(), manifest.remembered)


def told_of(bundle: Bundle, comparison: Comparison, baselines: Path, fail_on: Severity) -> Report:
    """Keep what was compared, and report it."""
    bundle.write("comparison.json", comparison.model_dump_json(indent=1).encode())
    return rendered(bundle, bundle.visits(), comparison, baselines, fail_on)
