"""Trying: one mutant, from its injection to what the checks said of it.

One broken visit is compared with the clean visit of the reference. Only if that shows the right kind on the victim, or
if a search may still do so, is anything played again; what the reference is asked is played once for all mutants.
"""

import asyncio
import shutil
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cxcheck.bundle import Bundle, Manifest, slug
from cxcheck.capture.browsers import Browsers
from cxcheck.capture.playing import Script, play_all
from cxcheck.checks import checks
from cxcheck.checks.pair import Views
from cxcheck.compare import compare
from cxcheck.drilling.advice import why_missed
from cxcheck.drilling.references import References, cut
from cxcheck.drilling.scoring import Score, harm_of, score
from cxcheck.drilling.scouting import Used
from cxcheck.drilling.silent import Silent
from cxcheck.faults.injecting import patch_of
from cxcheck.faults.library import AnySiteFault
from cxcheck.faults.scripts import READ
from cxcheck.model.drill import Drilled, Mutant, Outcome
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import Comparison, Finding
from cxcheck.model.harm import Harm
from cxcheck.model.plan import Plan, Visit
from cxcheck.model.volatile import VolatileName

_LOOPS = 10
"""Times that questions of one mutant are played."""
Judged = Callable[[Drilled, Bundle], None]
"""Is told what came of a mutant while the bundle with its visits is still there; in a thread of its own."""


@dataclass(frozen=True)
class Ground:
    """What mutants are tried on.

    `used` and `scouted` are by device what journeys act on and what scouts were told. `clean` are fingerprints of what
    the suite finds without any fault, `volatile` what it saw to vary. `thorough`: everything is confirmed, also what no
    fault explains, so that false alarms can be counted.
    """

    plan: Plan
    script: Script
    bundle: Bundle
    """Of the clean run; mutants are played in folders beside it."""
    browsers: Browsers
    references: References
    faults: Mapping[str, AnySiteFault]
    used: Mapping[str, Used]
    scouted: Mapping[str, Mapping[str, tuple[Harm, ...]]]
    clean: Collection[str]
    volatile: Sequence[VolatileName]
    thorough: bool = False
    judged: Judged | None = None


async def attempt(mutant: Mutant, ground: Ground) -> Drilled:
    """What came of the mutant. Its evidence is kept if it was missed."""
    trial = _Trial.of(mutant, ground)
    try:
        drilled = await trial.run()
    finally:
        trial.bundle.clean_up()
    if ground.judged:
        await asyncio.to_thread(ground.judged, drilled, trial.bundle)
    if drilled.outcome != "missed":
        shutil.rmtree(trial.bundle.path, ignore_errors=True)
    return drilled


@dataclass
class _Trial:
    mutant: Mutant
    ground: Ground
    plan: Plan
    script: Script
    bundle: Bundle
    visits: dict[str, VisitEvidence]
    views: Views
    played: int
    began: float

    @classmethod
    def of(cls, mutant: Mutant, ground: Ground) -> "_Trial":
        journey = ground.plan.journey(mutant.journey)
        pair = (journey.reference, mutant.device)
        plan = ground.plan.model_copy(
            update={
                "journeys": (journey.model_copy(update={"devices": pair}),),
                "devices": tuple(ground.plan.device(name) for name in pair),
            }
        )
        patch = patch_of(
            ground.faults[mutant.fault],
            ground.plan.device(mutant.device),
            ground.used[mutant.device],
            ground.scouted[mutant.device],
        )
        script = replace(ground.script, patches=(patch,), asked={mutant.device: READ}, lean=True)
        path = ground.bundle.path.parent / "mutants" / slug(mutant.fault)
        bundle = Bundle.create(path, Manifest(run=mutant.fault, started=ground.bundle.manifest().started, plan=plan))
        return cls(mutant, ground, plan, script, bundle, {}, Views(), 0, time.monotonic())

    async def run(self) -> Drilled:
        broken = await self._broken(self._own(self.mutant.stop_after))
        if broken.status in ("blocked", "broken-off"):
            return self._told("unplayed", reason=broken.reason)
        if reason := _equivalent(self.mutant, broken) or _does_nothing(self.mutant, self._untouched):
            return self._told("dropped", reason=reason)
        await self._ask_reference(Visit(journey=self.mutant.journey, device=self.plan.journeys[0].reference))
        comparison, told = await self._compared(broken)
        for _ in range(_LOOPS):
            questions = self._worth_playing(comparison, told)
            if not questions:
                break
            for one in questions:
                await (self._broken(one) if one.device == self.mutant.device else self._ask_reference(one))
            comparison, told = await self._compared(broken)
        return self._outcome(comparison, told)

    @cached_property
    def _untouched(self) -> VisitEvidence | None:
        """What the clean run saw on the same device."""
        return self.ground.bundle.visit(Visit(journey=self.mutant.journey, device=self.mutant.device))

    def _own(self, stop: int) -> Visit:
        return Visit(journey=self.mutant.journey, device=self.mutant.device, stop_after=stop)

    async def _broken(self, visit: Visit) -> VisitEvidence:
        """A visit with the fault in it."""
        await play_all([visit], self.script, self.bundle, self.ground.browsers, 1, Silent())
        evidence = await asyncio.to_thread(self.bundle.visit, visit)
        assert evidence is not None
        self.visits[visit.id] = evidence
        self.played += 1
        return evidence

    async def _ask_reference(self, visit: Visit) -> None:
        self.visits[visit.id] = cut(await self.ground.references.get(visit), self.mutant.stop_after)

    async def _compared(self, broken: VisitEvidence) -> tuple[Comparison, Score]:
        """Off the event loop: comparing is work for the processor."""
        visits, remembered = tuple(self.visits.values()), self.ground.volatile
        comparison = await asyncio.to_thread(lambda: compare(self.plan, visits, remembered, self.views))
        return comparison, score(self.mutant, broken, comparison.findings, self.ground.clean, self._untouched)

    def _worth_playing(self, comparison: Comparison, told: Score) -> list[Visit]:
        """More rounds while the right thing is to be seen but not sure yet; searches if they may show or explain it."""
        # Sweeps are played on the reference, which no fault has touched.
        questions = [one for one in comparison.questions if one.purpose != "sweep"]
        if self.ground.thorough:
            return questions
        if told.confirmed:
            return []
        unsure = any(one.trust == "unconfirmed" for one in told.right)
        wanted = {"confirm": unsure, "search": _is_searched_for(self.mutant), "ask": _is_asked_for(self.mutant)}
        return [one for one in questions if wanted.get(one.purpose)]

    def _outcome(self, comparison: Comparison, told: Score) -> Drilled:
        if told.confirmed:
            return self._told("caught", told)
        if told.before and not told.right:
            return self._told("dropped", reason=f"{told.before[0].title}: so it is without the fault")
        reason, advice = why_missed(self.mutant, self.plan.journeys[0], comparison, told)
        return self._told("missed", told, reason, advice)

    def _told(self, outcome: Outcome, told: Score | None = None, reason: str = "", advice: str = "") -> Drilled:
        said = told or Score((), (), ())
        return Drilled(
            mutant=self.mutant,
            outcome=outcome,
            found=_titles(said.confirmed),
            also=_titles(one for one in said.also if one.trust == "confirmed"),
            strays=_titles(one for one in said.strays if one.trust == "confirmed"),
            reason=reason,
            advice=advice,
            visits=self.played,
            seconds=round(time.monotonic() - self.began, 1),
        )


def _is_searched_for(mutant: Mutant) -> bool:
    """Whether a check that has to find it looks behind menus first."""
    return any(checks()[one].searches for one in mutant.checks if one in checks())


def _is_asked_for(mutant: Mutant) -> bool:
    """Whether a check that has to find it puts a question to the page in a visit of its own."""
    return any(checks()[one].asks for one in mutant.checks if one in checks())


def _titles(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(f"{one.check}: {one.title}" for one in findings)


def _does_nothing(mutant: Mutant, untouched: VisitEvidence | None) -> str:
    """Why nobody could notice that a control does nothing; "" if it does something without the fault."""
    if not untouched or "control-dead" not in mutant.checks or mutant.victim.whole:
        return ""
    used = [one for one in untouched.steps if one.element and one.element.selector == mutant.victim.selector]
    noted = [one.changed for one in used if one.changed is not None]
    return "it does nothing without the fault either" if noted and not any(noted) else ""


def _equivalent(mutant: Mutant, broken: VisitEvidence) -> str:
    """Why nobody could notice the fault in this visit; "" if somebody would."""
    harm = harm_of(mutant, broken)
    if harm is None or not harm.harmed:
        return f"the fault could not be made: {(harm and harm.error) or 'its victim was not there'}"
    return "" if harm.witnessed else f"a customer would not notice it{f' ({harm.error})' if harm.error else ''}"
