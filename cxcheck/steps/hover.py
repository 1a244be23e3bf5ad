"""hover: rest the mouse on something."""

from typing import ClassVar

from cxcheck.driver import Driver
from cxcheck.steps.act import TargetAct


class Hover(TargetAct):
    """Rest the mouse on something; only devices with a mouse can: `hover: Account` with `only: desktop`."""

    kind: ClassVar[str] = "hover"

    async def perform(self, driver: Driver) -> None:
        """Find it and hover."""
        await driver.hover(await driver.find(self.locator))


step = Hover
