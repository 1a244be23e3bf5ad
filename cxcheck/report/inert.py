"""Texts that come from pages as Markdown shows them; what makes them harmless everywhere is in `cxcheck.inert`."""

import re

from cxcheck.inert import STEERING, one_line, visible

__all__ = ["STEERING", "markdown", "one_line", "visible"]

_MARKING = re.compile(r"[&<>@\\`*_{}\[\]()#+!|~$^=]|:(?=//)|-(?=-)|(?<=www)\.")


def markdown(text: str, longest: int = 0) -> str:
    """The one-line text as Markdown that shows it letter by letter: no markup, no link, no mention, no cell border."""
    return _MARKING.sub(_escaped, one_line(text, longest))


def _escaped(match: re.Match[str]) -> str:
    sign = match.group()
    entity = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(sign)
    # A joiner of no width keeps what follows from becoming a mention or an address that is linked by itself.
    return entity or (f"{sign}\u2060" if sign in "@:" else f"\\{sign}")
