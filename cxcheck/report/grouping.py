"""How a Report is told: in which order, under which headings, where a finding shows and on which pictures."""

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from cxcheck.model.finding import CannotTell, FoundElement, Occurrence, SetAside, Spared
from cxcheck.model.page import Box
from cxcheck.model.report import Cell, JourneyReport, JudgedFinding, Report, Row, Status

STATUS_WORDS: dict[Status, str] = {
    "new": "new",
    "must-fix": "must fix",
    "expired": "acceptance expired",
    "unconfirmed": "seen once",
    "flaky": "came and went",
    "accepted": "accepted",
    "false-alarm": "false alarm",
}


@dataclass(frozen=True)
class Listed:
    """A finding with its number in the report; numbers start at 1 and follow the report's order, worst first."""

    number: int
    finding: JudgedFinding


@dataclass(frozen=True)
class Section:
    """Findings under one heading."""

    key: str
    title: str
    note: str
    findings: tuple[Listed, ...]


@dataclass(frozen=True)
class Place:
    """Where a finding shows: one step of one journey, on these devices (their titles)."""

    journey: str
    step: int
    where: str
    devices: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.journey} / {self.where}"


@dataclass(frozen=True)
class Shot:
    """A picture that shows a finding on a device. `box` is where the element is, in CSS pixels of that page."""

    device: str
    title: str
    family: str
    reference: bool
    where: str
    path: str
    width: float
    height: float
    box: Box | None


@dataclass(frozen=True)
class Tally:
    """How often something was said, and where."""

    check: str
    text: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Telling:
    """A Report with what is needed to tell it."""

    report: Report

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """All findings with their numbers."""
        return tuple(Listed(number, one) for number, one in enumerate(self.report.findings, 1))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The findings under their headings, empty sections left out."""
        fail_on = self.report.fail_on
        sections = (
            self._section("counting", "What customers lose", f"These count: {fail_on} or worse."),
            self._section("smaller", "Smaller differences", f"Below {fail_on}: they do not count."),
            self._section("flaky", "Came and went", "Seen once and not again: they do not count, but look at them."),
            self._section("decided", "Decided before", "Accepted, or known as false alarms: they do not count."),
        )
        return tuple(section for section in sections if section.findings)

    def _section(self, key: str, title: str, note: str) -> Section:
        return Section(key, title, note, tuple(one for one in self.listed if section_of(one.finding) == key))

    def device(self, name: str) -> str:
        """The device's title, or its name where the report has no note of it."""
        return next((note.title for note in self.report.devices if note.name == name), name)

    def journey(self, slug: str) -> JourneyReport | None:
        """The journey of that slug."""
        return next((one for one in self.report.journeys if one.slug == slug), None)

    def where(self, journey: str, step: int, checkpoint: str) -> str:
        """The checkpoint, else the step by number and words."""
        if checkpoint:
            return checkpoint
        row = self._row(journey, step)
        return f"step {step}: {row.text}" if row else f"step {step}"

    def places(self, occurrences: Iterable[Occurrence]) -> tuple[Place, ...]:
        """Where occurrences are, one place for all devices of a step, in the order given."""
        devices: dict[tuple[str, int, str], list[str]] = {}
        for one in occurrences:
            devices.setdefault((one.journey, one.step, one.checkpoint), []).append(self.device(one.device))
        return tuple(
            Place(self._journey_name(journey), step, self.where(journey, step, checkpoint), tuple(dict.fromkeys(names)))
            for (journey, step, checkpoint), names in devices.items()
        )

    def devices_of(self, finding: JudgedFinding) -> tuple[str, ...]:
        """Titles of the devices on which a finding shows."""
        return tuple(dict.fromkeys(self.device(one.device) for one in finding.occurrences))

    def marks(self, cell: Cell) -> tuple[Listed, ...]:
        """The findings that show in a cell. One fingerprint may be listed twice, for different devices."""
        return tuple(
            one
            for one in self.listed
            if one.finding.fingerprint in cell.findings
            and cell.device in {part.device for part in _all_occurrences(one.finding)}
        )

    def shots(self, finding: JudgedFinding) -> tuple[Shot, ...]:
        """The reference's picture, then one for each device on which the finding shows, at its first place there."""
        if not finding.occurrences:
            return ()
        firsts = {one.device: one for one in reversed(finding.occurrences)}
        subjects = [firsts[device] for device in dict.fromkeys(one.device for one in finding.occurrences)]
        first = subjects[0]
        reference = first.model_copy(update={"device": finding.reference, "element": None})
        places = subjects if finding.reference in firsts else [reference, *subjects]
        shots = (self._shot(finding, place) for place in places)
        return tuple(shot for shot in shots if shot)

    def _shot(self, finding: JudgedFinding, place: Occurrence) -> Shot | None:
        found = self._picture(place)
        if found is None:
            return None
        row, cell = found
        # A picture taken well before the step may show another page: no box then.
        box = _box(finding, place) if place.step - row.step <= 1 else None
        note = next((one for one in self.report.devices if one.name == place.device), None)
        return Shot(
            device=place.device,
            title=self.device(place.device),
            family=note.family if note else "desktop",
            reference=place.device == finding.reference,
            where=self.where(place.journey, row.step, row.checkpoint),
            path=cell.picture,
            width=cell.page_width,
            height=cell.page_height,
            box=box,
        )

    def _picture(self, place: Occurrence) -> tuple[Row, Cell] | None:
        """The last picture taken at the step or before it."""
        journey = self.journey(place.journey)
        rows = [row for row in journey.rows if row.step <= place.step] if journey else []
        taken = ((row, cell) for row in reversed(rows) for cell in row.cells if cell.device == place.device)
        return next(((row, cell) for row, cell in taken if cell.picture), None)

    def untold(self) -> tuple[Tally, ...]:
        """What could not be told, each reason once."""
        return _tallies((one.check, one.reason, self._spot(one)) for one in self.report.cannot_tell)

    def volatile(self) -> tuple[Tally, ...]:
        """What was set aside because it changes by itself, each thing once."""
        return _tallies(("", one.what, self._spot(one)) for one in self.report.set_aside)

    def ignored(self) -> tuple[Tally, ...]:
        """What is ignored because somebody said so: what it would have been, why, and where that is said."""
        spared = self.report.spared
        return _tallies((one.check, f"{one.title}: {_because(one)}", self._spot(one)) for one in spared)

    def approve(self, finding: JudgedFinding) -> str:
        """The line for a shell that accepts the finding on the devices on which it shows."""
        words = ["cxcheck", "approve", self.report.run, finding.fingerprint, "--as", "accepted"]
        devices = dict.fromkeys(one.device for one in finding.occurrences)
        words += [word for device in devices for word in ("--device", device)]
        return shlex.join(words) + ' --reason "why" --by "you"'

    def _spot(self, one: CannotTell | SetAside | Spared) -> str:
        return f"{self._journey_name(one.journey)} / {one.checkpoint}, {self.device(one.device)}"

    def _journey_name(self, slug: str) -> str:
        journey = self.journey(slug)
        return journey.name if journey else slug

    def _row(self, slug: str, step: int) -> Row | None:
        journey = self.journey(slug)
        return next((row for row in journey.rows if row.step == step), None) if journey else None


def section_of(finding: JudgedFinding) -> str:
    """The key of the section that a finding belongs to."""
    if finding.counts:
        return "counting"
    if finding.status == "flaky":
        return "flaky"
    return "decided" if finding.status in ("accepted", "false-alarm") else "smaller"


def _all_occurrences(finding: JudgedFinding) -> list[Occurrence]:
    folded = [one for part in finding.consequences for one in part.occurrences]
    return [*finding.occurrences, *folded]


def _box(finding: JudgedFinding, place: Occurrence) -> Box | None:
    own: Sequence[FoundElement | None] = (place.element, finding.element)
    found = (one.box for one in own if one and one.on in ("", place.device) and one.box)
    return next((box for box in found if box.area > 0), None)


def _tallies(said: Iterable[tuple[str, str, str]]) -> tuple[Tally, ...]:
    places: dict[tuple[str, str], list[str]] = {}
    for check, text, place in said:
        places.setdefault((check, text), []).append(place)
    return tuple(Tally(check, text, tuple(dict.fromkeys(where))) for (check, text), where in places.items())


def _because(one: Spared) -> str:
    why = f", {one.why}" if one.why else ""
    return f"{one.ignored} is ignored{why} ({one.said})"
