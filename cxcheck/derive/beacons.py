"""Beacons: the hits that pages send to analytics and advertising, read from addresses and bodies of requests."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from cxcheck.derive.ecommerce import NAMES, event, named
from cxcheck.model.tags import TagEvent

LONGEST = 100_000
"""Characters of a body that are read."""
_TOOLS = (
    ("Google Ads", r"(googleadservices\.com|googleads\.g\.doubleclick\.net)$", r"/pagead/"),
    ("Meta", r"(^|\.)facebook\.com$", r"^/tr/?$"),
    ("Microsoft Advertising", r"^bat\.bing\.(com|net)$", r"^/action"),
    ("Clarity", r"(^|\.)clarity\.ms$", r"/collect"),
    ("TikTok", r"^analytics\.tiktok\.com$", r"/api/v\d+/pixel"),
    ("Pinterest", r"^ct\.pinterest\.com$", r"^/(v3|user)"),
    ("Snapchat", r"^tr\d?\.snapchat\.com$", r""),
    ("LinkedIn", r"^px\.ads\.linkedin\.com$", r"/collect"),
    ("Hotjar", r"(^|\.)hotjar\.(com|io)$", r""),
    ("Criteo", r"(^|\.)criteo\.(com|net)$", r"/(event|sid)"),
    ("Matomo", r"", r"/(matomo|piwik)\.php$"),
    ("Adobe Analytics", r"", r"/b/ss/"),
)
"""Who is told, with patterns of host and path."""
_COLLECTS = re.compile(r"/(collect|collector|track|events?)/?$", re.IGNORECASE)
"""Paths of a shop's own collectors, and of such that nobody else knows."""
_GA4_ACCOUNT = re.compile(r"G-[A-Z0-9]+")
_GA4_PRODUCT = re.compile(r"pr\d+")
_GA4_ITEM = {"id": "item_id", "nm": "item_name", "pr": "price", "qt": "quantity", "va": "item_variant"}
_DENIED = re.compile(r"G1\d0")
"""GA4's word for "analytics are not consented to" (parameter `gcs`)."""
_NAMED = ("event", "event_name", "eventName", "name", "en", "type")
_TOLD = ("params", "ecommerce", "properties", "data", "payload")
_MOST = 30


def hits(method: str, url: str, body: str | None, resource: str) -> tuple[TagEvent, ...]:
    """The events that a request tells, one without a name for a hit that names none; nothing if it is no hit."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    text = (body or "")[:LONGEST]
    if _is_ga4(query, text):
        return tuple(_ga4(query, text))[:_MOST]
    if tool := _tool(parts.hostname or "", parts.path):
        return (TagEvent(via="beacon", tool=tool, name=_known(query.get("ev", ""))),)
    if not _COLLECTS.search(parts.path) or (method != "POST" and resource not in ("image", "ping")):
        return ()
    who = f"{parts.hostname}{parts.path}"
    return tuple(_told(who, query, text))[:_MOST] or (TagEvent(via="beacon", tool=who),)


def _is_ga4(query: Mapping[str, str], body: str) -> bool:
    """GA4 speaks version 2 of its protocol, wherever it is sent: a shop's own server may pass it on."""
    if query.get("v") != "2" or not _GA4_ACCOUNT.fullmatch(query.get("tid", "")):
        return False
    return "en" in query or "en=" in body


def _ga4(query: Mapping[str, str], body: str) -> Iterator[TagEvent]:
    """One event in the address, or several in the lines of the body, which share what the address says."""
    lines = [dict(parse_qsl(line)) for line in body.splitlines() if line.strip()] or [{}]
    for line in lines:
        told = {**query, **line}
        if "en" in told:
            yield _ga4_event(told)


def _ga4_event(told: Mapping[str, str]) -> TagEvent:
    values = {key.partition(".")[2]: value for key, value in told.items() if key.startswith(("ep.", "epn."))}
    items = [_ga4_item(value) for key, value in sorted(told.items()) if _GA4_PRODUCT.fullmatch(key)]
    currency = {"currency": told["cu"]} if "cu" in told else {}
    found = event("beacon", "GA4", told["en"], {**values, **currency, "items": items}, told["tid"])
    return found.model_copy(update={"denied": bool(_DENIED.fullmatch(told.get("gcs", "")))})


def _ga4_item(text: str) -> Mapping[str, Any]:
    """Fields of two letters and their value, with "~" between them."""
    fields = ((one[:2], one[2:]) for one in text.split("~"))
    return {_GA4_ITEM[key]: value for key, value in fields if key in _GA4_ITEM}


def _tool(host: str, path: str) -> str:
    for tool, hosts, paths in _TOOLS:
        if re.search(hosts, host) and re.search(paths, path):
            return tool
    return ""


def _told(who: str, query: Mapping[str, str], body: str) -> Iterator[TagEvent]:
    """What a shop's own collector is told, as far as it is in GA4's words: in the address, as a form or as JSON."""
    told = _parsed(body)
    listed = told.get("events") if isinstance(told, Mapping) else told
    for one in listed if isinstance(listed, list) else [told, query]:
        if isinstance(one, Mapping) and (name := _name(one)):
            inner = next((one[key] for key in _TOLD if isinstance(one.get(key), Mapping)), one)
            yield event("beacon", who, name, inner)


def _name(told: Mapping[str, Any]) -> str:
    names = (_known(value) for key in _NAMED if isinstance(value := told.get(key), str))
    return next((name for name in names if name), "")


def _known(name: str) -> str:
    return named(name) if named(name) in NAMES else ""


def _parsed(body: str) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return dict(parse_qsl(body))
