"""What a seeded fault does to a page on its way to the customer; the browser layer applies it."""

from cxcheck.model.data import Data


class Patch(Data):
    """A change to pages on chosen devices.

    `script` runs in every page before the page's own scripts. It is JavaScript source and must decide by itself whether
    the page is one that it wants to change.
    """

    fault: str
    devices: tuple[str, ...] = ()
    """Names of devices; empty means every device but the reference."""
    script: str
