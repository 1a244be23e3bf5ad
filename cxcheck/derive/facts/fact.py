"""A fact: a value, and how it was found."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

How = Literal["json-ld", "microdata", "open-graph", "visible"]
"""Where a fact comes from, the surest first: told to machines, or read from what is seen."""
Value = TypeVar("Value")
Other = TypeVar("Other")


@dataclass(frozen=True)
class Fact(Generic[Value]):
    """One value. `shown` is how it is written; `index` the element that shows it, -1 for what is not seen."""

    value: Value
    how: How
    shown: str
    index: int = -1

    def then(self, made: Callable[[Value], Other]) -> "Fact[Other]":
        """The same fact with a value made of its value."""
        return Fact(made(self.value), self.how, self.shown, self.index)
