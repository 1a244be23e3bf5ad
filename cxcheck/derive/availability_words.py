"""How shops say whether something can be had, in the main European languages. Data: patterns on the normal form."""

from typing import Literal


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


State = Literal["in stock", "to be had later", "on pre-order", "out of stock", "to be bought"]
"""schema.org's ItemAvailability as far as customers can tell it apart.

InStock, LimitedAvailability and OnlineOnly are one: "Only 3 left" and "In stock" both say that it can be had now, and
shops say the one or the other as they like. OutOfStock, SoldOut and Discontinued are one as well. "To be bought" is
what a button to buy says where no words do.
"""
_TIME = (
    r"(?:days?|weeks?|months?|tagen?|wochen?|monaten?|jours?|semaines?|mois|días|semanas|meses|giorni|settimane|dagen"
    r"|weken|veckor|uger|uker)"
)

PATTERNS: tuple[tuple[State, tuple[str, ...]], ...] = (
    ("in stock", (r"(?:almost|nearly) sold out", r"fast ausverkauft", r"bald ausverkauft", r"presque épuisé")),
    (
        "on pre-order",
        (
            *(r"pre ?orders?", r"pre ?ordered", r"coming soon", r"vorbestell\w+", r"précommand\w+", r"preventa"),
            *(
                r"preordin\w+",
                r"förbeställ\w*",
                r"forudbestil\w*",
                r"ennakkotila\w*",
                r"przedsprzedaż",
                r"předobjedn\w+",
            ),
        ),
    ),
    (
        "to be had later",
        (
            *(r"back ?orders?", r"back ?ordered", r"back in stock", r"available soon", r"made to order"),
            *(rf"available (?:again )?(?:in|within) (?:\d+ |a |about |some )*{_TIME}", r"available (?:again )?from \d"),
            *(
                r"wieder (?:verfügbar|lieferbar)",
                r"(?:lieferbar|verfügbar) (?:ab|in) \d",
                r"bald (?:wieder )?verfügbar",
            ),
            *(r"disponible (?:dans|sous|en) \d", r"bientôt disponible", r"disponible à partir", r"de nouveau en stock"),
            *(r"disponible en \d", r"disponibile (?:dal|tra|in) \d", rf"leverbaar (?:vanaf|over) \d+ {_TIME}"),
        ),
    ),
    (
        "out of stock",
        (
            *(
                r"out of stock",
                r"sold out",
                r"not in stock",
                r"no longer available",
                r"(?:currently |temporarily )?unavailable",
            ),
            *(r"not available", r"discontinued", r"ausverkauft", r"vergriffen", r"nicht (?:vorrätig|auf lager)"),
            *(r"nicht (?:verfügbar|lieferbar)", r"rupture(?: de stock)?", r"épuisée?", r"indisponible", r"agotad[oa]"),
            *(r"sin (?:stock|existencias)", r"no disponible", r"esaurit[oa]", r"non disponibile", r"uitverkocht"),
            *(r"niet (?:op voorraad|leverbaar)", r"slutsåld", r"slut i lager", r"ej i lager", r"udsolgt", r"utsolgt"),
            *(r"ikke på lager", r"loppu(?:unmyyty|nut)", r"wyprzedan\w+", r"niedostępn\w+", r"brak w magazynie"),
            *(
                r"vyprodáno",
                r"není skladem",
                r"elfogyott",
                r"nincs raktáron",
                r"esgotado",
                r"indisponível",
                r"fora de estoque",
            ),
        ),
    ),
    (
        "in stock",
        (
            *(r"in stock(?! only)", r"instock", r"only \d+ (?:left|remaining|available)", r"\d+ (?:left|available)"),
            *(r"last (?:one|few|items)", r"(?:low|limited) (?:stock|availability)", r"^available(?: now| online)?$"),
            *(r"available (?:now|online|for delivery)", r"auf lager", r"vorrätig", r"lieferbar", r"verfügbar"),
            *(r"nur noch \d+", r"en stock", r"^disponible\b", r"plus que \d+", r"en existencias", r"últimas unidades"),
            *(r"^disponibile\b", r"in magazzino", r"op voorraad", r"^leverbaar$", r"i lager", r"på lager"),
            *(
                r"varastossa",
                r"^dostępn\w+",
                r"w magazynie",
                r"skladem",
                r"raktáron",
                r"em (?:estoque|stock)",
                r"^disponível\b",
            ),
        ),
    ),
)
"""Tried in this order: what denies or delays comes before what promises, as "not in stock" says "in stock" too."""

NO_WORD_OF_STOCK = (r"(?:notify|email|tell|alert) me", r"benachrichtig\w*", r"prévenez", r"avísame", r"avvisami")
"""What offers to write later: shops show it for one size of several, too."""

ELSEWHERE = _each(
    "store stores shop branch pickup pick collect collection filiale filialen markt abholung abholen magasin magasins "
    "retrait boutique tienda tiendas recogida negozio negozi ritiro winkel winkels afhalen butik butiker hämta myymälä"
)
"""Words of stock in shops and of pickup, which is another matter than whether it can be ordered."""
