"""What a page promises for picking goods up: by store, in lists, in choices of a store, or for the page's product."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cxcheck.derive.availability import state_of
from cxcheck.derive.availability_words import State
from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.derive.money import prices
from cxcheck.derive.naming import normal, words
from cxcheck.derive.terms import topic_of

_WAIT = re.compile(
    r"\b(\d+)(?: (?:to|bis|à|a|tot) (\d+))? ?(minutes?|mins?|minuten|minuti|minutos"
    r"|hours?|hrs?|h|stunden?|heures?|horas?|or[ae]|uur|uren|days?|tage?n?|werktage?n?|jours?|días?|giorn[io]"
    r"|dag(?:en)?)\b"
)
_TODAY = re.compile(r"\b(?:today|heute|aujourd hui|hoy|oggi|vandaag|same day|now|sofort)\b")
_TOMORROW = re.compile(r"\b(?:tomorrow|morgen|demain|mañana|domani|next day)\b")
_READY = re.compile(
    r"\b(?:ready|available|collect|pick ?up|in stock|out of stock|sold out|bereit|abholbereit|abholung|abholen"
    r"|verfügbar"
    r"|vorrätig|lager|prêt|disponible|retrait|stock|listo|recog\w+|agotado|pronto|disponibile|ritir\w+|klaar|ophalen"
    r"|afhalen|voorraad|left|ausverkauft|épuisé)\b"
)
_OWNER = re.compile(r"^\s*([^,–—|:(]{2,60}?)\s*(?:,|–|—|\||:|\(|\s-\s)\s*(.+)$")
_STORES = {
    *(
        "store",
        "stores",
        "shop",
        "branch",
        "pickup",
        "collect",
        "collection",
        "filiale",
        "filialen",
        "markt",
        "abholung",
    ),
    *("magasin", "boutique", "retrait", "tienda", "recogida", "negozio", "ritiro", "winkel", "afhalen", "butik"),
}
"""Words of a choice among stores."""
_LONGEST = 16


@dataclass(frozen=True)
class Promise:
    """What is promised at one store ("" for whichever): whether it is there, or within how many minutes it is ready."""

    owner: str
    state: State | None
    minutes: int | None
    shown: str
    index: int

    def contradicts(self, other: "Promise") -> bool:
        """Whether both cannot hold."""
        if self.minutes is not None and other.minutes is not None and self.minutes != other.minutes:
            return True
        return bool(self.state and other.state and self.state != other.state)


@once_a_view
def promises(view: PageView) -> dict[str, Promise]:
    """The first promise for each store, by its name in normal form."""
    found: dict[str, Promise] = {}
    for one in _promises(view):
        found.setdefault(one.owner, one)
    return found


def _promises(view: PageView) -> Iterator[Promise]:
    for feature in (one for one in view.features if _is_of_stores(one)):
        for option in feature.element.options:
            if (named := _OWNER.match(option)) and (
                promise := _read(named[2], normal(named[1]), option, feature.index)
            ):
                yield promise
    choices = {one.index for one in view.features if one.element.role in ("radio", "option") and _is_of_stores(one)}
    goods = {item.index for one in prices(view) if (item := view.item_of(one.index))}
    for index, element in enumerate(view.page.elements):
        text = element.text or (element.name if element.role in ("radio", "option") else "")
        if not element.visible or not text or element.landmark in ("contentinfo", "navigation", "banner"):
            continue
        if item := view.item_of(index):
            # What has a price is for sale: whether it can be had is another check's matter.
            priced = item.index in goods
            promise = None if priced else _read(text, normal(item.title), text, index)
        elif topic_of(text) == "pickup":
            promise = _read(text, "", text, index)
        elif named := _OWNER.match(text):
            promise = _read(named[2], normal(named[1]), text, index) if index in choices else None
        else:
            promise = None
        if promise:
            yield promise


def _is_of_stores(one: Feature) -> bool:
    """Whether a choice is one of stores: sizes have stock too."""
    said = {*words(one.element.name), *words(one.element.region), *one.hints.split()}
    return bool(said & _STORES)


def _read(text: str, owner: str, shown: str, index: int) -> Promise | None:
    said = normal(text)
    if not said or len(said.split()) > _LONGEST or not _READY.search(said):
        return None
    state, minutes = state_of(text), _minutes(said)
    return Promise(owner, state, minutes, shown, index) if state or minutes is not None else None


def _minutes(said: str) -> int | None:
    if wait := _WAIT.search(said):
        number = int(wait[2] or wait[1])
        if wait[3].startswith("m"):
            return number
        hour = wait[3].startswith(("h", "st", "or", "u"))
        return number * 60 if hour else number * 1440
    if _TOMORROW.search(said):
        return 1440
    return 0 if _TODAY.search(said) else None
