"""The drill as a whole: scouts, then one mutant after the other, as many at a time as there are workers."""

import asyncio
import shutil
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cxcheck.bundle import Bundle, Manifest
from cxcheck.capture.browsers import Browsers
from cxcheck.capture.playing import Script, Watcher, play_all
from cxcheck.drilling.choosing import mutants
from cxcheck.drilling.record import Record, is_the_same
from cxcheck.drilling.references import References
from cxcheck.drilling.scouting import harms_on, places, scouts_of, used_on
from cxcheck.drilling.trying import Ground, Judged, attempt
from cxcheck.faults.library import AnySiteFault
from cxcheck.faults.scripts import scouting
from cxcheck.model.drill import Drilled, Mutant, NotApplicable, Outcome
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import Comparison, Finding

Told = Callable[[Drilled, int, int], None]
"""Is told what came of a mutant, how many are done, and how many there are."""


@dataclass(frozen=True)
class Drill:
    """What is drilled: a suite that was played clean, and the faults. `budget` in seconds, None for no end."""

    folder: Path
    script: Script
    """Without patches, and with no effect allowed."""
    clean: Bundle
    comparison: Comparison
    faults: Sequence[AnySiteFault]
    seed: int = 1
    budget: float | None = None
    workers: int = 2
    headed: bool = False
    most: int | None = None
    """How many mutants are tried, None for all."""
    thorough: bool = False
    """Everything is confirmed, also what no fault explains."""
    judged: Judged | None = None


@dataclass(frozen=True)
class Tried:
    """What came of it. `left` are faults that the budget did not reach."""

    drilled: tuple[Drilled, ...]
    not_applicable: tuple[NotApplicable, ...]
    left: tuple[str, ...]


def forget(folder: Path) -> None:
    """Removes what a drill of another suite has left there."""
    (folder / "outcomes.jsonl").unlink(missing_ok=True)
    for name in ("scouts", "mutants"):
        shutil.rmtree(folder / name, ignore_errors=True)


async def play(drill: Drill, watcher: Watcher, told: Told) -> Tried:
    """Plays what was not done yet; whatever ends it, what is done is in the record."""
    began = time.monotonic()
    record = Record(drill.folder / "outcomes.jsonl")
    record.begin()
    clean = await asyncio.to_thread(drill.clean.visits)
    async with Browsers(headed=drill.headed) as browsers:
        scouts = await scouted(drill, browsers, clean, watcher)
        plan = drill.clean.manifest().plan
        fitting, without = mutants(plan, drill.faults, places(plan, scouts, clean), clean, drill.seed)
        wanted = fitting[: drill.most]
        done = _still_good(record.done(), wanted)
        ground = ground_of(drill, browsers, scouts, clean)
        end = began + drill.budget if drill.budget is not None else None
        open_ones = [ones for ones in wanted if ones[0].fault not in done]
        await _try_all(open_ones, ground, record, drill.workers, end, told, done)
    names = [ones[0].fault for ones in wanted]
    drilled = tuple(done[name] for name in names if name in done)
    return Tried(drilled, tuple(without), tuple(name for name in names if name not in done))


def _still_good(done: dict[str, Drilled], wanted: Sequence[Sequence[Mutant]]) -> dict[str, Drilled]:
    """Outcomes of the mutants that are wanted now, those aside that could not be played."""
    known = {ones[0].fault: ones for ones in wanted}
    return {
        fault: one
        for fault, one in done.items()
        if one.outcome != "unplayed" and any(is_the_same(one.mutant, other) for other in known.get(fault, ()))
    }


async def scouted(
    drill: Drill, browsers: Browsers, clean: Sequence[VisitEvidence], watcher: Watcher
) -> tuple[VisitEvidence, ...]:
    """What scouts were told; those of an earlier drill of the same suite, if they asked for the same faults."""
    plan = drill.clean.manifest().plan
    path = drill.folder / "scouts"
    asking = ",".join(sorted(one.id for one in drill.faults))
    if (path / "run.json").is_file():
        bundle = Bundle.open(path)
        known = bundle.manifest()
        if known.complete and known.run == asking and known.plan == plan:
            return await asyncio.to_thread(bundle.visits)
    manifest = Manifest(run=asking, started=drill.clean.manifest().started, plan=plan)
    bundle = Bundle.create(path, manifest)
    devices = {name for journey in plan.journeys for name in journey.subjects}
    asked = {name: scouting(drill.faults, plan.device(name), used_on(name, clean)) for name in devices}
    await play_all(scouts_of(plan), replace(drill.script, asked=asked), bundle, browsers, drill.workers, watcher)
    bundle.write_manifest(manifest.model_copy(update={"complete": True}))
    return await asyncio.to_thread(bundle.visits)


def ground_of(
    drill: Drill, browsers: Browsers, scouts: Sequence[VisitEvidence], clean: Sequence[VisitEvidence]
) -> Ground:
    """What the drill's faults are tried on, with all that the clean run and the scouts know of it."""
    plan = drill.clean.manifest().plan
    devices = {name for journey in plan.journeys for name in journey.subjects}
    return Ground(
        plan=plan,
        script=drill.script,
        bundle=drill.clean,
        browsers=browsers,
        references=References(drill.clean, replace(drill.script, lean=True), browsers),
        faults={one.id: one for one in drill.faults},
        used={name: used_on(name, clean) for name in devices},
        scouted={name: harms_on(name, scouts) for name in devices},
        clean=frozenset(_fingerprints(drill.comparison.findings)),
        volatile=drill.comparison.volatile,
        thorough=drill.thorough,
        judged=drill.judged,
    )


def _fingerprints(findings: Sequence[Finding]) -> Collection[str]:
    below = {print_ for one in findings for print_ in _fingerprints(one.consequences)}
    return {one.fingerprint for one in findings} | below


async def _try_all(
    wanted: Sequence[Sequence[Mutant]],
    ground: Ground,
    record: Record,
    workers: int,
    end: float | None,
    told: Told,
    done: dict[str, Drilled],
) -> None:
    """No fault is begun after the end of the budget; those under way are finished."""
    # Groups that must not be played at the same time know nothing of other mutants.
    places = asyncio.Semaphore(1 if ground.script.serial else workers)
    whole = len(wanted) + len(done)

    async def try_one(mutants: Sequence[Mutant]) -> None:
        async with places:
            if end is not None and time.monotonic() > end:
                return
            drilled = await _until_caught(mutants, ground)
            record.add(drilled)
            done[drilled.mutant.fault] = drilled
            told(drilled, len(done), whole)

    try:
        async with asyncio.TaskGroup() as group:
            for mutants_of_one in wanted:
                group.create_task(try_one(mutants_of_one))
    except BaseExceptionGroup as several:
        # What stops one stops all of them: it is told once.
        raise several.exceptions[0] from several


async def _until_caught(mutants: Sequence[Mutant], ground: Ground) -> Drilled:
    """The fault in one place after the other, until it is caught; else what says most of it."""
    drilled: list[Drilled] = []
    for mutant in mutants:
        drilled.append(await attempt(mutant, ground))
        if drilled[-1].outcome == "caught":
            break
    best = min(drilled, key=lambda one: _TELLING.index(one.outcome))
    visits, seconds = sum(one.visits for one in drilled), sum(one.seconds for one in drilled)
    return best.model_copy(update={"visits": visits, "seconds": round(seconds, 1)})


_TELLING: tuple[Outcome, ...] = ("caught", "missed", "dropped", "unplayed")
