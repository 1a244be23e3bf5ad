"""What kind of page a page is, without being told: by its address, its structured data, its headings, what it offers.

Each of the four gives points to kinds; nothing decides alone, and below a threshold it is "other".
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import get_args
from urllib.parse import parse_qsl, unquote, urlsplit

from cxcheck.derive.basket import Basket, adds
from cxcheck.derive.features import Feature, PageView
from cxcheck.derive.fields import forms
from cxcheck.derive.headings import main_headings
from cxcheck.derive.money import prices
from cxcheck.derive.naming import normal
from cxcheck.derive.page_kind_words import BUY, HEADINGS, ORDER, PATHS, PLACE, QUERIES
from cxcheck.derive.results import nothing_found, results
from cxcheck.derive.structured import Told, single, told
from cxcheck.model.journey import PageKind
from cxcheck.model.structured import StructuredData

KINDS: tuple[PageKind, ...] = get_args(PageKind)
_ENOUGH = 3.0
"""Points below which a page is of no known kind."""
_ORDER: tuple[PageKind, ...] = (
    *("confirmation", "checkout", "basket", "product", "store", "store-locator", "account", "listing", "home"),
)
"""Kinds from the narrowest to the widest: of equal points the first one counts."""
_SEGMENTS = {kind: re.compile(rf"(?:{pattern})(?:\.\w{{2,5}})?") for kind, pattern in PATHS.items()}
_HEADINGS = {kind: re.compile(pattern) for kind, pattern in HEADINGS.items()}
_BUY, _PAY, _PLACE = (re.compile(pattern) for pattern in (BUY, ORDER, PLACE))
_LOCALE = re.compile(
    r"[a-z]{2}(?:[-_][a-z]{2})?|(?:index|home|default|start|startseite|accueil|inicio)(?:\.\w{2,5})?|shop|store"
)
_NUMBERED = re.compile(r"(?:.*[-_/])?p?-?\d{3,}(?:\.html?)?|.*[-_]p-?\d+(?:\.html?)?|.*\.p\d+")
_NUMBER_BEHIND = re.compile(r".*-\d+(?:\.html?)?")
_ADDRESS = {"street", "city", "postcode", "family-name", "given-name", "name", "house-number"}
_FRAME = {"banner", "navigation", "contentinfo", "search"}

Points = Counter[PageKind]


def recognise(url: str, view: PageView | None, structured: StructuredData | None) -> PageKind:
    """The kind of a page, as far as it could be read."""
    points: Points = Counter()
    _by_address(url, points)
    if structured:
        _by_structure(told(structured), structured, points)
    if view:
        _by_headings(view, points)
        _by_content(view, points)
    best = max(_ORDER, key=lambda kind: points[kind])
    return best if points[best] >= _ENOUGH and points[best] > points["other"] else "other"


def _by_address(url: str, points: Points) -> None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return
    route = parts.fragment.lstrip("!") if parts.fragment.lstrip("!").startswith("/") else ""
    path = route.partition("?")[0] if route else parts.path
    segments = [unquote(one).casefold().replace("_", "-") for one in path.split("/") if one]
    if {name.casefold() for name, value in parse_qsl(parts.query) if value} & set(QUERIES):
        points["listing"] += 2
    while segments and _LOCALE.fullmatch(segments[0]) and not _named(segments[0]):
        segments = segments[1:]
    if not segments:
        points["home"] += 0 if parse_qsl(parts.query) and points["listing"] else 4
        return
    _by_segments(segments, [_named(one) for one in segments], points)


def _named(segment: str) -> str:
    """The kind of page that a segment names; "" for none."""
    return next((kind for kind, known in _SEGMENTS.items() if known.fullmatch(segment)), "")


def _by_segments(segments: list[str], named: list[str], points: Points) -> None:
    """The last segment that names a kind counts; what lies below lists of stores, or of products, is one of them."""
    places = [index for index, one in enumerate(named) if one]
    if not places:
        points["product"] += 1 if _NUMBERED.fullmatch(segments[-1]) else 0
        return
    at, last = places[-1], len(segments) - 1
    kind = _kind(named[at])
    if "checkout" in named and kind in ("account", "basket") and at == last:
        kind = "checkout"
    below = at < last
    one_of = _SEGMENTS["product"].fullmatch(segments[at])
    if kind == "store-locator" and below:
        points["store"] += 3
    elif kind == "listing" and below and one_of:
        points["product"] += 3
        points["listing"] += 1
    elif kind == "listing" and below and _NUMBER_BEHIND.fullmatch(segments[-1]) and "catalog" in segments[at]:
        points["product"] += 3
    elif kind == "product":
        points["product"] += 3 if below else 1
    else:
        points[kind] += 2 if below and kind in ("basket", "other") else 3


def _kind(name: str) -> PageKind:
    return next(kind for kind in KINDS if kind == name)


def _by_structure(said: Told, data: StructuredData, points: Points) -> None:
    graph = next((meta.content.casefold() for meta in data.metas if meta.name == "og:type"), "")
    products = said.of("Product", "ProductGroup", "IndividualProduct")
    if graph in ("product", "product.item", "og:product") or (single(products) and single(products) is not None):
        points["product"] += 3
    elif len(products) > 2:
        points["listing"] += 2
    listed = [one for one in said.of("ItemList", "OfferCatalog") if one.properties.get("itemListElement")]
    points["listing"] += 2 if listed else 0
    points["listing"] += 2 if said.of("SearchResultsPage", "CollectionPage") else 0
    stores = [one for one in said.entities if _is_store(one.type) and one.properties.get("address")]
    points["store-locator"] += 3 if len(stores) > 2 else 0
    points["store"] += 1 if len(stores) == 1 else 0
    points["checkout"] += 3 if said.of("CheckoutPage") else 0
    points["confirmation"] += 3 if said.of("Order") else 0
    articles = said.of("Article", "BlogPosting", "NewsArticle", "AboutPage", "ContactPage", "FAQPage", "Recipe")
    points["other"] += 3 if articles and not products else 0


def _is_store(type_: str) -> bool:
    return type_.endswith("Store") or type_ == "LocalBusiness"


def _by_headings(view: PageView, points: Points) -> None:
    first = [normal(view.page.elements[index].name) for index in main_headings(view)[:2]]
    title = normal(re.split(r"\s[|–—·-]\s", view.page.title)[0])
    for kind, known in _HEADINGS.items():
        if any(known.fullmatch(one) for one in first):
            points[_kind(kind)] += 3
        elif title and known.fullmatch(title):
            points[_kind(kind)] += 2


def _by_content(view: PageView, points: Points) -> None:
    own = [one for one in view.features if one.element.landmark not in _FRAME and not one.item]
    buys = list(_buying(own))
    shown = [one for one in prices(view) if not one.owner and one.sort in ("now", "was")]
    if buys and shown and len({one.name for one in buys}) <= 2 and main_headings(view):
        points["product"] += 3 if len(buys) <= 3 else 1
    elif shown and main_headings(view):
        points["product"] += 1
    _by_basket(view, points, bool(buys))
    _by_forms(view, own, points)
    found = results(view)
    if found and len(found.entries) >= 3 and not buys:
        points["listing"] += 3
        points["listing"] += 1 if _narrows(own) else 0
    if nothing_found(view) >= 0:
        points["listing"] += 2
    _by_places(view, own, points)


def _buying(own: list[Feature]) -> Iterator[Feature]:
    for one in own:
        if one.family == "act" and (adds(one) or _BUY.fullmatch(one.name)):
            yield one


def _by_basket(view: PageView, points: Points, buys: bool) -> None:
    basket = Basket(view)
    if basket.empty >= 0 and view.page.elements[basket.empty].landmark not in _FRAME:
        points["basket"] += 2
    if basket.lines and not buys:
        points["basket"] += 2 if basket.amounts else 1
        points["basket"] += 1 if any(one.quantity is not None for one in basket.lines) else 0


def _by_forms(view: PageView, own: list[Feature], points: Points) -> None:
    for form in forms(view):
        if len(form.meanings & _ADDRESS) >= 3 or any(
            "cc-" in one.token or "card" in one.meaning for one in form.fields
        ):
            points["checkout"] += 2
            points["basket"] -= 1
            break
    if any(one.family == "act" and _PAY.fullmatch(one.name) for one in own):
        points["checkout"] += 2
    secrets = [one for one in view.features if one.element.type == "password" and one.element.landmark not in _FRAME]
    points["account"] += 2 if secrets else 0


def _narrows(own: list[Feature]) -> bool:
    words = r"\b(sort\w*|filter\w*|order by|sortier\w*|trier|filtr\w*|ordenar|ordina|sorteer\w*)\b"
    return any(re.search(words, one.name) for one in own)


def _by_places(view: PageView, own: list[Feature], points: Points) -> None:
    """Telephone numbers of several entries, a field for a place: a list of stores; one of them with hours: a store."""
    asked = [one for one in own if one.family == "text" and _PLACE.fullmatch(one.name)]
    numbers = {
        one.target for one in view.features if one.target.startswith("tel:") and one.element.landmark not in _FRAME
    }
    points["store-locator"] += 2 if len(numbers) >= 3 else 0
    if asked and not prices(view) and not any(len(form.fields) > 2 for form in forms(view)):
        points["store-locator"] += 2
    if len(numbers) == 1 and _shows_hours(view) and not asked:
        points["store"] += 3


def _shows_hours(view: PageView) -> bool:
    hours = r"\b(opening hours|opening times|öffnungszeiten|horaires|horarios?|orari|openingstijden|öppettider)\b"
    return any(one.visible and re.search(hours, normal(one.name or one.text)) for one in view.page.elements)
