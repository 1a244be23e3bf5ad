"""What a seeded fault does to a page on its way to the customer; the browser layer applies it."""

from typing import Literal

from cxcheck.model.data import Data

Reply = Literal["404", "500", "abort", "empty", "slow"]
"""What comes instead of an answer: an error, a connection that fails, an empty file, or the real answer, but late."""


class Patch(Data):
    """A change to pages on chosen devices.

    `script` runs in every page before the page's own scripts. It is JavaScript source and must decide by itself whether
    the page is one that it wants to change. `urls` are addresses whose requests get `reply`. `rewrite` is a JavaScript
    function of `{html, path}` that gives the markup of a page's own answer as it shall be, or null to leave it.
    """

    fault: str
    devices: tuple[str, ...] = ()
    """Names of devices; empty means every device but the reference."""
    script: str = ""
    urls: tuple[str, ...] = ()
    reply: Reply = "404"
    rewrite: str = ""
