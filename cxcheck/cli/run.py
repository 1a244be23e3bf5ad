"""`cxcheck run`: capture, compare and report in one go."""

from typing import Any

import click

from cxcheck.cli._options import fail_on_option, order_of, order_options
from cxcheck.model.finding import Severity


@click.command(
    short_help="Play journeys, compare the devices, report.",
    epilog="Example: cxcheck run journeys/checkout.yaml --device iphone --device desktop",
)
@order_options
@fail_on_option()
@click.option(
    "--max-failures",
    type=click.IntRange(min=1),
    metavar="N",
    help="Begin no visit after N failures.",
)
def command(fail_on: Severity, max_failures: int | None, **chosen: Any) -> int:
    """Play journeys on all their devices, compare the devices, and report.

    PATHS are journey files or folders of them; journeys/ when left out.
    """
    from cxcheck import app

    report = app.run(order_of({**chosen, "max_failures": max_failures}, fail_on))
    app.show(report)
    return report.exit_code
