"""The demo shop in all its moods, clean and with one fault on the phone: `make bench-moods`.

Experiments, banners, recommendations, a late consent bar, a pop-up and a slow third party change what every visit sees.
A clean run must find nothing, a run with the fault that fault and nothing else. Runs are kept one by one in
bench/results/moods.json, so that a bench that was interrupted goes on where it was.
"""

import io
import json
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import redirect_stderr
from dataclasses import asdict, dataclass
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench.ending import end_well
from bench.table import markdown
from cxcheck import app
from cxcheck.demo.serve import running_shop
from cxcheck.faults import choose
from cxcheck.faults.score import score
from cxcheck.model.journey import Locator
from cxcheck.model.site import Interruption, Moods, Site

MOODS = ("dead-third-party", "experiment", "late-consent", "newsletter", "random-recommendations", "rotating-banner",
         "slow-third-party")  # fmt: skip
SITE = Site(
    moods=Moods(
        consent="accept",
        interruptions=(
            Interruption(
                when=Locator(role="dialog", name="Newsletter"),
                tap=Locator(role="button", name="Close", within=Locator(role="dialog", name="Newsletter")),
            ),
        ),
    )
)
RESULTS = Path(__file__).parent / "results" / "moods.json"
HEAD = ("fault", "journeys", "runs", "found", "false", "flaky", "inconclusive", "visits a run", "seconds a run")


@dataclass(frozen=True)
class Run:
    """What came of one run; `fault` is "none" for the shop as it is."""

    fault: str
    journeys: str
    found: bool
    false: tuple[str, ...]
    flaky: int
    verdict: str
    problems: tuple[str, ...]
    visits: int
    seconds: float


@click.command()
@click.option("--runs", type=click.IntRange(0), default=20, show_default=True, help="How often clean, how often not.")
@click.option("--fault", default="feature-missing", show_default=True, help="The fault on the phone.")
@click.option("--journey", "journeys", multiple=True, default=("find-a-store", "sign-in"), show_default=True)
@click.option("--device", "devices", multiple=True, default=("iphone", "desktop"), show_default=True)
@click.option("--results", type=click.Path(path_type=Path), default=RESULTS, show_default=True)
@click.option("--fresh", is_flag=True, help="Forget the runs that are in the results already.")
def main(
    runs: int, fault: str, journeys: tuple[str, ...], devices: tuple[str, ...], results: Path, fresh: bool
) -> None:
    """Play until there are as many runs of either kind, and exit with 1 unless all came out as they should."""
    done = [] if fresh else read(results)
    label = f"{'+'.join(journeys)} on {'+'.join(devices)}"
    for number in range(runs):
        for seeded in ("none", fault):
            if Counter((one.fault, one.journeys) for one in done)[seeded, label] > number:
                continue
            done.append(play(seeded, journeys, devices, label))
            results.write_text(json.dumps([asdict(one) for one in done], indent=1) + "\n", encoding="utf-8")
    print(f"\n{table(done)}\n")
    wrong = [one for one in done if not as_it_should(one)]
    for one in wrong:
        print(f"{one.fault}: {one.verdict}, found {one.found}, false {one.false}, {one.problems}")
    sys.exit(1 if wrong else 0)


def read(results: Path) -> list[Run]:
    """The runs played so far."""
    if not results.is_file():
        return []
    kept = json.loads(results.read_text(encoding="utf-8"))
    return [Run(**{**one, "false": tuple(one["false"]), "problems": tuple(one["problems"])}) for one in kept]


def play(fault: str, journeys: Sequence[str], devices: Sequence[str], label: str) -> Run:
    """One run against a shop of its own, which remembers nothing of earlier ones: that is the harder case."""
    seeded = choose(fault)
    print(f"{fault} ... ", end="", flush=True)
    with (
        TemporaryDirectory(prefix="bench-moods-") as folder,
        redirect_stderr(io.StringIO()),
        as_file(files("cxcheck.demo").joinpath("journeys")) as there,
        running_shop(moods=MOODS) as shop,
    ):
        order = app.Order(
            paths=tuple(there / f"{one}.yaml" for one in journeys),
            base_url=shop.base_url,
            devices=tuple(devices),
            out=Path(folder),
            baselines=Path(folder) / "none",
            site=SITE,
            patches=tuple(one.patch() for one in seeded),
            remembers=False,
        )
        report = app.run(order)
        visits = len(list(Path(folder).glob("visits/*/*/visit.json")))
    told = score(seeded, [one for one in report.findings if one.status != "flaky"])
    run = Run(
        fault=fault,
        journeys=label,
        found=not told.missed,
        false=told.unexpected,
        flaky=sum(one.status == "flaky" for one in report.findings),
        verdict=report.verdict,
        problems=report.problems,
        visits=visits,
        seconds=report.seconds,
    )
    print(
        f"{run.verdict}, {run.visits} visits, {run.seconds:.0f} s{'' if as_it_should(run) else ', NOT as it should be'}"
    )
    return run


def as_it_should(run: Run) -> bool:
    """The fault and nothing else; without one, nothing at all."""
    wanted = "consistent" if run.fault == "none" else "divergent"
    return run.found and not run.false and run.verdict == wanted


def table(runs: Sequence[Run]) -> str:
    """The runs as Markdown, a line for each fault and choice of journeys."""
    kinds = dict.fromkeys((one.fault, one.journeys) for one in runs)
    return markdown(HEAD, [_row([one for one in runs if (one.fault, one.journeys) == kind]) for kind in kinds])


def _row(runs: Sequence[Run]) -> tuple[str, ...]:
    count = len(runs)
    return (
        runs[0].fault,
        runs[0].journeys,
        str(count),
        str(sum(one.found for one in runs)) if runs[0].fault != "none" else "-",
        str(sum(len(one.false) for one in runs)),
        str(sum(one.flaky for one in runs)),
        str(sum(one.verdict == "inconclusive" for one in runs)),
        f"{sum(one.visits for one in runs) / count:.1f}",
        f"{sum(one.seconds for one in runs) / count:.0f}",
    )


if __name__ == "__main__":
    end_well(main)
