"""tap: touch on a phone, click on a desktop."""

from typing import ClassVar

from cxcheck.driver import Driver
from cxcheck.steps.act import TargetAct


class Tap(TargetAct):
    """Touch or click something: `tap: Add to basket`."""

    kind: ClassVar[str] = "tap"

    async def perform(self, driver: Driver) -> None:
        """Find it and tap it."""
        await driver.tap(await driver.find(self.locator))


step = Tap
