"""fill: type into a field."""

from typing import ClassVar

from pydantic import Field

from cxcheck.driver import Driver
from cxcheck.steps.act import TargetAct


class Fill(TargetAct):
    """Type into a field, replacing what stands there: `fill: {label: Search, with: kettle}`."""

    kind: ClassVar[str] = "fill"

    with_: str = Field(alias="with", description="the text to type; ${NAME} for a secret")

    async def perform(self, driver: Driver) -> None:
        """Find the field and type."""
        await driver.fill(await driver.find(self.locator), self.with_)

    def describe(self) -> str:
        """Field and text; a secret stays ${NAME}."""
        return f'fill {self.locator} with "{self.with_}"'


step = Fill
