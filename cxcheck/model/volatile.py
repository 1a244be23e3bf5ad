"""What a site changes by itself, by name: what one visit of a device shows and the next visit of it does not."""

from cxcheck.model.data import Data


class VolatileName(Data):
    """Something that differs between two visits of one device.

    `site` is the host of the shop, `page` the kind of page, `name` the fingerprint of what differs or the list that it
    stands in, `what` its words for people.
    """

    site: str
    page: str
    name: str
    what: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same in another journey or run; a fingerprint knows its page kind, a list says it."""
        return self.site, self.name


class LookedAtTwice(Data):
    """A kind of page of a site that a device saw in two visits, so that what varies there would have shown."""

    site: str
    page: str
