"""Presence: whether what one device offers is on the other too, in sight, behind a menu, or in a form that will do."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Literal

from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.derive.layers import asks_for_consent
from cxcheck.derive.matching import Matching, match
from cxcheck.derive.naming import normal, target, timeless

Where = Literal["in sight", "behind a menu", "fine by design", "to be searched", "missing"]

_STEPPING = re.compile(
    r"(previous|prev|next|back|forward|zurück|weiter|vor|précédent|suivant|anterior|siguiente)"
    r"( (slide|picture|image|photo|item|items|product|products|bild|seite))?"
    r"|(go to |show )?(slide|picture|image|photo|item) \d+( of \d+)?"
)
"""Names of what steps through pictures; the whole name, as "next day delivery" is something else."""
_CAROUSEL = {"carousel", "slick", "swiper", "splide", "glide", "owl", "flickity"}
_CLOSING = re.compile(r"(close|dismiss|hide|collapse|schließen|fermer|cerrar)\b.*|[x×✕]?")
_REFUSING = re.compile(
    r"no( thanks?( you)?)?|not now|maybe later|nein( danke)?|non( merci)?|no gracias|no grazie|nee( bedankt)?"
    r"|nej( tack| tak)?"
)
"""Answers that send an offer away: the device that makes none has nothing to refuse."""
_UNFOLDING = re.compile(
    r"(read|show|see|view) (more|less|all|full .*|details)|more|less|mehr lesen|lire la suite|leer más"
)
_UP = re.compile(r"(back )?(to )?(the )?top|scroll to (the )?top|nach oben|haut de page")
_MENU = {"menu", "main", "navigation", "nav", "site", "mobile", "hamburger", "burger", "navbar"}
_HANDLING = {"open", "close", "toggle", "show"}
_REST = re.compile(
    r"((load|show|see|view|display)( me)? )?(more|all|next)( (products|items|results|articles|entries|page|pages))?"
    r"|page \d+( of \d+)?|\d+|next|previous|prev|first|last|mehr( laden| anzeigen)?|weitere.*|afficher plus|ver más"
)
"""Ways to the rest of a list: numbered pages, next, load more. One of them is as good as another."""
_APP_STORES = ("apps.apple.com", "itunes.apple.com", "play.google.com/store", "appgallery.huawei.com")
_SHARE_OF_LIST = 0.3
"""Share of the shorter list's entries that must be entries of the longer one, for both to count as the same list."""
_SHARE_OF_ENTRIES = 0.6
"""Share of a list's entries that must be controls of their own on the other device: the first is often "Choose"."""
_BESIDE = 3
"""Boxes around a list within which a button is beside it."""


@dataclass(frozen=True)
class Elsewhere:
    """The other page and what is known to stand behind its menus.

    `searched` is whether everything there was opened; `verified` are openers that were seen to work on any page of the
    device, by name, each with what it brought into sight.
    """

    view: PageView
    behind_menus: Sequence[Feature] = ()
    searched: bool = False
    verified: Sequence[tuple[str, Feature]] = ()

    @cached_property
    def hidden_but_verified(self) -> tuple[Feature, ...]:
        """Controls hidden on this page that will show, as the opener of the area they stand in was seen to work.

        Where no opener claims them, they must themselves have been seen to come up behind one that stands here too.
        """
        here = {timeless(one.element.name) for one in self.view.features}
        known = {one.key for opener, one in self.verified if timeless(opener) in here}
        return tuple(one for one in self.view.hidden if self._opens(one.index) or one.key in known)

    @cached_property
    def _seen_to_work(self) -> frozenset[str]:
        return frozenset(timeless(opener) for opener, _ in self.verified)

    @cached_property
    def swiped_to(self) -> tuple[Feature, ...]:
        """Controls on slides that a swipe brings into sight."""
        return tuple(one for one in self.view.hidden if one.element.hidden == "slide")

    @cached_property
    def ways_to_the_rest(self) -> tuple[int, ...]:
        """Indices of the page's controls that lead to more of a list."""
        controls = [one for one in (*self.view.features, *self.view.hidden) if one.family == "act"]
        return tuple(one.index for one in controls if _REST.fullmatch(one.name))

    @cached_property
    def lists(self) -> Mapping[int, Counter[str]]:
        """How often each list has an entry that is called so, by the index of the list."""
        lists: dict[int, Counter[str]] = {}
        for item in self.view.items.values():
            lists.setdefault(item.list_index, Counter())[item.called] += 1
        return lists

    def _opens(self, index: int, depth: int = 4) -> bool:
        """Whether a hidden control will show: through an opener seen to work that is in sight, or will show itself."""
        elements = self.view.page.elements
        return depth > 0 and any(
            timeless(elements[one].name) in self._seen_to_work
            and (elements[one].visible or self._opens(one, depth - 1))
            for one in elements[index].openers
        )

    def way_to(self, hidden: Feature) -> tuple[str, str, str]:
        """What has to be tried once to know about a hidden control and others like it: its opener, else itself."""
        elements = self.view.page.elements
        names = [timeless(elements[one].name) for one in hidden.element.openers]
        return ("opener", names[0], "") if names and names[0] else hidden.key


def whereabouts(
    view: PageView, other: Elsewhere, matching: Matching, opening: frozenset[str] = frozenset()
) -> Mapping[int, Where]:
    """For each visible feature of a page, by its index, where the other device has it.

    `opening` are names of controls that were seen to open something on the page's own device.
    """
    open_questions = [one for one in view.features if not matching.counterpart(one)]
    behind = match(open_questions, [*other.behind_menus, *other.hidden_but_verified, *other.swiped_to])
    places: dict[int, Where] = {one.index: "in sight" for one in view.features}
    for one in open_questions:
        if behind.counterpart(one):
            places[one.index] = "behind a menu"
        elif (not one.target and timeless(one.name) in opening) or fine_by_design(one, view, other):
            places[one.index] = "fine by design"
        else:
            places[one.index] = "missing" if other.searched else "to be searched"
    return places


def fine_by_design(one: Feature, view: PageView, other: Elsewhere) -> bool:
    """Whether a good shop may leave this away on the other device: see DEFECTS' list of what is fine on mobile."""
    return (
        _only_opens_or_closes(one)
        or _leads_within_the_page(one)
        or _leads_to_this_page(one, view)
        or steps_through_a_carousel(one)
        or _leads_to_the_rest(one, view, other)
        or _beyond_the_shown_list(one, view, other)
        or _in_an_entry_called_the_same(one, other.view)
        or _sends_a_form_that_enter_sends(one, view, other.view)
        or _number_is_printed(one, other.view)
        or one.target.startswith(_APP_STORES)
        or asks_for_consent(view, one.index)
        or _chooses_among(one, other.view)
        or _goes_where_chosen(one, view, other.view)
    )


def _only_opens_or_closes(one: Feature) -> bool:
    """Menus' own buttons: what they open is what counts."""
    if one.family != "act" or one.target:
        return False
    if {"expanded", "collapsed"} & set(one.element.states) or _CLOSING.fullmatch(one.name):
        return True
    if _REFUSING.fullmatch(one.name) and one.element.role in ("button", "clickable", "link"):
        return True
    if _UNFOLDING.fullmatch(one.name) or _UP.fullmatch(one.name):
        return True
    # A menu's button that does not say what it is to assistive technology says it in its name, or in its classes.
    said = set((one.name or one.hints).split())
    return bool(said & _MENU) and (not one.name or said <= _MENU | _HANDLING)


def _leads_within_the_page(one: Feature) -> bool:
    """Links to a place on the same page: the place is what counts. A bare "#" is a button in disguise."""
    return one.element.role == "link" and not one.target and bool(re.search(r"#[\w-]", one.element.href))


def _leads_to_this_page(one: Feature, view: PageView) -> bool:
    """A link to where the customer is already."""
    return one.element.role == "link" and one.target == target(view.page.url, view.page.url)


def steps_through_a_carousel(one: Feature) -> bool:
    """Arrows and dots: a finger swipes instead."""
    if one.family != "act" or one.target:
        return False
    return bool(_STEPPING.fullmatch(one.name)) or (not one.name and bool(_CAROUSEL & set(one.hints.split())))


def _leads_to_the_rest(one: Feature, view: PageView, other: Elsewhere) -> bool:
    """A page's number, next, load more, where the other device has another way to the rest of the list, or shows it."""
    if one.family != "act" or not _REST.fullmatch(one.name):
        return False
    here = Elsewhere(view).lists
    return bool(other.ways_to_the_rest) or any(
        _is_beside(view, index, [one.index]) and any(entries < longer for longer in other.lists.values())
        for index, entries in here.items()
    )


def _beyond_the_shown_list(one: Feature, view: PageView, other: Elsewhere) -> bool:
    """Entries of a list that the other device shows shorter, with a way to the rest of them beside it."""
    if not one.item or not other.ways_to_the_rest:
        return False
    here = Counter(item.called for item in view.items.values() if item.list_index == one.item.list_index)
    called = one.item.called
    if any(entries[called] >= here[called] for entries in other.lists.values()):
        return False
    best = max(other.lists.items(), key=lambda entry: (entry[1] & here).total(), default=None)
    if best is None or (best[1] & here).total() < _SHARE_OF_LIST * best[1].total():
        return False
    return _is_beside(other.view, best[0], other.ways_to_the_rest)


def _is_beside(view: PageView, list_index: int, controls: Iterable[int]) -> bool:
    """Whether any of the controls stands near the list. A list that hardly anything holds has the page beside it."""
    outer = list(view.ancestors(list_index))
    beside = {list_index, *outer[:_BESIDE]}
    return len(outer) < _BESIDE or any(box in beside for control in controls for box in view.ancestors(control))


def _in_an_entry_called_the_same(one: Feature, other: PageView) -> bool:
    """Where a list has more entries of a name than the other one, the first of them are taken to be the same."""
    if not one.item or one.item.target:
        return False
    kind, called, namesakes = (one.family, one.template), one.item.called, one.item.namesakes
    twins = {
        there.item.index: there.item.namesakes
        for there in other.features
        if there.item and there.item.called == called and (there.family, there.template) == kind
    }
    return one.item.turn <= len(twins) and any(number != namesakes for number in twins.values())


def _sends_a_form_that_enter_sends(one: Feature, view: PageView, other: PageView) -> bool:
    """A "Go" beside a single search field: the phone's keyboard has that key, as long as the field is there."""
    if one.element.role != "button" or not one.target:
        return False
    siblings = [control for control in view.features if control.family == "text" and _same_form(view, one, control)]
    if len(siblings) != 1 or siblings[0].element.role != "searchbox":
        return False
    return any(control.element.role == "searchbox" for control in other.features)


def _same_form(view: PageView, one: Feature, control: Feature) -> bool:
    forms = [index for index in view.ancestors(one.index) if view.page.elements[index].tag == "form"]
    return any(index in forms for index in view.ancestors(control.index))


def _chooses_among(one: Feature, other: PageView) -> bool:
    """A list whose entries are tabs or links of their own on the other device."""
    entries = [normal(option) for option in one.element.options]
    if len(entries) < 2:
        return False
    singly = _names_of_acts(other)
    return sum(entry in singly for entry in entries) >= _SHARE_OF_ENTRIES * len(entries)


@once_a_view
def _names_of_acts(view: PageView) -> frozenset[str]:
    return frozenset(one.name for one in (*view.features, *view.hidden) if one.family == "act")


def _goes_where_chosen(one: Feature, view: PageView, other: PageView) -> bool:
    """The button alone beside such a list."""
    if one.element.role != "button":
        return False
    known = _by_index(view)
    for box in view.ancestors(one.index):
        inside = (known[index] for index in view.descendants(box) if index in known and index != one.index)
        beside = list(islice(inside, 2))
        if beside:
            return len(beside) == 1 and _chooses_among(beside[0], other)
    return False


@once_a_view
def _by_index(view: PageView) -> Mapping[int, Feature]:
    return {one.index: one for one in view.features}


def _number_is_printed(one: Feature, other: PageView) -> bool:
    """A tap-to-call link where the other device prints the number."""
    if not one.target.startswith("tel:"):
        return False
    digits = one.target.removeprefix("tel:")[-7:]
    shown = ("".join(filter(str.isdigit, element.text)) for element in other.page.elements if element.visible)
    return any(digits in number for number in shown)
