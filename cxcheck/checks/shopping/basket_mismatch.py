"""basket-mismatch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import mirrored
from cxcheck.derive.basket import EMPTY_BASKET, Amount, Basket, Line, same_title
from cxcheck.derive.basket_badge import Badge, badges
from cxcheck.derive.naming import normal
from cxcheck.model.finding import FoundElement, Severity

_PAGES = {"basket", "checkout", "confirmation"}


@dataclass(frozen=True)
class _Difference:
    """One fact that differs; `index` is the element on the subject, or on the reference if only that has it.

    `name` is what to call the element where its own name would not do.
    """

    what: str
    about: str
    expected: str
    actual: str
    index: int
    name: str = ""
    on_reference: bool = False
    severity: Severity = "critical"

    @property
    def sentence(self) -> str:
        return f"{self.about}: {self.expected} against {self.actual}."


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
        for one in _roots(differences):
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


def _differences(pair: CheckpointPair) -> Iterator[_Difference]:
    if pair.step.page in _PAGES:
        reference, subject = Basket(pair.reference_view), Basket(pair.subject_view)
        if bool(reference.lines) != bool(subject.lines):
            yield from _emptied(pair, reference, subject)
        else:
            yield from _line_differences(pair, reference, subject)
        yield from _amount_differences(reference.amounts, subject.amounts)
    yield from _badge_differences(pair)


def _emptied(pair: CheckpointPair, reference: Basket, subject: Basket) -> Iterator[_Difference]:
    full, bare = (reference, subject) if reference.lines else (subject, reference)
    if bare.empty < 0:
        if pair.step.page == "basket" and _sums_up(bare):
            yield from _line_differences(pair, reference, subject)
        return
    said = ", ".join(f'"{line.title}"' for line in full.lines)
    if bare is subject:
        yield _Difference("empty", "The basket", said, EMPTY_BASKET, subject.empty)
    else:
        yield _Difference("empty", "The basket", EMPTY_BASKET, said, subject.lines[0].index)


def _sums_up(basket: Basket) -> bool:
    """Whether it asks for money, so that there must be something in it."""
    return any(one.kind.split()[0] in ("total", "subtotal") and one.value > 0 for one in basket.amounts)


def _line_differences(pair: CheckpointPair, reference: Basket, subject: Basket) -> Iterator[_Difference]:
    free = list(subject.lines)
    for line in reference.lines:
        twin = _twin(line, free)
        if twin is None:
            if not _told_elsewhere(line, pair):
                yield _line_difference(line, "there", "missing", on_reference=True)
            continue
        free.remove(twin)
        yield from _within(line, twin)
        yield from _other_goods(pair, line, twin)
    swapped = mirrored(pair)
    for line in free:
        if not _told_elsewhere(line, swapped):
            yield _line_difference(line, "missing", "there", on_reference=False)


def _line_difference(line: Line, expected: str, actual: str, *, on_reference: bool) -> _Difference:
    about = f'The line "{line.title}"'
    return _Difference(f"line {line.title}", about, expected, actual, line.index, line.title, on_reference)


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


def _other_goods(pair: CheckpointPair, line: Line, twin: Line) -> Iterator[_Difference]:
    """A line that leads to the same page under a name that has nothing of the other, and that neither page has."""
    if set(normal(line.title).split()) & set(normal(twin.title).split()):
        return
    if not _told_elsewhere(replace(line, target=""), pair) and not _told_elsewhere(
        replace(twin, target=""), mirrored(pair)
    ):
        expected, actual = (f'"{one.title}"' for one in (line, twin))
        yield _Difference(f"line {line.title}", f'The line "{line.title}"', expected, actual, twin.index, twin.title)


def _within(line: Line, twin: Line) -> Iterator[_Difference]:
    about = f'The line "{line.title}"'
    if line.quantity is not None and twin.quantity is not None and line.quantity != twin.quantity:
        expected, actual = (f"quantity {one.quantity}" for one in (line, twin))
        yield _Difference(f"quantity {line.title}", about, expected, actual, twin.quantity_index)
    chosen = dict(twin.choices)
    for choice, value in line.choices:
        if chosen.get(choice, value) != value:
            yield _Difference(
                f"choice {line.title}", about, f"{choice} {value}", f"{choice} {chosen[choice]}", twin.index
            )
    here, there = ({one.amount for one in side.amounts} for side in (line, twin))
    if here - there and there - here:
        lost = next(one for one in line.amounts if one.amount in here - there)
        new = next(one for one in twin.amounts if one.amount in there - here)
        yield _Difference(f"amount {line.title}", about, lost.shown, new.shown, new.index)


def _amount_differences(reference: Sequence[Amount], subject: Sequence[Amount]) -> Iterator[_Difference]:
    labels = [one.label for one in reference if one.label in {other.label for other in subject}]
    for label in dict.fromkeys(labels):
        here, there = ([one for one in side if one.label == label] for side in (reference, subject))
        yield from _contradiction(here, there)
    # Under other words, only what is said once on each side is surely the same.
    theirs, ours = _sums(reference), _sums(subject)
    for kind in dict.fromkeys(one.kind for one in reference if one.label not in labels):
        here, there = ([one for one in side if one.kind == kind] for side in (reference, subject))
        if not ({one.label for one in here} | {one.label for one in there}) & set(labels):
            explained = _values(there) <= theirs or _values(here) <= ours
            if kind not in ("total", "subtotal") or not explained:
                yield from _contradiction(here, there)


def _values(amounts: Sequence[Amount]) -> set[Decimal]:
    return {one.value for one in amounts}


def _contradiction(reference: Sequence[Amount], subject: Sequence[Amount]) -> Iterator[_Difference]:
    here, there = _values(reference), _values(subject)
    if not here - there or not there - here:
        return
    lost = next(one for one in reference if one.value in here - there)
    new = next(one for one in subject if one.value in there - here)
    yield _Difference(lost.kind, lost.label.capitalize(), lost.shown, new.shown, new.index)


def _sums(amounts: Sequence[Amount]) -> set[Decimal]:
    """What may be called the total of a basket: with or without shipping, discount and tax."""
    bases = {one.value for one in amounts if one.kind.split()[0] in ("total", "subtotal")}
    parts = {one.value for one in amounts if one.kind.split()[0] not in ("total", "subtotal")}
    sums = set(bases)
    for size in (1, 2, 3):
        for some in combinations(sorted(parts), min(size, len(parts))):
            sums |= {base + sign * sum(some) for base in bases for sign in (1, -1)}
    return sums


def _badge_differences(pair: CheckpointPair) -> Iterator[_Difference]:
    """The header against the reference's header; where that is silent, against the reference's basket."""
    here, there = badges(pair.reference_view), badges(pair.subject_view)
    if not there:
        return
    basket = Basket(pair.reference_view) if pair.step.page in _PAGES - {"confirmation"} else None
    if one := _odd_count(there, _counts(here, basket)):
        yield _badge_difference("count", one, _shown(here, basket), one.shown)
    if one := _odd_total(there, _totals(here, basket)):
        yield _badge_difference("total", one, _shown(here, basket), one.shown)


def _counts(told: Sequence[Badge], basket: Basket | None) -> set[int]:
    counts = {one.count for one in told if one.count is not None}
    if counts or not basket or not basket.lines or any(line.quantity is None for line in basket.lines):
        return counts
    return {len(basket.lines), sum(line.quantity or 0 for line in basket.lines)}


def _totals(told: Sequence[Badge], basket: Basket | None) -> set[Decimal]:
    totals = {one.total for one in told if one.total is not None}
    return totals or (_sums(basket.amounts) if basket else set())


def _odd_count(told: Sequence[Badge], known: set[int]) -> Badge | None:
    return next((one for one in told if known and one.count is not None and one.count not in known), None)


def _odd_total(told: Sequence[Badge], known: set[Decimal]) -> Badge | None:
    return next((one for one in told if known and one.total is not None and one.total not in known), None)


def _shown(told: Sequence[Badge], basket: Basket | None) -> str:
    """What the reference says instead: its header's words, else its totals."""
    if told or not basket:
        return ", ".join(dict.fromkeys(one.shown for one in told))
    totals = [one.shown for one in basket.amounts if one.kind in ("total", "subtotal")]
    return ", ".join(dict.fromkeys(totals)) or f"lines: {len(basket.lines)}"


def _badge_difference(what: str, one: Badge, expected: str, actual: str) -> _Difference:
    return _Difference(f"header {what}", "The basket in the header", expected, actual, one.index, severity="serious")


def _roots(differences: Sequence[_Difference]) -> Sequence[_Difference]:
    """What does not follow from something else that differs: lines first, then what is added, then the sums."""
    first = [one for one in differences if one.what.split()[0] in ("empty", "line", "quantity", "choice")]
    amounts = [one for one in differences if one.what.startswith("amount ")]
    known = {one.what.split(" ", 1)[-1] for one in first}
    added = [one for one in differences if one.what in ("shipping", "discount", "shipping net", "discount net")]
    own = [one for one in amounts if one.what.split(" ", 1)[1] not in known]
    if first or own:
        return [*first, *own]
    if added:
        return added
    for kinds in (("subtotal",), ("total",), ("tax",), ("header",)):
        if found := [one for one in differences if one.what.split()[0] in kinds]:
            return found[:1]
    return ()


def _divergence(pair: CheckpointPair, one: _Difference, differences: Sequence[_Difference]) -> Divergence:
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


def _element(pair: CheckpointPair, one: _Difference) -> FoundElement:
    side = pair.visits.reference if one.on_reference else pair.visits.subject
    view = pair.reference_view if one.on_reference else pair.subject_view
    element = found(view.page.elements[one.index], side.device.name, view.page)
    return element.model_copy(update={"name": one.name}) if one.name else element


check = BasketMismatch()
