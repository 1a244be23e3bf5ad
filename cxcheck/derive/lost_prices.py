"""Lost prices: what is asked for on one page, while the other shows the same thing without any price."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from cxcheck.derive.features import PageView
from cxcheck.derive.money import PriceFact, prices
from cxcheck.derive.naming import normal
from cxcheck.derive.texts import behind_controls, said_by


def lost_of_page(reference: PageView, subject: PageView) -> PriceFact | None:
    """What the page's own product costs, if the subject names no price of it, in sight or behind a control."""
    here, there = _own(reference), _own(subject)
    if not here or there:
        return None
    said = [*_texts(subject, _beside_entries(subject)), *behind_controls(subject)]
    return None if any(_says(said, one.amount) for one in here) else here[0]


def lost_of_entries(reference: PageView, subject: PageView) -> tuple[Sequence[PriceFact], bool]:
    """What entries of both pages cost that have a price on the reference alone; whether all of them lost it."""
    shown = {item.identity: item.index for item in subject.items.values()}
    priced = {one.owner for one in prices(subject)}
    here = {one.owner: one for one in reversed(prices(reference)) if one.owner in shown and one.sort == "now"}
    lost = [
        fact
        for owner, fact in here.items()
        # Nothing to pay may be said in words.
        if fact.amount
        and owner not in priced
        and not _says(_texts(subject, (shown[owner], *subject.descendants(shown[owner]))), fact.amount)
    ]
    return sorted(lost, key=lambda one: one.index), len(lost) == len(here)


def lost_amounts(reference: PageView, subject: PageView) -> Sequence[PriceFact]:
    """Amounts of a purchase that the reference shows beside some words, which the subject shows without any amount."""
    there = {one.label for one in prices(subject)}
    said = [*_texts(subject, range(len(subject.page.elements))), *behind_controls(subject)]
    words = " ".join(normal(text) for text in said)
    amounts = (one for one in prices(reference) if one.sort == "now" and one.label and one.label not in there)
    return [one for one in amounts if one.label in words and one.amount and not _says(said, one.amount)]


def _own(view: PageView) -> Sequence[PriceFact]:
    own = [one for one in prices(view) if not one.owner and one.sort == "now"]
    return [one for one in own if not one.label] or own


def _beside_entries(view: PageView) -> Iterator[int]:
    """Elements that neither belong to an entry of a list nor hold one: what others cost is not said of this."""
    holders = {holder for entry in view.items for holder in view.ancestors(entry)}
    return (one for one in range(len(view.page.elements)) if one not in holders and not view.item_of(one))


def _texts(view: PageView, indices: Iterable[int]) -> Iterator[str]:
    """What elements say, seen or not: what is closed may be opened."""
    return said_by(view.page.elements[index] for index in indices)


def _says(texts: Iterable[str], amount: Decimal) -> bool:
    """Whether the number stands there, with or without its pence and its sign, in either way to write them."""
    whole, _, rest = f"{amount:.2f}".partition(".")
    pence = rf"(?:[.,]?{rest})?" if rest == "00" else rf"[.,\s]?{rest}"
    grouped = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", r"[.,' ]?", whole)
    number = re.compile(rf"(?<!\d){grouped}{pence}(?!\d)")
    return any(number.search(text) for text in texts if text)
