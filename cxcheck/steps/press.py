"""press: a key."""

from typing import ClassVar

from pydantic import Field

from cxcheck.driver import Driver
from cxcheck.model.journey import Locator
from cxcheck.steps.act import TargetAct


class Press(TargetAct):
    """Press a key where the focus is, or in a named field: `press: Enter`."""

    kind: ClassVar[str] = "press"
    shorthand: ClassVar[str | None] = "key"

    key: str = Field(description="name of the key, such as Enter, Escape, Tab, ArrowDown")

    async def perform(self, driver: Driver) -> None:
        """Press it."""
        target = None if self.locator == Locator() else await driver.find(self.locator)
        await driver.press(self.key, target)

    def describe(self) -> str:
        """Key and field."""
        return f"press {self.key} {self.locator}".strip()


step = Press
