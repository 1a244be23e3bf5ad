"""scroll_to: bring something into view."""

from typing import ClassVar

from cxcheck.driver import Driver
from cxcheck.steps.act import TargetAct


class ScrollTo(TargetAct):
    """Scroll until it is in view: `scroll_to: Reviews`."""

    kind: ClassVar[str] = "scroll_to"

    async def perform(self, driver: Driver) -> None:
        """Find it and scroll."""
        await driver.scroll_to(await driver.find(self.locator))


step = ScrollTo
