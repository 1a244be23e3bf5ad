"""Options that several commands share, and what becomes of them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cxcheck.errors import UserError
from cxcheck.model.finding import SEVERITIES, Severity
from cxcheck.model.plan import Shard

if TYPE_CHECKING:
    from cxcheck.app import Order

Function = TypeVar("Function", bound=Callable[..., Any])
Decorator = Callable[[Function], Function]

DEFAULT_FAIL_ON: Severity = "serious"


def journey_paths() -> Decorator[Any]:
    """Files and folders of journeys; `journeys` when none is named."""
    return click.argument("paths", nargs=-1, type=click.Path(path_type=Path), callback=_existing_journeys)


def _existing_journeys(_ctx: click.Context, _param: click.Parameter, given: tuple[Path, ...]) -> tuple[Path, ...]:
    paths = given or (Path("journeys"),)
    missing = [path for path in paths if not path.exists()]
    if missing:
        hint = "name a journey file or a folder of them, or stand in the folder that holds journeys/"
        raise UserError("no such file or folder", str(missing[0]), hint)
    return paths


def run_argument(*, required: bool = False) -> Decorator[Any]:
    """A stored run: its folder."""
    kind = click.Path(path_type=Path)
    return click.argument("run", required=required, type=kind)


def baselines_option() -> Decorator[Any]:
    """Where people's decisions stand."""
    return click.option(
        "--baselines",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("baselines"),
        show_default=True,
        metavar="DIR",
        help="Where accepted findings are kept.",
    )


def fail_on_option() -> Decorator[Any]:
    """From which severity on a divergence makes the exit code 1."""
    return click.option(
        "--fail-on",
        type=click.Choice(SEVERITIES),
        default=DEFAULT_FAIL_ON,
        show_default=True,
        help="Exit with 1 from this severity on.",
    )


def device_option(what: str = "Only this device (repeat for more).") -> Decorator[Any]:
    """Names of devices."""
    return click.option("--device", "devices", multiple=True, metavar="NAME", help=what)


def out_option() -> Decorator[Any]:
    """Where a run is put."""
    return click.option(
        "--out",
        type=click.Path(path_type=Path, file_okay=False),
        metavar="DIR",
        help="Put the run into this folder instead of .cxcheck/runs.",
    )


def headed_option() -> Decorator[Any]:
    """Whether windows are shown."""
    return click.option("--headed", is_flag=True, help="Show the browser windows.")


def order_options(function: Function) -> Function:
    """All options that say what is to be played; `order_of` makes an Order of them."""
    options = (
        journey_paths(),
        click.option("--site", default="", metavar="NAME", help="Play against this site of the project file."),
        click.option("--base-url", metavar="URL", callback=web_address, help="Play against this site."),
        device_option(),
        click.option("--journey", "journeys", multiple=True, metavar="NAME", help="Only this one (repeat for more)."),
        out_option(),
        headed_option(),
        click.option("--pause", is_flag=True, help="Show the windows and wait for Enter after each step."),
        click.option("--until", metavar="STEP", help="Stop after this step: number from 1, or checkpoint."),
        click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Visits played at the same time."),
        click.option("--repeats", type=click.IntRange(1, 20), default=1, metavar="N", help="Play every visit N times."),
        click.option("--sweep", is_flag=True, help="Look at every checkpoint in all widths, too."),
        click.option("--shard", metavar="I/N", callback=_shard, help="Play only share I of N; see: cxcheck merge."),
        click.option("--last-failed", is_flag=True, help="Only what failed in the last run; all if nothing did."),
        baselines_option(),
    )
    for option in reversed(options):
        function = option(function)
    return function


def web_address(_ctx: click.Context, _param: click.Parameter, url: str | None) -> str | None:
    """An address as browsers take it, or none."""
    if url is None or url.startswith(("http://", "https://")):
        return url
    raise click.BadParameter(f"{url!r} is no web address; did you mean 'https://{url}'?")


def _shard(_ctx: click.Context, _param: click.Parameter, wanted: str | None) -> Shard | None:
    if wanted is None:
        return None
    number, slash, count = wanted.partition("/")
    if slash and number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count):
        return Shard(number=int(number), count=int(count))
    raise click.BadParameter(f"{wanted!r} is no share; the second of four is written 2/4")


def order_of(chosen: dict[str, Any], fail_on: Severity = DEFAULT_FAIL_ON) -> "Order":
    """The Order for options as click hands them over, by name. A pause without a window would help nobody."""
    from cxcheck.app import Order

    fields = {**chosen, "headed": chosen["headed"] or chosen["pause"], "fail_on": fail_on, "project": Path.cwd()}
    return Order(**fields)
