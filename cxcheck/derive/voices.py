"""Where customers can say something to the shop, and with whose account they can sign in."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from cxcheck.derive.features import Feature, PageView
from cxcheck.derive.fields import forms
from cxcheck.derive.naming import normal, words
from cxcheck.model.page import Element

_LONGEST = 60
_SHORT = 4
"""Letters up to which a provider's name means other things in what authors call their elements."""
FEEDBACK: Mapping[str, str] = {
    "contact": (
        r"\bcontact( us| form)?\b|^kontakt\w*|\bkontaktformular\b|\bcontacte[zr]\b|\bnous contacter\b|\bcontáct\w+\b"
        r"|\bcontacto\b|\bcontatt[aio]\w*\b|\bkontakta\b|\bkontakt\b|\bota yhteyttä\b|\bfale conosco\b|\bcontato\b"
        r"|\b(write|email|talk|speak) to us\b|\bget in touch\b|\bcustomer (service|support|care)\b|\bkundenservice\b"
        r"|\bkundendienst\b|\bservice client(s|èle)?\b|\batención al cliente\b|\bservizio clienti\b|\bklantenservice\b"
        r"|\bkundtjänst\b|\bkundeservice\b|\basiakaspalvelu\b"
    ),
    "chat": r"\b(live ?)?chat\b|\bwhatsapp\b|\bmessenger\b|\bchatt(a|en)?\b|\bmessage us\b|\bczat\b",
    "feedback": (
        r"\bfeedback\b|\b(your|ihre|votre|su|tu|la tua|uw|jouw) (opinion|meinung|avis|opinión|opinione|mening)\b"
        r"|\brate (this|our) (page|site|shop|app|website)\b|\bsurvey\b|\bumfrage\b|\benquête\b|\bsondage\b|\bencuesta\b"
        r"|\bsondaggio\b|\bsuggestions?\b|\breport (a|an) (problem|issue)\b|\bwas this (page )?helpful\b"
        r"|\brückmeldung\b|\bverbesserungsvorschl\w+\b"
    ),
}
"""Ways to be heard, by what their entries are called."""
_FEEDBACK = {kind: re.compile(pattern) for kind, pattern in FEEDBACK.items()}
_ADDRESSES = {
    "contact": re.compile(r"/(contact|kontakt|contacto|contatti|contactez|customer-service)\b", re.IGNORECASE),
    "chat": re.compile(r"^https://(wa\.me|api\.whatsapp\.com|m\.me)/", re.IGNORECASE),
    "feedback": re.compile(r"/(feedback|survey|umfrage)\b", re.IGNORECASE),
}
_REVIEWS = frozenset({"review", "reviews", "rezension", "bewertung", "avis client"})

PROVIDERS: Mapping[str, str] = {
    **{name: rf"\b{name}\b" for name in ("google", "apple", "facebook", "amazon", "paypal", "microsoft", "linkedin")},
    **{name: rf"\b{name}\b" for name in ("github", "yahoo", "kakao", "naver", "vkontakte", "klarna", "bankid")},
    "twitter": r"\btwitter\b|\bwith x\b",
    "line": r"\bline$",
    "shop": r"\bshop$",
}
"""Whose accounts shops let customers sign in with."""
_PROVIDERS = {name: re.compile(pattern) for name, pattern in PROVIDERS.items()}
_SIGNING = re.compile(
    r"\b(sign|log|logg)[ -]?(in|on|up)\b|\b(continue|login|signup|register|connect|join) (with|using|via|by)\b"
    r"|\b(an|ein)melden\b|\bregistrieren\b|\b(weiter|fortfahren|einloggen|login) (mit|über)\b"
    r"|\b(se )?connecter\b|\bconnexion\b|\bcontinuer avec\b|\bs inscrire\b|\biniciar sesión\b|\bcontinuar con\b"
    r"|\bacced(i|er)\b|\bcontinua con\b|\binloggen\b|\b(doorgaan|verder) met\b|\blogga in\b|\blog(g)? ind?\b"
    r"|\bkirjaudu\b|\bzaloguj\b|\bpřihlásit\b|\bentrar com\b|\bcontinuar com\b"
)
_MARKED = re.compile(r"\b(o?auth\d?|openid|social ?(login|signin|auth)|signin|login|gsi|fb login)\b")


def heard(features: Sequence[Feature], page_url: str) -> Mapping[str, Feature]:
    """The first entry of each way to be heard."""
    found: dict[str, Feature] = {}
    for one in features:
        for kind in ways_of(one.element, page_url):
            found.setdefault(kind, one)
    return found


def ways_of(element: Element, page_url: str) -> frozenset[str]:
    """Which ways to be heard a control opens, by its name or by where it leads."""
    if element.role not in ("link", "button", "clickable", "tab", "menuitem", "iframe"):
        return frozenset()
    said = normal(element.name) if len(element.name) <= _LONGEST else ""
    if set(words(said)) & _REVIEWS:
        return frozenset()
    told = {kind for kind, pattern in _FEEDBACK.items() if pattern.search(said)}
    leads = element.href if element.href.startswith(("https://wa", "https://api", "https://m.me")) else ""
    path = leads or (urlsplit(element.href).path if element.role == "link" else "")
    told |= {kind for kind, pattern in _ADDRESSES.items() if path and pattern.search(path)}
    if element.href.startswith("mailto:"):
        told.add("contact")
    return frozenset(told)


def is_heard_otherwise(kind: str, view: PageView) -> bool:
    """Whether a page itself is a way to be heard: a number to call, a form for a message, a frame with a chat."""
    elements = [one for one in view.page.elements if one.visible]
    if any(kind in ways_of(one, view.page.url) for one in elements if one.role == "iframe"):
        return True
    if kind != "contact":
        return False
    has_form = any("message" in form.meanings for form in forms(view))
    return has_form or any(one.href.startswith(("tel:", "mailto:")) for one in elements)


def providers(view: PageView, features: Sequence[Feature]) -> Mapping[str, Element]:
    """With whose account customers can sign in: buttons and links that say so, and frames that hold such."""
    frames = [one for one in view.page.elements if one.role == "iframe" and one.visible]
    found: dict[str, Element] = {}
    for one in (*(feature.element for feature in features), *frames):
        if provider := provider_of(one):
            found.setdefault(provider, one)
    return found


def provider_of(element: Element) -> str:
    """Whose account a control signs in with; "" for links that share, follow and pay."""
    if element.role not in ("link", "button", "clickable", "iframe") or len(element.name) > _LONGEST:
        return ""
    said = normal(element.name)
    hints = " ".join(words(re.sub(r"[_-]", " ", element.hints)))
    address = " ".join(words(re.sub(r"[_-]", " ", urlsplit(element.href).path)))
    if not (_SIGNING.search(said) or _MARKED.search(hints) or _MARKED.search(address)):
        return ""
    told = next((name for name, pattern in _PROVIDERS.items() if pattern.search(said)), "")
    marked = {*hints.split(), *address.split()}
    return told or next((name for name in PROVIDERS if len(name) > _SHORT and name in marked), "")
