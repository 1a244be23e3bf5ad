"""A sweep: one page at every width from 320 to 1440 CSS pixels, and what fails at some of them."""

from typing import Literal

from cxcheck.model.data import Data
from cxcheck.model.page import Box, Element

SweptKind = Literal["cut", "collision", "wide"]


class Swept(Data):
    """One failure, from the width `low` to the width `high`; `at` is where it is worst, by `by` CSS pixels.

    `one` is what is cut, makes the page too wide, or lies on `other`, as it stands at that width; `box` is where two
    overlap. `side` is the edge that cuts.
    """

    kind: SweptKind
    low: int
    high: int
    at: int
    by: float
    one: Element
    other: Element | None = None
    side: Literal["", "left", "right"] = ""
    box: Box | None = None


class Sweep(Data):
    """What a sweep saw. `widths` were looked at; `unseen` failures were dropped, as no ink shows where they overlap."""

    low: int
    high: int
    widths: tuple[int, ...] = ()
    failures: tuple[Swept, ...] = ()
    unseen: int = 0
