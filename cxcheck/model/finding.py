"""Findings, and what else a comparison says: questions, shared defects, what could not be told, what was set aside."""

from typing import Literal

from cxcheck.model import severity
from cxcheck.model.data import Data
from cxcheck.model.journey import Area
from cxcheck.model.page import Box
from cxcheck.model.plan import Visit
from cxcheck.model.volatile import LookedAtTwice, VolatileName

Severity = severity.Severity
SEVERITIES = severity.SEVERITIES
Trust = Literal["confirmed", "unconfirmed", "flaky"]


class FoundElement(Data):
    """The element a finding is about. `on` is the device whose page it was seen on; `box` in that page's CSS pixels."""

    role: str = ""
    name: str = ""
    selector: str = ""
    box: Box | None = None
    on: str = ""
    other: "FoundElement | None" = None
    """The second of two that a finding is about, such as what it lies on."""


class Occurrence(Data):
    """Where a finding shows. `checkpoint` is "" for a step that is none; `step` counts from 0."""

    journey: str
    checkpoint: str
    step: int
    device: str
    element: FoundElement | None = None
    """The element on this device, where it differs from the finding's own (another page, another place)."""


class Finding(Data):
    """One divergence of one kind on one feature, wherever it shows."""

    check: str
    area: Area
    severity: Severity
    title: str
    detail: str
    expected: str
    actual: str
    reference: str
    element: FoundElement | None = None
    fingerprint: str
    trust: Trust = "unconfirmed"
    occurrences: tuple[Occurrence, ...]
    consequences: tuple["Finding", ...] = ()


class SharedDefect(Data):
    """An absolute rule broken on subject and reference alike: listed apart, never in verdict or exit code."""

    check: str
    title: str
    detail: str
    element: FoundElement | None = None
    fingerprint: str
    occurrences: tuple[Occurrence, ...]


class CannotTell(Data):
    """A check had not enough evidence at one place, and why."""

    check: str
    journey: str
    checkpoint: str
    device: str
    reason: str


class SetAside(Data):
    """Content that differs between two visits of the same device, and is therefore not compared between devices."""

    journey: str
    checkpoint: str
    device: str
    what: str


class Spared(Data):
    """What would have been told, had nobody said that it is to be ignored: why, and where that is said.

    `title` is what it would have been called; `ignored` what it was known by.
    """

    check: str
    fingerprint: str
    title: str
    journey: str
    checkpoint: str
    device: str
    ignored: str
    why: str = ""
    said: str = ""


class CheckOutcome(Data):
    """How often a check was asked and what it answered."""

    check: str
    asked: int
    findings: int
    cannot_tell: int


class Comparison(Data):
    """What a comparison says.

    `questions` are visits that would make it surer; empty when all is settled. `volatile` is what differed between two
    visits of one device, `looked_at_twice` where that could have shown.
    """

    findings: tuple[Finding, ...] = ()
    shared: tuple[SharedDefect, ...] = ()
    cannot_tell: tuple[CannotTell, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    spared: tuple[Spared, ...] = ()
    outcomes: tuple[CheckOutcome, ...] = ()
    questions: tuple[Visit, ...] = ()
    volatile: tuple[VolatileName, ...] = ()
    looked_at_twice: tuple[LookedAtTwice, ...] = ()
