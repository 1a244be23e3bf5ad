"""Texts that come from pages, made harmless: what would steer a terminal, a parser or the reading order is shown."""

import re

STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Control characters but tab and line feed, marks and overrides of the writing direction, what XML cannot hold."""
PICTURES = 0x2400
"""Unicode has a visible sign for each control character of ASCII, from here on."""


def visible(text: str) -> str:
    """The text with every steering character replaced by a sign that can be seen."""
    return STEERING.sub(_sign, text)


def one_line(text: str, longest: int = 0) -> str:
    """The visible text on one line, cut to `longest` characters if that is given."""
    line = " ".join(visible(re.sub("[\r\u2028\u2029]", "\n", text)).split())
    return line[: longest - 1].rstrip() + "…" if 0 < longest < len(line) else line


def spoken(text: str, longest: int = 0) -> str:
    """One line for a log. CI servers take `::` or `##[` at the start of a line for a command: both are broken up."""
    return re.sub(r":(?=:)|#(?=#\[)", "\\g<0>\u2060", one_line(text, longest))


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(PICTURES + code)
    return chr(PICTURES + 0x21) if code == 0x7F else "\ufffd"
