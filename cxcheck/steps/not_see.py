"""not_see: something must not be there to see."""

from typing import ClassVar

from cxcheck.driver import Driver
from cxcheck.steps.act import TargetAct


class NotSee(TargetAct):
    """A customer must not see this (any more): `not_see: Sold out`."""

    kind: ClassVar[str] = "not_see"

    async def perform(self, driver: Driver) -> None:
        """Make sure it is gone."""
        await driver.not_see(self.locator)


step = NotSee
