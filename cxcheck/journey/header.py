"""The keys at the top of a journey's file. What is not given keeps the default of `Journey`."""

from pydantic import Field

from cxcheck.model.data import Data
from cxcheck.model.journey import Area, Step


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
    steps: tuple[Step, ...] = Field(min_length=1, description="what the customer does, in order")
