"""Runs of a scene: the visits of several devices and rounds, as a bundle would hold them."""

from collections.abc import Mapping, Sequence
from typing import Any

from cxcheck.compare import compare
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import Comparison
from tests.checks.scene import SLUG, plan, search, visit

Scene = Mapping[str, Any]
REFERENCE = "desktop"


def played(scene: Scene, device: str, number: int = 0, *, slug: str = SLUG, stop: int | None = None) -> VisitEvidence:
    """A visit of the device in a round: 0 is the plan's own, later ones confirm."""
    role = "reference" if device == REFERENCE else "subject"
    return visit(
        scene, device, role, purpose="confirm" if number else "journey", number=number, stop_after=stop, slug=slug
    )


def searched(scene: Scene, device: str, *, slug: str = SLUG, step: int = 1) -> VisitEvidence:
    """A search visit of the device at a checkpoint."""
    return search(scene, device, "reference" if device == REFERENCE else "subject", slug=slug, step=step)


def run(*rounds: Scene, subjects: Sequence[str] = ("iphone",), search_both: bool = True) -> Comparison:
    """The comparison of a run that played these rounds on all devices, and searched behind the menus of the first."""
    devices = (*subjects, REFERENCE)
    visits = [played(scene, device, number) for number, scene in enumerate(rounds) for device in devices]
    if search_both:
        visits += [searched(rounds[0], device) for device in devices]
    return compare(plan(rounds[0], devices, REFERENCE), visits)


def questions(comparison: Comparison) -> list[str]:
    """The visits that would make it surer, by their folders in the bundle."""
    return [one.id for one in comparison.questions]


def told(comparison: Comparison) -> list[tuple[str, str, str]]:
    """Check, name of the element and trust of every finding."""
    return [(one.check, one.element.name if one.element else "", one.trust) for one in comparison.findings]
