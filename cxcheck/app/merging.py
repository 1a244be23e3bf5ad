"""Makes one run of several."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from cxcheck.app.comparing import compare
from cxcheck.bundle import HOME, new_run, point_latest
from cxcheck.merging import merge as merge_runs
from cxcheck.model.finding import Severity
from cxcheck.model.report import Report


def merge(runs: Sequence[Path], out: Path | None, baselines: Path, fail_on: Severity) -> Report:
    """Make one run of several, compare and judge it as a whole."""
    path = out or new_run(HOME, datetime.now(UTC).isoformat(timespec="seconds"))
    merged = merge_runs(runs, path)
    if out is None:
        point_latest(HOME, path)
    return compare(merged.path, baselines, fail_on)
