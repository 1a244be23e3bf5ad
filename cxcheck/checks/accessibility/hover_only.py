"""hover-only."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Search, Shared, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import mirrored, unread
from cxcheck.derive.fingerprint import handle
from cxcheck.derive.hovering import Shown, Withheld, withheld
from cxcheck.derive.presence import Elsewhere
from cxcheck.model.finding import FoundElement
from cxcheck.model.hovering import HoverArea

_SHOWN = 160
_MOST_NAMES = 6


class HoverOnly(CheckpointCheck):
    """A mouse that rests on something reveals content, and neither a tap nor the focus does.

    What the customer loses: the submenu, the price, the terms that come out under a pointer. Fingers do not hover.

    Bad: the submenu of "Women" comes out under the mouse, and a tap on "Women" leads to another page; the price is
    shown by a rule for devices that hover; what stands on the page of the desktop stands in a title on the phone's.
    Good: the submenu opens at a tap, with the focus, or behind the phone's own menu; on touch devices it always shows;
    a tap on the text may show its note, as browsers take what was tapped as hovered, plain text not every time; a
    second picture, shadows, colours, arrows of a carousel, what a card says of a product that its page says as well;
    titles that repeat or explain.

    Rule (touch devices): the style sheets have a rule with :hover that shows hidden words or controls, or a title holds
    words; the rule stands under `@media (hover: hover)`, or a tap on what is to be hovered leads away; no rule with
    :focus, :active, :checked, :target, an attribute or a class shows them. The reference shows them, in sight or under
    its mouse, and the subject has them nowhere else: not in sight, not behind any of its menus, which a visit of its
    own opens. Of words at least four; in cards and controls amounts only. The same on a reference without a mouse:
    shared. Style sheets of other sites cannot be read, and what scripts show under a mouse is not known.

    Source: WCAG 1.4.13 Content on Hover or Focus, 2.1.1 Keyboard; what a tap does was tried in Chromium with touches.
    """

    area = "accessibility"
    severity = "serious"
    is_content = True
    searches = True
    needs = ("page", "hovering")

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each area, or for all areas of a kind."""
        if not pair.visits.subject.device.touch:
            return
        subject, reference = _shown(pair), _shown(mirrored(pair))
        if pair.visits.reference.device.touch:
            yield from _on_both(pair, subject, reference)
            return
        kept = tuple(withheld(subject, reference))
        if kept and (reason := unread(pair)):
            yield Unknown(reason)
            return
        if not kept and (reason := _unreadable(pair, subject, reference)):
            yield Unknown(reason)
        if kept and not pair.searched:
            yield Search("subject", frozenset(), absent=True)
        elif (ways := _ways_in(subject)) and not pair.visits.subject.seen_to_open:
            yield Search("subject", ways, absent=False)
        for group in _groups(kept):
            yield _divergence(pair, group)


def _shown(pair: CheckpointPair) -> Shown:
    """What the subject of a pair has for its customers."""
    assert pair.subject.hovering
    elsewhere = Elsewhere(pair.subject_view, pair.behind_menus, pair.searched, pair.behind_menus_elsewhere)
    revealed = pair.visits.subject.searches.get(pair.step.index, ())
    return Shown(pair.subject_view, elsewhere, revealed, pair.subject.hovering)


def _ways_in(subject: Shown) -> frozenset[tuple[str, str, str]]:
    """The ways to what is to be rested on and stands behind a menu that was not opened yet."""
    wanted = {area.trigger.selector for area in subject.behind_menus()}
    hidden = (one for one in subject.view.hidden if one.element.selector in wanted)
    return frozenset(subject.elsewhere.way_to(one) for one in hidden)


def _unreadable(pair: CheckpointPair, subject: Shown, reference: Shown) -> str:
    """Why nobody can tell: links that nothing claims to show, and style sheets that might."""
    side, shown = (pair.visits.subject, subject) if subject.hovering.unread else (pair.visits.reference, reference)
    if not shown.hovering.unread:
        return ""
    had = {one.key for one in subject.controls(mouse=False)}
    hidden = (one for one in subject.view.hidden if one.element.hidden in ("closed", "transparent") and one.target)
    lost = next((one for one in hidden if one.key not in had and one.name and not one.element.openers), None)
    if lost is None:
        return ""
    host = urlsplit(shown.hovering.unread[0]).netloc or shown.hovering.unread[0]
    name = lost.element.name
    return f'{side.device.name}: whether hovering shows "{name}" stands in a style sheet of {host} that may not be read'


def _groups(kept: Sequence[Withheld]) -> Sequence[Sequence[Withheld]]:
    """What stands in the same place of each of many cards or menus is one."""
    groups: dict[tuple[str, ...], list[Withheld]] = {}
    for one in kept:
        element = one.area.element
        place = re.sub(r":nth-of-type\(\d+\)|#[\w-]*\d[\w-]*", "", element.selector)
        groups.setdefault((element.landmark, element.tag, place), []).append(one)
    return tuple(groups.values())


def _divergence(pair: CheckpointPair, group: Sequence[Withheld]) -> Divergence:
    device, reference = pair.visits.subject.device, pair.visits.reference.device
    area, more = group[0].area, len(group) - 1
    what = _what(group[0])
    element = _element(pair, area)
    return Divergence(
        title=f"{what} is shown to a mouse only on {device.title}",
        detail=f"{_why(area)} {'; '.join(_all(one) for one in group)}. On {reference.title} customers come at it"
        f"{f'; {more} more like it' if more else ''}.",
        expected=f"shown on {device.title}, or by a tap",
        actual="shown while a mouse rests on it",
        element=element,
        anchor=(pair.step.page, element.role, area.element.landmark, _anchor_name(group)),
        severity="serious",
    )


def _anchor_name(group: Sequence[Withheld]) -> str:
    """One by what it is to be hovered at, many by what their author calls them: products come and go."""
    area = group[0].area
    return handle(area.trigger) if len(group) == 1 and area.trigger.name else handle(area.element)


def _on_both(pair: CheckpointPair, subject: Shown, reference: Shown) -> Iterator[Answer]:
    """What neither of two touch devices can bring up."""
    theirs = {area.text for area in reference.out_of_reach() if area.by != "title"}
    for one in withheld(subject, subject.as_a_mouse_sees_it()):
        if one.area.text in theirs:
            element = _element(pair, one.area)
            anchor = (pair.step.page, element.role, one.area.element.landmark, handle(one.area.trigger))
            yield Shared(f"{_what(one)} is shown to a mouse only", _why(one.area), element, anchor)


def _element(pair: CheckpointPair, area: HoverArea) -> FoundElement:
    own = area.element if area.element.name else area.element.model_copy(update={"text": area.text[:80]})
    return found(own, pair.visits.subject.device.name, pair.subject_view.page)


def _what(one: Withheld) -> str:
    names = [control.element.name for control in one.controls]
    if names:
        return f'"{names[0][:60]}"' + (f" and {len(names) - 1} more" if len(names) > 1 else "")
    if one.amounts:
        return f"The amount {one.amounts[0]}"
    return f'The text "{one.area.text[:60]}"'


def _all(one: Withheld) -> str:
    names = [f'{control.element.role} "{control.element.name[:60]}"' for control in one.controls]
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    if names:
        return f"{', '.join(names[:_MOST_NAMES])}{more}"
    return f'"{one.area.text[:_SHOWN]}"'


def _why(area: HoverArea) -> str:
    rested = f'"{area.trigger.name[:60]}"' if area.trigger.name else "it"
    if area.by == "title":
        return "It stands in a title, which no tap shows:"
    if area.mouse_only:
        return f"It comes out when a mouse rests on {rested}, by a rule for devices that hover:"
    return f"It comes out when a mouse rests on {rested}; a tap there leads away:"


check = HoverOnly()
