"""Matching: which feature of one page is which of the other, by meaning and never by selector.

Two devices may be served two different documents, so nothing is assumed about structure. First the sure matches (where
it leads, what it is called, what it chooses among), then one assignment per family over what is left, by similarity of
name, target, kind, landmark and place (Hungarian method, scipy).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from scipy.optimize import linear_sum_assignment

from cxcheck.derive.features import Feature
from cxcheck.derive.naming import normal

Scores = NDArray[np.float32]

CUT_OFF = 0.62
"""Similarity from which two features count as the same; between "add"/"add to basket" (0.7) and strangers (< 0.5)."""
COVERED_OPTIONS = 0.8
"""Share of a list's options that must be offered one by one for the list to count as offered."""
_NEAR = 0.5
"""Likeness of names below which nothing else can make up for it."""
_PART = 0.95
"""Likeness of word sets from which one name is a part of the other."""
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
_MOST = 1500
"""Features a side beyond which no assignment is made: what is left then are endless lists, matched by identity."""


@dataclass(frozen=True)
class Matching:
    """For each feature of the wanted page its counterpart in the pool, by index of the wanted features."""

    pairs: Mapping[int, Feature]

    def counterpart(self, feature: Feature) -> Feature | None:
        """The same feature on the other page."""
        return self.pairs.get(feature.index)


def match(wanted: Sequence[Feature], pool: Sequence[Feature]) -> Matching:
    """Finds for each wanted feature its counterpart in the pool, if there is one."""
    pairs: dict[int, Feature] = {}
    finders = (_InItem(pool), _Exact(pool), _ByTarget(pool), _ByPurpose(wanted, pool), _ByName(wanted, pool))
    for finder in (*finders, _ByOptions(pool)):
        for feature in wanted:
            if feature.index not in pairs and (found := finder.find(feature)):
                pairs[feature.index] = found
    taken = {id(found) for found in pairs.values()}
    rest = [feature for feature in wanted if feature.index not in pairs]
    free = [feature for feature in pool if id(feature) not in taken]
    pairs.update(_assigned(rest, free))
    return Matching(pairs)


class _Exact:
    """Same family, name and target; of several, the one that comes at the same turn."""

    def __init__(self, pool: Iterable[Feature]) -> None:
        self._known: dict[tuple[str, str, str], list[Feature]] = defaultdict(list)
        self._turn: dict[tuple[str, str, str], int] = defaultdict(int)
        for one in pool:
            self._known[one.key].append(one)

    def find(self, feature: Feature) -> Feature | None:
        twins = [one for one in self._known.get(feature.key, ()) if not _of_other_items(feature, one)]
        if not twins or not feature.name:
            return None
        turn = self._turn[feature.key]
        self._turn[feature.key] += 1
        return twins[min(turn, len(twins) - 1)]


class _ByTarget:
    """Links that lead to the same place are the same thing under another name: icon for label, price in the text.

    A button that sends to where a link leads is that link, if one of their names says the other.
    """

    def __init__(self, pool: Iterable[Feature]) -> None:
        self._known = {one.target: one for one in reversed(list(pool)) if _leads(one)}

    def find(self, feature: Feature) -> Feature | None:
        found = self._known.get(feature.target) if feature.target else None
        if not found or _leads(feature):
            return found
        ours, theirs = set(feature.name.split()), set(found.name.split())
        return found if ours and theirs and (ours <= theirs or theirs <= ours) else None


class _ByPurpose:
    """The only field for an email address, a phone number or a password, or for one autocomplete token."""

    def __init__(self, wanted: Sequence[Feature], pool: Sequence[Feature]) -> None:
        self._wanted = _only_ones(wanted)
        self._pool = _only_ones(pool)

    def find(self, feature: Feature) -> Feature | None:
        purpose = _purpose(feature)
        return self._pool.get(purpose) if purpose in self._wanted else None


def _only_ones(features: Sequence[Feature]) -> Mapping[str, Feature]:
    found: dict[str, list[Feature]] = defaultdict(list)
    for one in features:
        found[_purpose(one)].append(one)
    return {purpose: ones[0] for purpose, ones in found.items() if purpose and len(ones) == 1}


def _purpose(feature: Feature) -> str:
    """What a field asks for, as its markup says it; "" if it does not."""
    if feature.family != "text":
        return ""
    token = feature.element.autocomplete.split()[-1:] or [""]
    if token[0] not in ("", "on", "off"):
        return token[0]
    return feature.element.type if feature.element.type in ("email", "tel", "password") else ""


class _InItem:
    """Controls of the same list entry that are called the same but for the entry's title."""

    def __init__(self, pool: Iterable[Feature]) -> None:
        self._known = {_in_item(one): one for one in reversed(list(pool)) if one.item}

    def find(self, feature: Feature) -> Feature | None:
        return self._known.get(_in_item(feature)) if feature.item else None


class _ByName:
    """Same family and name, where the name is no label that repeats with other targets ("Details", "Details", …)."""

    def __init__(self, wanted: Sequence[Feature], pool: Sequence[Feature]) -> None:
        self._wanted_targets = _targets_by_name(wanted)
        self._pool_targets = _targets_by_name(pool)
        self._known = {(one.family, one.name): one for one in reversed(pool) if one.name}

    def find(self, feature: Feature) -> Feature | None:
        key = feature.family, feature.name
        found = self._known.get(key)
        if not found or _of_other_items(feature, found):
            return None
        repeats = max(len(self._wanted_targets[key]), len(self._pool_targets[key])) > 1
        return None if repeats else found


def _targets_by_name(features: Sequence[Feature]) -> Mapping[tuple[str, str], set[str]]:
    targets: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in features:
        if _leads(one):
            targets[one.family, one.name].add(one.target)
    return targets


def _of_other_items(one: Feature, other: Feature) -> bool:
    """Whether two features belong to different entries of lists."""
    return bool(one.item and other.item and one.item.identity != other.item.identity)


class _ByOptions:
    """A list to choose from is offered one by one as tabs, radio buttons or links; and the other way round."""

    def __init__(self, pool: Sequence[Feature]) -> None:
        self._names = {one.name: one for one in pool if one.name}
        self._options = {normal(option): one for one in pool for option in one.element.options}

    def find(self, feature: Feature) -> Feature | None:
        if not feature.element.options:
            return self._options.get(feature.name) if feature.name and feature.family in ("act", "tick") else None
        offered = [normal(option) for option in feature.element.options if normal(option)]
        found = [self._names[option] for option in offered if option in self._names]
        return found[0] if offered and len(found) >= COVERED_OPTIONS * len(offered) else None


def _leads(feature: Feature) -> bool:
    return feature.element.role == "link" and bool(feature.target)


def _in_item(feature: Feature) -> tuple[str, str, str]:
    identity = feature.item.identity if feature.item else ""
    return feature.family, identity, feature.template


def _assigned(wanted: Sequence[Feature], pool: Sequence[Feature]) -> dict[int, Feature]:
    """One assignment per family, so that no two wanted features share a doubtful counterpart."""
    pairs: dict[int, Feature] = {}
    for family in sorted({feature.family for feature in wanted}):
        rows = [feature for feature in wanted if feature.family == family][:_MOST]
        columns = [feature for feature in pool if feature.family == family][:_MOST]
        if not rows or not columns:
            continue
        scores = similarities(rows, columns)
        for row, column in zip(*linear_sum_assignment(scores, maximize=True), strict=True):
            if scores[row, column] >= CUT_OFF:
                pairs[rows[row].index] = columns[column]
    return pairs


def similarities(wanted: Sequence[Feature], pool: Sequence[Feature]) -> Scores:
    """A matrix from 0 (strangers) to 1 (the same): names count most; contradictions rule a pair out.

    Of the many pairs on a page hardly any have names that resemble each other: only those are looked at closely.
    """
    ours, theirs = [one.name for one in wanted], [one.name for one in pool]
    whole = process.cdist(ours, theirs, scorer=fuzz.ratio, dtype=np.float32) / 100
    part = process.cdist(ours, theirs, scorer=fuzz.token_set_ratio, dtype=np.float32) / 100
    nameless = np.array([[not name] for name in ours]) | np.array([not name for name in theirs])
    scores = np.zeros(whole.shape, dtype=np.float32)
    for row, column in np.argwhere((whole >= _NEAR) | (part > _PART) | nameless):
        scores[row, column] = similarity(wanted[row], pool[column])
    return scores


def similarity(one: Feature, other: Feature) -> float:
    """How alike two features are, from 0 to 1. Contradicting targets, list entries or words rule a pair out."""
    if one.target and other.target and one.target != other.target and "link" in (one.element.role, other.element.role):
        return 0.0
    if _of_other_items(one, other):
        return 0.0
    led = bool(one.target) and one.target == other.target
    named = _name_similarity(one, other)
    # Numbers in what acts are counts that change ("Show 24 reviews"); in what is ticked they are what is chosen.
    counts = one.family == "act"
    if named < _NEAR or (not led and _contradict(one.name, other.name, numbers_aside=counts)):
        return 0.0
    kind = 1.0 if (one.element.role, one.element.type) == (other.element.role, other.element.type) else 0.5
    place = 1.0 if one.element.landmark == other.element.landmark else 0.4
    return 0.64 * named + 0.12 * (1.0 if led else 0.5) + 0.12 * kind + 0.12 * place


def _name_similarity(one: Feature, other: Feature) -> float:
    if one.name and other.name:
        whole = fuzz.ratio(one.name, other.name) / 100
        # A shorter label says a part of the longer one, from its beginning or as whole words.
        part = fuzz.token_set_ratio(one.name, other.name) / 100
        return max(whole, 0.85 * part if part > _PART else 0.0)
    named, unnamed = (one, other) if one.name else (other, one)
    if not named.name:
        return fuzz.token_set_ratio(one.hints, other.hints) / 100 if one.hints and other.hints else 0.0
    # An icon without a name often says in its class what the label said.
    said = set(named.name.split())
    return 0.8 if said and said <= set(unnamed.hints.split()) else 0.0


def _contradict(one: str, other: str, *, numbers_aside: bool) -> bool:
    """Each says a word that the other does not say, nor misspells: basket and wish list, in and up."""
    ours, theirs = set(one.split()), set(other.split())
    if numbers_aside:
        ours, theirs = ({word for word in said if not word.isdigit()} for said in (ours, theirs))
    return _has_own_word(ours, theirs) and _has_own_word(theirs, ours)


def _has_own_word(ours: set[str], theirs: set[str]) -> bool:
    own = ours - theirs - _HANDLING
    return any(all(fuzz.ratio(word, other) < _TYPO for other in theirs) for word in own)
