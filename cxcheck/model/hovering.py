"""What a mouse would reveal by resting on something, as far as the style sheets of the page's own document tell."""

from typing import Literal

from cxcheck.model.data import Data
from cxcheck.model.page import Element

OtherWay = Literal["focus", "press", "state"]
"""How else a style sheet shows it: while something has the focus, is pressed, or has a state (a class, an attribute)
that a script or a field sets."""


class HoverArea(Data):
    """Words and controls that cannot be seen until a mouse rests on the trigger.

    `text` is cut at 1,500 characters, `controls` at 40. `by`: a rule with :hover, drawn by such a rule (`content`),
    or a title, which browsers show to a mouse only.
    """

    element: Element
    text: str = ""
    controls: tuple[Element, ...] = ()
    by: Literal["rule", "drawn", "title"] = "rule"
    trigger: Element
    """What the mouse has to rest on; its `hidden` says if a customer cannot see that either."""
    leads: bool = False
    """A tap on the trigger leads to another place or sends a form."""
    mouse_only: bool = False
    """The rule stands under a media query for devices that hover, and this device is none."""
    ways: tuple[OtherWay, ...] = ()
    labels: bool = False
    """It stands in a link or button, so that it is part of what that is called."""


class Hovering(Data):
    """All areas of the page's own document, `cut` if there were more. `unread` are style sheets nobody may read."""

    areas: tuple[HoverArea, ...] = ()
    unread: tuple[str, ...] = ()
    cut: bool = False
