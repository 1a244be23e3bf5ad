"""Where something is said: a place in a file that somebody wrote."""

from cxcheck.model.data import Data


class Source(Data):
    """1-based line and column of a file."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
