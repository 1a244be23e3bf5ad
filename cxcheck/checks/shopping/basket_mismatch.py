"""basket-mismatch."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import mirrored
from cxcheck.derive.basket import EMPTY_BASKET, Basket, Line, same_title
from cxcheck.derive.basket_badge import badges
from cxcheck.derive.basket_differences import Difference, in_amounts, in_header, in_line, roots, sums_up
from cxcheck.derive.naming import normal
from cxcheck.model.finding import FoundElement

_PAGES = {"basket", "checkout", "confirmation"}


class BasketMismatch(CheckpointCheck):
    """After the same steps, the basket is another one: other lines, quantities, shipping, tax or totals.

    What the customer loses: the order as they meant it. They pay for what they did not choose, or do not get what they
    did.

    Bad: two kettles for £78.00 on the desktop; after the same taps, one kettle for £39.00 on the phone. A header that
    still shows the former total on the phone.
    Good: a line that stands in a closed summary; a tax that only the desktop spells out; another order number; lines in
    another order; a basket link without a count.

    Rule: on pages of the kind basket, checkout and confirmation, lines are what shows a title and an amount around a
    quantity or a way to remove it; they are the same by where they lead, else by title. A line that one device alone
    shows (also where the other shows none and asks for a total), a name without a word of the other's, another
    quantity, another chosen option, and other amounts are mismatches; amounts of the whole basket are
    compared by their labels. A fact that only one device shows is none. What follows from another difference (the total
    from the quantity) is told with it. On every page, count and total in the header must agree with those of the
    reference's header, else with its basket. Cannot tell where the devices did not do the same steps before, or where
    no line can be read on a basket page.

    Source: differential testing (X-PERT, behaviour).
    """

    area = "shopping"
    severity = "critical"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence for each difference that does not follow from another one."""
        differences = list(_differences(pair))
        if not differences:
            yield from _unread(pair)
            return
        if pair.went_apart:
            yield Unknown(pair.went_apart)
            return
        for one in roots(differences):
            yield _divergence(pair, one, differences)


def _unread(pair: CheckpointPair) -> Iterator[Unknown]:
    """A basket page on which one device shows lines and the other nothing that could be read."""
    if pair.step.page != "basket":
        return
    for has, lacks, device in (
        (pair.reference_view, pair.subject_view, pair.visits.subject.device),
        (pair.subject_view, pair.reference_view, pair.visits.reference.device),
    ):
        other = Basket(lacks)
        if Basket(has).lines and not other.lines and other.empty < 0:
            yield Unknown(f"{device.name}: no line of the basket could be read")


def _differences(pair: CheckpointPair) -> Iterator[Difference]:
    if pair.step.page in _PAGES:
        reference, subject = Basket(pair.reference_view), Basket(pair.subject_view)
        if bool(reference.lines) != bool(subject.lines):
            yield from _emptied(pair, reference, subject)
        else:
            yield from _line_differences(pair, reference, subject)
        yield from in_amounts(reference.amounts, subject.amounts)
    basket = Basket(pair.reference_view) if pair.step.page in _PAGES - {"confirmation"} else None
    yield from in_header(badges(pair.reference_view), badges(pair.subject_view), basket)


def _emptied(pair: CheckpointPair, reference: Basket, subject: Basket) -> Iterator[Difference]:
    full, bare = (reference, subject) if reference.lines else (subject, reference)
    if bare.empty < 0:
        if pair.step.page == "basket" and sums_up(bare):
            yield from _line_differences(pair, reference, subject)
        return
    said = ", ".join(f'"{line.title}"' for line in full.lines)
    if bare is subject:
        yield Difference("empty", "The basket", said, EMPTY_BASKET, subject.empty)
    else:
        yield Difference("empty", "The basket", EMPTY_BASKET, said, subject.lines[0].index)


def _line_differences(pair: CheckpointPair, reference: Basket, subject: Basket) -> Iterator[Difference]:
    free = list(subject.lines)
    for line in reference.lines:
        twin = _twin(line, free)
        if twin is None:
            if not _told_elsewhere(line, pair):
                yield _line_difference(line, "there", "missing", on_reference=True)
            continue
        free.remove(twin)
        yield from in_line(line, twin)
        yield from _other_goods(pair, line, twin)
    swapped = mirrored(pair)
    for line in free:
        if not _told_elsewhere(line, swapped):
            yield _line_difference(line, "missing", "there", on_reference=False)


def _line_difference(line: Line, expected: str, actual: str, *, on_reference: bool) -> Difference:
    about = f'The line "{line.title}"'
    return Difference(f"line {line.title}", about, expected, actual, line.index, line.title, on_reference)


def _twin(line: Line, others: Sequence[Line]) -> Line | None:
    """The same line; of several, the one with the same choices, then that with the same quantity."""
    same = [one for one in others if line.is_same(one)]
    return max(same, key=lambda one: (one.choices == line.choices, one.quantity == line.quantity), default=None)


def _told_elsewhere(line: Line, pair: CheckpointPair) -> bool:
    """Whether the subject names the line in a form that was not read as one, or keeps it behind something closed."""
    closed = [one for one in pair.subject_view.hidden if one.element.openers]
    for one in (*closed, *pair.behind_menus):
        if (line.target and one.target == line.target) or same_title(line.title, one.element.name):
            return True
    said = normal(line.title)
    if any(one.openers and said in normal(one.text) for one in pair.subject_view.page.folded):
        return True
    shown = (one for one in pair.subject_view.page.elements if one.visible)
    return any(said in normal(f"{one.text} {one.name}") for one in shown)


def _other_goods(pair: CheckpointPair, line: Line, twin: Line) -> Iterator[Difference]:
    """A line that leads to the same page under a name that has nothing of the other, and that neither page has."""
    if set(normal(line.title).split()) & set(normal(twin.title).split()):
        return
    if not _told_elsewhere(replace(line, target=""), pair) and not _told_elsewhere(
        replace(twin, target=""), mirrored(pair)
    ):
        expected, actual = (f'"{one.title}"' for one in (line, twin))
        yield Difference(f"line {line.title}", f'The line "{line.title}"', expected, actual, twin.index, twin.title)


def _divergence(pair: CheckpointPair, one: Difference, differences: Sequence[Difference]) -> Divergence:
    subject, reference = pair.visits.subject.device, pair.visits.reference.device
    told = " ".join(dict.fromkeys(other.sentence for other in (one, *differences)))
    return Divergence(
        title=f"{one.about}: {one.actual} on {subject.title}, {one.expected} on {reference.title}",
        detail=f"After the same steps, {reference.title} shows one thing and {subject.title} another. {told}",
        expected=one.expected,
        actual=one.actual,
        element=_element(pair, one),
        anchor=("basket", "basket", "banner" if one.severity == "serious" else "", one.what),
        severity=one.severity,
    )


def _element(pair: CheckpointPair, one: Difference) -> FoundElement:
    side = pair.visits.reference if one.on_reference else pair.visits.subject
    view = pair.reference_view if one.on_reference else pair.subject_view
    element = found(view.page.elements[one.index], side.device.name, view.page)
    return element.model_copy(update={"name": one.name}) if one.name else element


check = BasketMismatch()
