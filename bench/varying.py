"""Plays a journey with variations on the phone, as often as it takes to be sure of what is seen, and keeps it."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from cxcheck.bundle import Bundle, Manifest, slug
from cxcheck.capture.playing import play_all
from cxcheck.checks.pair import Views
from cxcheck.compare import compare
from cxcheck.drilling.silent import Silent
from cxcheck.drilling.trying import Ground
from cxcheck.faults.scripts import READ, breaking
from cxcheck.model.data import Data
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import Comparison, Finding
from cxcheck.model.patch import Patch
from cxcheck.model.plan import Plan, Visit
from cxcheck.variations import variations

PHONE = "iphone"
_LOOPS = 10
"""Times that what is not sure yet is played once more."""


class Tried(Data):
    """A journey with variations on the phone: those that showed, what was said of them, why it was not played."""

    shop: str
    variations: tuple[str, ...]
    journey: str
    shown: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    unplayed: str = ""

    @property
    def key(self) -> tuple[tuple[str, ...], str]:
        """What it is known by in its shop."""
        return self.variations, self.journey

    @property
    def folder(self) -> str:
        """What its folder is called: the names of five variations are longer than a name of a file may be."""
        whole = f"{self.journey} {'+'.join(self.variations)}"
        return f"{slug(whole)}-{sha256(whole.encode()).hexdigest()[:8]}"


class Record:
    """One line of JSON for each that was tried; what was played before is not played again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.done: dict[tuple[tuple[str, ...], str], Tried] = {}
        for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
            # A line that was cut off when it was killed counts for nothing.
            with suppress(ValueError):
                one = Tried.model_validate_json(line)
                self.done[one.key] = one

    def add(self, tried: Tried) -> None:
        """Keeps it."""
        self.done[tried.key] = tried
        with self._path.open("a", encoding="utf-8") as stream:
            stream.write(f"{tried.model_dump_json()}\n")


@dataclass
class Trial:
    """Variations on one journey: one visit of the phone against the reference as it was, and more if that shows any."""

    case: Tried
    ground: Ground
    plan: Plan
    bundle: Bundle
    visits: dict[str, VisitEvidence] = field(default_factory=dict)
    views: Views = field(default_factory=Views)

    @classmethod
    def of(cls, case: Tried, ground: Ground) -> "Trial":
        """With the plan cut down to its journey, and a bundle of its own."""
        journey = ground.plan.journey(case.journey)
        pair = (journey.reference, PHONE)
        narrowed = {
            "journeys": (journey.model_copy(update={"devices": pair}),),
            "devices": tuple(ground.plan.device(name) for name in pair),
        }
        plan = ground.plan.model_copy(update=narrowed)
        run = f"{'+'.join(case.variations)} {case.journey}"
        path = ground.bundle.path.parent / "tried" / case.folder
        manifest = Manifest(run=run, started=ground.bundle.manifest().started, plan=plan)
        return cls(case, ground, plan, Bundle.create(path, manifest))

    async def run(self) -> Tried:
        """Plays until everything that was seen is sure."""
        own = await self._varied(Visit(journey=self.case.journey, device=PHONE))
        if own.status in ("blocked", "broken-off"):
            return self.case.model_copy(update={"unplayed": own.reason})
        await self._ask_reference(Visit(journey=self.case.journey, device=self.plan.journeys[0].reference))
        comparison = await self._compared()
        for _ in range(_LOOPS):
            # Sweeps are for pages that move by themselves; the clean run has made them.
            questions = [one for one in comparison.questions if one.purpose != "sweep"]
            if not questions:
                break
            for one in questions:
                await (self._varied(one) if one.device == PHONE else self._ask_reference(one))
            comparison = await self._compared()
        said = tuple(f"{one.severity} {one.trust} {one.check}: {one.title}" for one in self._new(comparison))
        return self.case.model_copy(update={"shown": _shown(own), "said": said})

    async def _varied(self, visit: Visit) -> VisitEvidence:
        """A visit of the phone with the variations."""
        chosen = [variations()[name] for name in self.case.variations]
        source = breaking(chosen, self.plan.device(PHONE), self.ground.used[PHONE], {})
        patch = Patch(fault="variations", devices=(PHONE,), script=source)
        script = replace(self.ground.script, patches=(patch,), asked={PHONE: READ}, lean=True)
        await play_all([visit], script, self.bundle, self.ground.browsers, 1, Silent())
        evidence = await asyncio.to_thread(self.bundle.visit, visit)
        assert evidence is not None
        self.visits[visit.id] = evidence
        return evidence

    async def _ask_reference(self, visit: Visit) -> None:
        self.visits[visit.id] = await self.ground.references.get(visit)

    async def _compared(self) -> Comparison:
        visits, remembered = tuple(self.visits.values()), self.ground.volatile
        return await asyncio.to_thread(lambda: compare(self.plan, visits, remembered, self.views))

    def _new(self, comparison: Comparison) -> list[Finding]:
        """What the untouched shop does not show."""
        return [one for one in comparison.findings if one.fingerprint not in self.ground.clean]


def _shown(own: VisitEvidence) -> tuple[str, ...]:
    """The variations that their witnesses saw somewhere on the way."""
    return tuple(
        dict.fromkeys(harm.fault for step in own.steps for harm in step.harm if harm.harmed and harm.witnessed)
    )
