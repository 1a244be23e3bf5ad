"""The one Report that every renderer shows. Renderers never judge: all words and numbers are in here."""

from typing import Literal

from pydantic import Field

from cxcheck.model.baseline import Decision
from cxcheck.model.data import Data
from cxcheck.model.evidence import Effort, Outcome
from cxcheck.model.finding import CannotTell, CheckOutcome, Finding, SetAside, SharedDefect, Spared
from cxcheck.model.journey import Area, Source

Verdict = Literal["consistent", "divergent", "inconclusive"]
Status = Literal["new", "accepted", "must-fix", "false-alarm", "expired", "flaky", "unconfirmed"]


class JudgedFinding(Finding):
    """A finding with what the baseline says of it, and the one line that reproduces it."""

    status: Status
    decision: Decision | None = None
    counts: bool = Field(description="whether it counts for verdict and exit code")
    reproduce: str = ""


class Cell(Data):
    """One step on one device in the matrix. `picture` is a path inside the run's folder."""

    device: str
    outcome: Outcome
    error: str = ""
    revealed: tuple[str, ...] = ()
    picture: str = ""
    page_width: float = 0
    page_height: float = 0
    effort: Effort | None = None
    findings: tuple[str, ...] = ()
    """Fingerprints of the findings that show here."""


class Row(Data):
    """One step of a journey across all devices."""

    step: int
    text: str
    checkpoint: str = ""
    source: Source = Source()
    cells: tuple[Cell, ...]


class VisitNote(Data):
    """How a visit as a whole went."""

    device: str
    status: str
    reason: str = ""


class JourneyReport(Data):
    """The matrix of one journey."""

    name: str
    slug: str
    why: str = ""
    area: Area
    file: str = ""
    reference: str
    devices: tuple[str, ...]
    rows: tuple[Row, ...]
    visits: tuple[VisitNote, ...] = ()


class DeviceNote(Data):
    """A device as the report names it, e.g. "iPhone viewport on Chromium 156"."""

    name: str
    title: str
    family: str
    width: int
    height: int
    engine: str = ""


class TurnedCheck(Data):
    """A check that a project, a journey or a checkpoint has turned, how, and where that is said."""

    check: str
    how: str
    said: str


class Report(Data):
    """Everything that a run says. `version` is that of this format."""

    version: int = 1
    tool: str
    run: str
    started: str
    seconds: float = 0
    verdict: Verdict
    exit_code: int
    headline: str
    fail_on: str = "serious"
    devices: tuple[DeviceNote, ...]
    journeys: tuple[JourneyReport, ...]
    findings: tuple[JudgedFinding, ...] = ()
    shared: tuple[SharedDefect, ...] = ()
    cannot_tell: tuple[CannotTell, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    spared: tuple[Spared, ...] = ()
    turned: tuple[TurnedCheck, ...] = ()
    outcomes: tuple[CheckOutcome, ...] = ()
    resolved: tuple[Decision, ...] = Field(default=(), description="baseline entries that no longer show")
    problems: tuple[str, ...] = Field(default=(), description="why something could not be judged, in sentences")
