"""`cxcheck validate`: read journeys and say what is wrong with them, without playing them."""

from pathlib import Path

import click

from cxcheck.cli._options import journey_paths


@click.command(
    short_help="Read journeys and say what is wrong.", epilog="Example: cxcheck validate journeys/checkout.yaml"
)
@journey_paths()
def command(paths: tuple[Path, ...]) -> int:
    """Read journeys and the project file and say, with line and column, all that is wrong with them.

    PATHS are journey files or folders of them; journeys/ when left out.
    """
    from cxcheck import app

    count = app.validate(paths, Path.cwd())
    click.echo("1 journey is well formed." if count == 1 else f"{count} journeys are well formed.")
    return 0
