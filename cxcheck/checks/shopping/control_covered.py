"""control-covered."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cxcheck.checks.check import Answer, Check, Divergence, Shared, Unknown, found
from cxcheck.checks.pair import CheckpointPair, VisitPair
from cxcheck.derive.features import FAMILIES, Feature, PageView
from cxcheck.derive.reach import bar_on, can_be_dismissed, is_low_bar
from cxcheck.model.evidence import StepEvidence
from cxcheck.model.finding import FoundElement, Severity
from cxcheck.model.page import Element

_NAMED = 4
"""Controls of one cover that are named."""


class ControlCovered(Check):
    """Something lies on a control, so that it cannot be touched.

    What the customer loses: the button is there to see, and nothing happens, or something else does.

    Bad: a cookie bar over the fixed "Add to basket" bar: no scrolling brings the button out from under it.
    Good: a bar at the bottom under which content scrolls out again; a badge in a corner of a picture; a label over its
    own box; a card whose link is stretched over the whole card; a menu or a dialog that the customer has opened;
    a consent bar that can be closed, over something that the journey does not need.

    Rule: hit-testing the control's visible centre and its quarter points reaches neither it, nor a descendant, nor its
    label, nor something that leads to the same place. At every scroll position: critical, or moderate for links beside
    which another one to the same place is free. Only where a customer first meets it, and only for a control that the
    journey goes on to use, not by a bar that can be closed, nor by one along the screen's edge of at most a fifth of
    its height: moderate. Covered on both devices: shared. What lies
    under a fixed bar at the very end or beginning of the page is control-unreachable's, unless the bar can be closed.

    Source: WCAG 2.5.8 and 2.4.11; axe-core's handling of obscured targets.
    """

    area = "shopping"
    severity = "critical"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """One answer for each thing that covers controls, and one for a step that failed because of a cover."""
        explained: set[int] = set()
        for checkpoint in pair.checkpoints:
            step = checkpoint.step.index
            if not checkpoint.reference.page or not checkpoint.subject.page:
                yield step, Unknown("a page could not be looked at")
                continue
            for answer in _at(checkpoint):
                explained |= set(answer.uses) if isinstance(answer, Divergence) else set()
                yield step, answer
        failed = next((one for one in pair.subject.visit.steps if one.outcome == "failed"), None)
        if failed and failed.index not in explained:
            yield from _at_failure(pair, failed)


def _at(pair: CheckpointPair) -> Iterator[Answer]:
    by_cover: dict[int, list[Feature]] = defaultdict(list)
    for one in pair.subject_view.features:
        if one.element.hit != "covered" or _touched_later(pair, one):
            continue
        # What no scrolling brings out from under a bar is control-unreachable's.
        if _is_under_a_bar(pair, one):
            continue
        if not _opened_on_purpose(pair.subject_view, one.element.cover):
            by_cover[one.element.cover].append(one)
    for cover, covered in by_cover.items():
        alone = [one for one in covered if not _covered_on_reference(pair, one)]
        if alone and can_be_dismissed(pair.subject_view, cover) and not any(_stops_a_step(pair, one) for one in alone):
            continue
        if alone:
            yield _divergence(pair, cover, alone, _severity(pair.subject_view, alone))
        else:
            yield _shared(pair, cover, covered)
    # What is reported as lost for good is not reported as hard to reach as well.
    lost = {one.key for covered in by_cover.values() for one in covered}
    for one in pair.subject_view.features:
        if (
            one.key not in lost
            and one.element.hit == "first-covered"
            and _used_next(pair, one)
            and not can_be_dismissed(pair.subject_view, one.element.cover)
            and not is_low_bar(pair.subject_view, one.element.cover)
            and not _covered_on_reference(pair, one)
        ):
            yield _divergence(pair, one.element.cover, [one], "moderate")


def _is_under_a_bar(pair: CheckpointPair, feature: Feature) -> bool:
    view = pair.subject_view
    if _covered_on_reference(pair, feature) or can_be_dismissed(view, feature.element.cover):
        return False
    return bar_on(view, feature.element) >= 0


def _severity(view: PageView, covered: Sequence[Feature]) -> Severity:
    """A link beside which another one to the same place can be touched is an annoyance, all else is a dead end."""
    free = {one.target for one in view.features if one.element.role == "link" and one.element.hit == "reached"}
    dead_ends = [one for one in covered if one.element.role != "link" or one.target not in free]
    return "critical" if dead_ends else "moderate"


def _touched_later(pair: CheckpointPair, feature: Feature) -> bool:
    """Whether this device's customer went on to use the very control: then the cover was gone by then."""
    address = pair.subject.url.split("#")[0]
    before = {one.index: one.url.split("#")[0] for one in pair.visits.subject.visit.steps}
    return any(
        one.index > pair.step.index
        and one.outcome == "passed"
        and one.element is not None
        and one.element.selector == feature.element.selector
        and before.get(one.index - 1) == address
        for one in pair.visits.subject.visit.steps
    )


def _stops_a_step(pair: CheckpointPair, feature: Feature) -> bool:
    """Whether a step of the journey on this control fails on the subject."""
    failed = {one.index for one in pair.visits.subject.visit.steps if one.outcome == "failed"}
    return bool(failed & set(_using(pair, feature)))


def _opened_on_purpose(view: PageView, cover: int) -> bool:
    """Whether the cover is a dialog that takes the screen, or (part of) what an expanded control has opened."""
    if cover < 0:
        return False
    elements = view.page.elements
    line = [cover, *view.ancestors(cover)]
    if any(elements[one].role in ("menu", "listbox") for one in line):
        return True
    screen = view.page.inner_width * view.page.inner_height
    if any(elements[one].role in ("dialog", "alertdialog") and elements[one].box.area > screen / 2 for one in line):
        return True
    return _expanded(view) and any(elements[one].fixed and _belongs_to_a_menu(view, one) for one in line)


def _expanded(view: PageView) -> bool:
    """Whether a control says that it has opened something; open accordions lie in the page and cover nothing."""
    return any("expanded" in one.states and one.visible and one.tag != "summary" for one in view.page.elements)


def _belongs_to_a_menu(view: PageView, layer: int) -> bool:
    """A fixed layer with controls in it is the drawer, one without controls or words its backdrop."""
    element = view.page.elements[layer]
    inside = [view.page.elements[one] for one in view.descendants(layer)]
    return any(one.role in FAMILIES for one in inside) or not (element.text or element.content)


def _covered_on_reference(pair: CheckpointPair, feature: Feature) -> bool:
    counterpart = pair.backward.counterpart(feature)
    return bool(counterpart and counterpart.element.hit in ("covered", "first-covered"))


def _used_next(pair: CheckpointPair, feature: Feature) -> bool:
    """Whether the journey's next act is on this control, under a layer that stays while the page scrolls."""
    cover = feature.element.cover
    if cover < 0 or not pair.subject_view.page.elements[cover].fixed:
        return False
    steps = _using(pair, feature)
    following = [step.index for step in pair.visits.journey.steps if step.index > pair.step.index]
    acts = [index for index in following if pair.visits.journey.steps[index].kind in ("tap", "tick", "fill", "select")]
    return bool(acts) and acts[0] in steps


def _using(pair: CheckpointPair, feature: Feature) -> tuple[int, ...]:
    """Later steps of the journey that are done on this control, on either device."""
    visits = (pair.visits.subject.visit, pair.visits.reference.visit)
    steps = [one for visit in visits for one in visit.steps if one.index > pair.step.index and one.element]
    return tuple(sorted({one.index for one in steps if one.element and _same(one.element, feature.element)}))


def _same(used: Element, element: Element) -> bool:
    if used.selector and used.selector == element.selector:
        return True
    return bool(used.name) and (used.role, used.name, used.href) == (element.role, element.name, element.href)


def _divergence(pair: CheckpointPair, cover: int, covered: Sequence[Feature], severity: Severity) -> Divergence:
    # The control that the journey needs stands for all that the same thing covers.
    chosen = max(covered, key=lambda one: (bool(_using(pair, one)), one.element.box.area))
    device = pair.visits.subject.device
    by = _called(pair.subject_view, cover)
    others = _named(one for one in covered if one is not chosen)
    always = chosen.element.hit == "covered"
    place = "wherever the page is scrolled" if always else "until the page is scrolled"
    return Divergence(
        title=f'"{chosen.element.name or chosen.element.role}" is covered on {device.title}',
        detail=f"{by} lies on it {place}{f'; it covers {others} as well' if others else ''}.",
        expected="the control can be touched",
        actual=f"a touch reaches {by}",
        element=found(chosen.element, device.name, pair.subject_view.page).model_copy(
            update={"other": _cover(pair.subject_view, cover, device.name)}
        ),
        anchor=(pair.step.page, chosen.element.role, chosen.element.landmark, chosen.template),
        severity=severity,
        uses=_using(pair, chosen),
    )


def _named(covered: Iterable[Feature]) -> str:
    """The first of them by name, and how many more there are."""
    names = list(dict.fromkeys(f'"{one.element.name or one.element.role}"' for one in covered))
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _shared(pair: CheckpointPair, cover: int, covered: Sequence[Feature]) -> Shared:
    chosen = covered[0]
    by = _called(pair.subject_view, cover)
    return Shared(
        title=f'"{chosen.element.name or chosen.element.role}" is covered on both devices',
        detail=f"{by} lies on it.",
        element=found(chosen.element, pair.visits.subject.device.name),
        anchor=(pair.step.page, chosen.element.role, chosen.element.landmark, chosen.template),
    )


def _cover(view: PageView, index: int, device: str) -> FoundElement | None:
    return found(view.page.elements[index], device, view.page) if index >= 0 else None


def _called(view: PageView, index: int) -> str:
    if index < 0:
        return "something"
    element = view.page.elements[index]
    said = element.name or element.content or element.text
    return f'"{said[:60]}" ({element.selector or element.tag})' if said else element.selector or element.tag


def _was_free(pair: VisitPair, failed: StepEvidence) -> bool:
    """Whether the look at the failed page reached the control after all: then it was out of sight, not covered."""
    evidence = pair.subject.visit.checkpoint(failed.index)
    if not evidence or not evidence.page or not failed.element:
        return False
    selector = failed.element.selector
    return any(one.selector == selector and one.hit == "reached" for one in evidence.page.elements)


def _at_failure(pair: VisitPair, failed: StepEvidence) -> Iterator[tuple[int, Answer]]:
    """A tap that the browser refused because something else would have been hit."""
    reference = pair.reference.visit.step(failed.index)
    if failed.kind != "covered" or not failed.element or not reference or reference.outcome != "passed":
        return
    element = failed.element
    if _was_free(pair, failed):
        return
    device = pair.subject.device
    cover = failed.error.rsplit("covered by", 1)[-1].strip()
    yield (
        failed.index,
        Divergence(
            title=f'"{element.name or element.role}" is covered on {device.title}',
            detail=f"{cover} lies on it, and the step cannot be done.",
            expected="the control can be touched",
            actual=f"a touch reaches {cover}",
            element=FoundElement(
                role=element.role, name=element.name, selector=element.selector, box=element.box, on=device.name
            ),
            anchor=(pair.page_kind(failed.index), element.role, element.landmark, element.name),
            severity="critical",
            uses=(failed.index,),
        ),
    )


check = ControlCovered()
