"""see: something must be there to see."""

from typing import ClassVar

from cxcheck.driver import Driver
from cxcheck.steps.act import TargetAct


class See(TargetAct):
    """A customer must get to see this, if need be behind a menu or in an accordion: `see: Thank you for your order`."""

    kind: ClassVar[str] = "see"

    async def perform(self, driver: Driver) -> None:
        """Look for it."""
        await driver.see(self.locator)


step = See
