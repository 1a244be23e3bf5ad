"""The keys at the top of a journey's file. What is not given keeps the default of `Journey`."""

from pydantic import Field

from cxcheck.model.data import Data
from cxcheck.model.journey import Area, Consent, Interruption, Pin, Step
from cxcheck.model.knobs import Ignored, Knob

Texts = dict[str, str]


class Pins(Data):
    """What every visit holds on to, by where it is held: `cookie: {bucket: A}`."""

    cookie: Texts = Field(default={}, description="cookies of the shop, by name")
    header: Texts = Field(default={}, description="headers sent to the shop, by name")
    storage: Texts = Field(default={}, description="entries of the page's local storage, by key")
    query: Texts = Field(default={}, description="parameters of every address that is opened, by name")

    def pins(self) -> tuple[Pin, ...]:
        """One by one."""
        kinds = {"cookie": self.cookie, "header": self.header, "storage": self.storage, "query": self.query}
        return tuple(
            Pin.model_validate({"kind": kind, "name": name, "value": value})
            for kind, texts in kinds.items()
            for name, value in texts.items()
        )


class Header(Data):
    """A journey as its file gives it."""

    journey: str = Field(min_length=1, description="what the customer sets out to do; the report's name for it")
    why: str | None = Field(default=None, description="why it matters to the business; the report quotes it")
    area: Area | None = Field(default=None, description="the area it belongs to; shopping unless said")
    start: str | None = Field(default=None, description="path or address where it starts; / unless said")
    base_url: str | None = Field(
        default=None, pattern=r"^(https?://|\$\{)", description="address of the shop, such as https://shop.example"
    )
    reference: str | None = Field(default=None, description="the device compared against; desktop unless said")
    devices: tuple[str, ...] = Field(default=(), description="devices or families that play it; all unless said")
    vars: dict[str, str] = Field(default={}, description="texts by name, put in wherever a text says ${name}")
    serial: str | None = Field(
        default=None,
        description="true, or the name of a group: journeys of one group are never played at the same time",
    )
    consent: Consent | None = Field(default=None, description="what to answer a consent bar; as the site says if left")
    interruptions: tuple[Interruption, ...] = Field(
        default=(), description="what may get into the customer's way at any time, and what makes it go away"
    )
    pin: Pins | None = Field(default=None, description="what every visit holds, such as the bucket of an experiment")
    checks: dict[str, Knob] = Field(default={}, description="checks by id: off, on, or their severity and threshold")
    ignore: tuple[Ignored, ...] = Field(default=(), description="what is left alone, with all that stands in it")
    before: tuple[Step, ...] = Field(default=(), description="steps that restore the shop's state before every visit")
    steps: tuple[Step, ...] = Field(min_length=1, description="what the customer does, in order")
