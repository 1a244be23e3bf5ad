"""feature-missing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cxcheck.causes import SHOULD_OPEN
from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, On, Search, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import mirrored, unread
from cxcheck.derive.features import Feature, PageView
from cxcheck.derive.fingerprint import handle
from cxcheck.derive.matching import Matching
from cxcheck.derive.naming import normal, timeless
from cxcheck.derive.presence import Elsewhere, Where, whereabouts
from cxcheck.derive.texts import says
from cxcheck.model.device import Device
from cxcheck.model.finding import Severity

_MIN_GROUP = 2
_PURCHASE = ("basket", "checkout")
"""Pages on which every entry of a list is meant."""


class FeatureMissing(CheckpointCheck):
    """Something that can be used on one device is not to be had on the other.

    What the customer loses: the filter, the pickup option, the link to returns. Phone customers do not miss it, as they
    never learn of it; they buy elsewhere.

    Bad: "Pick up in store" is offered on the desktop; on the phone it is nowhere, not behind any menu either.
    Good: it stands in a menu, an accordion, a tab or a drawer; it is an icon, a shorter label, or an option of a list;
    the list is shorter and has "Load more"; the arrows of a carousel are gone because fingers swipe; a bar asks for
    consent on one device alone.

    Rule: a visible control of the reference has no match among the subject's controls, after all menus, accordions and
    tabs of the subject's page were opened in a visit of their own. Controls that only open or close something, links to
    places on the same page and carousels' arrows do not count. What all subjects have and the reference lacks is one
    finding on the reference. An option that the same list offers on the reference alone counts as well. Serious;
    critical if the journey goes on to use it.

    Source: FMAP (ISSTA 2014).
    """

    area = "shopping"
    severity = "serious"
    is_content = True
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """What the subject lacks, then what the reference lacks."""
        yield from _lacking(pair, pair.matching, "subject")
        yield from _options_lacking(pair)
        yield from _lacking(mirrored(pair), pair.backward, "reference")


def _options_lacking(pair: CheckpointPair) -> Iterator[Answer]:
    """What a list offers on the reference alone: neither the same list on the subject does, nor anything else."""
    offered = {normal(one.element.name) for one in pair.subject_view.features}
    for one in pair.reference_view.features:
        twin = pair.matching.counterpart(one)
        if not one.element.options or not twin or not twin.element.options:
            continue
        theirs = [normal(option) for option in twin.element.options]
        lost = [option for option in one.element.options if normal(option) and not _is_offered(option, theirs)]
        lost = [option for option in lost if normal(option) not in offered]
        # Lists that have little in common are not the same list.
        if lost and len(lost) <= len(one.element.options) / 2:
            yield _option_lost(pair, one, lost)


def _is_offered(option: str, theirs: Sequence[str]) -> bool:
    """The same words, or a shorter form of them."""
    said = set(normal(option).split())
    return any(said == set(other.split()) or (other and set(other.split()) < said) for other in theirs)


def _option_lost(pair: CheckpointPair, one: Feature, lost: Sequence[str]) -> Divergence:
    has, lacks = pair.visits.reference.device, pair.visits.subject.device
    names = ", ".join(f'"{option[:60]}"' for option in lost[:6])
    return Divergence(
        title=f'{names} cannot be chosen in "{one.element.name}" on {lacks.title}',
        detail=f"On {has.title} the list offers it; on {lacks.title} neither the list nor anything beside it does.",
        expected=f"on {has.title}: {names}",
        actual="not among the options",
        element=found(one.element, has.name).model_copy(update={"role": "option", "name": lost[0]}),
        anchor=(pair.step.page, "option", one.element.landmark, f"{one.element.name} {lost[0]}"),
        severity="serious",
    )


def _lacking(pair: CheckpointPair, matching: Matching, on: On) -> Iterator[Answer]:
    other = Elsewhere(pair.subject_view, pair.behind_menus, pair.searched, pair.behind_menus_elsewhere)
    opening = frozenset(timeless(one.opener.name) for one in pair.visits.reference.seen_to_open)
    places = whereabouts(pair.reference_view, other, matching, opening)
    view, spared = pair.reference_view, _spared(pair)
    sought = [one for one in view.features if places[one.index] == "to be searched" and one.index not in spared]
    if sought:
        ways = {one.key: other.way_to(one) for one in pair.subject_view.hidden}
        hidden = frozenset(ways[one.key] for one in sought if one.key in ways)
        yield Search(on, hidden, absent=any(one.key not in ways for one in sought))
    lost: tuple[Where, ...] = ("missing", "to be searched")
    if sought and pair.behind_effect:
        yield Unknown(f"{pair.visits.subject.device.name}: menus behind a step with an effect cannot be searched")
        lost = ("missing",)
    missing = [one for one in view.features if places[one.index] in lost or _entry_is_gone(pair, one)]
    if on == "reference":
        missing = [one for one in missing if not _is_in_a_layer(view, one)]
    if missing and (reason := unread(pair)):
        yield Unknown(reason)
        return
    # What is ignored is told by itself, so that it takes nothing along that merely stands beside it.
    alone = [one for one in missing if one.index in spared]
    others = {index: place for index, place in places.items() if index not in spared}
    for group in _groups(view, [one for one in missing if one.index not in spared], others):
        yield _divergence(pair, group, on)
    for one in _distinct(alone):
        yield _divergence(pair, (-1, [one]), on)


def _entry_is_gone(pair: CheckpointPair, one: Feature) -> bool:
    """Whether it chooses something of a purchase (a way of delivery) that the other page names nowhere."""
    if pair.step.page not in _PURCHASE or not one.item or not normal(one.item.title):
        return False
    elements = (*pair.subject_view.page.elements, *(found.element for found in pair.behind_menus))
    return not says(elements, one.item.title)


def _is_in_a_layer(view: PageView, one: Feature) -> bool:
    """Whether it belongs to something that came up over the subject's page: the page itself does not offer it."""
    return any(one.index == layer.index or layer.index in view.ancestors(one.index) for layer in view.page.layers)


def _spared(pair: CheckpointPair) -> frozenset[int]:
    """The features of the reference that are ignored, by index."""
    if not pair.knobs.ignore:
        return frozenset()
    device, view = pair.visits.reference.device.name, pair.reference_view
    alone = (one for one in view.features if pair.leaves_alone(check.id, found(one.element, device), view))
    return frozenset(one.index for one in alone)


def _groups(
    view: PageView, missing: Sequence[Feature], places: Mapping[int, Where]
) -> Iterator[tuple[int, Sequence[Feature]]]:
    """Missing features by the outermost element of which everything is missing; -1 for one that stands alone."""
    groups: dict[int, list[Feature]] = {}
    held, lost = _inside(view, places), _inside(view, [one.index for one in missing])
    for one in missing:
        groups.setdefault(_container(view, one, held, lost), []).append(one)
    for container, features in groups.items():
        if container < 0 or len(features) < _MIN_GROUP:
            yield from ((-1, [one]) for one in _distinct(features))
        else:
            yield container, features


def _inside(view: PageView, indices: Iterable[int]) -> Counter[int]:
    """How many of these everything holds that holds any of them."""
    return Counter(ancestor for index in indices for ancestor in view.ancestors(index))


def _container(view: PageView, one: Feature, held: Counter[int], lost: Counter[int]) -> int:
    """The outermost box around it of which all that is held is lost, if that is several things."""
    outermost = -1
    for ancestor in view.ancestors(one.index):
        if lost[ancestor] < held[ancestor]:
            break
        if held[ancestor] >= _MIN_GROUP:
            outermost = ancestor
    return outermost


def _distinct(features: Sequence[Feature]) -> Sequence[Feature]:
    """One for each thing: the same button on every card of a list is one loss."""
    return list({(one.family, one.template, one.element.landmark): one for one in reversed(features)}.values())


def _divergence(pair: CheckpointPair, group: tuple[int, Sequence[Feature]], on: On) -> Divergence:
    container, features = group
    has, lacks = pair.visits.reference.device, pair.visits.subject.device
    uses = tuple(sorted({step for one in features for step in _uses(pair, one)})) if on == "subject" else ()
    main = next((one for one in features if _uses(pair, one)), features[0])
    element = pair.reference_view.page.elements[container] if container >= 0 else main.element
    severity: Severity = "critical" if uses else "serious"
    return Divergence(
        title=f"{_called(features, main)} missing on {lacks.title}",
        detail=_detail(pair, features, has, lacks),
        expected=f"on {has.title}: {_listed(features)}",
        actual="not on the page, and not behind any of its menus",
        element=found(element if container >= 0 else main.element, has.name),
        anchor=(pair.step.page, main.element.role, main.element.landmark, _handle(main)),
        severity=severity,
        on=on,
        group=f"list {main.item.list_name}" if main.item and main.item.list_name else "",
        uses=uses,
    )


def _handle(main: Feature) -> str:
    """What to call it in the fingerprint: an entry's control by its list, so that two lists are not one."""
    name = main.template or handle(main.element)
    return f"{main.item.list_name} {name}" if main.item else name


def _called(features: Sequence[Feature], main: Feature) -> str:
    name = main.element.name or main.element.hints or main.element.role
    others = len({one.name for one in features}) - 1
    more = f" and {others} more {'thing' if others == 1 else 'things'}" if others else ""
    return f'"{name[:80]}"{more} {"are" if others else "is"}'


def _detail(pair: CheckpointPair, features: Sequence[Feature], has: Device, lacks: Device) -> str:
    names = {one.name for one in features}
    stuck = [one for one in pair.subject_view.hidden if one.name in names]
    tail = " It stands in the document, but nothing there brings it into sight." if stuck else ""
    elements = pair.subject_view.page.elements
    openers = {elements[opener].name for one in stuck for opener in one.element.openers} - {""}
    tail += "".join(f' "{opener}" {SHOULD_OPEN}' for opener in sorted(openers))
    how = "every menu, accordion and tab was opened" if pair.searched else "its menus were not opened yet"
    return f"{_listed(features)} can be used on {has.title}. On {lacks.title} {how}, and it was not found.{tail}"


def _listed(features: Sequence[Feature]) -> str:
    names = list(dict.fromkeys(f'{one.element.role} "{one.element.name[:60]}"' for one in features))
    return ", ".join(names[:6]) + (f" and {len(names) - 6} more" if len(names) > 6 else "")


def _uses(pair: CheckpointPair, one: Feature) -> tuple[int, ...]:
    """Later steps that the reference does on this feature, as far as the page is still the same."""
    steps = []
    for index, step in pair.visits.uses:
        used = step.element
        if index > pair.step.index and used and used.selector == one.element.selector and used.name == one.element.name:
            steps.append(index)
    return tuple(steps)


check = FeatureMissing()
