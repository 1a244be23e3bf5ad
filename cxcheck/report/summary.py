"""summary.md: the report in Markdown, short enough for the summary page of a CI job."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cxcheck.model.report import JudgedFinding, Report
from cxcheck.report.grouping import STATUS_WORDS, Listed, Section, Telling
from cxcheck.report.inert import markdown

MOST = 25
"""Findings a section; CI servers cut summaries that are too long (GitHub at 1 MiB)."""
LONGEST = 240
"""Characters of a text that comes from a page."""
_SIGNS = {"consistent": "✅", "divergent": "❌", "inconclusive": "⚠️"}


@dataclass(frozen=True)
class SummaryRenderer:
    """Verdict, findings in tables, what could not be judged, and the matrix of visits."""

    file_name: str = "summary.md"

    def render(self, report: Report, pictures: Mapping[str, bytes]) -> str:
        """GitHub-flavoured Markdown."""
        return "\n".join(_lines(Telling(report))) + "\n"


def _lines(telling: Telling) -> Iterator[str]:
    report = telling.report
    yield f"## {_SIGNS[report.verdict]} cxcheck: {report.verdict}"
    yield f"\n{markdown(report.headline)}\n"
    for section in telling.sections:
        yield from _section(telling, section)
    yield from _problems(report)
    yield from _journeys(report)
    yield from _left_out(report)
    facts = f"run {report.run}, {report.seconds:.0f} s, exit code {report.exit_code}"
    yield f"\n{markdown(facts)}; the pictures are in report.html of the run."


def _section(telling: Telling, section: Section) -> Iterator[str]:
    yield f"### {section.title}\n\n{section.note}\n"
    yield "| | finding | expected | actual | where |\n|---|---|---|---|---|"
    for listed in section.findings[:MOST]:
        yield _row(telling, listed)
    if len(section.findings) > MOST:
        yield f"\nand {len(section.findings) - MOST} more."
    yield ""


def _row(telling: Telling, listed: Listed) -> str:
    finding = listed.finding
    cells = (
        f"{finding.severity}, {STATUS_WORDS[finding.status]}",
        f"{markdown(finding.title, LONGEST)} ({finding.check}, {finding.fingerprint})",
        markdown(finding.expected, LONGEST),
        markdown(finding.actual, LONGEST),
        _where(telling, finding),
    )
    return f"| {' | '.join(cells)} |"


def _where(telling: Telling, finding: JudgedFinding) -> str:
    places = telling.places(finding.occurrences)
    first = markdown(f"{places[0]} ({', '.join(places[0].devices)})", LONGEST) if places else ""
    return f"{first} and {len(places) - 1} more" if len(places) > 1 else first


def _problems(report: Report) -> Iterator[str]:
    if report.problems:
        yield "### Could not be judged\n"
    for problem in report.problems[:MOST]:
        yield f"- {markdown(problem, LONGEST)}"
    if len(report.problems) > MOST:
        yield f"- and {len(report.problems) - MOST} more"


def _left_out(report: Report) -> Iterator[str]:
    """What somebody said not to judge, or to judge otherwise: in numbers, the report has the rest."""
    if report.spared:
        said = ", ".join(dict.fromkeys(one.said for one in report.spared))
        things = "thing is" if len(report.spared) == 1 else "things are"
        yield f"\n{len(report.spared)} {things} ignored, as {markdown(said, LONGEST)} says."
    if report.turned:
        said = ", ".join(f"{one.check} {one.how} ({one.said})" for one in report.turned)
        yield f"\nChecks that judge otherwise here: {markdown(said, LONGEST)}."


def _journeys(report: Report) -> Iterator[str]:
    """How every visit went, journeys down and devices across."""
    if not report.journeys:
        return
    names = [device.name for device in report.devices]
    yield f"\n| journey | {' | '.join(markdown(device.title) for device in report.devices)} |"
    yield "|---" * (len(names) + 1) + "|"
    for journey in report.journeys:
        status = {note.device: note.status for note in journey.visits}
        yield f"| {markdown(journey.name, LONGEST)} | {' | '.join(status.get(name, '') for name in names)} |"


renderer = SummaryRenderer()
