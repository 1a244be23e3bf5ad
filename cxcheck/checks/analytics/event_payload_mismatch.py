"""event-payload-mismatch."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit

from cxcheck.checks.check import Answer, Check, Divergence, Unknown
from cxcheck.checks.pair import VisitPair
from cxcheck.derive.counting import Counted, both_did, channel, judged, parted_at, side_by_side
from cxcheck.model.finding import FoundElement
from cxcheck.model.tags import TagEvent, TagItem

_OF_ONE_PAGE = {"view_item", "view_item_list", "select_item", "view_search_results"}
"""Events whose articles are those of the page."""
_OF_SOME_ARTICLES = {"view_item_list", "select_promotion", "view_search_results"}
"""Events whose articles depend on how many a screen shows."""
_NOTHING = "nothing"


class EventPayloadMismatch(Check):
    """The same event tells other articles, another value, another currency or no order number on the subject.

    What the customer loses: nothing today. The shop's figures are wrong for one device, and so is what is decided by
    them.

    Bad: `purchase` without a transaction id on the phone; a value of 0; "GBP" lost; one article of two.
    Good: 39 and "39.00"; another order number; articles in another order; a list of which the phone shows the first
    ten; a value told in addition; a page of another article, which chance has led to.

    Rule: of one event of the reference and its counterparts on the subject (see event-missing), pushed on both or sent
    to one tool by both, none agrees in currency, value (to the penny), and articles with quantity and price, all as far
    as the reference tells them; that an order has a number is compared, not the number. Lists and searches are to hold
    articles, whichever. Where an earlier step went otherwise: cannot tell.

    Source: Google Analytics 4, recommended events and their parameters.
    """

    area = "analytics"
    severity = "moderate"
    is_content = True

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """One answer for each event of the reference that no counterpart agrees with."""
        known: set[str] = set()
        for counted in _counted(pair):
            difference = _difference(pair, counted)
            if not difference or counted.name in known:
                continue
            known.add(counted.name)
            place = pair.place(counted.step).index
            if parted := parted_at(pair.journey, pair.reference.visit, pair.subject.visit, counted.step):
                device = pair.subject.device.name
                yield place, Unknown(f"{device}: not the same steps were done before {counted.name}: {parted}")
            else:
                yield place, _divergence(pair, counted, difference)


Difference = tuple[str, str, str]
"""What differs, what the reference tells, what the subject tells."""


def _counted(pair: VisitPair) -> Iterator[Counted]:
    ours, theirs = pair.reference.visit.tags, pair.subject.visit.tags
    for who in dict.fromkeys(channel(one) for one in ours):
        listings = range(len(pair.journey.steps))
        told = (judged((one for one in side if channel(one) == who), listings) for side in (ours, theirs))
        for counted in side_by_side(*told):
            if counted.theirs and both_did(pair.reference.visit, pair.subject.visit, counted.step):
                yield counted


def _difference(pair: VisitPair, counted: Counted) -> Difference | None:
    """What the closest pair of events differs in."""
    found: list[list[Difference]] = [
        list(_differences(pair, one, other)) for one in counted.ours for other in counted.theirs
    ]
    closest = min(found, key=len)
    return closest[0] if closest else None


def _differences(pair: VisitPair, one: TagEvent, other: TagEvent) -> Iterator[Difference]:
    for key in ("currency", "value"):
        ours, theirs = one.values.get(key, ""), other.values.get(key, "")
        if ours and _number(ours) != _number(theirs):
            yield key, ours, theirs or _NOTHING
    if one.values.get("transaction_id") and not other.values.get("transaction_id"):
        yield "transaction_id", "a number", _NOTHING
    if one.items and not other.items:
        yield "items", _listed(one.items), _NOTHING
    elif one.items and (difference := _of_articles(pair, one, other)):
        yield difference


def _of_articles(pair: VisitPair, one: TagEvent, other: TagEvent) -> Difference | None:
    if one.name in _OF_SOME_ARTICLES or not _same_page(pair, one, other):
        return None
    return _of_items(one.items, other.items)


def _of_items(ours: Sequence[TagItem], theirs: Sequence[TagItem]) -> Difference | None:
    if _ids(ours) != _ids(theirs):
        return "items", _listed(ours), _listed(theirs)
    for one, other in zip(sorted(ours, key=_id), sorted(theirs, key=_id), strict=True):
        for key in ("quantity", "price"):
            told, said = getattr(one, key), getattr(other, key)
            if told and _number(told) != _number(said):
                return f"{key} of {_id(one)}", told, said or _NOTHING
    return None


def _ids(items: Sequence[TagItem]) -> list[str]:
    return sorted(_id(one) for one in items)


def _id(item: TagItem) -> str:
    return (item.id or item.name).casefold()


def _listed(items: Sequence[TagItem]) -> str:
    shown = ", ".join(one.name or one.id for one in items[:5])
    return f"{shown} and {len(items) - 5} more" if len(items) > 5 else shown


def _same_page(pair: VisitPair, one: TagEvent, other: TagEvent) -> bool:
    """Whether both stand on a page of the same article, for events that tell what the page shows."""
    if one.name not in _OF_ONE_PAGE:
        return True
    sides = ((pair.reference, one), (pair.subject, other))
    steps = [side.visit.step(event.step) for side, event in sides]
    names = {urlsplit(step.url).path.rstrip("/").rpartition("/")[2] for step in steps if step}
    return len(names) == 1


def _number(text: str) -> Decimal | str:
    """The amount to the penny, or the word."""
    try:
        number = Decimal(text.replace(",", "."))
        return number.quantize(Decimal("0.01")) if number.is_finite() else text
    except InvalidOperation:
        return text.casefold()


def _divergence(pair: VisitPair, counted: Counted, difference: Difference) -> Divergence:
    device, other = pair.subject.device, pair.reference.device
    what, expected, actual = difference
    step = pair.journey.steps[counted.step].text
    return Divergence(
        title=f'"{counted.name}" tells another {what} on {device.title}: {actual}',
        detail=f"{step}: `{counted.name}` has {what} {expected} on {other.title} and {actual} on {device.title}.",
        expected=expected,
        actual=actual,
        element=FoundElement(role="event", name=counted.name, on=device.name),
        anchor=(pair.page_kind(pair.place(counted.step).index), "event", "", f"{counted.name} {what.split()[0]}"),
        severity="moderate",
        uses=(counted.step,),
    )


check = EventPayloadMismatch()
