"""What a mouse alone reveals, and what of it a page says to fingers nowhere else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cxcheck.derive.features import Feature, PageView, feature
from cxcheck.derive.matching import match
from cxcheck.derive.money import AMOUNT
from cxcheck.derive.naming import words
from cxcheck.derive.presence import Elsewhere, steps_through_a_carousel
from cxcheck.derive.texts import SAID, Voice, behind_controls, said_by
from cxcheck.model.evidence import Revealed
from cxcheck.model.hovering import HoverArea, Hovering
from cxcheck.model.page import Element

LEAST = 4
"""Words (no numbers) from which on an area says something of its own; fewer are the label of an icon or a picture."""
_MENUS = {"navigation", "banner", "contentinfo"}


@dataclass(frozen=True)
class Shown:
    """What a page has for its customers: its view, what searches found behind its menus, what hovering reveals."""

    view: PageView
    elsewhere: Elsewhere
    revealed: Sequence[Revealed]
    hovering: Hovering

    def in_reach(self, *, mouse: bool) -> tuple[HoverArea, ...]:
        """Areas that a mouse, or (`mouse` False) a finger or the focus brings up."""
        return tuple(one for one in self.hovering.areas if (self._to_mouse(one) if mouse else self._to_touch(one)))

    def out_of_reach(self) -> tuple[HoverArea, ...]:
        """Areas that neither a tap nor the focus brings up, though their trigger can be come at."""
        return tuple(one for one in self.hovering.areas if self._comes_at(one) and not self._to_touch(one))

    def as_a_mouse_sees_it(self) -> "Shown":
        """The same page on a device that hovers."""
        areas = tuple(one.model_copy(update={"mouse_only": False}) for one in self.hovering.areas)
        return replace(self, hovering=self.hovering.model_copy(update={"areas": areas}))

    def _to_mouse(self, area: HoverArea) -> bool:
        return area.by != "title" and not area.mouse_only and self._comes_at(area)

    def _to_touch(self, area: HoverArea) -> bool:
        """What was tapped counts as hovered: in Chromium a link to nowhere or a button always.

        Plain text counts at one time and not at another, which is taken as within reach.
        """
        return bool(area.ways) or (area.by != "title" and not area.mouse_only and not area.leads)

    def behind_menus(self) -> tuple[HoverArea, ...]:
        """Areas with controls that no tap brings up, and whose trigger nobody has come at yet."""
        areas = (one for one in self.hovering.areas if one.controls and not self._to_touch(one))
        return tuple(one for one in areas if not self._comes_at(one))

    def _comes_at(self, area: HoverArea) -> bool:
        """Whether what has to be rested on is in sight, or a search brought it there."""
        return not area.trigger.hidden or area.trigger.selector in self._brought_up

    @cached_property
    def _brought_up(self) -> frozenset[str]:
        """Selectors of what stands behind menus that were seen to open."""
        found = {element.selector for one in self.revealed for element in one.elements}
        return frozenset(found | {one.element.selector for one in self.elsewhere.hidden_but_verified})

    def voice(self, *, mouse: bool) -> Voice:
        """All that it says to somebody with a mouse, or with fingers."""
        areas = (
            Revealed(opener=one.trigger, elements=(one.element.model_copy(update={"text": one.text}), *one.controls))
            for one in self.in_reach(mouse=mouse)
        )
        return Voice(self.view, (*self.revealed, *areas))

    def controls(self, *, mouse: bool) -> tuple[Feature, ...]:
        """All that can be used on it with a mouse, or with fingers."""
        behind = (*self.elsewhere.behind_menus, *self.elsewhere.hidden_but_verified, *self.elsewhere.swiped_to)
        areas = (one for area in self.in_reach(mouse=mouse) for one in features_of(area, self.view))
        return (*self.view.features, *behind, *areas)


@dataclass(frozen=True)
class Withheld:
    """What of an area fingers cannot have: controls, amounts, or (`words`) what it says."""

    area: HoverArea
    controls: tuple[Feature, ...] = ()
    amounts: tuple[str, ...] = ()
    words: bool = False


def features_of(area: HoverArea, view: PageView) -> tuple[Feature, ...]:
    """The controls of an area, in comparable form."""
    return tuple(feature(one, view.page.url, -1 - number) for number, one in enumerate(area.controls))


def withheld(subject: Shown, reference: Shown) -> Iterator[Withheld]:
    """What hovering alone reveals on the subject, and the reference lets customers have.

    In cards and under links that lead to a page of their own only amounts count: that page has the rest. Of what stands
    in a link or button, only what customers read on the reference without a mouse: the rest is what that is called.
    """
    areas = subject.out_of_reach()
    if not areas:
        return
    known, said = subject.controls(mouse=False), subject.voice(mouse=False)
    theirs, told = reference.controls(mouse=True), reference.voice(mouse=True)
    for area in areas:
        amounts = _amounts(area, subject) if _amounts_of(area.text) <= _shown_amounts(reference, mouse=True) else ()
        if _leads_to_the_rest(area, subject.view):
            one = Withheld(area, amounts=amounts)
        else:
            controls = _lost(features_of(area, subject.view), known, theirs)
            lasting = [word for word in words(area.text) if not any(map(str.isdigit, word))]
            unsaid = len(lasting) >= LEAST and said.recall(lasting) < SAID <= told.recall(lasting)
            one = Withheld(area, controls, amounts, unsaid and (not area.controls or bool(controls)))
        if one.controls or one.amounts or one.words:
            yield one


def _lost(controls: Sequence[Feature], known: Sequence[Feature], theirs: Sequence[Feature]) -> tuple[Feature, ...]:
    """Those that the reference has and fingers cannot come at here; arrows of carousels are swiped."""
    own = [one for one in controls if one.name and not steps_through_a_carousel(one)]
    here, there = match(own, known), match(own, theirs)
    return tuple(one for one in own if there.counterpart(one) and not here.counterpart(one))


def _leads_to_the_rest(area: HoverArea, view: PageView) -> bool:
    """Whether it stands in a card of a list, in a control, or under a link in the page's main part."""
    if area.labels:
        return True
    if area.trigger.landmark in _MENUS:
        return False
    index = next((at for at, one in enumerate(view.page.elements) if one.selector == area.trigger.selector), -1)
    return area.leads or (index >= 0 and view.item_of(index) is not None)


def _amounts(area: HoverArea, shown: Shown) -> tuple[str, ...]:
    """Amounts of the area that the page shows to fingers nowhere."""
    return tuple(sorted(_amounts_of(area.text) - _shown_amounts(shown, mouse=False)))


def _shown_amounts(shown: Shown, *, mouse: bool) -> set[str]:
    elements = (*(one for one in shown.view.page.elements if one.visible), *_found(shown))
    texts = (*said_by(elements), *behind_controls(shown.view), *(one.text for one in shown.in_reach(mouse=mouse)))
    return {amount for text in texts for amount in _amounts_of(text)}


def _found(shown: Shown) -> Iterator[Element]:
    yield from (element for one in shown.revealed for element in one.elements)


def _amounts_of(text: str) -> set[str]:
    return {"".join(one.split()) for one in AMOUNT.findall(text)}
