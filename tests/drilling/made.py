"""Made-up pieces of a drill: a journey, its visits, faults, findings."""

from collections.abc import Sequence
from typing import Any

from cxcheck.devices.load import load_devices
from cxcheck.faults.library import AnySiteFault
from cxcheck.model.drill import Drilled, Mutant
from cxcheck.model.evidence import CheckpointEvidence, StepEvidence, VisitEvidence
from cxcheck.model.finding import Finding, FoundElement, Occurrence
from cxcheck.model.harm import Harm, Victim
from cxcheck.model.page import Box, Element
from cxcheck.model.plan import Plan, PlannedJourney, PlannedStep, Visit

SHOP = "https://shop.example"
PATHS = ("/", "/kettle", "/kettle", "/basket", "/basket")
"""Where each step of the journey leads: home, tap, checkpoint product, tap, checkpoint basket."""
BUY = Victim(tag="button", role="button", name="Add to basket", selector="main > button", box=Box(10, 300, 200, 44))


def plan() -> Plan:
    devices = load_devices()
    names = ("desktop", "iphone")
    steps = (
        PlannedStep(index=0, kind="open", text="open /", devices=names),
        PlannedStep(index=1, kind="tap", text="tap Kettle", devices=names),
        PlannedStep(index=2, kind="checkpoint", text="checkpoint product", checkpoint="product", devices=names),
        PlannedStep(index=3, kind="tap", text="tap Add to basket", devices=names),
        PlannedStep(index=4, kind="checkpoint", text="checkpoint basket", checkpoint="basket", devices=names),
    )
    journey = PlannedJourney(name="Buy", slug="buy", base_url=SHOP, reference="desktop", devices=names, steps=steps)
    return Plan(journeys=(journey,), devices=tuple(devices[name] for name in names))


def visit(
    harms: dict[int, Sequence[Harm]] | None = None, device: str = "iphone", purpose: Any = "journey"
) -> VisitEvidence:
    """A visit that came to its end; `harms` by step."""
    acted = {1: "nav > a", 3: BUY.selector}
    steps = tuple(
        StepEvidence(
            index=index,
            outcome="passed",
            url=SHOP + path,
            element=element(acted[index]) if index in acted else None,
            harm=tuple((harms or {}).get(index, ())),
        )
        for index, path in enumerate(PATHS)
    )
    checkpoints = tuple(
        CheckpointEvidence(step=step, name=name, url=SHOP + PATHS[step])
        for step, name in ((2, "product"), (4, "basket"))
    )
    return VisitEvidence(
        visit=Visit(journey="buy", device=device, purpose=purpose),
        status="finished",
        steps=steps,
        checkpoints=checkpoints,
    )


def element(selector: str) -> Element:
    return Element(tag="button", role="button", name="Add to basket", selector=selector, box=BUY.box)


def fault(name: str = "buy-dead", checks: tuple[str, ...] = ("control-dead",), **changed: Any) -> AnySiteFault:
    fields: dict[str, Any] = {
        "id": name,
        "area": "shopping",
        "sentence": "The button does nothing.",
        "checks": checks,
        "via": "dom",
        "source": "({})",
        "file": f"{name}.js",
    }
    return AnySiteFault(**(fields | changed))


def mutant(**changed: Any) -> Mutant:
    fields: dict[str, Any] = {
        "fault": "buy-dead",
        "sentence": "The button does nothing.",
        "area": "shopping",
        "checks": ("control-dead",),
        "via": "dom",
        "journey": "buy",
        "device": "iphone",
        "step": 2,
        "checkpoint": "product",
        "path": "/kettle",
        "victim": BUY,
        "used": True,
        "stop_after": 4,
    }
    return Mutant(**(fields | changed))


def drilled(**changed: Any) -> Drilled:
    return Drilled(**({"mutant": mutant(), "outcome": "caught"} | changed))


def finding(print_: str = "a" * 12, **changed: Any) -> Finding:
    fields: dict[str, Any] = {
        "check": "control-dead",
        "area": "shopping",
        "severity": "critical",
        "title": "The button is dead",
        "detail": "",
        "expected": "",
        "actual": "",
        "reference": "desktop",
        "element": FoundElement(role="button", name="Add to basket", selector=BUY.selector, box=BUY.box, on="iphone"),
        "fingerprint": print_,
        "trust": "confirmed",
        "occurrences": (Occurrence(journey="buy", checkpoint="product", step=3, device="iphone"),),
    }
    return Finding(**(fields | changed))
