"""pickup-stock-mismatch."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.pickup import Promise, promises

_PAGES = {"product", "basket", "checkout", "store", "store-locator"}


class PickupStockMismatch(CheckpointCheck):
    """A store promises something else for picking up the same goods.

    What the customer loses: the way to a store where the goods are not, or the purchase that they could have had today.

    Bad: "Leith: in stock, ready in 2 hours" on the desktop, "Leith: out of stock" or "ready in 3 days" on the phone.
    Good: "Ready in 2 hours" and "2 hours"; stores that one device alone lists; a promise in a list of choices here and
    on a card there.

    Rule: on pages of products, baskets, checkouts and stores, short texts of a store's entry, of a choice of stores, or
    on pickup as such, that say whether the goods are there or when they are ready. For the same store (by name) stock
    must not contradict, and times must be equal. What only one device says is no contradiction.

    Source: schema.org availableAtOrFrom and ItemAvailability.
    """

    area = "location"
    severity = "serious"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence for each store."""
        if pair.step.page not in _PAGES:
            return
        here, there = promises(pair.reference_view), promises(pair.subject_view)
        for owner, promise in here.items():
            if owner in there and promise.contradicts(there[owner]):
                yield _divergence(pair, promise, there[owner])


def _divergence(pair: CheckpointPair, reference: Promise, subject: Promise) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    element = found(pair.subject_view.page.elements[subject.index], device.name, pair.subject_view.page)
    where = f'at "{subject.owner}" ' if subject.owner else ""
    return Divergence(
        title=f'Pickup {where}is "{subject.shown[:60]}" on {device.title}, "{reference.shown[:60]}" on {other.title}',
        detail=f'{other.title} promises "{reference.shown[:120]}", {device.title} "{subject.shown[:120]}".',
        expected=reference.shown[:120],
        actual=subject.shown[:120],
        element=element,
        anchor=(pair.step.page, "pickup", "", subject.owner),
        severity="serious",
    )


check = PickupStockMismatch()
