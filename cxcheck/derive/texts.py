"""Texts of a page: the words of its main part, block by block, and whether another page says them too."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from cxcheck.derive.features import FAMILIES, PageView, once_a_view
from cxcheck.derive.naming import normal, words
from cxcheck.derive.presence import Elsewhere
from cxcheck.model.evidence import Revealed
from cxcheck.model.page import Element

SAID = 0.6
"""Share of a block's words that another page must say for the block to be there.

Calibrated on 78 pairs of pages of the demo shop and of django-oscar: the other device's page says all of each of the 72
blocks, while other pages of the same shop say less than 0.45 of 96 in 100 blocks of 1,272. Those of which they say more
than 0.6 are sentences that both have: what delivery costs, how an address is written. The cut lies nearer to the
strangers, as good shops shorten texts for phones.
"""
LEAST = 10
"""Words from which on something is a text and not a label."""
_FRAME = {"banner", "navigation", "contentinfo", "search", "dialog", "alertdialog"}
_NO_PROSE = {"label", "legend", "option", "th", "summary"}
_NO_PROSE_ROLES = {"columnheader", "dialog", "alertdialog", "alert", "status"}


@dataclass(frozen=True)
class Block:
    """Words that belong together; `index` is the element that holds them, `parts` those that say them."""

    index: int
    parts: tuple[int, ...]
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """What it says, as far as a finding needs it."""
        return " ".join(self.words)


@once_a_view
def passages(view: PageView) -> Mapping[int, tuple[str, ...]]:
    """Words of the main part by the element that says them: no controls, no entries of lists, nothing that floats."""
    return {index: said for index, one in enumerate(view.page.elements) if (said := _said(view, index, one))}


def _said(view: PageView, index: int, one: Element) -> tuple[str, ...]:
    if not one.visible or not one.text or one.fixed or one.landmark in _FRAME or _is_foreign(view, one):
        return ()
    if any(_is_no_prose(view.page.elements[line]) for line in (index, *view.ancestors(index))):
        return ()
    return () if view.item_of(index) else tuple(_lasting(one.text))


def _is_foreign(view: PageView, one: Element) -> bool:
    frames = view.page.frames
    return bool(one.frame) and one.frame < len(frames) and frames[one.frame].foreign


def _is_no_prose(one: Element) -> bool:
    return one.tag in _NO_PROSE or one.role in FAMILIES or one.role in _NO_PROSE_ROLES


def _lasting(text: str) -> Iterator[str]:
    """Words without those that hold digits: counts, prices and dates change."""
    yield from (word for word in words(text) if not any(map(str.isdigit, word)))


def said_by(elements: Iterable[Element]) -> Iterator[str]:
    """What elements say: their own text, all that they show, and what they are called; "" for each that they lack."""
    return (text for one in elements for text in (one.text, one.content, one.name))


def says(elements: Iterable[Element], sought: str) -> bool:
    """Whether one of them says these words, alone or among others; case and punctuation aside."""
    wanted = normal(sought)
    return any(wanted in normal(text) for text in said_by(elements) if text)


def behind_controls(view: PageView) -> Iterator[str]:
    """Words that are not in sight, but for which there is a control, or a swipe."""
    return (one.text for one in view.page.folded if one.openers or one.hidden == "slide")


class Voice:
    """All that a page says, in sight or folded away, and what was found behind its menus."""

    def __init__(self, view: PageView, revealed: Sequence[Revealed]) -> None:
        elements = [one for one in view.page.elements if one.visible or one.openers]
        opened = [element for one in revealed for element in one.elements]
        said = [text for one in (*elements, *opened) for text in (one.text, one.content, one.name, *one.options)]
        in_order = [" ".join(one.text for one in view.page.elements if one.visible)]
        self._texts = [list(_lasting(text)) for text in (*said, *behind_controls(view), *in_order) if text]

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for text in self._texts for word in text)

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(pair for text in self._texts for pair in pairwise(text))

    def recall(self, said: Sequence[str]) -> float:
        """Share of the words that are said here beside a word that they stand beside there; 1 for no words."""
        if len(said) < 2:
            return float(all(word in self._words for word in said))
        kept = [pair in self._pairs for pair in pairwise(said)]
        beside = zip([False, *kept], [*kept, False], strict=True)
        return sum(before or after for before, after in beside) / len(said)


def lost_blocks(view: PageView, voice: Voice, least_said: float = SAID) -> Sequence[Block]:
    """Texts that another page does not say: each with the outermost element of which nothing is said there."""
    lost = {index for index, said in passages(view).items() if voice.recall(said) < least_said}
    groups: dict[int, list[int]] = {}
    for index in sorted(lost):
        groups.setdefault(_outermost(view, index, lost), []).append(index)
    blocks = (
        Block(holder, tuple(parts), tuple(word for part in parts for word in passages(view)[part]))
        for holder, parts in groups.items()
    )
    return [one for one in blocks if len(one.words) >= LEAST]


def _outermost(view: PageView, index: int, lost: set[int]) -> int:
    outermost = index
    for holder in view.ancestors(index):
        if not {one for one in view.descendants(holder) if one in passages(view)} <= lost:
            break
        outermost = holder
    return outermost


def is_one_of_many(view: PageView, block: Block, other: PageView) -> bool:
    """Whether it is an entry of a row whose rest the other page has a way to: "More reviews"."""
    holder = view.page.elements[block.index]
    siblings = [one for one in view.children[holder.parent] if view.page.elements[one].tag == holder.tag]
    return len(siblings) > 1 and bool(Elsewhere(other).ways_to_the_rest)
