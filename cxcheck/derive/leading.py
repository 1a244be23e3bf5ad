"""Leading: the links of a page that lead on within its site, and that may be asked for without doing anything."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from cxcheck.derive.features import Feature, PageView
from cxcheck.derive.naming import site, words

_ACTS = {
    *("action", "activate", "add", "apply", "atc", "buy", "cancel", "checkout", "clear", "cmd", "confirm", "csrf"),
    *("deactivate", "del", "delete", "destroy", "do", "download", "edit", "empty", "export", "logoff", "logout"),
    *("nonce", "op", "optout", "order", "out", "pay", "purchase", "redeem", "remove", "reorder", "reset", "revoke"),
    *("save", "sig", "signature", "signoff", "signout", "submit", "subscribe", "switch", "toggle", "token", "undo"),
    *("unsubscribe", "update", "verify", "vote", "abmelden", "abbestellen", "entfernen", "hinzufügen", "löschen"),
    *("loeschen", "ajouter", "déconnexion", "deconnexion", "désinscrire", "retirer", "supprimer", "añadir", "anadir"),
    *("cerrar", "eliminar", "quitar", "salir", "aggiungi", "elimina", "esci", "rimuovi", "toevoegen", "uitloggen"),
    *("verwijderen", "adicionar", "remover", "sair"),
}
"""Words of names and addresses that may do something when they are asked for: better one link less."""
_ACTS_JOINED = re.compile(
    r"(add|remove|delete|update|clear|empty|move)(to|from|2|all|item|line|cart|basket|bag|wish)\w*"
)
_SETS = {"currency", "lang", "language", "locale", "set", "setlang", "store", "view"}
"""Parameters that a shop remembers."""
_FILE = re.compile(r"\.(?!(html?|xhtml|php\d?|aspx?|jsp|jspx|do|shtml)$)[a-z][a-z0-9]{1,4}$", re.IGNORECASE)
_LONGEST = 499
"""Characters from which on the page model may have cut an address off."""


def leads_on(feature: Feature, view: PageView) -> bool:
    """Whether it is a link to another page of the site that may be asked for."""
    element = feature.element
    if element.role != "link" or element.frame or element.type == "download" or not feature.target:
        return False
    return not _acts(words(element.name)) and may_be_asked(address(feature), view.page.url)


def address(feature: Feature) -> str:
    """What is asked for: where a place on that page is, says its script."""
    return feature.element.href.partition("#")[0]


def may_be_asked(url: str, page_url: str) -> bool:
    """Whether an address of the page's own host only shows something, as far as its words tell."""
    try:
        parts, here = urlsplit(url), urlsplit(page_url)
        ports = parts.port, here.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or parts.username is not None or ports[0] != ports[1]:
        return False
    # What holds a secret's name instead of the secret is not the address.
    if site(parts.hostname or "") != site(here.hostname or "") or "${" in url or len(url) > _LONGEST:
        return False
    asked = parse_qsl(parts.query, keep_blank_values=True)
    said = words(unquote(parts.path).replace("_", " "))
    said += [word for pair in asked for text in pair for word in words(text.replace("_", " "))]
    return not (_acts(said) or _FILE.search(parts.path) or any(key.casefold() in _SETS for key, _ in asked))


def _acts(said: list[str]) -> bool:
    return any(word in _ACTS or _ACTS_JOINED.fullmatch(word) for word in said)
