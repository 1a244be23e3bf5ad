"""What a step's file builds on: a step that can be performed, and one that first needs something to point at."""

from typing import ClassVar

from cxcheck.driver import Driver
from cxcheck.model.journey import Locator, Step


class Act(Step):
    """A step that knows how it is done."""

    async def perform(self, driver: Driver) -> None:
        """Do it; StepFailed says why not."""
        raise NotImplementedError


class TargetAct(Act, Locator):
    """A step on one thing of the page: the locator's parts are keys of the step."""

    shorthand: ClassVar[str | None] = "target"

    @property
    def locator(self) -> Locator:
        """The locator alone."""
        return Locator(**{field: getattr(self, field) for field in Locator.model_fields})

    def describe(self) -> str:
        """Kind and locator."""
        return f"{self.kind.replace('_', ' ')} {self.locator}"
