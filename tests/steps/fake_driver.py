"""A driver that notes what it is asked to do."""

from dataclasses import dataclass, field

from cxcheck.driver import StepFailed, Target
from cxcheck.model.journey import Locator


@dataclass(frozen=True)
class FakeTarget:
    locator: Locator

    @property
    def description(self) -> str:
        return str(self.locator)


@dataclass
class FakeDriver:
    """What `lacks` says is not on its page."""

    lacks: str = ""
    done: list[str] = field(default_factory=list)

    async def open(self, path: str) -> None:
        self.done.append(f"open {path}")

    async def find(self, locator: Locator) -> Target:
        if locator.target and locator.target == self.lacks:
            raise StepFailed("not-found", f"{locator} is not on the page")
        return FakeTarget(locator)

    async def tap(self, target: Target) -> None:
        self.done.append(f"tap {target.description}")

    async def fill(self, target: Target, text: str) -> None:
        self.done.append(f"fill {target.description} with {text}")

    async def select(self, target: Target, option: str) -> None:
        self.done.append(f"select {option} in {target.description}")

    async def set_checked(self, target: Target, checked: bool) -> None:
        self.done.append(f"set {target.description} {checked}")

    async def press(self, key: str, target: Target | None) -> None:
        self.done.append(f"press {key} {target.description if target else 'anywhere'}")

    async def hover(self, target: Target) -> None:
        self.done.append(f"hover {target.description}")

    async def scroll_to(self, target: Target) -> None:
        self.done.append(f"scroll to {target.description}")

    async def back(self) -> None:
        self.done.append("back")

    async def reload(self) -> None:
        self.done.append("reload")

    async def see(self, locator: Locator) -> None:
        self.done.append(f"see {locator}")

    async def not_see(self, locator: Locator) -> None:
        self.done.append(f"not see {locator}")
