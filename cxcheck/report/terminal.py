"""The report on a terminal: worst first, with the one line that shows each finding again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cxcheck.inert import one_line, spoken
from cxcheck.model.report import JudgedFinding, Report
from cxcheck.report.grouping import STATUS_WORDS, Listed, Section, Tally, Telling

STYLES = {
    "critical": "bold red",
    "serious": "bold yellow",
    "moderate": "cyan",
    "minor": "dim",
    "consistent": "bold green",
    "divergent": "bold red",
    "inconclusive": "bold yellow",
}
LONGEST = 240
"""Characters of a page's text that are shown."""
NAMED = 3
"""So many places or things are named; the others are counted."""


@dataclass(frozen=True)
class TerminalRenderer:
    """The Report as plain text; `show` writes it to a console, in colour where that has any."""

    file_name: str = ""

    def render(self, report: Report, pictures: Mapping[str, bytes]) -> str:
        """Plain text, 100 columns wide."""
        out = StringIO()
        show(report, Console(file=out, width=100, color_system=None, force_terminal=False))
        return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def show(report: Report, console: Console) -> None:
    """Write the report to a console."""
    telling = Telling(report)
    for line in _lines(telling):
        console.print(line, highlight=False, soft_wrap=isinstance(line, Text) and line.no_wrap is True)


Line = Text | Table


def _lines(telling: Telling) -> Iterator[Line]:
    for section in telling.sections:
        yield from _section(telling, section)
    yield from _tallies("Could not be told", telling.untold())
    yield from _tallies("Set aside, as it changes by itself", telling.volatile())
    yield from _tallies("Ignored, as somebody said so", telling.ignored())
    yield from _rest(telling.report)
    yield from _verdict(telling.report)


def _section(telling: Telling, section: Section) -> Iterator[Line]:
    yield Text(f"{section.title}  ", style="bold").append(section.note, style="dim")
    severity = ""
    for listed in section.findings:
        if listed.finding.severity != severity:
            severity = listed.finding.severity
            yield Text(f"\n{severity.upper()}", style=STYLES[severity])
        yield from _brief(telling, listed) if section.key in ("flaky", "decided") else _full(telling, listed)
    yield Text()


def _brief(telling: Telling, listed: Listed) -> Iterator[Line]:
    decision = listed.finding.decision
    yield _head(listed)
    fields = [("where", _places(telling, listed.finding))]
    if decision and decision.reason:
        fields.append(("why", f"{decision.reason} ({decision.by or 'nobody named'})"))
    yield _fields(fields)


def _full(telling: Telling, listed: Listed) -> Iterator[Line]:
    finding = listed.finding
    yield _head(listed)
    fields = [
        ("where", _places(telling, finding)),
        ("expected", finding.expected or "nothing"),
        ("actual", finding.actual or "nothing"),
        ("causes", _listed([one.title for one in finding.consequences])),
        ("status", _status(finding)),
    ]
    yield _fields([(name, value) for name, value in fields if value])
    if finding.reproduce:
        # Not wrapped, so that it can be copied as one line.
        yield Text("     ", no_wrap=True).append("again     ", "dim").append(one_line(finding.reproduce), "bold")


def _head(listed: Listed) -> Line:
    grid = _grid(4)
    title = Text().append(spoken(listed.finding.title, LONGEST)).append(f"  [{listed.finding.check}]", "dim")
    grid.add_row(Text(f"{listed.number:>3}", "bold"), title)
    return grid


def _fields(fields: list[tuple[str, str]]) -> Line:
    grid = _grid(14)
    for name, value in fields:
        grid.add_row(Text(f"     {name}", "dim"), Text(spoken(value, LONGEST)))
    return grid


def _grid(first: int) -> Table:
    """Two columns, the first of a fixed width; words too long for a line are broken."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=first)
    grid.add_column(overflow="fold")
    return grid


def _status(finding: JudgedFinding) -> str:
    words = STATUS_WORDS[finding.status]
    if finding.status == "unconfirmed":
        return f"{words}, no confirming visit was played, {finding.fingerprint}"
    return f"{words}, {finding.fingerprint}"


def _places(telling: Telling, finding: JudgedFinding) -> str:
    return _listed([f"{place} ({', '.join(place.devices)})" for place in telling.places(finding.occurrences)])


def _listed(things: list[str]) -> str:
    rest = f"; and {len(things) - NAMED} more" if len(things) > NAMED else ""
    return "; ".join(things[:NAMED]) + rest


def _tallies(title: str, tallies: tuple[Tally, ...]) -> Iterator[Line]:
    if not tallies:
        return
    yield Text(title, style="bold")
    grid = _grid(4)
    for one in tallies:
        check = f"{one.check}: " if one.check else ""
        times = f"  (at {len(one.places)} places)" if len(one.places) > 1 else f"  ({spoken(one.places[0])})"
        grid.add_row("", Text().append(spoken(check + one.text, LONGEST)).append(times, "dim"))
    yield grid
    yield Text()


def _rest(report: Report) -> Iterator[Line]:
    if report.shared:
        count = len(report.shared)
        yield Text(f"Broken on the reference too, and not counted: {count} shared defect{'' if count == 1 else 's'}.")
    for one in report.resolved:
        devices = ", ".join(one.devices) or "all devices"
        yield Text(spoken(f"No longer shows on {devices}: {one.title} [{one.check}, {one.fingerprint}]"))
    if report.turned:
        said = ", ".join(f"{one.check} {one.how} ({one.said})" for one in report.turned[:NAMED])
        rest = f" and {len(report.turned) - NAMED} more" if len(report.turned) > NAMED else ""
        yield Text(spoken(f"Checks that judge otherwise here: {said}{rest}"))
    for problem in report.problems:
        yield Text(spoken(problem), style="yellow")
    if report.shared or report.resolved or report.turned or report.problems:
        yield Text()


def _verdict(report: Report) -> Iterator[Line]:
    yield Text().append(report.verdict.upper(), STYLES[report.verdict]).append(f"  {spoken(report.headline)}")
    journeys = f"{len(report.journeys)} journey{'' if len(report.journeys) == 1 else 's'}"
    devices = f"{len(report.devices)} device{'' if len(report.devices) == 1 else 's'}"
    facts = f"{journeys}, {devices}, {report.seconds:.0f} s, run {report.run}, exit code {report.exit_code}"
    yield Text(spoken(facts), style="dim")


renderer = TerminalRenderer()
