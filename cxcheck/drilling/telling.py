"""What a drill tells: its report, and lines for a person at a terminal or in a log."""

import sys

from cxcheck import __version__
from cxcheck.bundle import Manifest
from cxcheck.drilling.drill import Tried
from cxcheck.inert import spoken
from cxcheck.model.drill import Drilled, DrillReport
from cxcheck.model.finding import Comparison

_LINE = 110
"""Characters of a name or a reason on one line."""


def report_of(manifest: Manifest, clean: Comparison, tried: Tried, seed: int, seconds: float) -> DrillReport:
    """The report; what was missed stands in the order in which it was tried."""
    return DrillReport(
        tool=f"cxcheck {__version__}",
        started=manifest.started,
        seed=seed,
        journeys=tuple(one.name for one in manifest.plan.journeys),
        devices=tuple(one.title for one in manifest.plan.devices),
        drilled=tried.drilled,
        not_applicable=tried.not_applicable,
        left=tried.left,
        clean=tuple(f"{one.check}: {one.title}" for one in clean.findings),
        seconds=round(seconds, 1),
    )


def say(drilled: Drilled, done: int, whole: int) -> None:
    """One line a mutant."""
    mutant = drilled.mutant
    place = f"{mutant.fault} · {mutant.device} · {mutant.checkpoint or mutant.path}"
    reason = f": {drilled.reason}" if drilled.reason else ""
    line = f"[{done}/{whole}] {place}: {drilled.outcome}{reason} ({drilled.seconds:.1f} s)"
    print(spoken(line, 240), file=sys.stderr, flush=True)


def summary(report: DrillReport) -> list[str]:
    """The report in lines: the score, and each fault that was missed with what would have caught it."""
    return [*_head(report), *(line for one in report.of("missed") for line in _missed(one))]


def _head(report: DrillReport) -> list[str]:
    counts = {name: len(report.of(name)) for name in ("caught", "missed", "dropped", "unplayed")}
    score = "no score, as no fault was tried" if report.score is None else f"score {report.score:.0%}"
    lines = [f"{score}: {counts['caught']} caught, {counts['missed']} missed, in {_minutes(report.seconds)}"]
    if counts["dropped"]:
        lines.append(f"{counts['dropped']} dropped: no customer would have noticed them")
    if counts["unplayed"]:
        lines.append(f"{counts['unplayed']} could not be played; the next drill tries them again")
    if report.not_applicable:
        lines.append(f"{len(report.not_applicable)} not applicable to the pages of these journeys")
    if report.left:
        lines.append(f"{len(report.left)} left when the budget was used up; the same command goes on with them")
    if report.clean:
        lines.append(f"{len(report.clean)} findings without any fault are left out of account; see: cxcheck run")
    return lines


def _missed(one: Drilled) -> list[str]:
    mutant = one.mutant
    place = f"{mutant.journey} on {mutant.device}, {mutant.checkpoint or mutant.path}"
    return [
        spoken(f"missed {mutant.fault}: {mutant.sentence} ({place})", 2 * _LINE),
        spoken(f"  why: {one.reason}", 2 * _LINE),
        spoken(f"  what would catch it: {one.advice}", 2 * _LINE),
    ]


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.1f} minutes" if seconds >= 90 else f"{seconds:.0f} seconds"
