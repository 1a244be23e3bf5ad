"""Where links lead, as far as a program that asks for them is told."""

from cxcheck.model.data import Data


class LinkAnswer(Data):
    """What was answered for the address of a link, after redirects within the site. `status` 0: nothing, in time."""

    url: str
    status: int = 0
