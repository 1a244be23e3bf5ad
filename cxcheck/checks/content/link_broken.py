"""link-broken."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from cxcheck.checks.check import Answer, Ask, CheckpointCheck, Divergence, Shared, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.derive.fingerprint import handle
from cxcheck.derive.leading import address, leads_on
from cxcheck.derive.naming import target
from cxcheck.model.links import LinkAnswer

_MOST = 20
"""Links that are asked for on a page."""
_PROOFS = 2
"""Links that lead to the same place on both devices, asked for beside them: do programs get an answer here at all?"""
_ERROR = 400
_NOBODYS = {0, 401, 403, 407, 408, 425, 429, 451}
"""No answer, and answers that are given to who asks rather than for what is asked."""
_FEW = 3
"""Errors from which on they may not be the majority of the answers."""


@dataclass(frozen=True)
class _Link:
    """A link of the subject and the reference's match, if it has one."""

    ours: Feature
    theirs: Feature | None


class LinkBroken(CheckpointCheck):
    """A link of the subject leads to an error where the reference's does not.

    What the customer loses: the page behind it. The phone says "not found", and the shop seems to have closed.

    Bad: the phone's "Delivery" leads to `/m/m/delivery`, which is not there; the desktop's leads to `/delivery`.
    Good: other addresses that answer; links that lead to an error on both devices (told as shared); pages for which
    one has to sign in; recommendations that change by themselves.

    Rule: in a visit of its own each device asks for up to 20 links of the page, without cookies, in the site's pace,
    never those of other hosts, and none whose name or address says that it does something (adds, removes, signs out,
    pays, downloads). A status of 400 or more on the subject, except those about who asks (401, 403, 429, …), is the
    finding where the reference's match answers below 400, or where the reference has no such link. Asked for are links
    that lead where none of the reference's leads; with `checks: {link-broken: on}` any of the page. Once a run and kind
    of page. Cannot tell where links that lead to the same place on both devices are errors too, or most links are.

    Source: Google, mobile-first indexing: links of the mobile page; differential testing.
    """

    area = "content"
    severity = "serious"
    asks = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """The question first, then one answer for each broken link."""
        links = _chosen(pair, everything=pair.knobs.of(self.id).on is True)
        if not links:
            return
        asked = [*links, *_proofs(pair, links)]
        yield Ask(
            "links",
            f"links of {pair.step.page}",
            of_reference=tuple(address(one.theirs) for one in asked if one.theirs),
            of_subject=tuple(address(one.ours) for one in asked),
        )
        if pair.behind_effect:
            yield Unknown(f"{pair.visits.subject.device.name}: nothing is asked behind a step with an effect")
        elif answered := pair.answered():
            yield from _judged(pair, links, *answered)


def _chosen(pair: CheckpointPair, *, everything: bool) -> Sequence[_Link]:
    """The links to ask for: those that lead where none of the reference's does, then others if all are meant."""
    known = _known(pair)
    here = target(pair.subject_view.page.url, pair.subject_view.page.url)
    new: list[_Link] = []
    rest: list[_Link] = []
    for one in _links(pair):
        is_new = one.ours.target not in known and one.ours.target != here
        # Entries that only one device shows today are recommendations more often than not.
        (new if is_new and (one.theirs or not one.ours.item) else rest).append(one)
    return [*_stable(new), *(_stable(rest) if everything else ())][:_MOST]


def _links(pair: CheckpointPair) -> Sequence[_Link]:
    """Each place that the subject's links lead to, once."""
    places: dict[str, _Link] = {}
    for one in pair.subject_view.features:
        if leads_on(one, pair.subject_view):
            match = pair.backward.counterpart(one) or _namesake(pair, one)
            theirs = match if match and leads_on(match, pair.reference_view) else None
            places.setdefault(one.target, _Link(one, theirs))
    return list(places.values())


def _namesake(pair: CheckpointPair, one: Feature) -> Feature | None:
    """The reference's only link of that name: entries of lists are matched by where they lead, which is in question."""
    same = _by_name(pair.reference_view).get((one.family, one.name), ())
    return same[0] if one.name and len({other.target for other in same}) == 1 else None


@once_a_view
def _by_name(view: PageView) -> Mapping[tuple[str, str], Sequence[Feature]]:
    known: dict[tuple[str, str], list[Feature]] = defaultdict(list)
    for one in view.features:
        known[one.family, one.name].append(one)
    return known


def _known(pair: CheckpointPair) -> set[str]:
    """Where the reference's links lead, hidden ones and those behind its menus too."""
    view = pair.reference_view
    opened = pair.visits.reference.searches.get(pair.step.index, ())
    behind = (element.href for one in opened for element in one.elements)
    return {one.target for one in (*view.features, *view.hidden)} | {target(one, view.page.url) for one in behind}


def _stable(links: Sequence[_Link]) -> Sequence[_Link]:
    """In an order that another link on the page does not change, so that each round asks for the same."""
    return sorted(links, key=lambda one: crc32(one.ours.target.encode()))


def _proofs(pair: CheckpointPair, links: Sequence[_Link]) -> Sequence[_Link]:
    """Links that are the same on both devices and not asked for already."""
    asked = {one.ours.target for one in links}
    same = [one for one in _links(pair) if one.theirs and one.theirs.target == one.ours.target]
    return _stable([one for one in same if one.ours.target not in asked])[:_PROOFS]


def _judged(
    pair: CheckpointPair,
    links: Sequence[_Link],
    reference: Sequence[LinkAnswer] | str,
    subject: Sequence[LinkAnswer] | str,
) -> Iterator[Answer]:
    """A sentence says why a device could not ask."""
    if isinstance(reference, str):
        yield Unknown(f"{pair.visits.reference.device.name}: {reference}")
    elif isinstance(subject, str):
        yield Unknown(f"{pair.visits.subject.device.name}: {subject}")
    elif reason := _untrustworthy(subject):
        yield Unknown(f"{pair.visits.subject.device.name}: {reason}")
    else:
        yield from _broken(pair, links, _statuses(reference), _statuses(subject))


def _untrustworthy(answers: Sequence[LinkAnswer]) -> str:
    """Why errors say nothing about the links; "" if they do."""
    errors = [one for one in answers if one.status >= _ERROR]
    if errors and not any(0 < one.status < _ERROR for one in answers):
        return "no link that was asked for without a browser got an answer that is not an error"
    if len(errors) >= _FEW and len(errors) > len(answers) / 2:
        return "most links that were asked for without a browser were answered with errors"
    return ""


def _statuses(answers: Sequence[LinkAnswer]) -> Mapping[str, int]:
    return {one.url: one.status for one in answers}


def _broken(
    pair: CheckpointPair, links: Sequence[_Link], reference: Mapping[str, int], subject: Mapping[str, int]
) -> Iterator[Answer]:
    for one in links:
        status = subject.get(address(one.ours), 0)
        if status < _ERROR or status in _NOBODYS:
            continue
        there = reference.get(address(one.theirs), 0) if one.theirs else None
        if there is None or 0 < there < _ERROR:
            yield _divergence(pair, one, status, there)
        elif there not in _NOBODYS:
            yield _shared(pair, one, status)


def _divergence(pair: CheckpointPair, one: _Link, status: int, there: int | None) -> Divergence:
    reference, subject = pair.visits.reference.device, pair.visits.subject.device
    element = found(one.ours.element, subject.name, pair.subject_view.page)
    beside = (
        f"{reference.title}'s leads to {address(one.theirs)} and answers {there}."
        if one.theirs
        else f"{reference.title} has no such link."
    )
    return Divergence(
        title=f'"{element.name}" leads to an error on {subject.title}: HTTP {status}',
        detail=f"The link leads to {address(one.ours)}, which answers {status}. {beside}",
        expected=f"on {reference.title}: HTTP {there}" if there else "an address that answers",
        actual=f"HTTP {status}",
        element=element,
        anchor=_anchor(pair, one),
        severity="serious",
    )


def _shared(pair: CheckpointPair, one: _Link, status: int) -> Shared:
    element = found(one.ours.element, pair.visits.subject.device.name, pair.subject_view.page)
    return Shared(
        title=f'"{element.name}" leads to an error on both devices: HTTP {status}',
        detail=f"The link leads to {address(one.ours)}, which answers {status}.",
        element=element,
        anchor=_anchor(pair, one),
    )


def _anchor(pair: CheckpointPair, one: _Link) -> tuple[str, str, str, str]:
    return pair.step.page, "link", one.ours.element.landmark, one.ours.template or handle(one.ours.element)


check = LinkBroken()
