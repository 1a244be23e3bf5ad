"""results-mismatch."""

from collections.abc import Iterator, Sequence

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.features import Item
from cxcheck.derive.naming import normal
from cxcheck.derive.results import Results, nothing_found, results

_MOST_NAMED = 5
_FEWEST = 4
"""Entries of a start page's list from which on their order tells something."""


class ResultsMismatch(CheckpointCheck):
    """The same search, category or sort order gives other products, or another order.

    What the customer loses: the product that stands first on the desktop and nowhere on the phone.

    Bad: sorted by price on the desktop, by nothing in particular on the phone. A product that the phone's list leaves
    out.
    Good: twelve products and "Load more" on the phone, twenty-four on the desktop; another block of recommendations; a
    sponsored entry in between.

    Rule: on listings, the longest list of entries with prices (else with pictures) is the list of results; blocks of
    recommendations and sponsored entries do not count. Entries are the same by where they lead, else by title. Over
    the length of the shorter list, both must show the same entries in the same order; the phone's list may begin
    later if what it leaves out stands elsewhere on its page, and the desktop's may begin later. A column is read from
    top to bottom, rows as the markup has them. On start pages, where the phone may show fewer, a list of four or more
    must be how the other one begins, or show other goods. Cannot tell where only one device shows such a list, or the
    devices did not do the same steps before.

    Source: Google's mobile-first indexing guidance: the same content on both.
    """

    area = "shopping"
    severity = "serious"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """At most one answer a page."""
        reference, subject = results(pair.reference_view), results(pair.subject_view)
        if pair.step.page == "home":
            yield from _teasers(pair, reference, subject)
        if pair.step.page != "listing":
            return
        if reference and subject:
            yield from _compared(pair, reference, subject)
        elif reference or subject:
            yield _one_sided(pair, reference)


def _teasers(pair: CheckpointPair, reference: Results | None, subject: Results | None) -> Iterator[Answer]:
    """A start page's goods may be fewer on the phone, or others; but not the same with a gap, or in another order."""
    if not reference or not subject or reference.name != subject.name:
        return
    here, there = _keys(reference.entries, subject.entries)
    if len(there) < _FEWEST or not set(there) <= set(here) or pair.went_apart:
        return
    # An entry whose button is lost is no entry any more, but it stands there.
    lost = [one for one in reference.entries if not _is_listed(one, subject)]
    if here[: len(there)] != there and not any(_is_shown(pair, one, reference) for one in lost):
        yield _divergence(pair, reference.entries, subject.entries, here, there)


def _is_listed(entry: Item, listed: Results) -> bool:
    return any(one.identity == entry.identity for one in listed.entries)


def _is_shown(pair: CheckpointPair, entry: Item, reference: Results) -> bool:
    """Whether the subject shows it, as an entry or not: as often as the reference has entries of that title."""
    sought = normal(entry.title)
    seen = (one for one in pair.subject_view.page.elements if one.visible)
    namesakes = sum(normal(one.title) == sought for one in reference.entries)
    return sum(sought in (normal(one.text), normal(one.name)) for one in seen) >= namesakes


def _compared(pair: CheckpointPair, reference: Results, subject: Results) -> Iterator[Answer]:
    here, there = _keys(reference.entries, subject.entries)
    begins = _stretch(there, here)
    if _stretch(here, there) is not None or (
        begins is not None and all(_is_shown(pair, one, reference) for one in reference.entries[:begins])
    ):
        return
    if not set(here) & set(there) and reference.name != subject.name:
        yield Unknown(f"{pair.visits.subject.device.name}: no list that both devices show could be told")
    elif pair.went_apart:
        yield Unknown(pair.went_apart)
    else:
        yield _divergence(pair, reference.entries, subject.entries, here, there)


def _keys(reference: Sequence[Item], subject: Sequence[Item]) -> tuple[list[str], list[str]]:
    """What to compare entries by: where they lead, unless the devices' addresses have nothing in common."""
    here, there = [one.target for one in reference], [one.target for one in subject]
    if all(here) and all(there) and 2 * len(set(here) & set(there)) >= min(len(here), len(there)):
        return here, there
    return [normal(one.title) for one in reference], [normal(one.title) for one in subject]


def _stretch(short: Sequence[str], long: Sequence[str]) -> int | None:
    """Where in the other one a list stands without a gap; None if it does not."""
    starts = range(len(long) - len(short) + 1)
    return next((start for start in starts if list(long[start : start + len(short)]) == list(short)), None)


def _one_sided(pair: CheckpointPair, reference: Results | None) -> Answer:
    lacks, view = (
        (pair.visits.subject.device, pair.subject_view)
        if reference
        else (pair.visits.reference.device, pair.reference_view)
    )
    said = nothing_found(view)
    if said < 0 or not reference:
        return Unknown(f"{lacks.name}: no list of results could be read")
    if pair.went_apart:
        return Unknown(pair.went_apart)
    element = view.page.elements[said]
    return Divergence(
        title=f"{lacks.title} finds nothing where {pair.visits.reference.device.title} lists products",
        detail=f"Missing: {_named(reference.entries)}.",
        expected=_named(reference.entries),
        actual=element.text,
        element=found(element, lacks.name, view.page),
        anchor=(pair.step.page, "list", "", "results"),
        severity="serious",
        group=f"list {reference.name}",
    )


def _divergence(
    pair: CheckpointPair, reference: Sequence[Item], subject: Sequence[Item], here: Sequence[str], there: Sequence[str]
) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    length = min(len(here), len(there))
    place = next(index for index in range(length) if here[index] != there[index])
    lost = [one for one, key in zip(reference[:length], here, strict=False) if key not in there]
    new = [one for one, key in zip(subject[:length], there, strict=False) if key not in here]
    what = "other products" if lost or new else "the same products in another order"
    parts = [f'Place {place + 1} of {length} is "{reference[place].title}" on {other.title}.']
    parts += [f"Missing: {_named(lost)}."] if lost else []
    parts += [f"Only there: {_named(new)}."] if new else []
    item = subject[place]
    element = found(pair.subject_view.page.elements[item.index], device.name, pair.subject_view.page)
    return Divergence(
        title=f'{device.title} lists {what}: place {place + 1} is "{item.title}"',
        detail=" ".join(parts),
        expected=_named(reference[place:length]),
        actual=_named(subject[place:length]),
        element=element.model_copy(update={"name": item.title}),
        anchor=(pair.step.page, "list", "", "results"),
        severity="serious",
        group=f"list {item.list_name}",
    )


def _named(items: Sequence[Item]) -> str:
    names = ", ".join(f'"{one.title}"' for one in items[:_MOST_NAMED])
    return names + (f" and {len(items) - _MOST_NAMED} more" if len(items) > _MOST_NAMED else "")


check = ResultsMismatch()
