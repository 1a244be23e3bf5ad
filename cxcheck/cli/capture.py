"""`cxcheck capture`: play journeys and keep the evidence, without judging it."""

from typing import Any

import click

from cxcheck.cli._options import order_of, order_options


@click.command(
    short_help="Play journeys and keep the evidence.",
    epilog="Example: cxcheck capture journeys/checkout.yaml --out /tmp/evidence",
)
@order_options
def command(**chosen: Any) -> int:
    """Play journeys and keep the evidence; judge it later with `cxcheck compare`.

    PATHS are journey files or folders of them; journeys/ when left out.
    """
    from cxcheck import app

    folder = app.capture(order_of(chosen))
    click.echo(f"The evidence is in {folder}. Judge it with: cxcheck compare {folder}")
    return 0
