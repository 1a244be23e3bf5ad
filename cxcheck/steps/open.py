"""open: go to a page."""

from typing import ClassVar

from pydantic import Field

from cxcheck.driver import Driver
from cxcheck.steps.act import Act


class Open(Act):
    """Go to a path below the base address, or to a whole address: `open: /basket`."""

    kind: ClassVar[str] = "open"
    shorthand: ClassVar[str | None] = "path"

    path: str = Field(description="path below the base address, or a whole address")

    async def perform(self, driver: Driver) -> None:
        """Open it."""
        await driver.open(self.path)

    def describe(self) -> str:
        """Kind and path."""
        return f"open {self.path}"


step = Open
