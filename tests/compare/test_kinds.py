"""A checkpoint's kind of page, where the journey does not say it."""

from typing import Any

from cxcheck.checks.pair import Views
from cxcheck.compare import compare
from cxcheck.compare.kinds import with_kinds
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.plan import Plan
from tests.checks.scene import plan, visit

PRODUCT = [{"heading": "Kettle", "level": 1}, {"text": "£39.00"}, {"button": "Add to basket"}]
DEARER = [{"heading": "Kettle", "level": 1}, {"text": "£42.00"}, {"button": "Add to basket"}]
BASKET = {"url": "https://shop.example/basket", "elements": [{"heading": "Your basket", "level": 1}]}


def played(page: str = "", **scene: Any) -> tuple[Plan, list[VisitEvidence]]:
    """Visits of the scene, and a plan whose journey says `page` of its checkpoint."""
    visits = [visit(scene, "desktop", "reference"), visit(scene, "iphone", "subject")]
    made = plan(scene, ("iphone", "desktop"))
    (journey,) = made.journeys
    steps = tuple(one.model_copy(update={"page": page if one.checkpoint else ""}) for one in journey.steps)
    return made.model_copy(update={"journeys": (journey.model_copy(update={"steps": steps}),)}), visits


def kinds(made: Plan, visits: list[VisitEvidence]) -> list[str]:
    return [step.page for step in with_kinds(made, visits, Views()).journeys[0].steps if step.kind == "checkpoint"]


def test_it_is_recognised() -> None:
    assert kinds(*played(reference=PRODUCT, subject=PRODUCT)) == ["product"]


def test_the_reference_says_it_for_all_devices() -> None:
    assert kinds(*played(reference=PRODUCT, subject=BASKET)) == ["product"]
    assert kinds(*played(reference=BASKET, subject=PRODUCT)) == ["basket"]


def test_what_the_journey_says_holds() -> None:
    assert kinds(*played(page="home", reference=PRODUCT, subject=PRODUCT)) == ["home"]


def test_where_nobody_came_it_is_other() -> None:
    made, _ = played(reference=PRODUCT, subject=PRODUCT)
    assert kinds(made, []) == ["other"]


def test_findings_are_known_by_the_recognised_kind() -> None:
    told = [compare(*played(page=page, reference=PRODUCT, subject=DEARER)).findings for page in ("", "product")]
    prints = [{one.fingerprint for one in findings} for findings in told]
    assert prints[0] == prints[1] != set()
