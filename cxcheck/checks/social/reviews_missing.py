"""reviews-missing."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Search, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import unread
from cxcheck.derive.ratings import Rating, leads_to_reviews, rating, same_value, speaks_of_reviews, tells


class ReviewsMissing(CheckpointCheck):
    """What other customers say of a product cannot be read on the subject, or is told otherwise.

    What the customer loses: the word of those who have bought it, which decides many a purchase.

    Bad: the desktop shows 4.5 of 5 by 128 reviews, the phone nothing. The phone says 3.1 of 5, or 12 reviews.
    Good: "4.5" and "4,5 von 5 Sternen"; 4.53 rounded to 4.5; stars without a number beside the number of reviews;
    reviews in an accordion, a tab or behind a link; other reviews shown first; recommended goods' stars.

    Rule: on product pages, the rating in sum (with decimals, or beside a number of reviews) outside of lists. Values
    must be equal up to the rounding of the coarser one, numbers of reviews exactly, where both are shown. Where the
    reference tells of reviews, the subject must do so too: in sight, in something closed that can be opened, or behind
    a menu. Cannot tell where a frame was not read.

    Source: schema.org AggregateRating.
    """

    area = "social"
    severity = "serious"
    is_content = True
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer a product page."""
        if pair.step.page != "product":
            return
        here, there = rating(pair.reference_view), rating(pair.subject_view)
        if here and there:
            if answer := _otherwise(pair, here, there):
                yield answer
        elif not there:
            yield from _missing(pair, here)


def _otherwise(pair: CheckpointPair, here: Rating, there: Rating) -> Divergence | None:
    if not same_value(here, there):
        return _divergence(
            pair, "rating", f"{here.value} of {here.best}", f"{there.value} of {there.best}", there.index
        )
    if here.count is not None and there.count is not None and here.count != there.count:
        return _divergence(pair, "number of reviews", str(here.count), str(there.count), there.index)
    return None


def _divergence(pair: CheckpointPair, what: str, expected: str, actual: str, index: int) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    return Divergence(
        title=f"The {what} is {actual} on {device.title}, {expected} on {other.title}",
        detail=f"Both are shown for the page's own product: {expected} and {actual}.",
        expected=expected,
        actual=actual,
        element=found(pair.subject_view.page.elements[index], device.name, pair.subject_view.page),
        anchor=(pair.step.page, "reviews", "", what),
        severity="serious",
    )


def _missing(pair: CheckpointPair, here: Rating | None) -> Iterator[Answer]:
    index = here.index if here else speaks_of_reviews(pair.reference_view)
    if index < 0 or speaks_of_reviews(pair.subject_view) >= 0:
        return
    view = pair.subject_view
    if any(leads_to_reviews(one) for one in (*view.features, *view.closed, *pair.behind_menus)):
        return
    revealed = pair.visits.subject.searches.get(pair.step.index, ())
    if any(tells(one.name or one.content or one.text) for area in revealed for one in area.elements):
        return
    device, other = pair.visits.subject.device, pair.visits.reference.device
    if reason := unread(pair):
        yield Unknown(reason)
        return
    if not pair.searched:
        yield Search("subject", frozenset(), absent=True)
    element = found(pair.reference_view.page.elements[index], other.name, pair.reference_view.page)
    yield Divergence(
        title=f"What customers say of the product cannot be read on {device.title}",
        detail=f'{other.title} shows "{element.name[:80]}". On {device.title} nothing in sight or behind any menu '
        "tells of reviews.",
        expected=element.name[:80],
        actual="no rating and no reviews",
        element=element,
        anchor=(pair.step.page, "reviews", "", "missing"),
        severity="serious",
    )


check = ReviewsMissing()
