"""Pictures of the products, drawn as SVG: each in three views."""

from typing import NamedTuple

from cxcheck.demo.catalogue import product
from cxcheck.demo.product import Product
from cxcheck.demo.render import templates

VIEWS = {1: "on a plain ground", 2: "on an oak table", 3: "close up"}


class Tint(NamedTuple):
    """A colour in light and shade."""

    main: str
    dark: str
    light: str


TINTS = {
    "Copper": Tint("#bd7340", "#874822", "#e3a878"),
    "Black": Tint("#3d3c3b", "#201f1e", "#6f6c68"),
    "Cream": Tint("#efe2c8", "#c7b48e", "#fbf6ea"),
    "Sage": Tint("#8fa58a", "#627a5e", "#bfd0ba"),
    "Oak": Tint("#c6965a", "#936a36", "#e5c48f"),
    "Steel": Tint("#b7bec4", "#7f888f", "#e6eaed"),
    "Blue": Tint("#50769a", "#30506f", "#8aabca"),
    "White": Tint("#f3f1ec", "#c4c0b6", "#ffffff"),
    "Clear": Tint("#c9e0e4", "#8fb2b9", "#eef8fa"),
}
_GROUNDS = ("#f1e9dd", "#e7ece4", "#e9e7ee", "#f3e6dc", "#e4ebef", "#efece0")


def picture(name: str) -> str | None:
    """The SVG for "slug-view"; None if there is no such picture."""
    slug, _, view = name.rpartition("-")
    shown = product(slug)
    if shown is None or view not in ("1", "2", "3"):
        return None
    return _draw(shown, int(view))


def _draw(shown: Product, view: int) -> str:
    return (
        templates()
        .get_template("picture.svg")
        .render(
            drawing=shown.drawing,
            view=view,
            tint=TINTS[shown.colours[0]],
            ground=_GROUNDS[shown.number % len(_GROUNDS)],
        )
    )
