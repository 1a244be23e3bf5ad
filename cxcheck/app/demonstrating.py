"""Walks the demo shop."""

import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.resources import as_file, files
from pathlib import Path

from cxcheck.app.order import Order
from cxcheck.app.running import run
from cxcheck.faults import choose
from cxcheck.faults.score import Score, score
from cxcheck.model.report import Report
from cxcheck.model.site import Site


@dataclass(frozen=True)
class DemoResult:
    """What a demo seeded and what came of it."""

    report: Report
    seeded: tuple[str, ...]
    found: tuple[str, ...]
    missed: tuple[str, ...]
    unexpected: tuple[str, ...]


def demo(faults: str, devices: Sequence[str], out: Path | None, headed: bool) -> DemoResult:
    """Walk the demo shop with seeded faults and say which were found."""
    from cxcheck.demo.serve import running_shop

    chosen = choose(faults)
    with as_file(files("cxcheck.demo").joinpath("journeys")) as journeys, running_shop() as shop:
        order = Order(
            paths=(journeys,),
            base_url=shop.base_url,
            devices=tuple(devices),
            out=out,
            headed=headed,
            site=Site(name="demo shop", allow_effects=("order",)),
            command=f"cxcheck demo --faults {faults}",
            remembers=False,
        )
        patches = tuple(fault.patch() for fault in chosen)
        judged = run(replace(order, patches=patches, baselines=Path(os.devnull)))
    told: Score = score(chosen, judged.findings)
    return DemoResult(judged, tuple(one.id for one in chosen), told.found, told.missed, told.unexpected)


def serve_demo(port: int) -> None:
    """Serve the demo shop until Ctrl-C."""
    from cxcheck.demo.serve import running_shop

    with running_shop(port) as shop:
        print(f"The demo shop is open at {shop.base_url} (Ctrl-C closes it)", flush=True)
        signal.pause()
