"""Figures of accuracy: recall, strict precision and F1 with Wilson's intervals. Pure.

Right is the right kind on the right element. Strict precision counts every other confirmed finding as a false alarm,
also one of another kind on the broken element. What could not be told and what came and went are misses.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from cxcheck.model.drill import Drilled

Z = 1.96
"""Standard deviations of a 95 % interval."""


def wilson(right: int, of: int) -> float:
    """Lower bound of a share's 95 % interval (Wilson 1927); 0 for nothing at all."""
    if not of:
        return 0.0
    share = right / of
    middle = share + Z * Z / (2 * of)
    spread = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    return float((middle - spread) / (1 + Z * Z / of))


@dataclass(frozen=True)
class Figures:
    """Counts over distinct faults: `caught` and `missed` ones, `false` findings beside them, `dropped` faults."""

    caught: int
    missed: int
    false: int
    dropped: int

    @classmethod
    def of(cls, drilled: Iterable[Drilled]) -> "Figures":
        """The sum of what came of mutants."""
        told = list(drilled)
        count = {outcome: sum(one.outcome == outcome for one in told) for outcome in ("caught", "missed", "dropped")}
        return cls(count["caught"], count["missed"], sum(len(false_of(one)) for one in told), count["dropped"])

    @property
    def recall(self) -> float:
        """Caught of those that a customer would notice."""
        return self.caught / max(1, self.caught + self.missed)

    @property
    def precision(self) -> float:
        """Right findings of all findings."""
        return self.caught / max(1, self.caught + self.false)

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0

    @property
    def sure_recall(self) -> float:
        """Wilson's lower bound."""
        return wilson(self.caught, self.caught + self.missed)

    @property
    def sure_precision(self) -> float:
        """Wilson's lower bound."""
        return wilson(self.caught, self.caught + self.false)

    @property
    def equivalent(self) -> float:
        """Share of faults that were dropped because nobody would notice them."""
        return self.dropped / max(1, self.caught + self.missed + self.dropped)


def false_of(drilled: Drilled) -> Sequence[str]:
    """Confirmed findings that are not what the fault is."""
    return (*drilled.also, *drilled.strays)
