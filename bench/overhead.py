"""What cxcheck costs beside a bare Playwright script: `python -m bench.overhead`, or `make bench-overhead`.

Both play the demo's journeys on their devices with the same browser, concurrency and settling, in turns: bare, cxcheck,
bare, cxcheck, … against one demo shop that runs in a process of its own. The bare script takes one full-page picture a
checkpoint; cxcheck does a whole run. Each stage is divided by the bare script's total of the same round, so that the
machine and its moods cancel out; the table shows medians over the rounds.
"""

import asyncio
import io
import json
import os
import platform
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack, redirect_stderr
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from importlib.resources import as_file, files
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import click

from bench.bare import Suite, play_suite
from bench.ending import end_well
from bench.shop import shop_apart
from bench.stages import STAGES, Seconds, watched
from bench.table import markdown
from cxcheck import __version__, app
from cxcheck.bundle import Bundle
from cxcheck.capture.playing import default_workers
from cxcheck.devices.load import load_devices
from cxcheck.errors import CannotJudge
from cxcheck.journey.load import find_journeys, load_journey

LIMIT = 1.6
"""A whole run may take this many times what the bare script takes."""
RESULTS = Path(__file__).parent / "results" / "overhead.json"


@dataclass(frozen=True)
class Round:
    """One turn of each: the bare script's seconds, and cxcheck's by stage with `other` and `total`."""

    bare: float
    cxcheck: Seconds
    visits: int


@dataclass(frozen=True)
class Row:
    """A stage: medians of its seconds and of its ratios to the same round's bare script, and the range of these."""

    stage: str
    seconds: float
    ratio: float
    lowest: float
    highest: float


@click.command()
@click.option("--rounds", type=click.IntRange(1), default=3, show_default=True, help="How often each plays.")
@click.option("--limit", type=float, default=LIMIT, show_default=True, help="Highest total ratio that passes.")
def main(rounds: int, limit: float) -> None:
    """Measure cxcheck against a bare Playwright script, and exit with 1 when it costs too much."""
    played, browser = measure(rounds)
    rows = summary(played)
    print(f"\n{table(rows)}\n")
    write(RESULTS, rows, browser, rounds)
    total = rows[-1].ratio
    print(f"A whole run takes {total:.2f} times the bare script; the limit is {limit:g}. Written to {RESULTS}.")
    sys.exit(1 if total > limit else 0)


def measure(rounds: int) -> tuple[list[Round], str]:
    """Plays both in turns; gives the rounds and the browser. CannotJudge if cxcheck did not finish every visit."""
    with ExitStack() as stack:
        folder = stack.enter_context(as_file(files("cxcheck.demo").joinpath("journeys")))
        scratch = Path(stack.enter_context(TemporaryDirectory(prefix="bench-overhead-")))
        base_url = stack.enter_context(shop_apart())
        devices = load_devices(Path())
        journeys = [load_journey(path, devices) for path in find_journeys([folder])]
        suite = Suite(journeys, devices, base_url)
        # Whoever plays first would pay for cold files, the shop's first pages and Playwright's import.
        _bare(Suite(journeys[:1], devices, base_url), scratch / "warm-up")
        played = [_round(number, suite, folder, scratch) for number in range(1, rounds + 1)]
        return played, Bundle.open(scratch / "run-1").manifest().browser


def _round(number: int, suite: Suite, folder: Path, scratch: Path) -> Round:
    bare = _bare(suite, scratch / f"bare-{number}")
    print(f"round {number}: bare script {bare:.1f} s", end="", flush=True)
    run, no_decisions = scratch / f"run-{number}", Path(os.devnull)
    seconds, visits = _cxcheck(app.Order((folder,), base_url=suite.base_url, out=run, baselines=no_decisions))
    print(f", cxcheck {seconds['total']:.1f} s for {visits} visits", flush=True)
    return Round(bare, seconds, visits)


def _bare(suite: Suite, pictures: Path) -> float:
    pictures.mkdir()
    began = time.perf_counter()
    asyncio.run(play_suite(suite, pictures))
    return time.perf_counter() - began


def _cxcheck(order: app.Order) -> tuple[Seconds, int]:
    """Seconds by stage, and how many visits were played."""
    began = time.perf_counter()
    with watched() as seconds, redirect_stderr(io.StringIO()):
        app.run(order)
    total = time.perf_counter() - began
    staged = {stage: seconds.get(stage, 0.0) for stage in STAGES}
    assert order.out is not None
    return {**staged, "other": total - sum(staged.values()), "total": total}, _played(order.out)


def _played(run: Path) -> int:
    visits = Bundle.open(run).visits()
    for one in visits:
        if one.status != "finished":
            raise CannotJudge(f"cxcheck did not finish {one.visit.id}: {one.reason}")
    return len(visits)


def summary(rounds: Sequence[Round]) -> list[Row]:
    """The stages in the order of the flow, `other` and `total` last."""
    return [_row(stage, rounds) for stage in (*STAGES, "other", "total")]


def _row(stage: str, rounds: Sequence[Round]) -> Row:
    seconds = [one.cxcheck[stage] for one in rounds]
    ratios = [one.cxcheck[stage] / one.bare for one in rounds]
    return Row(stage, median(seconds), median(ratios), min(ratios), max(ratios))


def table(rows: Sequence[Row]) -> str:
    """The rows as Markdown."""
    head = ("stage", "of the bare script", "lowest to highest round", "seconds here")
    return markdown(
        head,
        [
            (one.stage, f"{one.ratio:.3f}", f"{one.lowest:.3f} to {one.highest:.3f}", f"{one.seconds:.2f}")
            for one in rows
        ],
    )


def write(path: Path, rows: Sequence[Row], browser: str, rounds: int) -> None:
    """The ratios with date and versions; no seconds, which say more about a machine than about cxcheck."""
    said = {
        "date": date.today().isoformat(),
        "rounds": rounds,
        "workers": default_workers(),
        "versions": {
            "cxcheck": __version__,
            "playwright": version("playwright"),
            "browser": browser,
            "python": platform.python_version(),
        },
        "ratios": {one.stage: round(one.ratio, 3) for one in rows},
        "total_range": [round(rows[-1].lowest, 3), round(rows[-1].highest, 3)],
    }
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    end_well(main)
