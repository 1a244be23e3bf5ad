"""Legibility: how much of a page's text is large enough to be read."""

from dataclasses import dataclass

from cxcheck.derive.features import PageView, once_a_view

LEAST = 12.0
"""CSS pixels from which text counts as legible."""


@dataclass(frozen=True)
class Legibility:
    """Visible letters and digits of a page, those of them that are legible, and the text with the most that are not.

    `worst` is its index, -1 where all is legible; `size` that text's font size in CSS pixels.
    """

    characters: int
    legible: int
    worst: int = -1
    size: float = 0

    @property
    def share(self) -> float:
        """Legible part, 0 to 1; 1 for a page without text."""
        return self.legible / self.characters if self.characters else 1.0


@once_a_view
def legibility(view: PageView) -> Legibility:
    """Counts the page's own text; frames have readers of their own."""
    total = legible = most = 0
    worst, size = -1, 0.0
    for index, one in enumerate(view.page.elements):
        if not one.text or not one.visible or one.frame or not one.font_size:
            continue
        letters = sum(map(str.isalnum, one.text))
        total += letters
        if one.font_size >= LEAST:
            legible += letters
        elif letters > most:
            most, worst, size = letters, index, one.font_size
    return Legibility(total, legible, worst, size)
