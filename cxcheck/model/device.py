"""A device: what a customer holds, as an emulation can show it."""

from typing import Literal

from pydantic import Field

from cxcheck.model.data import Data

Family = Literal["phone", "tablet", "desktop", "kiosk", "in-app"]
Engine = Literal["chromium", "firefox", "webkit"]


class Viewport(Data):
    """Size of the visible page in CSS pixels."""

    width: int = Field(ge=200, le=7680)
    height: int = Field(ge=200, le=7680)


class Platform(Data):
    """What `navigator.userAgentData` and the client-hint headers say; null for browsers that have no client hints."""

    name: str
    version: str
    model: str = ""
    mobile: bool = False
    architecture: str = ""


class Device(Data):
    """One emulated device.

    `user_agent` may hold `{chrome}` (major version) and `{chrome_full}`: they become the version of the browser in use,
    so that the string never claims a version that the engine is not.
    """

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    title: str
    family: Family
    viewport: Viewport
    density: float = Field(gt=0, le=5)
    touch: bool
    mobile: bool = Field(description="mobile emulation: the meta viewport counts, pages can be pinched")
    user_agent: str
    platform: Platform | None = None
    engine: Engine = "chromium"
    calls: bool = Field(default=False, description="the device can place phone calls")
