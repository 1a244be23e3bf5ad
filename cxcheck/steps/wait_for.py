"""wait_for: until something can be seen."""

from typing import ClassVar

from cxcheck.driver import Driver
from cxcheck.steps.act import TargetAct


class WaitFor(TargetAct):
    """Wait until it can be seen, with `timeout:` seconds when the usual ones are too few: `wait_for: 3 results`."""

    kind: ClassVar[str] = "wait_for"

    async def perform(self, driver: Driver) -> None:
        """Wait."""
        await driver.see(self.locator)


step = WaitFor
