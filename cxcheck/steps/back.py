"""back: the browser's back button."""

from typing import ClassVar

from cxcheck.driver import Driver
from cxcheck.steps.act import Act


class Back(Act):
    """The browser's back button: `- back`."""

    kind: ClassVar[str] = "back"

    async def perform(self, driver: Driver) -> None:
        """Press it."""
        await driver.back()


step = Back
