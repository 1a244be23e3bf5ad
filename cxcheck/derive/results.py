"""The results of a listing: the page's main list of products, in the order in which they are shown."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cxcheck.derive.features import Item, PageView, once_a_view
from cxcheck.derive.money import AMOUNT
from cxcheck.derive.naming import normal

_OTHER_LISTS = re.compile(
    r"\b(?:recommend\w*|also (?:like|bought|viewed)|recently|you (?:may|might)|goes well|similar|inspired|sponsored"
    r"|related|empfehl\w*|auch (?:gekauft|interessant)|zuletzt|ähnliche|recommand\w*|aussi|récemment|recomend\w*"
    r"|también|consigliat\w*|anche|aanbevolen|bekeken|rekommender\w*|anbefal\w*)\b"
)
_PAID = re.compile(
    r"^(?:sponsored|ad|advertisement|promoted|anzeige|gesponsert|werbung|sponsorisé|annonce|publicité|patrocinado"
    r"|anuncio|sponsorizzato|annuncio|gesponsord|advertentie|annons|sponsrad|annonse|mainos|reklama)$"
)
_NOTHING = re.compile(
    r"\b(?:no (?:results|products|items|matches)|0 (?:results|products|items)|nothing (?:found|fits|matches)"
    r"|keine (?:ergebnisse|treffer|produkte|artikel)|aucun (?:résultat|produit|article)|ningún resultado|sin resultados"
    r"|nessun risultato|geen (?:resultaten|producten)|inga (?:träffar|resultat)|ingen (?:resultater|treff))\b"
)
_SHARE = 0.5
"""Share of a list's entries that must show a price (else a picture) for it to be a list of products."""
_NUMBERED = re.compile(r" no\. \d+$")
_COLUMN = 8.0
"""CSS pixels within which entries begin when they stand below each other in one column."""


@dataclass(frozen=True)
class Results:
    """The main list: its entries in order, each once; `index` is the element that holds the first of them."""

    name: str
    entries: tuple[Item, ...]
    index: int


@once_a_view
def results(view: PageView) -> Results | None:
    """The longest list of products that is no block of recommendations; its rows may be lists of their own."""
    lists: dict[str, list[Item]] = defaultdict(list)
    for index in sorted(view.items):
        item = view.items[index]
        name = _NUMBERED.sub("", item.list_name)
        if not _OTHER_LISTS.search(name) and not _is_paid(view, index):
            lists[name].append(item)
    goods = {name: share for name, items in lists.items() if (share := _share_of_goods(view, items)) >= _SHARE}
    if not goods:
        return None
    name = max(goods, key=lambda one: (goods[one] >= 1, len(lists[one])))
    entries: dict[str, Item] = {}
    for item in _as_seen(view, lists[name]):
        entries.setdefault(item.identity, item)
    return Results(name, tuple(entries.values()), lists[name][0].list_index)


def _as_seen(view: PageView, items: Sequence[Item]) -> Sequence[Item]:
    """A column from top to bottom, whatever its order in the markup; of rows and masonry the markup's order is read."""
    boxes = [view.page.elements[one.index].box for one in items]
    if max(box.x for box in boxes) - min(box.x for box in boxes) > _COLUMN:
        return items
    return sorted(items, key=lambda one: view.page.elements[one.index].box.y)


def _share_of_goods(view: PageView, items: Sequence[Item]) -> float:
    """How many of the entries show a price; with pictures alone, a list counts for less."""
    priced = sum(_shows_price(view, item.index) for item in items)
    pictured = sum(_shows_picture(view, item.index) for item in items)
    return 1 + priced / len(items) if priced >= _SHARE * len(items) else 0.99 * pictured / len(items)


def _shows_price(view: PageView, index: int) -> bool:
    inside = (index, *view.descendants(index))
    elements = [view.page.elements[one] for one in inside]
    return any(AMOUNT.search(one.text) or AMOUNT.search(one.content) for one in elements if one.visible)


def _shows_picture(view: PageView, index: int) -> bool:
    return any(view.page.elements[one].tag in ("img", "picture", "svg") for one in view.descendants(index))


def _is_paid(view: PageView, index: int) -> bool:
    inside = (index, *view.descendants(index))
    return any(_PAID.match(normal(view.page.elements[one].text)) for one in inside if view.page.elements[one].visible)


@once_a_view
def nothing_found(view: PageView) -> int:
    """Index of the sentence that says that nothing was found; -1 for none."""
    elements = enumerate(view.page.elements)
    short = ((index, normal(one.text)) for index, one in elements if one.visible and len(one.text) <= 120)
    return next((index for index, said in short if _NOTHING.search(said)), -1)
