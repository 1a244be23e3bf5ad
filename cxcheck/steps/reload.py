"""reload: the browser's reload button."""

from typing import ClassVar

from cxcheck.driver import Driver
from cxcheck.steps.act import Act


class Reload(Act):
    """The browser's reload button: `- reload`."""

    kind: ClassVar[str] = "reload"

    async def perform(self, driver: Driver) -> None:
        """Press it."""
        await driver.reload()


step = Reload
