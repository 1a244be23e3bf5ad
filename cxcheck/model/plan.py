"""What is going to be played: journeys as the bundle keeps them, crossed with devices into visits."""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from cxcheck.model.data import Data
from cxcheck.model.device import Device
from cxcheck.model.journey import Area, Effect, Source
from cxcheck.model.knobs import Knobs

Purpose = Literal["journey", "confirm", "search", "ask", "scout", "sweep"]
Question = Literal["", "reload", "links"]
"""What a visit of its own may ask of a checkpoint's page: what is left of it after it is loaded again, or what the
addresses of links answer."""


class PlannedStep(Data):
    """A step as the judges know it: what it is called and where it stands, not how it is done.

    `index` 0 opens the start page; the journey's own steps count from 1, as people count them.
    """

    index: int
    kind: str
    text: str
    checkpoint: str = ""
    page: str = ""
    """Kind of a checkpoint's page as the journey says it; "" to have it recognised (`compare/kinds.py`)."""
    optional: bool = False
    effect: Effect | None = None
    devices: tuple[str, ...] = ()
    """The devices of the run that play this step."""
    sweep: bool = False
    """Whether the page of this checkpoint is looked at in every width."""
    knobs: Knobs = Knobs()
    """What the checkpoint itself says."""
    source: Source = Source()


class PlannedJourney(Data):
    """A journey as the bundle keeps it. `shard` is the share of a merged run that it was played in."""

    name: str
    slug: str
    why: str = ""
    area: Area = "shopping"
    file: str = ""
    base_url: str
    reference: str
    serial: str = ""
    """Journeys of one group are never played at the same time, nor on two machines."""
    devices: tuple[str, ...]
    """All devices of the run that play it, the reference among them."""
    steps: tuple[PlannedStep, ...]
    knobs: Knobs = Knobs()
    """What the project and the journey say."""
    shard: str = ""

    def knobs_at(self, step: int) -> Knobs:
        """How checks are turned at a step."""
        return self.steps[step].knobs.over(self.knobs)

    @property
    def subjects(self) -> tuple[str, ...]:
        """The devices that are judged."""
        return tuple(device for device in self.devices if device != self.reference)

    def sweeps(self, last: int | None = None) -> tuple[int, ...]:
        """Steps of the checkpoints that are swept on the reference, up to the step `last`, none behind an effect."""
        wanted = (one.index for one in self.steps if one.sweep and self.reference in one.devices)
        ahead = self.effect_ahead((self.reference,))
        ends = [one for one in (last, ahead) if one is not None]
        return tuple(index for index in wanted if all(index <= end for end in ends))

    def effect_ahead(self, devices: Iterable[str]) -> int | None:
        """Index of the first step with an effect that one of the devices plays: no visit but the plan's own goes on."""
        played = set(devices)
        return next((step.index for step in self.steps if step.effect and played & set(step.devices)), None)

    def lies_behind_effect(self, index: int, devices: Iterable[str]) -> bool:
        """Whether a step with an effect must be played to come to that one."""
        ahead = self.effect_ahead(devices)
        return ahead is not None and index > ahead


class Visit(Data):
    """One playing of a journey on one device.

    A `journey` visit is the plan's own, `confirm` plays it again (round 1, 2, …), `search` looks behind menus at one
    checkpoint, `ask` puts its `question` to the page there for a `round`, and looks at what comes of it, `scout` asks
    pages what seeded faults would break there, `sweep` looks in every width at the pages of the checkpoints `sweeps`
    (their steps), once a round. `stop_after` is the index of the last step to play. `without` are third parties that
    are kept from it (see `derive.parties`), to see what does not depend on them. `links` are the addresses that the
    question about links is about.
    """

    journey: str = Field(description="slug of the journey")
    device: str
    purpose: Purpose = "journey"
    round: int = 0
    stop_after: int | None = None
    without: tuple[str, ...] = ()
    sweeps: tuple[int, ...] = ()
    question: Question = ""
    links: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Folder of the visit inside the bundle."""
        tail = {
            "journey": "",
            "confirm": f"~confirm{self.round}",
            "search": f"~search{self.stop_after}",
            "ask": f"~{self.question}{self.stop_after}-{self.round}",
            "scout": "~scout",
            "sweep": f"~sweep{self.round}",
        }
        return f"{self.journey}/{self.device}{tail[self.purpose]}"


def sweep_visit(journey: PlannedJourney, number: int, stop: int | None) -> Visit | None:
    """The visit that sweeps the journey's checkpoints up to the step `stop`; None if there is nothing to sweep."""
    steps = journey.sweeps(stop)
    if not steps:
        return None
    return Visit(
        journey=journey.slug,
        device=journey.reference,
        purpose="sweep",
        round=number,
        stop_after=max(steps),
        sweeps=steps,
    )


class Plan(Data):
    """Journeys and devices of a run.

    `command` plays it again, where that is not `cxcheck run` with its journeys. `repeats` is how often every visit is
    played before anything is compared; from the second time on it is a confirming visit. `workers` is how many visits
    were played at the same time, 0 if nobody knows.
    """

    journeys: tuple[PlannedJourney, ...]
    devices: tuple[Device, ...]
    command: str = ""
    repeats: int = 1
    workers: int = 0

    @property
    def is_timed(self) -> bool:
        """Whether times of its visits can be compared: each played several times, alone."""
        return self.repeats > 1 and self.workers == 1

    def journey(self, slug: str) -> PlannedJourney:
        """The journey of that slug; KeyError if the plan has none."""
        return {journey.slug: journey for journey in self.journeys}[slug]

    def device(self, name: str) -> Device:
        """The device of that name; KeyError if the plan has none."""
        return {device.name: device for device in self.devices}[name]


class Shard(Data):
    """One of `count` shares of a plan; `number` counts from 1."""

    number: int = Field(ge=1)
    count: int = Field(ge=1)

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"
