"""Tries the suite against seeded faults."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cxcheck.app.capturing import captured, end_at_sigterm
from cxcheck.app.comparing import compared
from cxcheck.app.order import Order
from cxcheck.app.reporting import comparison_of
from cxcheck.app.staging import stage
from cxcheck.bundle import HOME, Bundle
from cxcheck.capture.playing import default_workers
from cxcheck.drilling.drill import Drill, Tried, forget
from cxcheck.drilling.drill import play as play_drill
from cxcheck.drilling.page import page as drill_page
from cxcheck.drilling.telling import report_of, say, summary
from cxcheck.drilling.trying import Judged
from cxcheck.errors import CannotJudge
from cxcheck.faults.library import AnySiteFault
from cxcheck.faults.library import choose as choose_any
from cxcheck.model.drill import DrillReport
from cxcheck.model.finding import Comparison
from cxcheck.model.plan import Plan
from cxcheck.progress import watch


@dataclass(frozen=True)
class DrillWishes:
    """Which faults a drill tries (ids, areas, checks, or "all"), in which order, and for how many minutes.

    `most`: no more faults than that, of those that have a place in the suite. `thorough`: everything is confirmed, also
    what no fault explains, so that false alarms can be counted.
    """

    faults: str = "all"
    seed: int = 1
    budget: float | None = None
    most: int | None = None
    thorough: bool = False


def drill(order: Order, wishes: DrillWishes, judged: Judged | None = None) -> DrillReport:
    """Play the suite against seeded faults, one at a time, and say which it would miss.

    Nothing is played that has an effect. What an earlier drill into the same folder has done is not done again.
    `judged` is told what came of each mutant while the evidence of its visits is there.
    """
    began = time.monotonic()
    prepared = replace(drill_of(order, wishes, choose_any(wishes.faults)), judged=judged)
    told = asyncio.run(_drilled(prepared))
    report = report_of(prepared.clean.manifest(), prepared.comparison, told, wishes.seed, time.monotonic() - began)
    Bundle(prepared.folder).write("drill.json", report.model_dump_json(indent=1).encode())
    Bundle(prepared.folder).write("drill.html", drill_page(report).encode())
    return report


def drill_of(order: Order, wishes: DrillWishes, faults: Sequence[AnySiteFault]) -> Drill:
    """What a drill with the faults plays: the suite is walked clean, unless an earlier drill has left it walked."""
    began = time.monotonic()
    order = replace(order, effects=False, remembers=False)
    folder = order.out or order.project / HOME / "drill"
    staged = stage(order)
    clean, comparison = _clean(replace(order, out=folder / "clean"), staged.plan)
    return Drill(
        folder=folder,
        script=staged.script,
        clean=clean,
        comparison=comparison,
        faults=faults,
        seed=wishes.seed,
        budget=None if wishes.budget is None else max(0.0, wishes.budget * 60 - (time.monotonic() - began)),
        workers=order.workers or default_workers(),
        headed=order.headed,
        most=wishes.most,
        thorough=wishes.thorough,
    )


def _clean(order: Order, plan: Plan) -> tuple[Bundle, Comparison]:
    """The suite without any fault: as an earlier drill has left it, if it is the same suite."""
    assert order.out is not None
    if (order.out / "comparison.json").is_file():
        bundle = Bundle.open(order.out)
        known = bundle.manifest()
        if known.complete and known.plan == plan:
            return bundle, comparison_of(bundle)
    forget(order.out.parent)
    bundle, comparison = captured(order, confirm=True)
    comparison = comparison or compared(bundle)
    bundle.write("comparison.json", comparison.model_dump_json(indent=1).encode())
    if not any(one.status == "finished" for one in bundle.visits()):
        reasons = "; ".join(dict.fromkeys(one.reason for one in bundle.visits() if one.reason))
        raise CannotJudge(f"no journey could be played: {reasons}", str(order.out), "see: cxcheck run")
    return bundle, comparison


def show_drill(report: DrillReport) -> None:
    """Print what a drill says for a person at a terminal."""
    print("\n".join(summary(report)))


async def _drilled(told: Drill) -> Tried:
    end_at_sigterm()
    showing = watch(told.clean.manifest().plan)
    try:
        return await play_drill(told, showing, say)
    finally:
        showing.close()
