"""directions-missing."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.missing import missing
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.facts.stores import is_way, leads_there
from cxcheck.derive.features import PageView

_PAGES = {"store", "store-locator", "product", "confirmation", "other"}


class DirectionsMissing(CheckpointCheck):
    """The way to a store is shown on the reference and not on the subject.

    What the customer loses: the way, on the very device that they carry there.

    Bad: each store has "Directions" on the desktop, the phone's list has none.
    Good: the address itself as a link to a map; "Route" for "Directions"; another map; the way on the store's own
    entry once it is opened.

    Rule: links to maps and route planners, and controls called directions, on pages of stores, and others that show
    them. If the subject has none in sight, in something closed that can be opened, or behind a menu, it is a
    divergence; where it has some, the stores (matched by where their entries lead, else by name) that have it on the
    reference must have it too. Cannot tell where a part of the subject's page was not read.

    Source: patterns of store finders; Google's advice for LocalBusiness.
    """

    area = "location"
    severity = "moderate"
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence a page, or one for each store that lacks it."""
        if pair.step.page not in _PAGES:
            return
        here, there = _ways(pair.reference_view), _ways(pair.subject_view)
        if not here:
            return
        if there:
            shown = {item.identity for item in pair.subject_view.items.values()}
            lost = [owner for owner in here if owner and owner in shown and owner not in there]
        else:
            lost = list(here)[:1]
        if not lost or (not there and _elsewhere(pair)):
            return
        owners = lost if not _elsewhere(pair) else ()
        yield from missing(pair, (_divergence(pair, here[owner], whole=not there) for owner in owners))


def _ways(view: PageView) -> dict[str, int]:
    """The first way for each entry of a list, by its identity; "" for the page itself."""
    found: dict[str, int] = {}
    for index, element in enumerate(view.page.elements):
        if element.visible and element.landmark not in ("contentinfo", "navigation") and leads_there(view, index):
            item = view.item_of(index)
            found.setdefault(item.identity if item else "", index)
    return found


def _elsewhere(pair: CheckpointPair) -> bool:
    """Whether the subject has a way in something closed, or behind a menu."""
    controls = [one.element for one in (*pair.subject_view.closed, *pair.behind_menus)]
    return any(is_way(one.role, one.name, one.href) for one in controls)


def _divergence(pair: CheckpointPair, index: int, *, whole: bool) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    element = found(pair.reference_view.page.elements[index], other.name, pair.reference_view.page)
    item = pair.reference_view.item_of(index)
    where = f' to "{item.title}"' if item and not whole else ""
    return Divergence(
        title=f"The way{where} cannot be found on {device.title}",
        detail=f'{other.title} offers "{element.name}". On {device.title} no map and no directions are in sight or '
        "behind any menu.",
        expected=element.name,
        actual="no directions",
        element=element,
        anchor=(pair.step.page, "directions", "", item.identity if item and not whole else ""),
        severity="moderate",
    )


check = DirectionsMissing()
