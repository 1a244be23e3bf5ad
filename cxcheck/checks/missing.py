"""What is said of things that the reference offers and that are not found on the subject."""

from collections.abc import Iterable, Iterator

from cxcheck.checks.check import Answer, Divergence, On, Search, Unknown
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import unread

Ways = frozenset[tuple[str, str, str]]


def missing(
    pair: CheckpointPair,
    divergences: Iterable[Divergence],
    on: On = "subject",
    ways: Ways = frozenset(),
    *,
    absent: bool = True,
) -> Iterator[Answer]:
    """Each divergence, and a wish to search where nobody has yet; cannot tell where a part of the page was not read.

    `on`, `ways` and `absent` are those of the search.
    """
    if reason := unread(pair):
        yield Unknown(reason)
        return
    if not pair.searched:
        yield Search(on, ways, absent)
    yield from divergences
