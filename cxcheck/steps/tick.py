"""tick: set a box or a radio button."""

from typing import ClassVar

from cxcheck.driver import Driver
from cxcheck.steps.act import TargetAct


class Tick(TargetAct):
    """Leave a box ticked, however it stood before: `tick: I agree`."""

    kind: ClassVar[str] = "tick"

    async def perform(self, driver: Driver) -> None:
        """Find the box and tick it."""
        await driver.set_checked(await driver.find(self.locator), True)


step = Tick
