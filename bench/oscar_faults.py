"""Ten faults on the phone in a shop that was not written for cxcheck: `python -m bench.oscar_faults`, or
`make bench-oscar`.

Each is played alone over the journey in which it is met. A fault whose witness sees no harm is dropped, and counted.
"""

import asyncio
import io
import json
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr
from dataclasses import asdict, astuple, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench.ending import end_well
from bench.oscar_seeds import SEEDS, Seed
from bench.table import markdown
from cxcheck import app
from cxcheck.capture.browsers import Browsers
from cxcheck.devices.load import load_devices
from cxcheck.faults.score import score
from tests.shops.oscar.running import running_oscar

RESULTS = Path(__file__).parent / "results"
JOURNEYS = Path(__file__).parents[1] / "journeys" / "oscar"
HEAD = ("fault", "journey", "outcome", "found as", "false", "seconds")
SETTLED_SECONDS = 0.4
LOAD_SECONDS = 30.0


@dataclass(frozen=True)
class Row:
    """What came of one fault: "found", "missed" or "dropped"; `false` are findings that it does not explain."""

    fault: str
    journey: str
    outcome: str
    found_as: str
    false: str
    seconds: str


@click.command()
@click.option("--fault", "wanted", multiple=True, metavar="NAME", help="Only this one (repeat for more).")
def main(wanted: Sequence[str]) -> None:
    """Seed each fault alone, and exit with 1 unless every one is found and nothing else is."""
    seeds = [one for one in SEEDS if not wanted or one.fault.id in wanted]
    with running_oscar() as address:
        rows = [_row(seed, address) for seed in seeds]
    print(f"\n{markdown(HEAD, [astuple(one) for one in rows])}\n\n{_sum(rows)}")
    if not wanted:
        _keep(rows)
    sys.exit(0 if all(one.outcome == "found" and not one.false for one in rows) else 1)


def _row(seed: Seed, address: str) -> Row:
    print(f"{seed.fault.id} ... ", end="", flush=True)
    told = _played(seed, address)
    print(told.outcome, flush=True)
    return told


def _played(seed: Seed, address: str) -> Row:
    fault = seed.fault
    if [asyncio.run(_seen(seed, address, patched=patched)) for patched in (False, True)] != [False, True]:
        return Row(fault.id, seed.journey, "dropped", "", "", "")
    with TemporaryDirectory(prefix="bench-oscar-") as folder, redirect_stderr(io.StringIO()):
        judged = app.run(_order(seed, address, Path(folder) / "run"))
    told = score([fault], judged.findings)
    hits = [one for one in judged.findings if f"{one.check}: {one.title}" not in told.unexpected]
    outcome = "found" if told.found else "missed"
    found_as = "; ".join(one.title for one in hits)
    return Row(fault.id, seed.journey, outcome, found_as, "; ".join(told.unexpected), f"{judged.seconds:.0f}")


def _order(seed: Seed, address: str, out: Path) -> app.Order:
    return app.Order(
        paths=(JOURNEYS / f"{seed.journey}.yaml",),
        base_url=address,
        devices=("iphone", "desktop"),
        out=out,
        baselines=Path(os.devnull),
        patches=(seed.fault.patch(),),
    )


async def _seen(seed: Seed, address: str, *, patched: bool) -> bool:
    """Whether the witness sees the fault on its page."""
    patches = (seed.fault.patch(),) if patched else ()
    async with Browsers() as browsers, browsers.page(load_devices()["iphone"], patches) as page:
        await page.goto(address + seed.page, wait_until="load", timeout=LOAD_SECONDS * 1000)
        await asyncio.sleep(SETTLED_SECONDS)
        answer = await asyncio.wait_for(page.evaluate(f"() => ({seed.fault.witness})"), LOAD_SECONDS)
    return bool(answer)


def _sum(rows: Sequence[Row]) -> str:
    """Found, missed and false, by name."""
    parts = []
    for outcome in ("found", "missed", "dropped"):
        names = [one.fault for one in rows if one.outcome == outcome]
        parts.append(f"{outcome.capitalize()} {len(names)}: {', '.join(names) or 'none'}.")
    false = [one.false for one in rows if one.false]
    return " ".join([*parts, f"False {len(false)}: {'; '.join(false) or 'none'}."])


def _keep(rows: Sequence[Row]) -> None:
    path = RESULTS / "oscar-faults.json"
    told = {"sum": _sum(rows), "rows": [asdict(one) for one in rows]}
    path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    end_well(main)
