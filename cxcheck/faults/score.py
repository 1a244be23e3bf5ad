"""Which seeded faults came out as findings, and which findings nobody seeded. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxcheck.faults.fault import Fault
from cxcheck.model.finding import FoundElement
from cxcheck.model.report import JudgedFinding


@dataclass(frozen=True)
class Score:
    """Ids of faults found and missed, and titles of findings that no fault explains; what is flaky is none."""

    found: tuple[str, ...]
    missed: tuple[str, ...]
    unexpected: tuple[str, ...]


def score(faults: Sequence[Fault], findings: Sequence[JudgedFinding]) -> Score:
    """A fault counts as found by a confirmed finding of its kind, on its element, on its devices alone."""
    explained: set[str] = set()
    found: list[str] = []
    missed: list[str] = []
    for fault in faults:
        fitting = [one for one in findings if fits(fault, one)]
        (found if fitting else missed).append(fault.id)
        explained |= {one.fingerprint for one in fitting}
    stray = (one for one in findings if one.trust != "flaky" and one.fingerprint not in explained)
    unexpected = tuple(f"{one.check}: {one.title}" for one in stray)
    return Score(tuple(found), tuple(missed), unexpected)


def fits(fault: Fault, finding: JudgedFinding) -> bool:
    """Right kind, right element, right devices, and confirmed: nothing less is a hit."""
    devices = {one.device for one in finding.occurrences}
    right_place = finding.check == fault.check and devices <= set(fault.devices)
    return right_place and finding.trust == "confirmed" and _same(fault, finding.element)


def _same(fault: Fault, element: FoundElement | None) -> bool:
    if element is None:
        return False
    return element.role == fault.role and fault.name.casefold() in element.name.casefold()
