"""untick: set a box or a radio button."""

from typing import ClassVar

from cxcheck.driver import Driver
from cxcheck.steps.act import TargetAct


class Untick(TargetAct):
    """Leave a box unticked, however it stood before: `untick: I agree`."""

    kind: ClassVar[str] = "untick"

    async def perform(self, driver: Driver) -> None:
        """Find the box and untick it."""
        await driver.set_checked(await driver.find(self.locator), False)


step = Untick
