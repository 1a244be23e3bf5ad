from collections.abc import Sequence

import pytest
from click.testing import CliRunner

from bench import faults as bench_faults
from bench.faults import as_it_should, row
from cxcheck.app import DemoResult
from cxcheck.faults import faults
from cxcheck.faults.fault import Fault
from cxcheck.faults.score import score
from cxcheck.model.finding import FoundElement, Occurrence
from cxcheck.model.report import JudgedFinding, Report

COVERED = faults()["control-covered"]


def finding_of(fault: Fault, *, check: str = "", flaky: bool = False, consequences: Sequence[JudgedFinding] = ()):
    """What a check says of a fault, on its element and devices."""
    return JudgedFinding.model_validate(
        {
            "check": check or fault.check,
            "area": "shopping",
            "severity": "critical",
            "title": f"{fault.name} is broken",
            "detail": "",
            "expected": "",
            "actual": "",
            "reference": "desktop",
            "element": FoundElement(role=fault.role, name=fault.name),
            "fingerprint": f"{check or fault.check}-1",
            "trust": "flaky" if flaky else "confirmed",
            "occurrences": [Occurrence(journey="j", checkpoint="c", step=n, device=fault.devices[0]) for n in (3, 5)],
            "consequences": consequences,
            "status": "flaky" if flaky else "new",
            "counts": not flaky,
        }
    )


def result_of(seeded: Sequence[Fault], findings: Sequence[JudgedFinding], exit_code: int = 1) -> DemoResult:
    verdict = {0: "consistent", 1: "divergent", 3: "inconclusive"}[exit_code]
    report = Report.model_validate(
        {
            "tool": "cxcheck 0",
            "run": "r1",
            "started": "2026-01-01T00:00:00Z",
            "verdict": verdict,
            "exit_code": exit_code,
            "headline": "",
            "devices": (),
            "journeys": (),
            "findings": findings,
        }
    )
    told = score(seeded, findings)
    return DemoResult(report, tuple(one.id for one in seeded), told.found, told.missed, told.unexpected)


def test_a_fault_found_is_told_with_its_element_devices_and_consequences():
    consequence = finding_of(faults()["step-impossible"])
    told = row(result_of([COVERED], [finding_of(COVERED, consequences=[consequence])]))
    assert (told.seeded, told.found_by, told.on) == ("control-covered", "control-covered", 'button "Add to basket"')
    assert (told.devices, told.findings, told.exit) == ("iphone", "1", "0")
    assert told.consequences == 'step-impossible on button "Place order"'


HIT = finding_of(COVERED)
OTHER = finding_of(faults()["page-too-wide"])
CASES = [
    # seeded, findings, exit code -> found by, unexpected, as it should be
    ([COVERED], [HIT], 1, "control-covered", "-", True),
    ([COVERED], [], 0, "MISSED", "-", False),
    ([COVERED], [finding_of(COVERED, flaky=True)], 0, "MISSED", "-", False),
    ([COVERED], [HIT, OTHER], 1, "control-covered", "page-too-wide: Map of Great Britain is broken", False),
    ([COVERED], [HIT], 3, "control-covered", "-", False),
    ([], [], 0, "-", "-", True),
    ([], [OTHER], 1, "-", "page-too-wide: Map of Great Britain is broken", False),
    ([], [], 3, "-", "-", False),
]


@pytest.mark.parametrize(("seeded", "findings", "code", "found_by", "unexpected", "good"), CASES)
def test_what_is_as_it_should_be(seeded, findings, code, found_by, unexpected, good):
    result = result_of(seeded, findings, code)
    told = row(result)
    assert (told.found_by, told.unexpected) == (found_by, unexpected)
    assert as_it_should(result) is good


@pytest.mark.parametrize(("clean_findings", "code"), [([], 0), ([OTHER], 1)])
def test_each_fault_alone_then_the_clean_runs(monkeypatch, clean_findings, code):
    played = []

    def demo(name, devices, out, headed):
        played.append(name)
        if name == "none":
            return result_of([], clean_findings, 1 if clean_findings else 0)
        return result_of([faults()[name]], [finding_of(faults()[name])])

    monkeypatch.setattr(bench_faults.app, "demo", demo)
    result = CliRunner().invoke(bench_faults.main, ["--clean", "2"])
    assert result.exit_code == code, result.output
    assert played == [*faults(), "none", "none"]
    assert [line.split()[1] for line in result.output.splitlines() if line.startswith("| ")][2:] == played
    assert ("Not as it should be: none" in result.output) == bool(clean_findings)
