"""A journey: what a customer sets out to do, step by step. A step's own file adds what it does (`cxcheck/steps`)."""

from typing import ClassVar, Literal

from pydantic import Field

from cxcheck.model import source
from cxcheck.model.data import Data
from cxcheck.model.knobs import Knobs

Area = Literal[
    "shopping",
    "location",
    "content",
    "layout",
    "accessibility",
    "performance",
    "analytics",
    "social",
    "continuity",
    "brand",
]

PageKind = Literal[
    "home",
    "listing",
    "product",
    "basket",
    "checkout",
    "confirmation",
    "store-locator",
    "store",
    "account",
    "other",
]


Effect = Literal["order", "message", "account"]
"""What a step does to the world outside the browser: an order placed, a message sent, an account made."""
Consent = Literal["accept", "reject", "leave"]
Source = source.Source


class Locator(Data):
    """How a customer would point at something. All given parts must hold together.

    `target` is the plain string of the language: the exact accessible name, else a part of it.
    `any` lists alternatives, tried in order; the first that is visible is taken.
    """

    target: str | None = Field(default=None, description="accessible name: exact, else a part of it")
    role: str | None = Field(default=None, description="ARIA role, such as button, link, textbox")
    name: str | None = Field(default=None, description="accessible name that goes with role: exact, else a part of it")
    label: str | None = Field(default=None, description="the field's label")
    placeholder: str | None = Field(default=None, description="the field's placeholder")
    text: str | None = Field(default=None, description="visible text")
    alt: str | None = Field(default=None, description="alternative text of a picture")
    title: str | None = Field(default=None, description="title attribute")
    test_id: str | None = Field(default=None, description="data-testid attribute")
    css: str | None = Field(default=None, description="CSS selector")
    within: "str | Locator | None" = Field(default=None, description="look only inside this")
    nth: int | None = Field(default=None, ge=1, description="the n-th of several, from 1")
    frame: str | None = Field(default=None, description="CSS selector, name or title of the frame it stands in")
    any: tuple["str | Locator", ...] = Field(default=(), description="alternatives, tried in order")

    def __str__(self) -> str:
        return describe(self)


class Interruption(Data):
    """Something that may get into the customer's way at any time (`when`), and what then makes it go away (`tap`)."""

    when: Locator = Field(description="what gets into the way")
    tap: Locator = Field(description="what makes it go away")


class Pin(Data):
    """Holds something in every visit, such as the bucket of an experiment. `value` may hold `${NAME}` for a secret."""

    kind: Literal["cookie", "header", "storage", "query"]
    name: str
    value: str


PARTS = ("role", "label", "placeholder", "text", "alt", "title", "test_id", "css")


def describe(locator: Locator | str) -> str:
    """The locator as a person would say it: `button "Add to basket" within "Kettle"`."""
    if isinstance(locator, str):
        return f'"{locator}"'
    if locator.any:
        return " or ".join(describe(one) for one in locator.any)
    words = [f'"{locator.target}"'] if locator.target else []
    words += [_part(locator, part) for part in PARTS if getattr(locator, part)]
    if locator.name and not locator.role:
        words.append(f'"{locator.name}"')
    if locator.nth:
        words.append(f"no. {locator.nth}")
    if locator.within:
        words.append(f"within {describe(locator.within)}")
    if locator.frame:
        words.append(f"in frame {locator.frame}")
    return " ".join(words)


def _part(locator: Locator, part: str) -> str:
    value = getattr(locator, part)
    if part == "role":
        return f'{value} "{locator.name}"' if locator.name else str(value)
    return f'{part.replace("_", " ")} "{value}"'


class Step(Data):
    """What all steps share. `kind` is the key in YAML and the name of the step's file."""

    kind: ClassVar[str] = ""
    shorthand: ClassVar[str | None] = None
    """The field that a plain value fills: `tap: Buy` is `tap: {target: Buy}`; None when a step takes no value."""

    only: tuple[str, ...] = Field(default=(), description="only on these devices or families")
    except_: tuple[str, ...] = Field(default=(), alias="except", description="not on these devices or families")
    optional: bool = Field(default=False, description="go on when the step cannot be done")
    timeout: float | None = Field(default=None, gt=0, le=120, description="seconds this step may take")
    effect: Effect | None = Field(
        default=None, description="what it does outside the browser; done only where the site allows that effect"
    )
    source: Source = Field(default=Source(), exclude=True)

    def describe(self) -> str:
        """The step as the report names it: `tap button "Buy"`."""
        return self.kind

    def plays_on(self, device: str, family: str) -> bool:
        """Whether this step is for that device."""
        names = {device, family}
        if self.only and not names & set(self.only):
            return False
        return not names & set(self.except_)


class Journey(Data):
    """One declared journey. `reference` is the device that the others are compared against.

    `before` are steps that restore the shop's state ahead of every visit. Journeys of one `serial` group are never
    played at the same time. `consent` None leaves it to the site.
    """

    name: str
    why: str = ""
    area: Area = "shopping"
    start: str = "/"
    base_url: str | None = None
    reference: str = "desktop"
    devices: tuple[str, ...] = ()
    vars: dict[str, str] = Field(default_factory=dict)
    serial: str = ""
    consent: Consent | None = None
    interruptions: tuple[Interruption, ...] = ()
    pins: tuple[Pin, ...] = ()
    before: tuple[Step, ...] = ()
    steps: tuple[Step, ...] = ()
    knobs: Knobs = Knobs()
    file: str = ""
