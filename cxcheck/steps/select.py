"""select: choose from a list."""

from typing import ClassVar

from pydantic import Field

from cxcheck.driver import Driver
from cxcheck.steps.act import TargetAct


class Select(TargetAct):
    """Choose an option of a list by what it says: `select: {label: Size, option: Large}`."""

    kind: ClassVar[str] = "select"

    option: str = Field(description="the option's visible label")

    async def perform(self, driver: Driver) -> None:
        """Find the list and choose."""
        await driver.select(await driver.find(self.locator), self.option)

    def describe(self) -> str:
        """List and option."""
        return f'select "{self.option}" in {self.locator}'


step = Select
