"""Knobs: what a project, a journey or a checkpoint says about the checks, and what they are to leave alone there."""

from collections.abc import Mapping

from pydantic import Field

from cxcheck.model.data import Data
from cxcheck.model.severity import Severity
from cxcheck.model.source import Source


class Threshold(Data):
    """The number that a check's rule turns on, with its unit ("CSS px"), and between which numbers it may be set."""

    value: float
    unit: str
    least: float
    most: float


Rules = Mapping[str, Threshold | None]
"""The checks that there are, by id, each with its threshold if it has one."""


class Knob(Data):
    """How one check is turned. What is None is left as it was. `source` is where that is said."""

    on: bool | None = None
    severity: Severity | None = None
    threshold: float | None = None
    source: Source = Source()

    def over(self, wider: "Knob") -> "Knob":
        """This knob where it says something, the wider one where it does not."""
        said = {name: value for name, value in self if value is not None and name != "source"}
        return wider.model_copy(update=said)


class Ignored(Data):
    """Something that is left alone, with all that stands in it. What is given must hold together.

    `text` is a part of what it says, of its name, or of the heading of the list that it stands in; `feature` the whole
    name of something that can be used; `role` and `name` are those of a locator, the name whole or a part. `checks`
    are those that leave it alone; all of them if empty. `why` is for people.
    """

    text: str = Field(default="", description="a part of what it says, or the heading above it")
    feature: str = Field(default="", description="the whole name of something that can be used")
    role: str = Field(default="", description="ARIA role, such as button, link, region")
    name: str = Field(default="", description="accessible name that goes with role: whole, or a part of it")
    checks: tuple[str, ...] = Field(default=(), description="only these checks; all of them if left")
    why: str = Field(default="", description="why it is left alone; the report quotes it")
    source: Source = Source()

    def __str__(self) -> str:
        parts = [f'text "{self.text}"' if self.text else "", f'feature "{self.feature}"' if self.feature else ""]
        parts.append(f'{self.role} "{self.name}"' if self.name else self.role)
        return ", ".join(part for part in parts if part)


class Knobs(Data):
    """All knobs of one place: of a project, a journey or a checkpoint."""

    checks: dict[str, Knob] = Field(default_factory=dict)
    ignore: tuple[Ignored, ...] = ()

    def over(self, wider: "Knobs") -> "Knobs":
        """These laid over those of a wider place: the narrower word wins, what is ignored adds up."""
        turned = {check: knob.over(wider.checks.get(check, Knob())) for check, knob in self.checks.items()}
        return Knobs(checks={**wider.checks, **turned}, ignore=tuple(dict.fromkeys((*wider.ignore, *self.ignore))))

    def of(self, check: str) -> Knob:
        """How that check is turned."""
        return self.checks.get(check, Knob())
