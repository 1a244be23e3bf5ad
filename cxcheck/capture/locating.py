"""Locators: from what a journey says to the one visible element that a customer would mean."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from playwright.async_api import Error, Frame, Page
from playwright.async_api import Locator as Found

from cxcheck.capture.documents import answered
from cxcheck.capture.frames import inner, named, place_of
from cxcheck.driver import StepFailed
from cxcheck.model.journey import Locator, describe
from cxcheck.model.page import Element
from cxcheck.probes.scripts import looking
from cxcheck.probes.sight import LookFailed, Place

_ROLES = (
    "button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "switch", "tab", "menuitem",
    "menuitemcheckbox", "menuitemradio", "option", "listbox", "slider", "spinbutton", "treeitem",
)  # fmt: skip
"""Roles that a plain string can mean."""
_PASSING = ("Execution context was destroyed", "Frame was detached", "frame was detached")
"""What a browser says when the document is replaced by the next one while it is looked into."""
_FRAME_SECONDS = 3.0
"""A frame that does not answer for so long is passed over."""
_CONTAINERS = "li, article, tr, section, fieldset, form, dialog, nav, [role=group], [role=region], [role=dialog]"

# `key` is the same for two elements when touching either does the same: links to one address, submit buttons of one
# form that say the same. Which of those is meant does not matter.
_DESCRIBE = """
return elements.map((el, index) => {
  const shown = seen(el);
  const role = roleOf(el) || el.tagName.toLowerCase();
  const name = nameOf(el).slice(0, 80) || squash(el.textContent).slice(0, 80);
  const link = el.closest('a[href]');
  let key = 'own ' + index;
  if (link) key = 'link ' + link.href;
  else if (role === 'button' && el.form && el.type === 'submit')
    key = 'submit ' + name + ' ' + selectorOf(el.form) + ' ' + el.name + '=' + el.value;
  else if (el.tagName === 'LABEL' && el.control) key = 'control ' + selectorOf(el.control);
  else if (el.labels !== undefined) key = 'control ' + selectorOf(el);
  let free = false;
  if (shown) {
    const box = shown.getBoundingClientRect();
    const hit = deepHit(box.left + box.width / 2, box.top + box.height / 2);
    free = Boolean(hit && serves(hit, el));
  }
  const box = (shown || el).getBoundingClientRect();
  const element = {
    tag: el.tagName.toLowerCase(), role: roleOf(el), name: nameOf(el).slice(0, 200), selector: selectorOf(el),
    href: typeof el.href === 'string' ? el.href.slice(0, 500) : '',
    box: [box.left + scrollX, box.top + scrollY, box.width, box.height],
  };
  return {index, visible: Boolean(shown), role, name, key, free, element};
});
"""


@dataclass(frozen=True)
class Match:
    """An element that fits a locator. `all_of` and `index` say which, `frame` where.

    `free` is whether nothing lies on it right now. Matches with one `key` do the same. `element` is what evidence keeps
    of it.
    """

    all_of: Found
    frame: Frame
    index: int
    visible: bool
    role: str
    name: str
    key: str
    free: bool
    element: Element

    @property
    def description(self) -> str:
        """Role and name."""
        return f'{self.role} "{self.name}"'

    @property
    def handle(self) -> Found:
        """The element for Playwright."""
        return self.all_of.nth(self.index)


@dataclass(frozen=True)
class Matches:
    """What fits a locator: on which alternative, and all elements, hidden ones among them."""

    locator: Locator
    found: tuple[Match, ...]
    silent: tuple[str, ...] = ()
    """Addresses of frames that did not answer."""

    @property
    def visible(self) -> tuple[Match, ...]:
        """Those that a customer can see."""
        return tuple(match for match in self.found if match.visible)

    def the_one(self) -> Match:
        """The visible one; if several do the same, the first that nothing lies on. StepFailed lists them otherwise."""
        visible = self.visible
        if self.locator.nth:
            return visible[self.locator.nth - 1]
        if len({match.key for match in visible}) > 1:
            raise StepFailed("ambiguous", _several(self.locator, visible))
        return next((match for match in visible if match.free), visible[0])


def _several(locator: Locator, visible: tuple[Match, ...]) -> str:
    listed = "; ".join(f"{match.description} at {match.element.selector}" for match in visible[:6])
    more = f"; and {len(visible) - 6} more" if len(visible) > 6 else ""
    return f"{describe(locator)} fits {len(visible)} visible things: {listed}{more}"


def not_found(locator: Locator, found: Matches) -> StepFailed:
    """Why none of what fits a locator will do."""
    if found.silent and not found.found:
        return StepFailed("unread", f"{describe(locator)} may stand in a frame that does not answer: {found.silent[0]}")
    if found.visible and locator.nth:
        return StepFailed("not-found", f"{describe(locator)}: only {len(found.visible)} to be seen")
    if found.found:
        return StepFailed("hidden", f"{describe(locator)} stands in the page but no menu brings it into sight")
    return StepFailed("not-found", f"{describe(locator)} is not on the page")


async def matches(page: Page, locator: Locator, *, in_sight: bool = False) -> Matches:
    """What fits the locator now: the first alternative with something visible, else the first with anything at all.

    An exact match that is hidden goes before a visible one that merely resembles it, unless only what is `in_sight`
    counts.
    """
    best = Matches(locator, ())
    for alternative in _alternatives(locator):
        found = await _match_one(page, alternative, in_sight)
        if found.visible and len(found.visible) >= (alternative.nth or 1):
            return found
        if (found.found and not best.found) or (found.silent and not best.found and not best.silent):
            best = found
    return best


def _alternatives(locator: Locator) -> Iterator[Locator]:
    if not locator.any:
        yield locator
        return
    for one in locator.any:
        alternative = Locator(target=one) if isinstance(one, str) else one
        inherited = {part: getattr(locator, part) for part in ("within", "frame", "nth") if getattr(locator, part)}
        yield alternative.model_copy(update=inherited)


async def _match_one(page: Page, locator: Locator, in_sight: bool) -> Matches:
    """In the page's own document first; what is not there is looked for in its frames."""
    if locator.frame:
        return await _match_in_frames(page, await named(page, locator.frame), locator, in_sight)
    own = await _match_in(page.main_frame, locator, in_sight)
    if any(one.visible for one in own) or (own and not in_sight):
        return Matches(locator, own)
    inside = await _match_in_frames(page, inner(page), locator, in_sight)
    return inside if inside.visible or not own else Matches(locator, own, inside.silent)


async def _match_in_frames(page: Page, frames: Sequence[Frame], locator: Locator, in_sight: bool) -> Matches:
    parts = await asyncio.gather(*(_match_in_frame(page, frame, locator, in_sight) for frame in frames))
    found = tuple(match for part in parts if part is not None for match in part)
    silent = tuple(frame.url for frame, part in zip(frames, parts, strict=True) if part is None)
    return Matches(locator, found, silent)


async def _match_in_frame(page: Page, frame: Frame, locator: Locator, in_sight: bool) -> Sequence[Match] | None:
    """What fits inside a frame, hidden if the frame is; None if the frame does not answer."""
    try:
        found = await asyncio.wait_for(_match_in(frame, locator, in_sight), _FRAME_SECONDS)
        place = await place_of(frame) if found else None
    except Error:
        return ()  # It has gone.
    except (TimeoutError, LookFailed):
        return None
    number = inner(page).index(frame) + 1 if frame in inner(page) else 0
    return [_inside(match, number, place) for match in found]


def _inside(match: Match, number: int, place: Place | None) -> Match:
    """A match as the page around its frame has it."""
    key = match.key if match.key.startswith("link ") else f"frame {number} {match.key}"
    box = match.element.box
    if place:
        box = box._replace(x=box.x + place.x, y=box.y + place.y)
    element = match.element.model_copy(update={"frame": number, "box": box})
    return replace(match, visible=match.visible and place is not None, key=key, element=element)


async def _match_in(frame: Frame, locator: Locator, in_sight: bool) -> tuple[Match, ...]:
    base: Frame | Found = frame
    if locator.within:
        base = await _container(frame, frame, locator.within)
    for found in _readings(base, locator):
        described = await _described(found)
        if any(one["visible"] for one in described) or (described and not in_sight):
            return tuple(_match(found, frame, one) for one in described)
    return ()


async def _described(found: Found) -> list[dict[str, Any]]:
    try:
        described: list[dict[str, Any]] = await answered(found.evaluate_all(looking(_DESCRIBE, "elements")))
    except Error as error:
        if any(sign in error.message for sign in _PASSING):
            return []
        raise
    return described


def _match(found: Found, frame: Frame, described: dict[str, Any]) -> Match:
    return Match(all_of=found, frame=frame, **{**described, "element": Element.model_validate(described["element"])})


async def _container(frame: Frame, base: Frame | Found, within: str | Locator) -> Found:
    """A plain string means the innermost list item, card, row, section or form that says it."""
    if isinstance(within, str):
        saying = base.locator(_CONTAINERS).filter(has_text=within)
        return saying.filter(has_not=frame.locator(_CONTAINERS).filter(has_text=within))
    outer = base
    if within.within:
        outer = await _container(frame, base, within.within)
    for found in _readings(outer, within):
        if await answered(found.count()):
            return found.nth(within.nth - 1) if within.nth else found
    return base.locator("css=:not(*)")


def _readings(base: Frame | Found, locator: Locator) -> Iterator[Found]:
    """The ways to read a locator, strictest first: exact names, then parts of names, then (plain strings) any text."""
    for exact in (True, False):
        parts = list(_parts(base, locator, exact))
        if parts:
            whole = parts[0]
            for part in parts[1:]:
                whole = whole.and_(part)
            yield whole
    if locator.target:
        for exact in (True, False):
            yield base.get_by_text(locator.target, exact=exact)


def _parts(base: Frame | Found, locator: Locator, exact: bool) -> Iterator[Found]:
    # Closed menus are hidden from the accessibility tree, yet hold what a journey is after: visibility is judged later.
    if locator.target:
        yield _named(base, locator.target, exact)
    if locator.role and locator.name:
        yield base.get_by_role(locator.role, name=locator.name, exact=exact, include_hidden=True)  # type: ignore[arg-type]  # roles are the journey's
    elif locator.role:
        yield base.get_by_role(locator.role, include_hidden=True)  # type: ignore[arg-type]  # roles are the journey's
    if locator.label:
        yield base.get_by_label(locator.label, exact=exact)
    if locator.placeholder:
        yield base.get_by_placeholder(locator.placeholder, exact=exact)
    if locator.text:
        yield base.get_by_text(locator.text, exact=exact)
    if locator.alt:
        yield base.get_by_alt_text(locator.alt, exact=exact)
    if locator.title:
        yield base.get_by_title(locator.title, exact=exact)
    if locator.test_id:
        yield base.get_by_test_id(locator.test_id)
    if locator.css:
        yield base.locator(locator.css)


def _named(base: Frame | Found, name: str, exact: bool) -> Found:
    first, *rest = (base.get_by_role(role, name=name, exact=exact, include_hidden=True) for role in _ROLES)  # type: ignore[arg-type]  # a tuple of literals is inferred as str
    for one in rest:
        first = first.or_(one)
    return first
