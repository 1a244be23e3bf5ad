"""What a probe may ask of a browser: looking, never touching."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from cxcheck.model.device import Device


class Place(NamedTuple):
    """Where a frame's viewport begins in the page, in CSS pixels; `holder` is the selector of the element around it."""

    x: float
    y: float
    holder: str


class Cover(NamedTuple):
    """What lies on something in a frame: in which document, and its selectors from the inside out.

    `hit` is "covered" if it lies there at every scroll position, "first-covered" if some scrolling gets rid of it.
    """

    hit: str
    document: int
    selectors: tuple[str, ...]


class Document(Protocol):
    """One document of the page: the page's own or that of a frame."""

    @property
    def url(self) -> str:
        """Its address."""
        ...

    async def evaluate(self, script: str, argument: Any = None) -> Any:
        """Run a JavaScript function in it, bounded in time; LookFailed if it does not answer."""
        ...

    @property
    def foreign(self) -> bool:
        """Whether it comes from another origin than the page."""
        ...

    @property
    def outer(self) -> int:
        """Number of the document that it stands in, the page's own being 0."""
        ...

    async def place(self) -> Place | None:
        """Where it lies in the page; None if it cannot be seen or has gone. LookFailed if nobody says."""
        ...

    async def covers(self, boxes: list[tuple[float, float, float, float]]) -> list[Cover | None]:
        """What the documents around it lay on boxes (x, y, width, height) of its viewport; None for nothing."""
        ...


class Sight(Protocol):
    """A page as probes see it."""

    @property
    def device(self) -> Device:
        """The device it is shown on."""
        ...

    @property
    def headers(self) -> Mapping[str, str] | None:
        """Headers of the answer that the page came with, names in lower case; None if it came without one."""
        ...

    async def documents(self) -> Sequence[Document]:
        """The page's document first, then those of its frames."""
        ...

    async def picture(self) -> bytes:
        """The whole page as PNG, one pixel a CSS pixel."""
        ...

    @property
    def pictured(self) -> Sequence[tuple[float, float]]:
        """When pictures were taken in this visit: begin and end of each, in milliseconds since 1970."""
        ...

    async def html(self) -> str:
        """The document as it stands, serialised."""
        ...

    async def audit(self, script: str, question: str) -> str:
        """Run a script apart from the page's own, then a function that may promise its answer: JSON text."""
        ...


class LookFailed(Exception):
    """The page did not let itself be looked at; the message is a sentence for people."""
