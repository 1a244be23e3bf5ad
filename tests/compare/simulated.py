"""Runs of a shop that decides by chance, played without a browser: thousands of them a minute.

The real `compare` weighs them and asks for visits; what a visit would have shown is drawn from a seeded generator. In
place of the checks of the catalogue stand two that read what was drawn: what a page says, and what it does.
"""

import random
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from unittest.mock import patch

from cxcheck.app.capturing import MAX_LOOPS
from cxcheck.checks.check import Answer, Check, Divergence
from cxcheck.checks.pair import VisitPair
from cxcheck.compare import compare
from cxcheck.model.evidence import CheckpointEvidence, ConsoleMessage, StepEvidence, VisitEvidence
from cxcheck.model.finding import Comparison, FoundElement
from cxcheck.model.plan import Plan, PlannedJourney, PlannedStep, Visit
from cxcheck.model.volatile import VolatileName
from cxcheck.planning import visits_of
from tests.checks.scene import device

REFERENCE = "desktop"
AT = 1


class Says(Check):
    """What one page says and the other does not."""

    area = "content"
    severity = "serious"
    is_content = True

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        here, there = _drawn(pair.reference.visit), _drawn(pair.subject.visit)
        yield from ((AT, _divergence(one)) for one in here - there if not one.startswith("stuck"))
        yield from ((AT, _divergence(one, on_reference=True)) for one in there - here if not one.startswith("stuck"))


class Does(Check):
    """What cannot be done on the subject alone."""

    area = "shopping"
    severity = "critical"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        stuck = _drawn(pair.subject.visit) - _drawn(pair.reference.visit)
        yield from ((AT, _divergence(one)) for one in stuck if one.startswith("stuck"))


CHECKS: Mapping[str, Check] = {"says": Says(), "does": Does()}


def _drawn(visit: VisitEvidence) -> set[str]:
    return {one.text for one in visit.console}


def _divergence(name: str, *, on_reference: bool = False) -> Divergence:
    return Divergence(
        title=name,
        detail="",
        expected="",
        actual="",
        element=FoundElement(role="link", name=name),
        anchor=("home", "link", "", name),
        severity="serious",
        on="reference" if on_reference else "subject",
    )


@dataclass(frozen=True)
class Shop:
    """What its pages hold: by chance (name → probability for each visit), and always except on the phone."""

    by_chance: Mapping[str, float] = field(default_factory=dict)
    lost_on_phone: tuple[str, ...] = ()
    stuck_on_phone: tuple[str, ...] = ()
    journeys: int = 1
    subjects: tuple[str, ...] = ("iphone",)

    def plan(self) -> Plan:
        devices = (*self.subjects, REFERENCE)
        steps = (
            PlannedStep(index=0, kind="open", text="open /", devices=devices),
            PlannedStep(
                index=AT, kind="checkpoint", text="checkpoint", checkpoint="home", page="home", devices=devices
            ),
        )
        names = [f"journey-{number}" for number in range(self.journeys)]
        planned = [
            PlannedJourney(
                name=one, slug=one, base_url="https://shop.example", reference=REFERENCE, devices=devices, steps=steps
            )
            for one in names
        ]
        return Plan(journeys=tuple(planned), devices=tuple(device(one) for one in devices))

    def play(self, visit: Visit, chance: random.Random) -> VisitEvidence:
        holds = [name for name, share in self.by_chance.items() if chance.random() < share]
        holds += list(self.stuck_on_phone if visit.device == "iphone" else self.lost_on_phone)
        return VisitEvidence.model_construct(
            visit=visit,
            status="finished",
            steps=tuple(StepEvidence.model_construct(index=one, outcome="passed", url="") for one in (0, AT)),
            checkpoints=(CheckpointEvidence.model_construct(step=AT, name="home", page=None),),
            console=tuple(ConsoleMessage.model_construct(kind="log", text=one) for one in holds),
            requests=(),
        )


PLACES = [f"cxcheck.compare{room}" for room in ("", ".sparing", ".weighing", ".telling")]
"""Where the catalogue is asked for."""


@contextmanager
def simulating() -> Iterator[None]:
    """The two checks in place of the catalogue's."""
    with ExitStack() as stack:
        for place in PLACES:
            stack.enter_context(patch(f"{place}.checks", lambda: CHECKS))
        yield


def run(shop: Shop, chance: random.Random, remembered: tuple[VolatileName, ...] = ()) -> tuple[Comparison, int]:
    """What a run says in the end, and how many visits it took."""
    plan = shop.plan()
    visits = {one.id: shop.play(one, chance) for one in visits_of(plan, None)}
    comparison = compare(plan, list(visits.values()), remembered)
    for _ in range(MAX_LOOPS):
        if not comparison.questions:
            break
        visits |= {one.id: shop.play(one, chance) for one in comparison.questions}
        comparison = compare(plan, list(visits.values()), remembered)
    return comparison, len(visits)


def confirmed(comparison: Comparison) -> list[str]:
    return [one.title for one in comparison.findings if one.trust == "confirmed"]
