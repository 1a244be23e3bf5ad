"""`cxcheck schema`: the JSON Schemas of what cxcheck reads and writes."""

import json
from importlib.resources import files
from pathlib import Path

import click


@click.command(
    short_help="Print the JSON Schema of journeys, or of report.json.",
    epilog="Example: cxcheck schema > .vscode/journey.schema.json",
)
@click.option("--report", is_flag=True, help="That of report.json instead.")
def command(report: bool) -> int:
    """Print the JSON Schema of a journey file, with which editors complete and check journeys.

    The project's own devices are in it too.
    """
    click.echo(_of_report() if report else _of_journeys())
    return 0


def _of_report() -> str:
    return files("cxcheck.report").joinpath("schema.json").read_text(encoding="utf-8").rstrip()


def _of_journeys() -> str:
    from cxcheck.checks import rules
    from cxcheck.devices.load import load_devices
    from cxcheck.journey.schema import journey_schema

    return json.dumps(journey_schema(load_devices(Path.cwd()), rules()), indent=2, ensure_ascii=False)
