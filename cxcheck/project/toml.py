"""A TOML text as a tree of values that know where they stand: the same tree that YAML is read into."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from cxcheck.journey.positions import Entry, ListNode, MapNode, Node, ScalarNode
from cxcheck.journey.problems import Mark, Problems
from cxcheck.project.places import Path, Places, places_in

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_EXPLANATIONS = (
    ("Invalid value", "a value cannot begin like this", 'put texts in quotes: `base_url = "https://shop.example"`'),
    ("Expected '=' after a key", "a key needs `=` and a value", 'write `key = "value"`'),
    ("Unclosed array", "this list is never closed", "close it with `]`"),
    ("Unclosed inline table", "this table is never closed", "close it with `}`, in the same line"),
    ("Cannot overwrite a value", "this key is given twice", "keep one of them"),
    ("Duplicate inline table key", "this key is given twice", "keep one of them"),
    ("Cannot declare", "this table is given twice", "write everything of it under one heading; `[[…]]` makes a list"),
    ("Expected newline or end of document", "something stands behind the value", "begin a new line for the next key"),
    ("Unterminated string", "this text is never closed", "end it with the quote that it begins with"),
    ("Illegal character", "this character cannot stand here", "end texts with the quote that they begin with"),
    ("Unescaped", "no such escape in a text in double quotes", r"write `\\` for one backslash"),
)
"""What tomllib's messages begin with, what that means, and what usually mends it."""


def read_toml(text: str, problems: Problems) -> MapNode | None:
    """The tree; None if it is no TOML, which is then among the problems."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        _note(str(error), text, problems)
        return None
    node = _node(data, (), places_in(text))
    assert isinstance(node, MapNode)
    return node


def _note(said: str, text: str, problems: Problems) -> None:
    found = _AT.search(said)
    lines = text.rstrip().split("\n")
    mark = Mark(int(found[1]), int(found[2])) if found and found[1] else Mark(len(lines), len(lines[-1]) + 1)
    words = said[: found.start()] if found else said
    for beginning, message, hint in _EXPLANATIONS:
        if words.startswith(beginning):
            problems.add(mark, message, hint)
            return
    problems.add(mark, f"this is no valid TOML: {words[:1].lower()}{words[1:]}")


def _node(value: Any, path: Path, places: Places) -> Node:
    mark = places.value(path)
    if isinstance(value, Mapping):
        return MapNode(mark, tuple(_entry(name, one, (*path, name), places) for name, one in value.items()))
    if isinstance(value, list):
        return ListNode(mark, tuple(_node(one, (*path, number), places) for number, one in enumerate(value)))
    if isinstance(value, str):
        return ScalarNode(mark, value)
    return ScalarNode(mark, str(value).lower() if isinstance(value, bool) else str(value), plain=True)


def _entry(name: str, value: Any, path: Path, places: Places) -> Entry:
    return Entry(name, places.key(path), _node(value, path, places))
