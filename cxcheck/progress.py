"""Shows how a run goes on: a live line a visit on a terminal, plain lines elsewhere."""

import sys
from collections.abc import Sequence
from typing import Protocol

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from cxcheck.inert import spoken
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.plan import Plan, Visit

_PURPOSE = {
    "journey": "",
    "confirm": "seen again?",
    "search": "behind menus?",
    "ask": "what is left of it?",
    "scout": "what could break?",
    "sweep": "every width",
}


class Showing(Protocol):
    """What both kinds of progress offer."""

    def planned(self, visits: Sequence[Visit]) -> None:
        """More visits are to be played."""
        ...

    def stepped(self, visit: Visit, index: int) -> None:
        """A visit begins a step."""
        ...

    def ended(self, evidence: VisitEvidence) -> None:
        """A visit has ended."""
        ...

    def close(self) -> None:
        """The playing is over."""
        ...


def watch(plan: Plan) -> Showing:
    """The kind that fits where the error stream goes."""
    console = Console(stderr=True)
    return LiveProgress(plan, console) if console.is_terminal else PlainProgress(plan)


class PlainProgress:
    """One line a visit that ended, for logs."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._total = 0
        self._ended = 0

    def planned(self, visits: Sequence[Visit]) -> None:
        """Counts them."""
        self._total += len(visits)

    def stepped(self, visit: Visit, index: int) -> None:
        """Steps would flood a log."""

    def ended(self, evidence: VisitEvidence) -> None:
        """Says how it ended."""
        self._ended += 1
        line = f"[{self._ended}/{self._total}] {title(self._plan, evidence.visit)}: {outcome(evidence)}"
        print(line, file=sys.stderr, flush=True)

    def close(self) -> None:
        """Nothing is left open."""


class LiveProgress:
    """A bar and the visits under way."""

    def __init__(self, plan: Plan, console: Console) -> None:
        self._plan = plan
        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._progress = Progress(*columns, TimeElapsedColumn(), console=console, transient=True)
        self._whole = self._progress.add_task("visits", total=0)
        self._tasks: dict[str, TaskID] = {}
        self._total = 0
        self._progress.start()

    def planned(self, visits: Sequence[Visit]) -> None:
        """Makes the whole longer."""
        self._total += len(visits)
        self._progress.update(self._whole, total=self._total)

    def stepped(self, visit: Visit, index: int) -> None:
        """Moves the visit's bar on."""
        steps = self._plan.journey(visit.journey).steps
        text = escape(f"{title(self._plan, visit)} · {steps[index].text}"[:100])
        if visit.id not in self._tasks:
            self._tasks[visit.id] = self._progress.add_task(text, total=len(steps))
        self._progress.update(self._tasks[visit.id], description=text, completed=index)

    def ended(self, evidence: VisitEvidence) -> None:
        """Leaves a line and takes the bar away."""
        if evidence.visit.id in self._tasks:
            self._progress.remove_task(self._tasks.pop(evidence.visit.id))
        self._progress.advance(self._whole)
        self._progress.console.print(escape(f"{title(self._plan, evidence.visit)}: {outcome(evidence)}"))

    def close(self) -> None:
        """Clears the bars."""
        self._progress.stop()


def title(plan: Plan, visit: Visit) -> str:
    """Journey, device and why it is played."""
    purpose = _PURPOSE[visit.purpose]
    return f"{plan.journey(visit.journey).name} · {visit.device}{f' ({purpose})' if purpose else ''}"


def outcome(evidence: VisitEvidence) -> str:
    """How a visit ended, in words."""
    words = {"finished": "done", "failed": "stopped", "blocked": "not let in", "broken-off": "broken off"}
    reason = f": {evidence.reason}" if evidence.reason else ""
    return spoken(f"{words[evidence.status]}{reason} ({evidence.seconds:.1f} s)")
