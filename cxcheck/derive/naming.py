"""Names and addresses brought to a form in which two devices can be compared."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(
    r"^(utm_\w+|gclid|fbclid|msclkid|mc_\w+|_ga|ref|session(id)?|sid|phpsessid|csrf\w*)$", re.IGNORECASE
)
_MOBILE_HOST = re.compile(r"^(www|m|mobile|touch|wap|amp)\.")
_DIGITS = re.compile(r"\d+(?:[.,:/\s]\d+)*")
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_KNOWN = 20_000
"""Addresses whose meaning is remembered: every page of a shop leads to the same hundred places."""


@lru_cache(maxsize=50_000)
def normal(name: str) -> str:
    """Case, accents' composition, punctuation and spacing set aside: "Add to Basket!" is "add to basket"."""
    return " ".join(words(name))


def words(name: str) -> list[str]:
    """The words and numbers of a name, case folded."""
    return _WORD.findall(unicodedata.normalize("NFKC", name).casefold())


@lru_cache(maxsize=50_000)
def timeless(name: str) -> str:
    """The normal form without numbers, which change from day to day: "Basket (3)" is "basket"."""
    return " ".join(words(_DIGITS.sub(" ", name)))


def site(host: str) -> str:
    """The host without the labels that separate mobile sites use: m.shop.example and www.shop.example are one."""
    return _MOBILE_HOST.sub("", host.casefold())


def same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one site: hosts equal, or one a subdomain of the other or of its parent."""
    first, second = (site(urlsplit(address).hostname or "") for address in (one, other))
    if first == second:
        return True
    if not first or not second or first.replace(".", "").isdigit():
        return False
    parent = ".".join(first.split(".")[-2:])
    return parent == ".".join(second.split(".")[-2:]) and len(parent) > 6


@lru_cache(_KNOWN)
def target(href: str, page_url: str) -> str:
    """Where a link or form leads, comparable between devices; "" for nowhere and for places on the same page.

    Hosts of one site are left out, tracking parameters dropped, other parameters sorted.
    """
    if not href or href.endswith("#"):
        return ""
    parts = urlsplit(href)
    if parts.scheme in ("tel", "sms"):
        return f"tel:{''.join(filter(str.isdigit, parts.path))}"
    if parts.scheme not in ("http", "https"):
        return "" if parts.scheme in ("javascript", "about", "blob", "data") else href.casefold()
    here = urlsplit(page_url)
    if parts.fragment and (parts.path, parts.query, parts.netloc) == (here.path, here.query, here.netloc):
        return ""
    query = urlencode(sorted((key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.match(key)))
    host = "" if same_site(href, page_url) else site(parts.hostname or "")
    path = parts.path.rstrip("/") or "/"
    return f"{host}{path}{'?' + query if query else ''}"
