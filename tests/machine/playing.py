"""Plays rows of the table in one run with healthy journeys beside them, and judges each for itself."""

import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cxcheck import app
from cxcheck.bundle import Bundle
from cxcheck.compare import compare
from cxcheck.judge import judge
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.plan import Plan
from cxcheck.model.report import Report
from tests.conftest import _limit
from tests.machine.hostile import Answering, page, serving
from tests.machine.rows import BUY, DONE, LOOK, Row
from tests.processes import children_of, wait_until

HEALTHY = Row("healthy", page(DONE), LOOK.replace("there", "before") + BUY + LOOK, page=True)
SHORT = {"navigation": 6.0, "settle": 1.0, "look": 6.0, "visit": 60.0, "close": 2.0}
_JOURNEY = """\
journey: {name}
reference: desktop
devices: [iphone, desktop]
start: {start}
base_url: {base}
steps:
{steps}"""


@dataclass(frozen=True)
class Played:
    """How the visits of each journey ended, its report alone, and how long the whole took."""

    visits: Mapping[str, tuple[VisitEvidence, ...]]
    reports: Mapping[str, Report]
    seconds: float
    orphans: tuple[str, ...]


def play(rows: Sequence[Row], folder: Path, limits: Mapping[str, float] | None = None, workers: int = 3) -> Played:
    """All rows in one run, a healthy journey among them."""
    together = (*rows, HEALTHY)
    answers: dict[str, Answering] = {}
    for row in together:
        answers |= ({row.path: row.answer} if row.answer else {}) | row.more
    before = {pid for pid, _ in children_of()}
    with ExitStack() as stack:
        url = stack.enter_context(serving(answers))
        for name, seconds in (limits or {}).items():
            stack.enter_context(_limit(name, seconds))
        began = time.monotonic()
        path = app.capture(_order(together, folder, url, workers))
        seconds = time.monotonic() - began
    bundle = Bundle.open(path)
    plan, visits = bundle.manifest().plan, bundle.visits()
    slugs = {journey.name: journey.slug for journey in plan.journeys}
    of = {name: tuple(one for one in visits if one.visit.journey == slug) for name, slug in slugs.items()}
    return Played(
        of, {name: report_of(plan, slugs[name], found) for name, found in of.items()}, seconds, orphans(before)
    )


def _order(rows: Sequence[Row], folder: Path, url: str, workers: int) -> app.Order:
    journeys = folder / "journeys"
    journeys.mkdir()
    for row in rows:
        text = _JOURNEY.format(name=row.name, start=row.path, base=row.base_url or url, steps=row.steps)
        (journeys / f"{row.path[1:]}.yaml").write_text(text)
    return app.Order(paths=(journeys,), project=folder, out=folder / "run", workers=workers)


def report_of(plan: Plan, slug: str, visits: Sequence[VisitEvidence]) -> Report:
    """What a run of one journey alone would say."""
    alone = plan.model_copy(update={"journeys": (plan.journey(slug),)})
    facts = {"run": "r", "started": "2026-01-01T00:00:00", "tool": "t", "seconds": 1.0, "problems": ()}
    return judge(alone, visits, compare(alone, visits), (), fail_on="serious", today=date(2026, 1, 1), **facts)  # type: ignore[arg-type]  # facts by name


def orphans(before: set[int]) -> tuple[str, ...]:
    """Processes that a run started and left; what is about to end is given a moment."""

    def left() -> list[str]:
        return [words for pid, words in children_of() if pid not in before and not words.startswith("ps ")]

    wait_until(lambda: not left(), 10)
    return tuple(words[:100] for words in left())
