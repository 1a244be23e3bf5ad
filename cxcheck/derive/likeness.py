"""Likeness: how alike each feature of one page is to each of another, as one matrix worked out at once.

A page has thousands of features, and two of them millions of pairs: all that is asked of a pair is asked of all pairs
together, with words as columns of sparse matrices.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from scipy.sparse import csr_matrix

from cxcheck.derive.features import Feature

Scores = NDArray[np.float32]
Marks = NDArray[np.bool_]
Words = Sequence[Sequence[str]]
"""The words of each feature, each once."""

_NEAR = 0.5
"""Likeness of names below which nothing else can make up for it."""
_SHORTER = 0.85
"""Likeness of a name and a shorter one that says a part of it, as whole words."""
_SAID_BY_ICON = 0.8
"""Likeness of a name and a nameless icon whose id or class says it."""
_TYPO = 80
"""Likeness in percent from which two words are one, spelled differently (colour, color)."""
_HANDLING = {
    "view",
    "show",
    "see",
    "go",
    "to",
    "open",
    "visit",
    "the",
    "a",
    "your",
    "my",
    "our",
    "click",
    "here",
    "this",
}
"""Words that say how to use a control, not what it is."""


def likeness(wanted: Sequence[Feature], pool: Sequence[Feature]) -> Scores:
    """A matrix from 0 (strangers) to 1 (the same) of features of one family: names count most.

    Contradicting targets, list entries or words rule a pair out.
    """
    led = _same(wanted, pool, lambda one: one.target) & _both(wanted, pool, lambda one: bool(one.target))
    named = _named(wanted, pool)
    # Numbers in what acts are counts that change ("Show 24 reviews"); in what is ticked they are what is chosen.
    counts = bool(wanted) and wanted[0].family == "act"
    fits = (named >= _NEAR) & ~_elsewhere(wanted, pool, led) & ~_of_other_items(wanted, pool)
    if fits.any():
        fits &= led | ~_contradict(wanted, pool, numbers_aside=counts)
    kind = _same(wanted, pool, lambda one: f"{one.element.role} {one.element.type}")
    place = _same(wanted, pool, lambda one: one.element.landmark)
    scores = np.zeros(named.shape, dtype=np.float32)
    # Of the many pairs hardly any are left by now.
    scores[fits] = (
        0.64 * named[fits]
        + 0.12 * np.where(led[fits], 1.0, 0.5)
        + 0.12 * np.where(kind[fits], 1.0, 0.5)
        + 0.12 * np.where(place[fits], 1.0, 0.4)
    )
    return scores


def _same(wanted: Sequence[Feature], pool: Sequence[Feature], tell: Callable[[Feature], str]) -> Marks:
    """Which pairs tell the same."""
    codes: dict[str, int] = {}
    ours, theirs = (np.array([codes.setdefault(tell(one), len(codes)) for one in side]) for side in (wanted, pool))
    same: Marks = ours[:, None] == theirs[None, :]
    return same


def _both(wanted: Sequence[Feature], pool: Sequence[Feature], tell: Callable[[Feature], bool]) -> Marks:
    """Of which pairs it is true on both sides."""
    ours, theirs = (np.array([tell(one) for one in side], dtype=bool) for side in (wanted, pool))
    both: Marks = ours[:, None] & theirs[None, :]
    return both


def _elsewhere(wanted: Sequence[Feature], pool: Sequence[Feature], led: Marks) -> Marks:
    """Which pairs lead to different places, one of them being a link."""
    no_link = _both(wanted, pool, lambda one: one.element.role != "link")
    return _both(wanted, pool, lambda one: bool(one.target)) & ~led & ~no_link


def _of_other_items(wanted: Sequence[Feature], pool: Sequence[Feature]) -> Marks:
    """Which pairs belong to different entries of lists."""
    same = _same(wanted, pool, lambda one: one.item.identity if one.item else "")
    return _both(wanted, pool, lambda one: one.item is not None) & ~same


def _named(wanted: Sequence[Feature], pool: Sequence[Feature]) -> Scores:
    """How alike the names are; of what has none, the words of its id and classes."""
    ours, theirs = [one.name for one in wanted], [one.name for one in pool]
    scores = _names_alike(ours, theirs)
    if all(ours) and all(theirs):
        return scores
    our_hints, their_hints = [one.hints for one in wanted], [one.hints for one in pool]
    # An icon without a name often says in its class what the label said.
    told = np.where(
        np.array([bool(name) for name in ours])[:, None],
        _part_of(_words(ours), _words(their_hints)),
        _part_of(_words(theirs), _words(our_hints)).T,
    )
    one_named = np.where(told, np.float32(_SAID_BY_ICON), np.float32(0))
    scores = np.where(_both(wanted, pool, lambda one: bool(one.name)), scores, one_named)
    nameless = _both(wanted, pool, lambda one: not one.name)
    return np.where(nameless, _hints_alike(our_hints, their_hints), scores) if nameless.any() else scores


def _names_alike(ours: Sequence[str], theirs: Sequence[str]) -> Scores:
    """By their letters; a shorter label says a part of the longer one as whole words."""
    scores = process.cdist(ours, theirs, scorer=fuzz.ratio, dtype=np.float32) / np.float32(100)
    said, heard = _words(ours), _words(theirs)
    part = _part_of(said, heard) | _part_of(heard, said).T
    return np.where(part, np.maximum(scores, np.float32(_SHORTER)), scores)


def _hints_alike(ours: Sequence[str], theirs: Sequence[str]) -> Scores:
    """Many features have the same hints, those of a list's entries: each pair of texts is compared once."""
    (texts, rows), (others, columns) = _once(ours), _once(theirs)
    scores = process.cdist(texts, others, scorer=fuzz.token_set_ratio, dtype=np.float32) / np.float32(100)
    empty = np.array([not text for text in texts])[:, None] | np.array([not text for text in others])[None, :]
    scores = np.where(empty, np.float32(0), scores)
    return np.asarray(scores[np.ix_(rows, columns)])


def _once(texts: Sequence[str]) -> tuple[list[str], list[int]]:
    """Each text once, and for every text its place among those."""
    places: dict[str, int] = {}
    at = [places.setdefault(text, len(places)) for text in texts]
    return list(places), at


def _words(texts: Sequence[str]) -> Words:
    return [list(dict.fromkeys(text.split())) for text in texts]


def _part_of(parts: Words, wholes: Words) -> Marks:
    """Of which pairs all words of the first, of which there are some, are words of the second."""
    known = {word: number for number, word in enumerate(dict.fromkeys(word for words in wholes for word in words))}
    count = np.array([len(words) or -1 for words in parts])
    common: NDArray[np.int32] = (_matrix(parts, known) @ _matrix(wholes, known).T).toarray()
    part: Marks = common == count[:, None]
    return part


def _matrix(words: Words, known: Mapping[str, int]) -> csr_matrix:
    """A row for each feature, a column for each known word, 1 where the feature says it."""
    places = [[known[word] for word in said if word in known] for said in words]
    ends = np.cumsum([0, *(len(row) for row in places)])
    columns = np.array([column for row in places for column in row], dtype=np.int32)
    return csr_matrix((np.ones(len(columns), dtype=np.int32), columns, ends), shape=(len(words), max(1, len(known))))


def _contradict(wanted: Sequence[Feature], pool: Sequence[Feature], *, numbers_aside: bool) -> Marks:
    """Each says a word that the other does not say, nor misspells: basket and wish list, in and up."""
    ours, theirs = (_words([one.name for one in side]) for side in (wanted, pool))
    if numbers_aside:
        ours, theirs = ([[word for word in said if not word.isdigit()] for said in side] for side in (ours, theirs))
    return _has_own_word(ours, theirs) & _has_own_word(theirs, ours).T


def _has_own_word(ours: Words, theirs: Words) -> Marks:
    """Of which pairs the first has a word that the second neither has nor spells differently."""
    own = [[word for word in said if word not in _HANDLING] for said in ours]
    known = {word: number for number, word in enumerate(dict.fromkeys(word for said in own for word in said))}
    heard = {word: number for number, word in enumerate(dict.fromkeys(word for said in theirs for word in said))}
    if not known or not heard:
        return np.array([[bool(words)] for words in own]) & np.ones((1, len(theirs)), dtype=bool)
    alike = csr_matrix(process.cdist(list(known), list(heard), scorer=fuzz.ratio, dtype=np.uint8, score_cutoff=_TYPO))
    said = alike @ _matrix(theirs, heard).T
    said.data[:] = 1
    count = np.array([len(words) for words in own])
    found: NDArray[np.int64] = (_matrix(own, known) @ said).toarray()
    return found < count[:, None]
