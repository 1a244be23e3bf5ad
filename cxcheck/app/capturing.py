"""Plays an order into a bundle: the only loop in the flow, capture, compare, questions, capture."""

import asyncio
import os
import signal
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from cxcheck import memory
from cxcheck.app.order import Order
from cxcheck.app.staging import Staged, stage
from cxcheck.bundle import HOME, Bundle, Manifest, new_run, point_latest
from cxcheck.capture.browsers import Browsers
from cxcheck.capture.playing import play_all
from cxcheck.checks.pair import Views
from cxcheck.compare import compare as compare_visits
from cxcheck.failures import Failures
from cxcheck.model.finding import Comparison
from cxcheck.model.plan import Plan, Visit
from cxcheck.planning import stop_of
from cxcheck.progress import Showing, watch

MAX_LOOPS = 10
"""Times that questions are played: a search, then 1, 2, 4 … confirming rounds, then room for what those bring up."""


def capture(order: Order) -> Path:
    """Capture alone: the plan's own visits, nothing judged. Gives the run's folder."""
    return captured(order, confirm=False)[0].path


def captured(order: Order, *, confirm: bool) -> tuple[Bundle, Comparison | None]:
    """The run's bundle, and the comparison that left no question open, if there was one."""
    staged = stage(order)
    began = datetime.now(UTC).isoformat(timespec="seconds")
    path = order.out or new_run(order.project / HOME, began)
    remembered = tuple(one.volatile for one in memory.recall(order.project)) if order.remembers else ()
    manifest = Manifest(run=path.name, started=began, plan=staged.plan, shard=order.shard, remembered=remembered)
    bundle = Bundle.create(path, manifest)
    if order.out is None:
        point_latest(order.project / HOME, path)
    return bundle, _play(order, bundle, manifest, staged, confirm=confirm)


def _play(order: Order, bundle: Bundle, manifest: Manifest, staged: Staged, *, confirm: bool) -> Comparison | None:
    """Plays; whatever ends it, what was finished is kept and the manifest says how it ended."""
    began = time.monotonic()
    showing = watch(manifest.plan)
    browser = ""
    problems: tuple[str, ...] = ("the run was interrupted before its end",)
    try:
        browser, comparison = asyncio.run(_play_and_confirm(order, bundle, manifest, staged, showing, confirm=confirm))
        problems = ()
        return comparison
    finally:
        showing.close()
        bundle.clean_up()
        changes = {"seconds": round(time.monotonic() - began, 1), "browser": browser, "complete": not problems}
        bundle.write_manifest(manifest.model_copy(update={**changes, "problems": problems}))


async def _play_and_confirm(
    order: Order, bundle: Bundle, manifest: Manifest, staged: Staged, showing: Showing, *, confirm: bool
) -> tuple[str, Comparison | None]:
    end_at_sigterm()
    plan, script = staged.plan, staged.script
    failures = Failures(plan, order.max_failures, order.fail_on, compare_visits, bundle, showing)
    views = Views()
    async with Browsers(headed=order.headed) as browsers:
        await play_all(staged.visits, script, bundle, browsers, plan.workers, failures, failures.enough)
        for _ in range(MAX_LOOPS if confirm else 0):
            # Comparing is work for the processor: off the loop, so that the browser's connection stays served.
            comparison = await asyncio.to_thread(
                lambda: compare_visits(plan, bundle.visits(), manifest.remembered, views)
            )
            questions = _within(comparison.questions, plan, order.until)
            if not questions:
                return browsers.version, comparison
            await play_all(questions, script, bundle, browsers, plan.workers, showing)
        return browsers.version, None


def end_at_sigterm() -> None:
    """SIGTERM ends a run as Ctrl-C does: the visits under way are given up, the browser is closed."""
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, os.kill, os.getpid(), signal.SIGINT)


def _within(questions: Sequence[Visit], plan: Plan, until: str | None) -> list[Visit]:
    """No question leads beyond the step at which the run was told to stop."""
    if until is None:
        return list(questions)
    stops = {journey.slug: stop_of(journey, until) for journey in plan.journeys}
    return [
        one.model_copy(update={"stop_after": min(stops[one.journey], one.stop_after or stops[one.journey])})
        for one in questions
    ]
