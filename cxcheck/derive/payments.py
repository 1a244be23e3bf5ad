"""Ways to pay that a page offers, under whatever name and in whatever form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxcheck.derive.features import Feature, PageView, once_a_view
from cxcheck.derive.fields import forms, meaning_of
from cxcheck.derive.naming import normal, words
from cxcheck.derive.payments_words import CARDS, METHODS, PAYMENT, WALLETS

_METHODS = {name: re.compile(pattern) for name, pattern in METHODS.items()}
_WALLETS = re.compile(WALLETS)
_FRAME = {"banner", "navigation", "contentinfo", "search"}
_ROLES = {"radio", "tab", "button", "clickable", "option", "menuitemradio"}
_LONGEST = 80


@dataclass(frozen=True)
class Way:
    """One way to pay. `methods` are the known ones that its name tells; empty for one of the shop's own."""

    name: str
    methods: frozenset[str]
    feature: Feature


@once_a_view
def ways(view: PageView) -> tuple[Way, ...]:
    """The ways to pay in sight, wallets of the device aside, in document order."""
    return tuple(_among(view.features))


def ways_among(features: Sequence[Feature]) -> tuple[Way, ...]:
    """The ways to pay among what a search brought into sight."""
    return tuple(_among(features))


def _among(features: Sequence[Feature]) -> Iterator[Way]:
    for one in features:
        if one.item or one.element.landmark in _FRAME or "disabled" in one.element.states:
            continue
        if one.element.options:
            yield from _listed(one)
        elif one.element.role in _ROLES and len(one.element.name) <= _LONGEST:
            way = Way(one.element.name, methods_of(one.element.name), one)
            if not is_wallet(one.element.name) and (way.methods or _is_about_paying(one)):
                yield way


def _listed(one: Feature) -> Iterator[Way]:
    """The entries of a list of ways to pay."""
    known = [name for name in one.element.options if methods_of(name)]
    if len(known) < 2 and not (known and set(words(one.element.name)) & PAYMENT):
        return
    about = [name for name in one.element.options if methods_of(name) or not _asks_to_choose(name)]
    yield from (Way(name, methods_of(name), one) for name in about if not is_wallet(name))


def _asks_to_choose(name: str) -> bool:
    return not normal(name) or bool(re.match(r"(please |bitte )?(choose|select|pick|wählen|choisir)\b", normal(name)))


def _is_about_paying(one: Feature) -> bool:
    """One of several to choose among, in a group that is about paying."""
    if one.element.role not in ("radio", "menuitemradio") or not normal(one.element.name):
        return False
    marked = words(re.sub(r"[_-]", " ", one.element.hints))
    return bool(set(words(one.element.region)) & PAYMENT or set(marked) & PAYMENT)


def methods_of(name: str) -> frozenset[str]:
    """The known methods that a name tells."""
    said = normal(name)
    return frozenset(method for method, pattern in _METHODS.items() if pattern.search(said))


def is_wallet(name: str) -> bool:
    """Whether it is a way to pay that the device or its browser brings along."""
    return bool(_WALLETS.search(normal(name)))


def methods_on(view: PageView) -> frozenset[str]:
    """The known methods that a page has a frame or fields for: a payment service's button, a card's number."""
    frames = (one.name for one in view.page.elements if one.role == "iframe" and one.visible)
    told = frozenset(method for name in frames for method in methods_of(name))
    takes_cards = any("card-number" in form.meanings for form in forms(view))
    return told | {"card"} if takes_cards else told


def is_offered(way: Way, names: frozenset[str], methods: frozenset[str]) -> bool:
    """Whether what is offered elsewhere holds a way to pay: by its name or by one of its methods."""
    if not way.methods:
        return any(_is_form_of(normal(way.name), name) for name in names)
    known = methods | (CARDS if "card" in methods else frozenset())
    return bool(way.methods & known) or ("card" in way.methods and bool(CARDS & methods))


def _is_form_of(one: str, other: str) -> bool:
    """The same words, or a shorter form of them."""
    ours, theirs = set(one.split()), set(other.split())
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def takes_promo_code(features: Sequence[Feature]) -> Feature | None:
    """The field for a promotion code."""
    return next((one for one in features if one.family == "text" and meaning_of(one) == "promo-code"), None)
