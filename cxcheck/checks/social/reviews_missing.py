"""reviews-missing."""

from collections.abc import Iterator
from dataclasses import replace

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.missing import missing
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.ratings import (
    Rating,
    leads_to_reviews,
    rating,
    ratings_of_entries,
    same_value,
    speaks_of_reviews,
    stars_of_entries,
    stars_of_product,
    tells,
)


class ReviewsMissing(CheckpointCheck):
    """What other customers say of a product cannot be read on the subject, or is told otherwise.

    What the customer loses: the word of those who have bought it, which decides many a purchase.

    Bad: the desktop shows 4.5 of 5 by 128 reviews, the phone nothing. The phone says 3.1 of 5, or 12 reviews. Of five
    stars four are filled on the desktop and one on the phone.
    Good: "4.5" and "4,5 von 5 Sternen"; 4.53 rounded to 4.5, or drawn as four stars; stars without a number beside the
    number of reviews; reviews in an accordion, a tab or behind a link; other reviews shown first; recommended goods'
    stars on one device alone; the stars of a form for a review.

    Rule: on product pages, the rating in sum (with decimals, or beside a number of reviews) outside of lists; on any
    page, that of each list entry both show. Values must be equal up to the rounding of the coarser one, numbers of
    reviews exactly, where both are shown. Stars without words are read from what is drawn (colours and shapes of the
    icons, the part of an upper row that shows), those by the main heading for the page's product: whole ones must not
    be a star apart, halves and parts not more than half a star. Rows without any filled star tell nothing. Where the
    reference tells of reviews of the page's product in words, the subject must do so too: in sight, in something
    closed that can be opened, or behind a menu. Cannot tell where a frame was not read.

    Source: schema.org AggregateRating.
    """

    area = "social"
    severity = "serious"
    is_content = True
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer a product page, and one an entry that is rated otherwise."""
        yield from _in_lists(pair)
        if pair.step.page != "product":
            return
        here, there = rating(pair.reference_view), rating(pair.subject_view)
        if here and there:
            if answer := _otherwise(pair, here, there) or _drawn_otherwise(pair):
                yield answer
        elif not there:
            yield from _missing(pair, here)


def _in_lists(pair: CheckpointPair) -> Iterator[Divergence]:
    """What both show in lists: in words or stars, then stars alone, where words are the same and stars are not."""
    told: set[str] = set()
    for read in (ratings_of_entries, stars_of_entries):
        here, there = read(pair.reference_view), read(pair.subject_view)
        for entry in here.keys() & there.keys() - told:
            if not same_value(here[entry], there[entry]):
                told.add(entry)
                yield _entry(pair, here[entry], there[entry])


def _entry(pair: CheckpointPair, here: Rating, there: Rating) -> Divergence:
    item = pair.subject_view.item_of(there.index)
    assert item
    told = _divergence(pair, f'rating of "{item.title}"', _graded(here), _graded(there), there.index)
    return replace(
        told,
        detail=f"Both are shown for the same entry of a list: {told.expected} and {told.actual}.",
        anchor=(pair.step.page, "reviews", item.identity, "rating"),
        group=f"list {item.list_name}" if item.list_name else "",
    )


def _drawn_otherwise(pair: CheckpointPair) -> Divergence | None:
    """Stars that are drawn beside words which are the same."""
    here, there = stars_of_product(pair.reference_view), stars_of_product(pair.subject_view)
    if not here or not there or same_value(here, there):
        return None
    return _divergence(pair, "rating", _graded(here), _graded(there), there.index)


def _graded(one: Rating) -> str:
    return one.shown if one.drawn else f"{one.value} of {one.best}"


def _otherwise(pair: CheckpointPair, here: Rating, there: Rating) -> Divergence | None:
    if not same_value(here, there):
        return _divergence(pair, "rating", _graded(here), _graded(there), there.index)
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
    # Stars alone may be drawn in a way that cannot be read: words are what is missed.
    index = here.index if here and not here.drawn else speaks_of_reviews(pair.reference_view)
    if index < 0 or speaks_of_reviews(pair.subject_view) >= 0:
        return
    view = pair.subject_view
    if any(leads_to_reviews(one) for one in (*view.features, *view.closed, *pair.behind_menus)):
        return
    revealed = pair.visits.subject.searches.get(pair.step.index, ())
    if any(tells(one.name or one.content or one.text) for area in revealed for one in area.elements):
        return
    yield from missing(pair, [_silence(pair, index)])


def _silence(pair: CheckpointPair, index: int) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    element = found(pair.reference_view.page.elements[index], other.name, pair.reference_view.page)
    return Divergence(
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
