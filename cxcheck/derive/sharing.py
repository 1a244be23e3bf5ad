"""Ways to share a page: links to networks and the button that opens the device's own sheet."""

import re
from collections.abc import Iterable

from cxcheck.derive.features import Feature
from cxcheck.derive.naming import normal

_NETWORKS = {
    "facebook": r"facebook\.com/(sharer|share|dialog/(share|feed))|fb-messenger:",
    "x": r"(twitter|x)\.com/(intent|share|home\?status)",
    "pinterest": r"pinterest\.[a-z.]+/pin/create",
    "linkedin": r"linkedin\.com/(share|sharing|cws/share)",
    "whatsapp": r"wa\.me/\?|api\.whatsapp\.com/send|whatsapp:",
    "telegram": r"t\.me/share|telegram\.me/share",
    "reddit": r"reddit\.com/submit",
    "tumblr": r"tumblr\.com/(widgets/)?share",
    "xing": r"xing\.com/(spi/shares|app/user)",
    "bluesky": r"bsky\.app/intent",
    "threads": r"threads\.(net|com)/intent",
    "email": r"^mailto:\?",
}
_COMPILED = {name: re.compile(pattern) for name, pattern in _NETWORKS.items()}
_SPOKEN = {"x": {"twitter", "x", "tweet"}, "facebook": {"facebook"}, "pinterest": {"pinterest", "pin"}}
_SHARE = re.compile(
    r"\b(share|share this|teilen|weitersagen|partager|compartir|condividi|delen|dela|udostępnij|partilhar|jaa)\b"
)
_NOT_SHARING = re.compile(r"\b(shareholders?|market share|share of|shared|job share)\b")
_LONGEST = 5
"""Words beyond which a name that holds "share" is a sentence."""
GENERIC = "the device's own way"


def way_to_share(one: Feature) -> str:
    """The network that a control shares with, GENERIC for a plain "Share", "" for what does not share."""
    if one.family != "act":
        return ""
    address = one.element.href.casefold()
    if network := next((name for name, pattern in _COMPILED.items() if pattern.search(address)), ""):
        return network
    name = one.name or one.hints
    said = normal(name)
    if not _SHARE.search(said) or _NOT_SHARING.search(said) or len(one.name.split()) > _LONGEST:
        return ""
    # A link that leads to another page of the shop is about sharing, or about shares.
    if one.element.role == "link" and one.target and not one.target.startswith("mailto"):
        return ""
    spoken = set(said.split())
    return next((net for net in _COMPILED if spoken & _SPOKEN.get(net, {net})), GENERIC)


def ways(features: Iterable[Feature]) -> dict[str, Feature]:
    """The first control for each way to share."""
    found: dict[str, Feature] = {}
    for one in features:
        if (way := way_to_share(one)) and not one.item:
            found.setdefault(way, one)
    return found
