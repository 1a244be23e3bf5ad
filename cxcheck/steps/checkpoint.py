"""checkpoint: here the devices are compared."""

from typing import ClassVar

from pydantic import Field

from cxcheck.driver import Driver
from cxcheck.model.journey import Locator, PageKind
from cxcheck.model.knobs import Ignored, Knob
from cxcheck.steps.act import Act


class Checkpoint(Act):
    """Compare the devices here: `checkpoint: product`. Its kind of page is recognised unless `page:` says it."""

    kind: ClassVar[str] = "checkpoint"
    shorthand: ClassVar[str | None] = "name"

    name: str = Field(min_length=1, description="what the report calls this place; once a journey")
    page: PageKind | None = Field(default=None, description="kind of page, if it is not recognised")
    facts: dict[str, Locator] = Field(
        default={}, description="facts by a name of your own: a text that must be shown, or where a fact stands"
    )
    checks: dict[str, Knob] = Field(default={}, description="checks by id: off, on, or their severity and threshold")
    ignore: tuple[Ignored, ...] = Field(default=(), description="what is left alone, with all that stands in it")

    sweep: bool = Field(default=False, description="look at the page in every width from 320 to 1440, on the reference")

    async def perform(self, driver: Driver) -> None:
        """Nothing to do: the conductor takes the evidence after every checkpoint step."""

    def describe(self) -> str:
        """Its name."""
        return f"checkpoint {self.name}"


step = Checkpoint
