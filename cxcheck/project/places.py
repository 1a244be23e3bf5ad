"""Where keys and values stand in a TOML text. tomllib reads it and says nothing about places, which messages need.

The text is known to be valid by then, so that walking it along its brackets, quotes and equal signs is enough.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from cxcheck.journey.problems import Mark, mark_at

Path = tuple[str | int, ...]
"""Keys and indices from the top: ("sites", "live", "accounts", 0, "name")."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"""+' r"|'''.*?'''+" r'|"(?:\\.|[^"\\])*"' r"|'[^']*'",
    re.DOTALL,
)
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN = re.compile(r"[^,\]}#\n]*")
Reader = Callable[[int], None]
"""Reads one item, given its number."""


@dataclass
class Places:
    """Marks by path: of a key (or an item of a list), and of its value."""

    keys: dict[Path, Mark] = field(default_factory=dict)
    values: dict[Path, Mark] = field(default_factory=dict)

    def key(self, path: Path) -> Mark:
        """Where the key stands; where the nearest thing above it does, if it is nowhere by itself."""
        return self._nearest(self.keys, path)

    def value(self, path: Path) -> Mark:
        """Where the value stands."""
        return self._nearest(self.values, path)

    @staticmethod
    def _nearest(marks: dict[Path, Mark], path: Path) -> Mark:
        return next((marks[path[:end]] for end in range(len(path), 0, -1) if path[:end] in marks), Mark(1, 1))


def places_in(text: str) -> Places:
    """The places of a valid TOML text; where the walk should lose its way, those found until then."""
    walk = _Walk(text)
    with suppress(IndexError, ValueError):
        walk.document()
    return walk.places


class _Walk:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.places = Places()
        self._lengths: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        self._skip(_BLANK)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)

    def _header(self) -> Path:
        begin = self.at
        is_list = self.text.startswith("[[", begin)
        self.at += 2 if is_list else 1
        names = [name for name, _ in self._key()]
        self.at += 2 if is_list else 1
        path: Path = ()
        for name in names[:-1]:
            path = self._inside((*path, name))
        path = (*path, names[-1])
        self._note(path, begin, begin)
        if is_list:
            self._lengths[path] = self._lengths.get(path, 0) + 1
        path = self._inside(path)
        self._note(path, begin, begin)
        return path

    def _inside(self, path: Path) -> Path:
        """Of a list of tables its last one is meant."""
        return (*path, self._lengths[path] - 1) if path in self._lengths else path

    def _pair(self, table: Path) -> None:
        path = table
        for name, begin in self._key():
            path = (*path, name)
            self._note(path, begin, begin)
        self.at += 1  # the equal sign
        self._skip(_SPACE)
        self._value(path)

    def _key(self) -> Iterator[tuple[str, int]]:
        found = []
        while True:
            self._skip(_SPACE)
            begin = self.at
            quoted = self._skip(_STRING) if self.text[self.at] in "\"'" else ""
            name = next(iter(tomllib.loads(f"{quoted} = 0"))) if quoted else self._skip(_BARE)
            found.append((name, begin))
            self._skip(_SPACE)
            if self.text[self.at] != ".":
                return iter(found)
            self.at += 1

    def _value(self, path: Path) -> None:
        self.places.values[path] = mark_at(self.text, self.at)
        sign = self.text[self.at]
        if sign == "{":
            self._items("}", lambda _: self._pair(path))
        elif sign == "[":
            self._items("]", lambda number: self._item((*path, number)))
        else:
            self._skip(_STRING if sign in "\"'" else _PLAIN)

    def _items(self, end: str, read: Reader) -> None:
        self.at += 1
        self._skip(_BLANK)
        number = 0
        while self.text[self.at] != end:
            read(number)
            number += 1
            self._skip(_BLANK)
            if self.text[self.at] == ",":
                self.at += 1
                self._skip(_BLANK)
        self.at += 1

    def _item(self, path: Path) -> None:
        self.places.keys[path] = mark_at(self.text, self.at)
        self._value(path)

    def _note(self, path: Path, key: int, value: int) -> None:
        self.places.keys.setdefault(path, mark_at(self.text, key))
        self.places.values.setdefault(path, mark_at(self.text, value))

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if not found:
            raise ValueError(self.at)
        self.at = found.end()
        return found.group()
