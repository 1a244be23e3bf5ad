"""Markdown tables that also read well in a terminal."""

from collections.abc import Sequence


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table with columns padded to one width; every row has as many cells as the head."""
    clean = [[_cell(cell) for cell in row] for row in (head, *rows)]
    widths = [max(3, *(len(row[column]) for row in clean)) for column in range(len(head))]
    lines = [_line(row, widths) for row in clean]
    return "\n".join([lines[0], _line(["-" * width for width in widths], widths), *lines[1:]])


def _cell(text: str) -> str:
    """Bars and line breaks would end a cell."""
    return " ".join(text.split()).replace("|", "\\|")


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"
