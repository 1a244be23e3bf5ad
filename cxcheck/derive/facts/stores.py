"""Stores as pages tell of them: the one of a store's page, or the entries of a list of stores."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from urllib.parse import unquote, urlsplit

from rapidfuzz import fuzz

from cxcheck.derive.facts.fact import Fact, How
from cxcheck.derive.facts.hours import Hours, hours
from cxcheck.derive.facts.phones import country, e164, numbers_in
from cxcheck.derive.facts.store_words import DIRECTIONS, MAPS, POSTCODE, STREET
from cxcheck.derive.features import Item, PageView, once_a_view
from cxcheck.derive.headings import main_headings
from cxcheck.derive.naming import normal
from cxcheck.derive.structured import Entity, told
from cxcheck.model.structured import StructuredData

_STREET = re.compile(rf"\b(?:{STREET})\b")
_POSTCODE = re.compile(rf"(?<![\w.,-])(?:{POSTCODE})(?![\w-]|[.,]\d)")
_LETTERED = re.compile(
    r"(?<![\w.,-])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4} ?[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?![\w-])"
)
"""Postcodes that nothing else looks like: British, Dutch, Canadian."""
_DISTANCE = re.compile(
    r"(?<![\d.,])(\d{1,4}(?:[.,]\d{1,2})?)\s*(km|kilomet(?:re|er)s?|mi|miles?|meilen|m|met(?:re|er)s?)\b", re.I
)
_DIRECTIONS, _MAPS = re.compile(DIRECTIONS), re.compile(MAPS)
_POINT = re.compile(r"(-?\d{1,2}\.\d{3,})\s*(?:,|%2c)\s*(-?\d{1,3}\.\d{3,})", re.IGNORECASE)
_FRAME = {"banner", "navigation", "contentinfo", "search"}
_LONGEST_ADDRESS = 18
_ALIKE = 75
"""Likeness in percent from which two addresses with the same numbers are one, abbreviated differently."""
_KINDS = ("json-ld", "microdata")


@dataclass(frozen=True)
class Store:
    """One store. `identity` is where its entry leads, else its name; `index` the element that holds it, -1 for none.

    `distance` is in kilometres; `position` latitude and longitude in degrees; `directions` the element of the link.
    """

    identity: str
    name: str
    address: Fact[str] | None = None
    phone: Fact[str] | None = None
    hours: Fact[Hours] | None = None
    distance: Fact[Decimal] | None = None
    position: Fact[tuple[float, float]] | None = None
    directions: int = -1
    index: int = -1


@once_a_view
def seen(view: PageView) -> tuple[Store, ...]:
    """The stores that are shown: entries of lists with an address, a number or hours; else the page's own."""
    entries = [_of_entry(view, item) for item in view.items.values()]
    listed = [one for one in entries if one.address or one.phone or one.hours]
    if len(listed) >= 2:
        return tuple({one.identity: one for one in reversed(listed)}.values())[::-1]
    own = _of_page(view)
    return (own,) if own else ()


@once_a_view
def common_hours(view: PageView) -> Fact[Hours] | None:
    """Hours that a page tells beside its list of stores, for all of them."""
    elements = enumerate(view.page.elements)
    own = [index for index, one in elements if one.visible and one.landmark not in _FRAME and not view.item_of(index)]
    return _shown_hours(view, own)


def known(view: PageView, structured: StructuredData | None) -> tuple[Store, ...]:
    """The stores with what is told to machines first, and what is seen where that says nothing."""
    shown = seen(view)
    if not structured:
        return shown
    told_of = [one for one in map(_of_entity, _entities(structured)) if one.name]
    if len(shown) == len(told_of) == 1:
        return (_merged(told_of[0], shown[0]),)
    merged = [_merged(one, _twin(one, shown)) for one in told_of]
    extra = [one for one in shown if not any(_is_same(one, other) for other in told_of)]
    return (*merged, *extra)


def _entities(structured: StructuredData) -> Sequence[Entity]:
    return [one for one in told(structured).entities if one.type.endswith("Store") or one.type == "LocalBusiness"]


def _twin(one: Store, others: Sequence[Store]) -> Store | None:
    return next((other for other in others if _is_same(one, other)), None)


def _is_same(one: Store, other: Store) -> bool:
    """A brand may stand before the name of the place."""
    ours, theirs = set(normal(one.name).split()), set(normal(other.name).split())
    return bool(ours) and bool(theirs) and (ours <= theirs or theirs <= ours)


def _merged(one: Store, other: Store | None) -> Store:
    if other is None:
        return one
    parts = ("address", "phone", "hours", "distance", "position")
    found = {part: getattr(one, part) or getattr(other, part) for part in parts}
    return replace(one, identity=other.identity, directions=other.directions, index=other.index, **found)


def _of_entity(entity: Entity) -> Store:
    how: How = entity.how
    parts = [
        part.text(name)
        for part in entity.parts("address")
        for name in ("streetAddress", "postalCode", "addressLocality")
    ]
    address = ", ".join(part for part in parts if part) or entity.text("address")
    region = next((part.text("addressCountry") for part in entity.parts("address")), "")
    number = entity.text("telephone")
    week = _told_hours(entity)
    return Store(
        identity=normal(entity.text("name")),
        name=entity.text("name"),
        address=Fact(address, how, address) if address else None,
        phone=Fact(e164(number, region if len(region) == 2 else ""), how, number) if number else None,
        hours=Fact(week, how, str(week)) if week else None,
        position=_told_position(entity),
    )


def _told_hours(entity: Entity) -> Hours:
    said = "; ".join(entity.texts("openingHours"))
    for spec in entity.parts("openingHoursSpecification"):
        days = ", ".join(re.split(r"[/#]", day)[-1] for day in spec.texts("dayOfWeek"))
        said += f"; {days} {spec.text('opens')[:5]}-{spec.text('closes')[:5]}"
    return hours(said)


def _told_position(entity: Entity) -> Fact[tuple[float, float]] | None:
    for geo in entity.parts("geo"):
        try:
            place = float(geo.text("latitude")), float(geo.text("longitude"))
        except ValueError:
            return None
        return Fact(place, entity.how, f"{place[0]}, {place[1]}")
    return None


def _of_entry(view: PageView, item: Item) -> Store:
    inside = [item.index, *view.descendants(item.index)]
    return _read(view, inside, Store(identity=item.identity, name=item.title, index=item.index))


def _of_page(view: PageView) -> Store | None:
    """The page as a whole, its frame and lists left out; it must tell a number or hours beside an address."""
    headings = main_headings(view)
    if not headings:
        return None
    own = [
        index
        for index, one in enumerate(view.page.elements)
        if one.landmark not in _FRAME and index > headings[0] and not view.item_of(index)
    ]
    name = view.page.elements[headings[0]].name
    found = _read(view, own, Store(identity="page", name=name, index=headings[0]))
    return found if found.address and (found.phone or found.hours) else None


def _read(view: PageView, inside: Sequence[int], bare: Store) -> Store:
    region = country(urlsplit(view.page.url).hostname or "", view.page.lang)
    visible = [index for index in inside if view.page.elements[index].visible]
    return replace(
        bare,
        address=next(_addresses(view, visible), None),
        phone=next(_phones(view, visible, region), None),
        hours=_shown_hours(view, visible),
        distance=next(_distances(view, visible), None),
        position=next(_positions(view, visible), None),
        directions=next((index for index in visible if leads_there(view, index)), -1),
    )


def _addresses(view: PageView, visible: Sequence[int]) -> Iterator[Fact[str]]:
    """Texts with a street or a postcode: an address element first, then the parts of the page, then what holds them."""
    elements = view.page.elements
    marked = [(index, _whole(view, index)) for index in visible if elements[index].tag == "address"]
    alone = [(index, elements[index].text) for index in visible if elements[index].text]
    joined = [(index, elements[index].content) for index in reversed(visible) if elements[index].content]
    for index, text in (*marked, *alone, *joined):
        said = normal(text)
        if not said or len(said.split()) > _LONGEST_ADDRESS or not re.search(r"\d", text) or hours(text):
            continue
        if _DISTANCE.fullmatch(text.strip()) or (len(said.split()) < 2):
            continue
        if (index, text) in marked or _LETTERED.search(text) or _is_street(said) or _is_whole(text):
            yield Fact(text, "visible", text, index)


def same_address(one: str, other: str) -> bool:
    """Whether two writings can be one address: of the numbers and words in it, one side may leave some out.

    A town with its postcode alone says no other street.
    """
    numbers = [set(re.findall(r"\d+", side)) for side in (one, other)]
    if not (numbers[0] <= numbers[1] or numbers[1] <= numbers[0]):
        return False
    ours, theirs = normal(one), normal(other)
    if not (_names_street(ours) and _names_street(theirs)):
        return bool(numbers[0] & numbers[1]) or fuzz.token_set_ratio(ours, theirs) >= _ALIKE
    return fuzz.token_set_ratio(ours, theirs) >= _ALIKE


def _names_street(said: str) -> bool:
    return bool(_STREET.search(said)) or _is_street(said)


def _is_whole(text: str) -> bool:
    return bool(_STREET.search(normal(text)) and _POSTCODE.search(text))


def _is_street(said: str) -> bool:
    """A house number beside the word of a street."""
    return bool(re.search(rf"\b\d+\w? (?:\w+ )*?(?:{STREET})\b|\b(?:{STREET}) (?:\w+ )*?\d+\w?\b", said))


def _whole(view: PageView, index: int) -> str:
    element = view.page.elements[index]
    return element.text if element.role in ("link", "button") else element.text or element.content


def _phones(view: PageView, visible: Sequence[int], region: str) -> Iterator[Fact[str]]:
    for index in visible:
        element = view.page.elements[index]
        if element.href.startswith("tel:"):
            number = unquote(element.href.removeprefix("tel:"))
            shown = next(numbers_in(element.name, region, before="tel"), "")
            yield Fact(e164(shown or number, region), "visible", shown or number, index)
    for index in visible:
        for number in numbers_in(view.page.elements[index].text, region, before=_before(view, index)):
            yield Fact(e164(number, region), "visible", number, index)


def _before(view: PageView, index: int) -> str:
    """What is said right before an element: a label, or a heading."""
    earlier = [one for one in view.page.elements[max(0, index - 3) : index] if one.visible]
    return " ".join(one.text or one.name for one in earlier if len(one.text or one.name) <= 30)


def _shown_hours(view: PageView, visible: Sequence[int]) -> Fact[Hours] | None:
    """All that is said in order; containers repeat what their parts say and are left out."""
    texts = [(index, view.page.elements[index].text) for index in visible if view.page.elements[index].text]
    week = hours(" ; ".join(text for _, text in texts))
    if not week:
        return None
    index = next((index for index, text in texts if re.search(r"\d", text) and hours(f"Monday {text}")), texts[0][0])
    return Fact(week, "visible", view.page.elements[index].text, index)


def _distances(view: PageView, visible: Sequence[int]) -> Iterator[Fact[Decimal]]:
    for index in visible:
        text = view.page.elements[index].text
        if len(text) <= 40 and (found := _DISTANCE.search(text)):
            yield Fact(_kilometres(found), "visible", found[0], index)


def _kilometres(found: re.Match[str]) -> Decimal:
    value, unit = Decimal(found[1].replace(",", ".")), found[2].casefold()
    if unit.startswith("mi") or unit == "meilen":
        return value * Decimal("1.609344")
    return value if unit.startswith("k") else value / 1000


def _positions(view: PageView, visible: Sequence[int]) -> Iterator[Fact[tuple[float, float]]]:
    for index in visible:
        href = view.page.elements[index].href
        if _MAPS.search(href.removeprefix("https://").removeprefix("http://")) and (point := _POINT.search(href)):
            yield Fact((float(point[1]), float(point[2])), "visible", point[0], index)


def leads_there(view: PageView, index: int) -> bool:
    """Whether a link or button shows the way to a store."""
    element = view.page.elements[index]
    return is_way(element.role, element.name, element.href)


def is_way(role: str, name: str, href: str) -> bool:
    """The same by what a control is called and where it leads."""
    if role not in ("link", "button", "clickable"):
        return False
    address = href.removeprefix("https://").removeprefix("http://")
    return bool(_MAPS.search(address)) or bool(_DIRECTIONS.fullmatch(normal(name)))
