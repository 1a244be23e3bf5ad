"""`cxcheck report`: write a stored run's report files again."""

from pathlib import Path

import click

from cxcheck.cli._options import baselines_option, fail_on_option, run_argument
from cxcheck.model.finding import Severity


@click.command(short_help="Write a stored run's report files again.", epilog="Example: cxcheck report .cxcheck/latest")
@run_argument()
@baselines_option()
@fail_on_option()
def command(run: Path | None, baselines: Path, fail_on: Severity) -> int:
    """Write the report files of a stored run again: HTML, JSON, JUnit.

    RUN is the run's folder; .cxcheck/latest when left out.
    """
    from cxcheck import app

    report = app.report(run, baselines, fail_on)
    app.show(report)
    return report.exit_code
