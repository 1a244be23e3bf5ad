"""What a probe may ask of a browser: looking, never touching."""

from collections.abc import Sequence
from typing import Any, Protocol

from cxcheck.model.device import Device


class Document(Protocol):
    """One document of the page: the page's own or that of a frame."""

    @property
    def url(self) -> str:
        """Its address."""
        ...

    async def evaluate(self, script: str, argument: Any = None) -> Any:
        """Run a JavaScript function in it, bounded in time; LookFailed if it does not answer."""
        ...

    async def offset(self) -> tuple[float, float] | None:
        """Where its upper left corner lies in the page, in CSS pixels; None if it cannot be seen."""
        ...


class Sight(Protocol):
    """A page as probes see it."""

    @property
    def device(self) -> Device:
        """The device it is shown on."""
        ...

    async def documents(self) -> Sequence[Document]:
        """The page's document first, then those of its frames."""
        ...

    async def picture(self) -> bytes:
        """The whole page as PNG, one pixel a CSS pixel."""
        ...

    async def html(self) -> str:
        """The document as it stands, serialised."""
        ...

    async def aria(self) -> str:
        """The accessibility tree as YAML text."""
        ...


class LookFailed(Exception):
    """The page did not let itself be looked at; the message is a sentence for people."""
