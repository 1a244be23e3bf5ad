"""What a page says of itself to those who share it: Open Graph."""

import re
from urllib.parse import unquote, urlsplit

from cxcheck.derive.addressing import same_page
from cxcheck.derive.headings import same_words
from cxcheck.derive.naming import normal
from cxcheck.model.structured import StructuredData

WANTED = ("og:title", "og:type", "og:image", "og:url")
"""What the protocol asks for."""
_SIZES = re.compile(
    r"\b(\d+x?\d*|w|h|small|medium|large|thumb|thumbnail|mobile|desktop|crop|webp|jpe?g|png|avif|scale)\b"
)
_READABLE = re.compile(r"[a-zà-ÿ]{4,}")


def open_graph(data: StructuredData) -> dict[str, str]:
    """The first value of each property that is wanted; `og:image:url` and its kin stand for og:image."""
    found: dict[str, str] = {}
    for meta in data.metas:
        name = "og:image" if meta.name in ("og:image:url", "og:image:secure_url") else meta.name
        if name in WANTED and meta.content.strip():
            found.setdefault(name, meta.content.strip())
    return found


def says_the_same(name: str, one: str, other: str) -> bool:
    """Whether two values of a property mean the same."""
    if name == "og:title":
        return same_words(one, other)
    if name == "og:url":
        return same_page(one, other)
    if name == "og:image":
        return _may_be_one_picture(one, other)
    return normal(one) == normal(other)


def _may_be_one_picture(one: str, other: str) -> bool:
    """Crops and sizes have other addresses: two pictures differ for sure only by names that can be read."""
    ours, theirs = _name_words(one), _name_words(other)
    return not ours or not theirs or bool(ours & theirs)


def _name_words(address: str) -> set[str]:
    """Readable words of the file's name, sizes aside."""
    stem = unquote(urlsplit(address).path).rstrip("/").rpartition("/")[2].rpartition(".")[0]
    return set(_READABLE.findall(_SIZES.sub(" ", normal(stem.replace("_", " ").replace("-", " ")))))
