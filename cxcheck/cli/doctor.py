"""`cxcheck doctor`: what is found here, what is missing, and what mends it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxcheck.cli._ending import COULD_NOT_JUDGE

if TYPE_CHECKING:
    from cxcheck.doctor import Examined

MARKS = {"good": "ok     ", "unsure": "note   ", "bad": "MISSING"}
COLOURS = {"good": "green", "unsure": "yellow", "bad": "red"}


@click.command(short_help="Say what this machine has and what it lacks.", epilog="Example: cxcheck doctor")
def command() -> int:
    """Say what is found on this machine, what is missing, and what mends it.

    Starts the browser once. Exits with 0 when journeys can be played, else with 3.
    """
    from cxcheck.doctor import examine

    bad = 0
    for examined in examine(Path.cwd()):
        click.echo(_line(examined))
        bad += examined.state == "bad"
    click.echo("\nReady to play journeys." if not bad else f"\nNot ready: {bad} missing, see above.")
    return COULD_NOT_JUDGE if bad else 0


def _line(examined: "Examined") -> str:
    mark = click.style(MARKS[examined.state], fg=COLOURS[examined.state])
    first = f"{mark}  {examined.what:<12}  {examined.found}"
    mend = "\n".join(f"{'':23}{line}" for line in examined.mend.splitlines())
    return f"{first}\n{mend}" if mend else first
