"""A drill: a user's own journeys played against seeded faults, one at a time, to see which of them they would miss."""

from typing import Literal

from cxcheck.model.data import Data
from cxcheck.model.harm import Victim

Outcome = Literal["caught", "missed", "dropped", "unplayed"]
"""`dropped`: nothing changed that a customer would notice. `unplayed`: the visit could not be played."""


class Mutant(Data):
    """One fault in one place: named before it is injected.

    `step` is the one that led to the page at `path`, `checkpoint` its name, "" where the page is only passed. `used`
    tells that the journey acts on the victim afterwards. Nothing is played beyond step `stop_after`.
    """

    fault: str
    sentence: str
    area: str
    checks: tuple[str, ...]
    via: str
    journey: str
    device: str
    step: int
    checkpoint: str = ""
    path: str
    victim: Victim
    used: bool = False
    stop_after: int


class Drilled(Data):
    """A mutant and what came of it.

    `found` are titles of the findings that are right about it, `also` of others on the same element, `strays` of
    confirmed findings on something else. `reason` says why it was missed or dropped, `advice` what would catch it.
    """

    mutant: Mutant
    outcome: Outcome
    found: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()
    reason: str = ""
    advice: str = ""
    visits: int = 0
    """Visits that it took."""
    seconds: float = 0


class NotApplicable(Data):
    """A fault that has no place in the suite, and why."""

    fault: str
    sentence: str
    area: str
    reason: str


class DrillReport(Data):
    """What a drill says. `left` are faults that were not tried yet; `clean` what the suite finds without any fault."""

    tool: str
    started: str
    seed: int
    journeys: tuple[str, ...]
    devices: tuple[str, ...]
    drilled: tuple[Drilled, ...]
    not_applicable: tuple[NotApplicable, ...]
    left: tuple[str, ...] = ()
    clean: tuple[str, ...] = ()
    seconds: float = 0

    def of(self, outcome: Outcome) -> tuple[Drilled, ...]:
        """Those with that outcome."""
        return tuple(one for one in self.drilled if one.outcome == outcome)

    @property
    def score(self) -> float | None:
        """Share of the faults that were caught, from 0 to 1, of those that a customer would notice; None for none."""
        caught, missed = len(self.of("caught")), len(self.of("missed"))
        return caught / (caught + missed) if caught + missed else None
