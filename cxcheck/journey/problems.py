"""The problems of one file, gathered as they are met and told all at once, in the order of the text."""

import re
from dataclasses import dataclass

from cxcheck.errors import Problem, UserError

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_WIDEST_EXCERPT = 100
_BEFORE_CARET = 60


@dataclass(frozen=True, order=True)
class Mark:
    """A place in a file: line and column, both from 1."""

    line: int
    column: int


def mark_at(text: str, offset: int) -> Mark:
    """The place of a character in a text."""
    before = _LINE_BREAK.split(text[:offset])
    return Mark(len(before), len(before[-1]) + 1)


class Problems:
    """What is wrong in one file so far."""

    def __init__(self, file: str, text: str) -> None:
        """`file` is what messages call it, `text` all of it."""
        self.file = file
        self._lines = _LINE_BREAK.split(text)
        self._found: list[tuple[Mark, int, Problem]] = []

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._found)

    def add(self, mark: Mark, message: str, hint: str = "", after: Mark | None = None) -> None:
        """Note a problem at `mark`; with `after` it is told behind those of that later place."""
        where = f"{self.file}:{mark.line}:{mark.column}"
        problem = Problem(message, where, hint, self._excerpt(mark))
        self._found.append((max(mark, after or mark), int(after is not None), problem))

    def place_of(self, part: str, mark: Mark) -> Mark:
        """Where `part` stands in the line of `mark`, at or behind it; `mark` itself if it is not there."""
        column = self._line(mark).find(part, mark.column - 1)
        return mark if column < 0 else Mark(mark.line, column + 1)

    def raise_any(self) -> None:
        """UserError with all problems, first line first; nothing if there are none."""
        if not self._found:
            return
        in_order = sorted(self._found, key=lambda one: one[:2])
        raise UserError.of(tuple(dict.fromkeys(problem for *_, problem in in_order)))

    def _line(self, mark: Mark) -> str:
        return self._lines[mark.line - 1] if mark.line <= len(self._lines) else ""

    def _excerpt(self, mark: Mark) -> str:
        line = self._line(mark)
        if not line or line.isspace():
            return ""
        start = 0 if len(line) <= _WIDEST_EXCERPT else max(0, mark.column - 1 - _BEFORE_CARET)
        shown = _CONTROL.sub("\ufffd", line[start : start + _WIDEST_EXCERPT])
        # Tabs stay tabs under the line, so that the caret lands under its character at any tab width.
        indent = "".join("\t" if letter == "\t" else " " for letter in line[start : mark.column - 1])
        return f"{shown}\n{indent}^"
