"""What a sweep of the reference's page tells a check: failures at widths that no device of the pair has."""

from collections.abc import Iterator

from cxcheck.checks.check import Divergence
from cxcheck.checks.pair import VisitPair
from cxcheck.derive.fingerprint import handle
from cxcheck.derive.sweeps import between
from cxcheck.model.finding import FoundElement, Severity
from cxcheck.model.page import Element
from cxcheck.model.plan import PlannedStep
from cxcheck.model.sweep import Swept, SweptKind

_SAID: dict[SweptKind, str] = {"cut": "is cut", "collision": "lies on", "wide": "makes the page too wide"}


def swept(pair: VisitPair, kind: SweptKind, severity: Severity) -> Iterator[tuple[int, Divergence]]:
    """Failures of a kind with the step of their checkpoint, each element once with all its ranges.

    They are the reference's, on which pages are swept; two visits of one device have nothing between them.
    """
    if pair.reference.device.name != pair.journey.reference or pair.subject.device.name == pair.journey.reference:
        return
    judged = [side.device.viewport.width for side in (pair.reference, pair.subject)]
    for step, sweep in pair.reference.sweeps.items():
        ranges: dict[tuple[str, str, str, str], list[Swept]] = {}
        for one in between(sweep, kind, judged):
            ranges.setdefault(_anchor(pair.journey.steps[step], one), []).append(one)
        for anchor, group in ranges.items():
            yield step, _divergence(pair, anchor, group, severity)


def _anchor(step: PlannedStep, one: Swept) -> tuple[str, str, str, str]:
    name = handle(one.one) + (f" on {handle(one.other)}" if one.other else "")
    return step.page, one.one.role or one.one.tag, one.one.landmark, name


def _divergence(
    pair: VisitPair, anchor: tuple[str, str, str, str], group: list[Swept], severity: Severity
) -> Divergence:
    first, element = group[0], group[0].one
    other = f" {_called(first.other)}" if first.other else ""
    widths = " and ".join(f"{one.low} to {one.high} px" for one in group)
    role = element.role or element.tag
    # Without a box: in the picture of the reference, which has another width, it would frame something else.
    shown = FoundElement(role=role, name=_name(element), selector=element.selector, on=pair.reference.device.name)
    return Divergence(
        title=f"{_called(element)} {_SAID[first.kind]}{other} on screens {widths} wide",
        detail=f"By {first.by:g} px on a screen of {first.at} px; {pair.reference.device.title} and "
        f"{pair.subject.device.title} are wider or narrower than that.",
        expected="a page that fits at every width from 320 to 1440 px",
        actual=f"{widths} wide",
        element=shown,
        anchor=anchor,
        severity=severity,
        on="reference",
    )


def _name(element: Element) -> str:
    return element.name or element.text[:80]


def _called(element: Element | None) -> str:
    name = _name(element) if element else ""
    return f'"{name[:60]}"' if name else f"A {element.role or element.tag}" if element else ""
