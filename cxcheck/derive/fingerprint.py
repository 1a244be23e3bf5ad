"""Fingerprints: the same finding keeps its fingerprint from run to run, whatever was measured."""

import hashlib

from cxcheck.derive.naming import timeless
from cxcheck.model.page import Element

_EVERYWHERE = {"banner", "navigation", "contentinfo", "search"}


def fingerprint(check: str, page: str, role: str, landmark: str, name: str) -> str:
    """12 hex digits of check, page kind and feature; a feature of the site's frame is the same on every page."""
    kind = "*" if landmark in _EVERYWHERE else page
    parts = (check, kind, role, landmark, timeless(name))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def handle(element: Element) -> str:
    """What to call an element in a fingerprint: its name, else its text, else what its author called it."""
    if element.name:
        return element.name
    if element.text:
        return element.text[:60]
    return element.selector.rsplit(" > ", 1)[-1].split(":nth-of-type")[0]
