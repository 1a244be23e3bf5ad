"""filter-missing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, On, found
from cxcheck.checks.missing import missing
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import mirrored
from cxcheck.derive.features import Feature
from cxcheck.derive.filters import Choice, choices, labels_of, narrows
from cxcheck.model.finding import FoundElement

_LISTS = ("listing", "other")
_SHORTEST = 2
"""Letters of a label below which it is a part of too many others."""


class FilterMissing(CheckpointCheck):
    """A list can be narrowed or put in order on one device in a way in which it cannot on the other.

    What the customer loses: the ten kettles that are in stock among two hundred that they have to scroll through.

    Bad: "In stock only" stands in the desktop's column and nowhere in the phone's "Filters"; the phone's list of orders
    lacks "Price: low to high".
    Good: filters in a drawer, behind accordions or "Show more"; boxes instead of links; a list instead of boxes; a
    slider instead of two fields; another wording of the same order; other numbers behind the names.

    Rule: on lists of products, controls count as filters or orders by what they are called or stand under, by their
    options, or because they lead to the same list with more in its address. Each value and each order of the reference
    must be offered on the subject in any form, in sight or behind any menu, which a visit of its own opens. The same
    holds the other way round. Orders that were only renamed (as many on both) are left alone.

    Source: FMAP (ISSTA 2014).
    """

    area = "shopping"
    severity = "moderate"
    is_content = True
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """What the subject lacks, then what the reference lacks; one divergence for each thing to choose by."""
        if pair.step.page not in _LISTS:
            return
        yield from _lacking(pair, "subject")
        yield from _lacking(mirrored(pair), "reference")


def _lacking(pair: CheckpointPair, on: On) -> Iterator[Answer]:
    offered = _offered(pair)
    lost = [one for one in choices(pair.reference_view) if not _is_offered(pair, one, offered)]
    lost = list(_without_renamed(pair, lost))
    if not lost:
        return
    groups: dict[tuple[str, str], list[Choice]] = defaultdict(list)
    for one in lost:
        groups[one.kind, one.title].append(one)
    yield from missing(pair, (_divergence(pair, group, on) for group in groups.values()), on)


def _offered(pair: CheckpointPair) -> Sequence[Feature]:
    """All controls of the subject beside the list's entries: in sight, in something closed that says so, found."""
    view = pair.subject_view
    return [one for one in (*view.features, *view.closed, *pair.behind_menus) if not one.item]


def _is_offered(pair: CheckpointPair, one: Choice, offered: Sequence[Feature]) -> bool:
    labels = labels_of(offered)
    if one.label in labels:
        return True
    if one.feature.element.options == () and pair.matching.counterpart(one.feature):
        return True
    about = f"{one.name} {one.title}"
    if narrows(offered if one.is_range else _ranges(pair, offered), about):
        return True
    said = set(one.label.split())
    free = [set(label.split()) for label in labels if len(label) > _SHORTEST]
    return one.kind == "sort" and any(said <= other or (len(other) > 1 and other <= said) for other in free)


def _ranges(pair: CheckpointPair, offered: Sequence[Feature]) -> Sequence[Feature]:
    """Controls in which any amount can be given: they stand in for a list of steps."""
    found_behind = [one for one in offered if one.family == "text" or one.element.role == "slider"]
    return [*(one.feature for one in choices(pair.subject_view) if one.is_range), *found_behind]


def _without_renamed(pair: CheckpointPair, lost: Sequence[Choice]) -> Iterator[Choice]:
    """Orders of the reference that may have other names on the subject: it has as many of its own."""
    ours = {one.label for one in choices(pair.reference_view) if one.kind == "sort"}
    own = {one.label for one in choices(pair.subject_view) if one.kind == "sort"} - ours
    orders = [one for one in lost if one.kind == "sort"]
    yield from (one for one in lost if one.kind == "filter" or len(orders) > len(own))


def _divergence(pair: CheckpointPair, group: Sequence[Choice], on: On) -> Divergence:
    has, lacks = pair.visits.reference.device, pair.visits.subject.device
    first = group[0]
    names = ", ".join(f'"{one.name}"' for one in group[:8])
    verb = "be sorted by" if first.kind == "sort" else "be filtered by"
    title = f" ({first.title})" if first.title and first.kind == "filter" else ""
    return Divergence(
        title=f"The list cannot {verb} {names}{title} on {lacks.title}",
        detail=f"{has.title} offers {names}. On {lacks.title} it is neither in sight nor behind any menu.",
        expected=f"on {has.title}: {names}",
        actual="not offered",
        element=_element(pair, group),
        anchor=(pair.step.page, first.kind, "", f"{first.title} {'' if _is_whole(pair, group) else first.label}"),
        severity="moderate",
        on=on,
    )


def _is_whole(pair: CheckpointPair, group: Sequence[Choice]) -> bool:
    """Whether nothing is left of what is chosen by."""
    first = group[0]
    return len(group) > 1 and len(group) == sum(
        (one.kind, one.title) == (first.kind, first.title) for one in choices(pair.reference_view)
    )


def _element(pair: CheckpointPair, group: Sequence[Choice]) -> FoundElement:
    """The control of what is missing; of several controls the box that holds them."""
    device = pair.visits.reference.device.name
    first = group[0].feature
    indices = {one.feature.index for one in group}
    if len(indices) == 1:
        shown = found(first.element, device)
        is_one = len(group) == 1 and first.element.options
        return shown.model_copy(update={"name": group[0].name}) if is_one else shown
    view = pair.reference_view
    around = (box for box in view.ancestors(first.index) if indices <= set(view.descendants(box)))
    box = next(around, first.index)
    shown = found(view.page.elements[box], device)
    return shown.model_copy(update={"name": group[0].title or shown.name})


check = FilterMissing()
