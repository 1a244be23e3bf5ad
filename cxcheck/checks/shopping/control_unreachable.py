"""control-unreachable."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cxcheck.causes import BELOW_THE_SCREEN
from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Search, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.features import Feature
from cxcheck.derive.reach import OutOfReach, displaced, out_of_reach
from cxcheck.model.page import Element

_MOST_DISPLACED = 3
"""Controls beyond the edge from which on they are a menu that waits there."""


class ControlUnreachable(CheckpointCheck):
    """A control cannot be brought to where it can be touched, however the page is scrolled.

    What the customer loses: the button is on the page, and the page does not come to it.

    Bad: "Place order" is the last thing on the page and lies under the bar that is fixed to the lower edge; the page
    does not scroll any more after a layer was closed; a button lies left of the page's edge.
    Good: content that scrolls out from under a bar; a bar that can be closed; a menu that waits beside the screen until
    it is opened; the next slide of a carousel; a page behind an open dialog that does not scroll; links for screen
    readers.

    Rule: a control that the reference's customer can touch. On the subject it lies (1) wholly under a fixed bar that
    cannot be closed at the very end or beginning of the page, where no scrolling helps, (2) below the screen of a page
    that is longer than it and does not let itself be scrolled, with no dialog open, or (3) beyond the page's edges or
    clipped away, with no control that claims to show it, and nothing that a search opened brought it up. What anything
    else lies on is control-covered's.

    Source: WCAG 2.4.11; axe-core's handling of obscured targets.
    """

    area = "shopping"
    severity = "critical"
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each bar, one for a page that does not scroll, one for each control beyond the edge."""
        groups: dict[tuple[str, int], list[OutOfReach]] = defaultdict(list)
        for one in out_of_reach(pair.subject_view):
            if _is_free_there(pair, one.feature) and not _is_used(pair, one.feature):
                groups[one.why, one.bar].append(one)
        for group in groups.values():
            yield _divergence(pair, [one.feature for one in group], _why(pair, group[0]))
        yield from _displaced(pair)


def _is_free_there(pair: CheckpointPair, feature: Feature) -> bool:
    """Whether the reference has nothing of the kind; what only the subject has is judged by itself, if it is seen."""
    if not feature.element.visible:
        return any(one.key == feature.key and one.element.hit == "reached" for one in pair.reference_view.features)
    twin = pair.backward.counterpart(feature)
    as_bad = {id(one.feature.element) for one in out_of_reach(pair.reference_view)}
    return twin is None or (twin.element.hit not in ("covered", "first-covered") and id(twin.element) not in as_bad)


def _is_used(pair: CheckpointPair, feature: Feature) -> bool:
    """Whether this device's customer went on to touch it from this very page: then it can be reached."""
    address = pair.subject.url.split("#")[0]
    for step in pair.visits.subject.visit.steps:
        if step.index > pair.step.index:
            if step.outcome == "passed" and step.element and _same(step.element, feature.element):
                return True
            if step.url.split("#")[0] != address:
                return False
    return False


def _same(used: Element, element: Element) -> bool:
    return bool(used.selector) and used.selector == element.selector


def _displaced(pair: CheckpointPair) -> Iterator[Answer]:
    """Controls of the reference that stand beyond the edges of the subject's page, and nowhere else on it."""
    away = {one.key: one for one in displaced(pair.subject_view.hidden)}
    brought = {one.key for one in pair.behind_menus} | {one.key for _, one in pair.behind_menus_elsewhere}
    lost = [
        away[one.key]
        for one in pair.reference_view.features
        if one.name and one.element.hit == "reached" and one.key in away and one.key not in brought
        if not _stands_elsewhere(pair, one)
    ]
    if not lost or len(lost) > _MOST_DISPLACED:
        return
    if not pair.searched:
        yield Search("subject", frozenset(), absent=False)
    for one in lost:
        why = "beyond the edge of the page" if one.element.hidden == "off-canvas" else "where its box clips it away"
        yield _divergence(pair, [one], f"It lies {why}, and nothing on the page brings it into sight")


def _stands_elsewhere(pair: CheckpointPair, feature: Feature) -> bool:
    """Whether the subject shows it; "Add to basket" of a list's entry is not that of the page."""
    twin = pair.matching.counterpart(feature)
    if twin is None:
        return False
    of_an_entry = twin.item is not None and feature.item is None
    return feature.element.fixed or not (of_an_entry or _is_another(pair, feature, twin))


def _is_another(pair: CheckpointPair, feature: Feature, twin: Feature) -> bool:
    """Whether what is called the same is of another kind, and stands on the reference beside the feature itself."""
    if twin.element.role == feature.element.role or not twin.element.selector:
        return False
    return any(one.element.selector == twin.element.selector for one in pair.reference_view.features)


def _why(pair: CheckpointPair, one: OutOfReach) -> str:
    if one.why == "below":
        return f"{BELOW_THE_SCREEN}, and the page does not let itself be scrolled"
    bar = pair.subject_view.page.elements[one.bar]
    called = bar.name or bar.content or bar.text or bar.selector or bar.tag
    return f'The bar "{called[:60]}" lies on it, and no scrolling brings it out from there'


def _divergence(pair: CheckpointPair, features: Sequence[Feature], why: str) -> Divergence:
    device = pair.visits.subject.device
    uses = {one.index: _uses(pair, one) for one in features}
    # The control that the journey needs stands for all that are lost for one reason.
    chosen = max(features, key=lambda one: (bool(uses[one.index]), one.element.box.area))
    names = ", ".join(f'"{one.element.name}"' for one in features[:6] if one.element.name)
    more = f" The same holds for {len(features) - 1} more: {names}." if len(features) > 1 else ""
    return Divergence(
        title=f'"{chosen.element.name or chosen.element.role}" cannot be reached on {device.title}',
        detail=f'{why}: "{chosen.element.name}".{more}',
        expected="the control can be brought into the screen and touched",
        actual=why,
        element=found(chosen.element, device.name, pair.subject_view.page),
        anchor=(pair.step.page, chosen.element.role, chosen.element.landmark, chosen.template),
        severity="critical",
        uses=uses[chosen.index],
    )


def _uses(pair: CheckpointPair, one: Feature) -> tuple[int, ...]:
    """Later steps of the journey that are done on this control, on either device."""
    visits = (pair.visits.subject.visit, pair.visits.reference.visit)
    steps = [step for visit in visits for step in visit.steps if step.index > pair.step.index and step.element]
    return tuple(
        sorted(
            {
                step.index
                for step in steps
                if step.element and (step.element.role, step.element.name) == (one.element.role, one.element.name)
            }
        )
    )


check = ControlUnreachable()
