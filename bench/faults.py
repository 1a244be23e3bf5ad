"""Each seeded fault alone, and the demo shop as it is: `python -m bench.faults`, or `make bench-faults`.

A fault must come out as one confirmed finding of its kind on its element and devices, and nothing else may come out.
"""

import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr
from dataclasses import astuple, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench.ending import end_well
from bench.table import markdown
from cxcheck import app
from cxcheck.cli.demo import exit_code
from cxcheck.faults import choose, faults
from cxcheck.faults.fault import Fault
from cxcheck.faults.score import fits
from cxcheck.model.finding import Finding
from cxcheck.model.report import JudgedFinding

HEAD = ("seeded", "found by", "on", "devices", "findings", "consequences", "flaky", "unexpected", "verdict", "exit")


@dataclass(frozen=True)
class Row:
    """What came of one run, as the table says it; `seeded` is "none" for the shop as it is."""

    seeded: str
    found_by: str
    on: str
    devices: str
    findings: str
    consequences: str
    flaky: str
    unexpected: str
    verdict: str
    exit: str


@click.command()
@click.option("--fault", "wanted", default="all", show_default=True, metavar="NAME,...|all|none", help="Which faults.")
@click.option("--clean", type=click.IntRange(0), default=1, show_default=True, help="How often without any fault.")
def main(wanted: str, clean: int) -> None:
    """Play the demo with each fault alone and without any, and exit with 1 unless all came out as it should."""
    names = [fault.id for fault in choose(wanted)] + ["none"] * clean
    results = [_play(name) for name in names]
    print(f"\n{table([row(result) for result in results])}\n")
    wrong = [name for name, result in zip(names, results, strict=True) if not as_it_should(result)]
    print(f"Not as it should be: {', '.join(wrong)}." if wrong else "All as it should be.")
    sys.exit(1 if wrong else 0)


def _play(name: str) -> app.DemoResult:
    print(f"{name} ... ", end="", flush=True)
    with TemporaryDirectory(prefix="bench-faults-") as folder, redirect_stderr(io.StringIO()):
        result = app.demo(name, (), Path(folder), False)
    print(f"{result.report.seconds:.0f} s", flush=True)
    return result


def as_it_should(result: app.DemoResult) -> bool:
    """Every seeded fault is found and nothing else shows, flaky or not; the clean shop is consistent."""
    exact = not result.missed and not result.unexpected and len(result.report.findings) == len(result.seeded)
    return exact and (result.report.verdict == "consistent" if not result.seeded else exit_code(result) == 0)


def row(result: app.DemoResult) -> Row:
    """The run as the table says it."""
    report = result.report
    hits = [one for name in result.seeded for one in _hits(faults()[name], report.findings)]
    return Row(
        seeded=", ".join(result.seeded) or "none",
        found_by=_listed(one.check for one in hits) or ("MISSED" if result.missed else "-"),
        on=_listed(_element(one) for one in hits) or "-",
        devices=_listed(place.device for one in hits for place in one.occurrences) or "-",
        findings=str(len(report.findings)),
        consequences=_listed(f"{one.check} on {_element(one)}" for hit in hits for one in hit.consequences) or "-",
        flaky=str(sum(one.trust == "flaky" for one in report.findings)),
        unexpected="; ".join(result.unexpected) or "-",
        verdict=report.verdict,
        exit=str(exit_code(result)),
    )


def _hits(fault: Fault, findings: Sequence[JudgedFinding]) -> Iterator[JudgedFinding]:
    return (one for one in findings if fits(fault, one))


def _element(finding: Finding) -> str:
    return f'{finding.element.role} "{finding.element.name}"' if finding.element else "no element"


def _listed(words: Iterator[str]) -> str:
    """Each once, in order."""
    return ", ".join(dict.fromkeys(words))


def table(rows: Sequence[Row]) -> str:
    """The rows as Markdown."""
    return markdown(HEAD, [astuple(one) for one in rows])


if __name__ == "__main__":
    end_well(main)
