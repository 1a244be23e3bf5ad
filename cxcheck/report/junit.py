"""junit.xml: a suite for each journey, a case for each step and device, as CI servers show it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from cxcheck.model.report import Cell, JourneyReport, JudgedFinding, Report, Row
from cxcheck.report.grouping import Listed, Telling
from cxcheck.report.inert import one_line, visible


@dataclass(frozen=True)
class JunitRenderer:
    """The Report for CI servers. Failures are findings that count; what could not be judged are errors."""

    file_name: str = "junit.xml"

    def render(self, report: Report, pictures: Mapping[str, bytes]) -> str:
        """The XML, with a declaration."""
        telling = Telling(report)
        root = Element("testsuites", name="cxcheck", time=f"{report.seconds:.3f}")
        for journey in report.journeys:
            root.append(_suite(telling, journey))
        root.extend(_elsewhere(telling))
        if report.problems:
            root.append(_problems(report))
        root.append(_notes(telling))
        _count(root)
        indent(root)
        return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(telling: Telling, journey: JourneyReport) -> Element:
    suite = Element("testsuite", name=one_line(journey.name))
    for row in journey.rows:
        for cell in row.cells:
            marks = telling.marks(cell)
            # The reference is no subject; it has a case only where it is the one that lacks something.
            if cell.device != journey.reference or any(one.finding.counts for one in marks):
                suite.append(_case(telling, journey, row, cell))
    return suite


def _case(telling: Telling, journey: JourneyReport, row: Row, cell: Cell) -> Element:
    name = f"{row.step} {row.text} [{cell.device}]"
    case = Element("testcase", classname=one_line(f"{journey.slug}.{cell.device}"), name=one_line(name))
    if journey.file:
        case.set("file", visible(journey.file))
        case.set("line", str(row.source.line))
    marks = telling.marks(cell)
    failures = [one for one in marks if one.finding.counts and _shows(one.finding, journey, cell, row)]
    if failures:
        case.append(_failure(telling, [one.finding for one in failures]))
    else:
        _other_outcome(case, cell, marks)
    noted = [one for one in marks if not one.finding.counts]
    if noted:
        SubElement(case, "system-out").text = "\n".join(_noted(one) for one in noted)
    return case


def _failure(telling: Telling, findings: list[JudgedFinding]) -> Element:
    """One failure for all findings of a case: CI servers show only the first."""
    first, more = findings[0], len(findings) - 1
    message = first.title + (f" (and {more} more)" if more else "")
    failure = Element("failure", message=one_line(message), type=first.check)
    failure.text = visible("\n\n".join(_body(telling, one) for one in findings))
    return failure


def _shows(finding: JudgedFinding, journey: JourneyReport, cell: Cell, row: Row) -> bool:
    """Whether the finding itself shows in the cell, not merely something folded under it."""
    place = (journey.slug, row.step, cell.device)
    return any((one.journey, one.step, one.device) == place for one in finding.occurrences)


def _other_outcome(case: Element, cell: Cell, marks: tuple[Listed, ...]) -> None:
    causes = [one for one in marks if one.finding.counts]
    if causes:
        SubElement(case, "skipped", message=one_line(f"a consequence of: {causes[0].finding.title}"))
    elif cell.outcome in ("not-reached", "skipped"):
        why = f"{cell.outcome.replace('-', ' ')}: {cell.error}" if cell.error else cell.outcome.replace("-", " ")
        SubElement(case, "skipped", message=one_line(why))
    elif cell.outcome == "failed" and not marks:
        SubElement(case, "skipped", message=one_line(f"could not be done, not held against the shop: {cell.error}"))


def _body(telling: Telling, finding: JudgedFinding) -> str:
    lines = [
        finding.title,
        f"{finding.severity}, {finding.check}, {finding.status}, fingerprint {finding.fingerprint}",
        finding.detail,
        f"expected: {finding.expected}",
        f"actual: {finding.actual}",
        *(f"at: {place} ({', '.join(place.devices)})" for place in telling.places(finding.occurrences)),
        *(f"consequence: {one.title}" for one in finding.consequences),
        f"again: {finding.reproduce}",
    ]
    return "\n".join(line for line in lines if line)


def _noted(one: Listed) -> str:
    finding = one.finding
    return one_line(f"{finding.status}: {finding.severity}, {finding.check}: {finding.title}")


def _elsewhere(telling: Telling) -> Iterator[Element]:
    """A suite for findings that count and show at no step of the matrix: none may get lost on the way to the CI."""
    spots = {
        (one.slug, row.step, cell.device) for one in telling.report.journeys for row in one.rows for cell in row.cells
    }
    lost = [
        one.finding
        for one in telling.listed
        if one.finding.counts and not any((at.journey, at.step, at.device) in spots for at in one.finding.occurrences)
    ]
    if not lost:
        return
    suite = Element("testsuite", name="elsewhere")
    for finding in lost:
        case = SubElement(suite, "testcase", classname="cxcheck", name=one_line(finding.title))
        case.append(_failure(telling, [finding]))
    yield suite


def _problems(report: Report) -> Element:
    suite = Element("testsuite", name="could not be judged")
    for number, problem in enumerate(report.problems, 1):
        case = SubElement(suite, "testcase", classname="cxcheck", name=f"problem {number}")
        SubElement(case, "error", message=one_line(problem), type="could-not-judge")
    return suite


def _notes(telling: Telling) -> Element:
    """A suite without cases that says what does not belong to a single step."""
    suite = Element("testsuite", name="notes")
    SubElement(suite, "system-out").text = "\n".join(_note_lines(telling))
    return suite


def _note_lines(telling: Telling) -> Iterator[str]:
    report = telling.report
    yield one_line(f"{report.verdict}: {report.headline}")
    yield from (one_line(f"cannot tell: {one.check}: {one.text} ({len(one.places)})") for one in telling.untold())
    yield from (one_line(f"shared defect: {one.check}: {one.title}") for one in report.shared)


def _count(root: Element) -> None:
    """What CI servers read first: the numbers on every suite and on the whole."""
    for suite in (*root.findall("testsuite"), root):
        cases = list(suite.iter("testcase"))
        suite.set("tests", str(len(cases)))
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            suite.set(name, str(sum(case.find(tag) is not None for case in cases)))


renderer = JunitRenderer()
