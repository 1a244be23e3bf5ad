"""What a page says of its own address and of its kin: canonical, the phone's page of it, other languages' pages."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from cxcheck.derive.naming import site, target
from cxcheck.model.structured import StructuredData

_LINK = re.compile(r"<([^>]*)>\s*((?:;\s*[\w-]+\s*=\s*(?:\"[^\"]*\"|[^\s;,]+)\s*)*)")
_PARAMETER = re.compile(r";\s*([\w-]+)\s*=\s*(?:\"([^\"]*)\"|([^\s;,]+))")


@dataclass(frozen=True)
class Addressing:
    """Whole addresses. `canonicals` in order, each once; `languages` by hreflang in lower case; `handheld` is the
    phone's page that a desktop's page names."""

    canonicals: tuple[str, ...]
    languages: Mapping[str, str]
    handheld: str


def addressing(data: StructuredData, page_url: str) -> Addressing:
    """From the head's links and the Link header."""
    links = [(one.rel, one.href, one.hreflang, one.media) for one in data.links]
    links += _of_header((data.headers or {}).get("link", ""))
    whole = [(rel.split(), urljoin(page_url, href), lang.casefold(), media) for rel, href, lang, media in links if href]
    canonicals = dict.fromkeys(href for rels, href, _, _ in whole if "canonical" in rels)
    languages = {lang: href for rels, href, lang, _ in whole if "alternate" in rels and lang}
    handheld = (
        href
        for rels, href, lang, media in whole
        if "alternate" in rels and not lang and re.search(r"max-(device-)?width|handheld", media)
    )
    return Addressing(tuple(canonicals), languages, next(handheld, ""))


def _of_header(value: str) -> Sequence[tuple[str, str, str, str]]:
    found = []
    for link in _LINK.finditer(value):
        said = {name.casefold(): quoted or bare for name, quoted, bare in _PARAMETER.findall(link[2])}
        found.append((said.get("rel", "").casefold(), link[1], said.get("hreflang", ""), said.get("media", "")))
    return found


def same_page(one: str, other: str) -> bool:
    """Whether two addresses are of one page; protocol, tracking, and the labels of mobile hosts aside."""
    hosts = [site(urlsplit(address).hostname or "") for address in (one, other)]
    return hosts[0] == hosts[1] and target(one.partition("#")[0], one) == target(other.partition("#")[0], other)


def is_mobile_of(one: str, other: str) -> bool:
    """Whether an address lies on the mobile twin of another's host: m.shop.example beside www.shop.example."""
    host, base = (urlsplit(address).hostname or "" for address in (one, other))
    return host != base and site(host) == site(base) and bool(re.match(r"(m|mobile|touch|wap)\.", host))
