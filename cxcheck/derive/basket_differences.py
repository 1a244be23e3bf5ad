"""What differs between two baskets, and what of that follows from the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from cxcheck.derive.basket import Amount, Basket, Line
from cxcheck.derive.basket_badge import Badge
from cxcheck.model.finding import Severity


@dataclass(frozen=True)
class Difference:
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
        """How it is told beside others."""
        return f"{self.about}: {self.expected} against {self.actual}."


def sums_up(basket: Basket) -> bool:
    """Whether it asks for money, so that there must be something in it."""
    return any(one.kind.split()[0] in ("total", "subtotal") and one.value > 0 for one in basket.amounts)


def in_line(line: Line, twin: Line) -> Iterator[Difference]:
    """Quantity, choices and amounts of a line that both show."""
    about = f'The line "{line.title}"'
    if line.quantity is not None and twin.quantity is not None and line.quantity != twin.quantity:
        expected, actual = (f"quantity {one.quantity}" for one in (line, twin))
        yield Difference(f"quantity {line.title}", about, expected, actual, twin.quantity_index)
    chosen = dict(twin.choices)
    for choice, value in line.choices:
        if chosen.get(choice, value) != value:
            yield Difference(
                f"choice {line.title}", about, f"{choice} {value}", f"{choice} {chosen[choice]}", twin.index
            )
    here, there = ({one.amount for one in side.amounts} for side in (line, twin))
    if here - there and there - here:
        lost = next(one for one in line.amounts if one.amount in here - there)
        new = next(one for one in twin.amounts if one.amount in there - here)
        yield Difference(f"amount {line.title}", about, lost.shown, new.shown, new.index)


def in_amounts(reference: Sequence[Amount], subject: Sequence[Amount]) -> Iterator[Difference]:
    """Amounts of the whole basket, by their labels, else by what they are."""
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


def _contradiction(reference: Sequence[Amount], subject: Sequence[Amount]) -> Iterator[Difference]:
    here, there = _values(reference), _values(subject)
    if not here - there or not there - here:
        return
    lost = next(one for one in reference if one.value in here - there)
    new = next(one for one in subject if one.value in there - here)
    yield Difference(lost.kind, lost.label.capitalize(), lost.shown, new.shown, new.index)


def _sums(amounts: Sequence[Amount]) -> set[Decimal]:
    """What may be called the total of a basket: with or without shipping, discount and tax."""
    bases = {one.value for one in amounts if one.kind.split()[0] in ("total", "subtotal")}
    parts = {one.value for one in amounts if one.kind.split()[0] not in ("total", "subtotal")}
    sums = set(bases)
    for size in (1, 2, 3):
        for some in combinations(sorted(parts), min(size, len(parts))):
            sums |= {base + sign * sum(some) for base in bases for sign in (1, -1)}
    return sums


def in_header(here: Sequence[Badge], there: Sequence[Badge], basket: Basket | None) -> Iterator[Difference]:
    """The header against the reference's header; where that is silent, against the reference's basket."""
    if not there:
        return
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


def _badge_difference(what: str, one: Badge, expected: str, actual: str) -> Difference:
    return Difference(f"header {what}", "The basket in the header", expected, actual, one.index, severity="serious")


def roots(differences: Sequence[Difference]) -> Sequence[Difference]:
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
