"""delivery-terms-missing."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.missing import missing
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.terms import Term, spoken_of, terms, topics_in
from cxcheck.derive.texts import said_by

_PAGES = {"product", "basket", "checkout", "confirmation"}


class DeliveryTermsMissing(CheckpointCheck):
    """Terms of delivery, pickup or returns that stand beside the goods are nowhere on the subject.

    What the customer loses: knowing when it comes, what that costs, and whether it can be sent back, before they buy.

    Bad: "Free delivery over £50" and "30 days to return it" stand beside the price on the desktop alone.
    Good: a tab or an accordion "Delivery & returns"; the terms behind an icon; shorter words; a bar at the top that
    says it; less of the same.

    Rule: on pages of products, baskets and checkouts, short texts outside of the page's frame and lists that speak of
    delivery, pickup or returns with a number, a price or a time. A topic of the reference must be spoken of on the
    subject: by any text or control above the page's foot, by something closed that can be opened, or behind a menu.
    Cannot tell where a part of the subject's page was not read.

    Source: schema.org shippingDetails and MerchantReturnPolicy; Google's merchant listing rules.
    """

    area = "shopping"
    severity = "moderate"
    is_content = True
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence a topic."""
        if pair.step.page not in _PAGES:
            return
        stated: dict[str, Term] = {}
        for one in terms(pair.reference_view):
            stated.setdefault(one.topic, one)
        lost = [one for topic, one in stated.items() if topic not in spoken_of(pair.subject_view)]
        if lost:
            lost = [one for one in lost if one.topic not in _behind(pair)]
        if lost:
            yield from missing(pair, (_divergence(pair, one) for one in lost))


def _behind(pair: CheckpointPair) -> set[str]:
    """Topics of what is closed or was found behind menus."""
    closed = [one.element for one in pair.subject_view.closed]
    revealed = pair.visits.subject.searches.get(pair.step.index, ())
    shown = [element for area in revealed for element in area.elements]
    return topics_in(said_by((*closed, *shown)))


def _divergence(pair: CheckpointPair, term: Term) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    return Divergence(
        title=f"Nothing on {device.title} tells of {term.topic}",
        detail=f'{other.title} says "{term.shown[:120]}". On {device.title} neither page nor menus speak of it.',
        expected=term.shown[:120],
        actual="nothing",
        element=found(pair.reference_view.page.elements[term.index], other.name, pair.reference_view.page),
        anchor=(pair.step.page, "terms", "", term.topic),
        severity="moderate",
    )


check = DeliveryTermsMissing()
