"""Two hundred visits against the demo shop in one run: `python -m bench.endurance`, or `make bench-endurance`.

Every visit is one of the demo's journeys on one of its devices, played as a run plays it. The memory of this process
and of all that it has started (driver, browser, tabs) is taken once a second; what counts is whether the last quarter
of the visits needs more than the second one did. Results go to bench/results/endurance.json.
"""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import click

from bench.ending import end_well
from bench.shop import shop_apart
from cxcheck.app import Order
from cxcheck.app.staging import Staged, stage
from cxcheck.bundle import Bundle, Manifest
from cxcheck.capture.browsers import Browsers
from cxcheck.capture.playing import Watcher, play_all
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.plan import Visit
from cxcheck.progress import watch

RESULTS = Path(__file__).parent / "results" / "endurance.json"
GROWTH = 1.25
"""The last quarter may need so many times what the second one needed: browsers take turns, so that memory swings."""


@dataclass
class Sampler:
    """Megabytes by number of visits that had ended; also what a run tells whoever watches it."""

    samples: list[tuple[int, float, float]] = field(default_factory=list)
    """Visits ended, megabytes of this process, megabytes of all it has started."""
    ended_visits: int = 0

    async def sample(self) -> None:
        """Until it is cancelled."""
        while True:
            own, others = await asyncio.to_thread(_megabytes)
            self.samples.append((self.ended_visits, own, others))
            await asyncio.sleep(1)


def _megabytes() -> tuple[float, float]:
    listed = subprocess.run(["ps", "-eo", "pid=,ppid=,rss="], capture_output=True, text=True, check=True)
    rows = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
    family = {os.getpid()}
    while new := {pid for pid, parent, _ in rows if parent in family} - family:
        family |= new
    sizes = {pid: rss / 1024 for pid, _, rss in rows if pid in family}
    own = sizes.pop(os.getpid(), 0.0)
    return own, sum(sizes.values())


@click.command()
@click.option("--visits", "wanted", type=click.IntRange(10), default=200, show_default=True, help="How many.")
def main(wanted: int) -> None:
    """Play so many visits in one run, and exit with 1 if one is lost or memory grows."""
    with TemporaryDirectory(prefix="bench-endurance-") as folder, shop_apart() as url:
        result = _endured(wanted, Path(folder), url)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({key: value for key, value in result.items() if key != "samples"}, indent=1))
    sys.exit(0 if result["flat"] and not result["lost"] else 1)


def _endured(wanted: int, folder: Path, url: str) -> dict[str, Any]:
    sampler = Sampler()
    began = time.monotonic()
    with as_file(files("cxcheck.demo").joinpath("journeys")) as journeys:
        staged = stage(Order(paths=(journeys,), base_url=url))
        visits = _played(staged, folder / "run", wanted, sampler)
    seconds = time.monotonic() - began
    return {
        "visits": wanted,
        "lost": wanted - len(visits),
        "not_finished": sorted(one.visit.id for one in visits if one.status != "finished"),
        "seconds": round(seconds),
        "visits_a_minute": round(60 * len(visits) / seconds, 1),
        **_growth(sampler.samples, wanted),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "samples": sampler.samples,
    }


def _played(staged: Staged, folder: Path, wanted: int, sampler: Sampler) -> tuple[VisitEvidence, ...]:
    """The plan's visits over and over, as confirming rounds, in one browser pool."""
    began = datetime.now(UTC).isoformat(timespec="seconds")
    bundle = Bundle.create(folder, Manifest(run=folder.name, started=began, plan=staged.plan))
    rounds = range(1 + wanted // len(staged.visits))
    many = [
        one.model_copy(update={"purpose": "confirm", "round": round_}) for round_ in rounds for one in staged.visits
    ]
    asyncio.run(_watched(staged, many[:wanted], bundle, sampler))
    return bundle.visits()


async def _watched(staged: Staged, visits: Sequence[Visit], bundle: Bundle, sampler: Sampler) -> None:
    showing = watch(staged.plan)
    try:
        async with Browsers() as browsers:
            sampling = asyncio.create_task(sampler.sample())
            watcher = _Counting(showing, sampler)
            await play_all(visits, staged.script, bundle, browsers, staged.plan.workers, watcher)
            sampling.cancel()
    finally:
        showing.close()


class _Counting(Watcher):
    """Counts what has ended, and passes everything on."""

    def __init__(self, watcher: Watcher, sampler: Sampler) -> None:
        self._watcher, self._sampler = watcher, sampler

    def planned(self, visits: Sequence[Visit]) -> None:
        """As it comes."""
        self._watcher.planned(visits)

    def stepped(self, visit: Visit, index: int) -> None:
        """As it comes."""
        self._watcher.stepped(visit, index)

    def ended(self, evidence: VisitEvidence) -> None:
        """One more."""
        self._sampler.ended_visits += 1
        self._watcher.ended(evidence)


def _growth(samples: Sequence[tuple[int, float, float]], wanted: int) -> dict[str, Any]:
    """Medians of the second and of the last quarter, of this process and of the others."""

    def typical(which: int, first: float, last: float) -> float:
        return round(median([one[which] for one in samples if first * wanted <= one[0] < last * wanted] or [0.0]), 1)

    told = {
        f"{who}_mb": {"second_quarter": typical(which, 0.25, 0.5), "last_quarter": typical(which, 0.75, 1.0)}
        for which, who in ((1, "python"), (2, "driver_and_browsers"))
    }
    flat = all(one["last_quarter"] <= one["second_quarter"] * GROWTH for one in told.values())
    return {**told, "flat": flat}


if __name__ == "__main__":
    end_well(main)
