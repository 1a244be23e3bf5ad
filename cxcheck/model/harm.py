"""Harm: what became of a seeded fault at a checkpoint, or, asked of a whole page, what it would break there."""

from pydantic import TypeAdapter

from cxcheck.model.data import Data
from cxcheck.model.page import Box


class Victim(Data):
    """The element that a fault breaks, as it was before. `whole`: the page itself, or something of its head.

    `around` and `inside` are selectors: of all that it stands in, and of what stands in it and has an id of its own.
    """

    tag: str
    role: str = ""
    name: str = ""
    selector: str
    box: Box
    whole: bool = False
    around: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()


class Harm(Data):
    """A fault at a checkpoint. `victim` None: it does not apply there.

    `harmed` tells that the page was broken, `witnessed` that a customer would notice; asked of a page that nobody
    broke, `witnessed` has to be false. `urls` are what a fault of the network would have answered otherwise. `error`:
    the fault itself failed in this page.
    """

    fault: str
    victim: Victim | None = None
    harmed: bool = False
    witnessed: bool = False
    urls: tuple[str, ...] = ()
    error: str = ""


_HARMS = TypeAdapter(tuple[Harm, ...])


def read_harms(told: str) -> tuple[Harm, ...]:
    """What a page told of its faults, as JSON; ValueError for anything else, as pages are not to be trusted."""
    return _HARMS.validate_json(told)
