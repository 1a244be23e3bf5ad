"""Matching: which feature of one page is which of the other, by meaning and never by selector.

Two devices may be served two different documents, so nothing is assumed about structure. First the sure matches (where
it leads, what it is called, what it chooses among), then one assignment per family over what is left, by similarity of
name, target, kind, landmark and place (Hungarian method, scipy).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from cxcheck.derive.features import Feature
from cxcheck.derive.likeness import likeness
from cxcheck.derive.naming import normal

CUT_OFF = 0.62
"""Similarity from which two features count as the same; between "add"/"add to basket" (0.7) and strangers (< 0.5)."""
COVERED_OPTIONS = 0.8
"""Share of a list's options that must be offered one by one for the list to count as offered."""
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
    for finder in (*finders, _ByOptions(pool), _ByHints(wanted, pool)):
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


class _ByHints:
    """A field that has lost its name on one side: the only one that the markup calls the same (id, name)."""

    def __init__(self, wanted: Sequence[Feature], pool: Sequence[Feature]) -> None:
        self._wanted = _called_so(wanted)
        self._pool = _called_so(pool)

    def find(self, feature: Feature) -> Feature | None:
        key = feature.family, feature.hints
        if len(self._wanted.get(key, ())) != 1 or len(self._pool.get(key, ())) != 1:
            return None
        found = self._pool[key][0]
        return found if bool(feature.name) != bool(found.name) else None


def _called_so(features: Sequence[Feature]) -> Mapping[tuple[str, str], Sequence[Feature]]:
    found: dict[tuple[str, str], list[Feature]] = defaultdict(list)
    for one in features:
        if one.family == "text" and one.hints and not one.item:
            found[one.family, one.hints].append(one)
    return found


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
        scores = likeness(rows, columns)
        # What is too unlike to be a pair must not keep others from being one.
        scores[scores < CUT_OFF] = 0
        ours, theirs = np.flatnonzero(scores.max(axis=1)), np.flatnonzero(scores.max(axis=0))
        alike = scores[np.ix_(ours, theirs)]
        for row, column in zip(*linear_sum_assignment(alike, maximize=True), strict=True):
            if alike[row, column]:
                pairs[rows[ours[row]].index] = columns[theirs[column]]
    return pairs
