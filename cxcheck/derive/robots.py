"""What a page allows search engines, from its metas and its answer's header together."""

import re

from cxcheck.model.structured import StructuredData

RESTRICTING = ("noindex", "nofollow", "nosnippet", "noimageindex", "noarchive")
"""Directives that take something away. The others say what holds anyway, or set lengths of previews."""
_METAS = {"robots", "googlebot"}
_AGENT = re.compile(r"^\s*([\w-]+)\s*:\s*(.*)$")


def restrictions(data: StructuredData) -> frozenset[str]:
    """The restricting directives for all engines, or for the largest one."""
    said = [meta.content for meta in data.metas if meta.name in _METAS]
    if data.headers:
        said += _of_header(data.headers.get("x-robots-tag", ""))
    words = {word for text in said for word in re.split(r"[\s,]+", text.casefold())}
    if "none" in words:
        words |= {"noindex", "nofollow"}
    return frozenset(words & set(RESTRICTING))


def _of_header(value: str) -> list[str]:
    """Values for everybody: several headers come as lines, one for a single engine has its name before it."""
    kept = []
    for line in value.splitlines():
        named = _AGENT.match(line)
        if named and named[1].casefold() not in ("googlebot", "unavailable_after", "max-snippet", "max-image-preview"):
            continue
        kept.append(named[2] if named and named[1].casefold() == "googlebot" else line)
    return kept
