"""What a renderer is."""

from collections.abc import Mapping
from typing import Protocol

from cxcheck.model.report import Report


class Renderer(Protocol):
    """Turns a Report into the text of one file."""

    @property
    def file_name(self) -> str:
        """Name of the file in the run's folder; "" for what goes to the terminal."""
        ...

    def render(self, report: Report, pictures: Mapping[str, bytes]) -> str:
        """The text. `pictures` holds PNG files by the paths that the report's cells name; any may be missing."""
        ...
