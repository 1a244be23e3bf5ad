"""Tags: what a visit's pages told analytics, and what they asked a customer's permission for."""

from typing import Literal

from pydantic import Field

from cxcheck.model.data import Data

Asked = Literal["load", "tap", "later"]
"""When permission was asked for: before anybody touched the page, right after a tap, or with a tap long before."""


class TagItem(Data):
    """An article of an event. Numbers as they were written; "" for what was not told."""

    id: str = ""
    name: str = ""
    variant: str = ""
    price: str = ""
    quantity: str = ""


class TagEvent(Data):
    """An event that a page pushed into its data layer, or a hit that it sent to a tool (`beacon`).

    `name` is in the words of GA4 (`add_to_cart`), "" for a hit that names no event. `tool` is the data layer, in the
    form in which it was fed, or who was told. `property` is the account that counts it (`G-…`). Of all that is told
    only `values` and `items` of e-commerce and the consent given are kept, nothing of the customer.
    """

    via: Literal["push", "beacon"]
    tool: str
    name: str = ""
    property: str = ""
    values: dict[str, str] = Field(default_factory=dict)
    items: tuple[TagItem, ...] = ()
    denied: bool = False
    """Whether the hit itself says that it may not count anybody: the tool was told to do without consent."""
    consent: str = ""
    """What had been answered to a consent bar before it: accept, reject, or "" for nothing."""
    step: int = -1


class PermissionCall(Data):
    """A page asked for something that a browser asks the customer about: geolocation, notifications, camera…"""

    what: str
    asked: Asked
    step: int = -1
