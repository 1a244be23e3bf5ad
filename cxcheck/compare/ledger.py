"""What the rounds of a run brought up, before it is weighed."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from cxcheck.checks.check import Divergence, Search, Shared
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import CannotTell, Spared
from cxcheck.model.plan import PlannedJourney, Question, Visit
from cxcheck.model.volatile import LookedAtTwice, VolatileName


@dataclass(frozen=True)
class Sighting:
    """A divergence at one place in one round. `is_content` is its check's."""

    check: str
    is_content: bool
    journey: str
    step: int
    device: str
    print: str
    divergence: Divergence

    @property
    def key(self) -> tuple[str, int, str, str]:
        """What makes it the same sighting in another round."""
        return self.journey, self.step, self.device, self.print

    @property
    def spot(self) -> tuple[str, int, str, str, str] | None:
        """What makes it the same under another name: what an experiment calls otherwise is as broken as before.

        For what the page does, not for what it says: there another name is another thing.
        """
        selector = self.divergence.element.selector
        return None if self.is_content or not selector else (*self.key[:3], self.check, selector)

    def names(self, page: str) -> tuple[str, ...]:
        """By which it is known to vary: its fingerprint, and the list that it stands in."""
        return names_of(self.print, self.divergence, page)


def names_of(print_: str, divergence: Divergence, page: str) -> tuple[str, ...]:
    """The fingerprint, and the list on a page of that kind."""
    return (print_, f"{page}: {divergence.group}") if divergence.group else (print_,)


def page_kind(journey: PlannedJourney, step: int) -> str:
    """Kind of page at a step: that of the last checkpoint up to there."""
    kinds = [one.page for one in journey.steps if one.index <= step and one.kind == "checkpoint"]
    return kinds[-1] if kinds else "other"


def site_of(journey: PlannedJourney) -> str:
    """The host of the shop; without the port, which on a developer's machine is another one each time."""
    return urlsplit(journey.base_url).hostname or ""


@dataclass(frozen=True)
class SamePage:
    """Two devices on one page, whatever journey led them there: shard, both devices, both addresses."""

    shard: str
    reference: str
    subject: str
    reference_url: str
    subject_url: str

    @classmethod
    def at(cls, journey: PlannedJourney, reference: VisitEvidence, subject: VisitEvidence, step: int) -> "SamePage":
        """Where the two visits stood at that step."""
        urls = [found.url.partition("#")[0] if (found := one.checkpoint(step)) else "" for one in (reference, subject)]
        return cls(journey.shard, reference.visit.device, subject.visit.device, *urls)


@dataclass(frozen=True)
class Asking:
    """A question that both devices of a pair may be asked at one place, and the visits that would do it."""

    about: str
    question: Question
    subject: str
    visits: tuple[Visit, ...]

    @property
    def place(self) -> tuple[str, int]:
        """Journey and step."""
        return self.visits[0].journey, self.visits[0].stop_after or 0


@dataclass
class Ledger:
    """Everything that was seen, by what it is."""

    rounds: dict[int, list[Sighting]] = field(default_factory=lambda: defaultdict(list))
    own: set[tuple[str, int, str, str]] = field(default_factory=set)
    """Journey, step, device and name of what differs between two visits of that device at that place."""
    volatile: dict[str, dict[tuple[str, str], VolatileName]] = field(default_factory=lambda: defaultdict(dict))
    """The same by shard, site and name. Shards knew nothing of one another when they asked for rounds, or did not."""
    looked_at_twice: set[LookedAtTwice] = field(default_factory=set)
    pages: dict[SamePage, list[tuple[str, int, int]]] = field(default_factory=lambda: defaultdict(list))
    """Journey, step and round of each time that two devices stood on a page."""
    _keys: dict[int, set[tuple[str, int, str, str]]] = field(default_factory=lambda: defaultdict(set))
    unknown: list[CannotTell] = field(default_factory=list)
    shared: list[tuple[str, str, int, str, str, Shared]] = field(default_factory=list)
    spared: dict[tuple[str, str, int, str], Spared] = field(default_factory=dict)
    """What is ignored, by fingerprint, journey, step and device."""
    wishes: list[tuple[Visit, Search]] = field(default_factory=list)
    asks: list[Asking] = field(default_factory=list)
    asked: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, number: int, sighting: Sighting) -> None:
        """Something was seen in that round."""
        self.rounds[number].append(sighting)
        self._keys[number].add(sighting.key)

    def lacks_it_elsewhere(self, sighting: Sighting, page: SamePage) -> bool:
        """Whether another journey stood on that same page and it was not to be seen."""
        return any(
            (journey, step, sighting.device, sighting.print) not in self._keys[number]
            for journey, step, number in self.pages[page]
            if journey != sighting.journey
        )


@dataclass(frozen=True)
class Moods:
    """What is known to vary, from this run and from earlier ones."""

    names: frozenset[tuple[str, str]]
    sites: frozenset[str]

    @classmethod
    def of(cls, seen: Collection[VolatileName]) -> "Moods":
        """By what was seen."""
        return cls(frozenset(one.key for one in seen), frozenset(one.site for one in seen))
