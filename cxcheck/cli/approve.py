"""`cxcheck approve`: write into the baseline what people decided about findings."""

import getpass
import os
from datetime import date, datetime
from pathlib import Path

import click

from cxcheck.cli._options import baselines_option, device_option, run_argument
from cxcheck.model.baseline import Verb


def _login() -> str:
    """The person at the keyboard; containers may have a user without a name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"user {os.getuid()}"


@click.command(
    short_help="Accept findings, or mark them as to be fixed or false.",
    epilog="Example: cxcheck approve .cxcheck/latest 3f9a --as accepted --device iphone --reason 'ships in May'",
)
@run_argument(required=True)
@click.argument("findings", nargs=-1, metavar="[FINDING]...")
@click.option("--all", "everything", is_flag=True, help="Decide about every finding of the run.")
@click.option(
    "--as",
    "verb",
    required=True,
    type=click.Choice(("accepted", "must-fix", "false-alarm")),
    help="What was decided.",
)
@device_option("Only for this device (repeat for more); all devices when left out.")
@click.option("--reason", default="", metavar="TEXT", help="Why.")
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The decision holds until this day; for ever when left out.",
)
@click.option("--by", default=_login, metavar="NAME", help="Who decided; your login name when left out.")
@baselines_option()
def command(
    run: Path,
    findings: tuple[str, ...],
    everything: bool,
    verb: Verb,
    devices: tuple[str, ...],
    reason: str,
    until: datetime | None,
    by: str,
    baselines: Path,
) -> int:
    """Accept findings of RUN, mark them as to be fixed, or as false alarms.

    FINDING is a finding's fingerprint, or the beginning of one.
    """
    if bool(findings) == everything:
        raise click.UsageError("Name the findings by their fingerprints, or say --all for every one (not both).")
    from cxcheck import app

    written = app.approve(run, findings, everything, verb, devices, reason, _day(until), by, baselines)
    for path in written:
        click.echo(f"wrote {path}")
    return 0


def _day(until: datetime | None) -> date | None:
    if until is None:
        return None
    if until.date() < date.today():
        raise click.BadParameter(f"{until.date()} is past.", param_hint="'--until'")
    return until.date()
