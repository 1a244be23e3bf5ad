"""Texts that come from pages, made harmless: what would steer a terminal, a parser or the reading order is shown."""

import re

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""Control characters but tab and line feed, overrides of the writing direction, and what XML cannot hold."""
_MARKING = re.compile(r"[&<>@\\`*_{}\[\]()#+!|~$^=]|:(?=//)|-(?=-)|(?<=www)\.")
PICTURES = 0x2400
"""Unicode has a visible sign for each control character of ASCII, from here on."""


def visible(text: str) -> str:
    """The text with every steering character replaced by a sign that can be seen."""
    return STEERING.sub(_sign, text)


def one_line(text: str, longest: int = 0) -> str:
    """The visible text on one line, cut to `longest` characters if that is given."""
    line = " ".join(visible(text.replace("\r", "\n")).split())
    return line[: longest - 1].rstrip() + "…" if 0 < longest < len(line) else line


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(PICTURES + code)
    return chr(PICTURES + 0x21) if code == 0x7F else "\ufffd"


def markdown(text: str, longest: int = 0) -> str:
    """The one-line text as Markdown that shows it letter by letter: no markup, no link, no mention, no cell border."""
    return _MARKING.sub(_escaped, one_line(text, longest))


def _escaped(match: re.Match[str]) -> str:
    sign = match.group()
    entity = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(sign)
    # A joiner of no width keeps what follows from becoming a mention or an address that is linked by itself.
    return entity or (f"{sign}\u2060" if sign in "@:" else f"\\{sign}")
