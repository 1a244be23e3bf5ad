"""`cxcheck drill`: which faults would the suite miss?"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cxcheck.cli._ending import COULD_NOT_JUDGE
from cxcheck.cli._options import device_option, headed_option, journey_paths, web_address

if TYPE_CHECKING:
    from cxcheck.model.drill import DrillReport


@click.command(
    short_help="Break the shop on purpose: what would your journeys miss?",
    epilog="Example: cxcheck drill journeys/ --faults shopping,content --budget 20",
)
@journey_paths()
@click.option("--site", default="", metavar="NAME", help="Play against this site of the project file.")
@click.option("--base-url", metavar="URL", callback=web_address, help="Play against this site.")
@device_option()
@click.option("--journey", "journeys", multiple=True, metavar="NAME", help="Only this one (repeat for more).")
@click.option(
    "--faults",
    default="all",
    show_default=True,
    metavar="NAME,...|all",
    help="Which faults to try: ids, areas, or checks that have to find them.",
)
@click.option("--seed", type=int, default=1, show_default=True, metavar="N", help="Decides order and places.")
@click.option("--budget", type=click.FloatRange(min=0), metavar="MINUTES", help="Begin no fault after that time.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Keep the drill here; one that was stopped goes on. [default: .cxcheck/drill]",
)
@headed_option()
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Faults tried at the same time.")
def command(faults: str, seed: int, budget: float | None, **chosen: Any) -> int:
    """Play journeys against faults that are put into the shop's pages, one at a time, and say which are missed.

    PATHS are journey files or folders of them; journeys/ when left out. Exits with 0 when nothing was missed.
    """
    from cxcheck import app

    report = app.drill(app.Order(**chosen, project=Path.cwd()), app.DrillWishes(faults, seed, budget))
    app.show_drill(report)
    click.echo(f"Open {chosen['out'] or Path('.cxcheck/drill')}/drill.html in a browser to read it.")
    return exit_code(report)


def exit_code(report: "DrillReport") -> int:
    """1 when something was missed, 3 when nothing could be tried, else 0."""
    if report.score is None:
        return COULD_NOT_JUDGE
    return 1 if report.of("missed") else 0
