"""`cxcheck demo`: see it work on the shop that ships with it."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxcheck.cli._ending import COULD_NOT_JUDGE
from cxcheck.cli._options import device_option, headed_option, out_option

if TYPE_CHECKING:
    from cxcheck.app import DemoResult


@click.command(
    short_help="See it find seeded faults in the demo shop.",
    epilog="Example: cxcheck demo --faults control-covered,price-mismatch --device iphone --device desktop",
)
@click.option(
    "--faults",
    default="all",
    show_default=True,
    metavar="NAME,...|all|none",
    help="Which faults to seed into the shop.",
)
@click.option("--serve", is_flag=True, help="Only serve the shop, without faults, until Ctrl-C.")
@click.option("--port", type=click.IntRange(0, 65535), metavar="N", help="Port for --serve; a free one when left out.")
@device_option()
@out_option()
@headed_option()
@click.pass_context
def command(
    ctx: click.Context,
    faults: str,
    serve: bool,
    port: int | None,
    devices: tuple[str, ...],
    out: Path | None,
    headed: bool,
) -> int:
    """Walk the demo shop with faults seeded for some devices, and see whether exactly those are found.

    Exits with 0 when the findings are the seeded faults and nothing else.
    """
    if serve:
        return _serve(ctx, port)
    if port is not None:
        raise click.UsageError("--port goes with --serve; otherwise the demo takes a free port.")
    from cxcheck import app

    result = app.demo(faults, devices, out, headed)
    app.show(result.report)
    click.echo("\n" + closing_words(result, out))
    return exit_code(result)


def _serve(ctx: click.Context, port: int | None) -> int:
    given = ctx.get_parameter_source("faults")
    if given is click.core.ParameterSource.COMMANDLINE:
        raise click.UsageError("--serve shows the shop as it is; faults are patched in only while journeys are played.")
    from cxcheck import app

    with suppress(KeyboardInterrupt):  # the usual way to end it
        app.serve_demo(port or 0)
    return 0


def exit_code(result: "DemoResult") -> int:
    """0 when exactly the seeded faults were found, 3 when the demo could not be judged, else 1."""
    if result.report.exit_code == COULD_NOT_JUDGE:
        return COULD_NOT_JUDGE
    return 1 if result.missed or result.unexpected else 0


def closing_words(result: "DemoResult", out: Path | None) -> str:
    """What was seeded, what came of it, and where to look: for somebody who has never seen cxcheck."""
    sentences = [*_seeded(result), *_found(result)]
    page = _report_page(result, out)
    if page:
        sentences.append(f"Open {page} in a browser to see both pictures of every finding, with the element boxed.")
    return "\n".join(sentences)


def _seeded(result: "DemoResult") -> list[str]:
    if not result.seeded:
        return ["The demo shop was walked as it is, without faults: a correct result has no finding at all."]
    names = ", ".join(result.seeded)
    return [f"Into the demo shop, which is clean, {_count(result.seeded, 'fault')} had been seeded: {names}."]


def _found(result: "DemoResult") -> list[str]:
    sentences = []
    if result.seeded:
        sentences.append(f"{len(result.found)} of {len(result.seeded)} came out as findings.")
    if result.missed:
        sentences.append(f"Missed: {', '.join(result.missed)}.")
    if result.unexpected:
        sentences.append(f"Not seeded, and yet reported: {', '.join(result.unexpected)}.")
    if not result.missed and not result.unexpected:
        sentences.append("Nothing was missed, and nothing else was reported." if result.seeded else "There is none.")
    return sentences


def _count(things: tuple[str, ...], word: str) -> str:
    return f"{len(things)} {word}" if len(things) == 1 else f"{len(things)} {word}s"


def _report_page(result: "DemoResult", out: Path | None) -> Path | None:
    folders = (out, Path(".cxcheck/runs") / result.report.run, Path(".cxcheck/latest"))
    pages = [folder / "report.html" for folder in folders if folder]
    return next((page for page in pages if page.is_file()), None)
