"""`cxcheck compare`: judge a stored run again, without a browser."""

from pathlib import Path

import click

from cxcheck.cli._options import baselines_option, fail_on_option, run_argument
from cxcheck.model.finding import Severity


@click.command(
    short_help="Judge a stored run again.", epilog="Example: cxcheck compare .cxcheck/latest --fail-on moderate"
)
@run_argument()
@baselines_option()
@fail_on_option()
def command(run: Path | None, baselines: Path, fail_on: Severity) -> int:
    """Judge a stored run again in moments, without a browser.

    RUN is the run's folder; .cxcheck/latest when left out. Findings that no second visit confirmed stay unconfirmed.
    """
    from cxcheck import app

    report = app.compare(run, baselines, fail_on)
    app.show(report)
    return report.exit_code
