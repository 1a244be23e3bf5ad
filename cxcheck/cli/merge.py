"""`cxcheck merge`: make one run of the shards that several machines played."""

from pathlib import Path

import click

from cxcheck.cli._options import baselines_option, fail_on_option, out_option
from cxcheck.model.finding import Severity


@click.command(
    short_help="Make one run of several shards.",
    epilog="Example: cxcheck merge shard-1 shard-2 --out merged",
)
@click.argument("runs", required=True, nargs=-1, type=click.Path(path_type=Path))
@out_option()
@baselines_option()
@fail_on_option()
def command(runs: tuple[Path, ...], out: Path | None, baselines: Path, fail_on: Severity) -> int:
    """Make one run of the shards that several machines played, compare it as a whole and report.

    RUNS are the folders of runs made with `cxcheck run --shard`. While a shard is missing, there is no
    verdict but on what diverges.
    """
    from cxcheck import app

    report = app.merge(runs, out, baselines, fail_on)
    app.show(report)
    return report.exit_code
