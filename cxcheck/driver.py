"""What a step may ask of a browser: about 15 verbs. `capture/` plays them in Chromium, a fake plays them in tests."""

from typing import Protocol

from cxcheck.model.evidence import FailureKind
from cxcheck.model.journey import Locator


class StepFailed(Exception):
    """A step could not be done. `sentence` is for people; `kind` tells whose fault it may be."""

    def __init__(self, kind: FailureKind, sentence: str) -> None:
        self.kind = kind
        self.sentence = sentence
        super().__init__(sentence)


class Target(Protocol):
    """Something on the page that a locator found, visible and unique."""

    @property
    def description(self) -> str:
        """What it is, in words."""
        ...


class Driver(Protocol):
    """The verbs. Each waits for what it needs within the step's time and raises StepFailed otherwise.

    Texts may hold `${NAME}` for a secret; only the driver ever sees what it stands for.
    """

    async def open(self, path: str) -> None:
        """Go to a path below the base address, or to a whole address."""
        ...

    async def find(self, locator: Locator) -> Target:
        """The one visible thing, revealed from behind closed menus if need be."""
        ...

    async def tap(self, target: Target) -> None:
        """Touch on touch devices, click elsewhere."""
        ...

    async def fill(self, target: Target, text: str) -> None:
        """Type into a field, replacing what stands there."""
        ...

    async def select(self, target: Target, option: str) -> None:
        """Choose an option of a list by its visible label, else by value."""
        ...

    async def set_checked(self, target: Target, checked: bool) -> None:
        """Tick or untick."""
        ...

    async def press(self, key: str, target: Target | None) -> None:
        """Press a key, in a target or wherever the focus is."""
        ...

    async def hover(self, target: Target) -> None:
        """Rest the mouse on it; on touch devices a failure, as fingers do not hover."""
        ...

    async def scroll_to(self, target: Target) -> None:
        """Scroll until it is in view."""
        ...

    async def back(self) -> None:
        """The browser's back button."""
        ...

    async def reload(self) -> None:
        """The browser's reload button."""
        ...

    async def see(self, locator: Locator) -> None:
        """Wait until at least one visible thing matches; kind `not-seen` otherwise."""
        ...

    async def not_see(self, locator: Locator) -> None:
        """Wait until nothing visible matches; kind `still-seen` otherwise."""
        ...
