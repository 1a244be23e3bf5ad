"""YAML as a tree of values that know where they stand. The rules are narrower than YAML's own: nothing is guessed.

Only `true` and `false` are booleans, only plain decimal numbers are numbers; `on`, `010` and `12:30:00` are texts.
A key stands once in a mapping. Tags are refused.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

import yaml

from cxcheck.journey.problems import Mark, Problems, mark_at
from cxcheck.journey.syntax import explain

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STANDARD_TAG = "tag:yaml.org,2002:"
_MOST_NODES = 200_000
"""Aliases multiply: a short text can stand for billions of values. No journey comes near this many."""

_DEEPEST = 60
"""Levels of lists and mappings inside each other; a locator within locators needs a dozen."""
_INDENTED = re.compile(r"^[-?: \t]{1000}", re.MULTILINE)
_MOST_BRACKETS = 1000
"""As many levels overflow the stack of the C loader, which does not count them: what might have them is counted."""
_TOO_DEEP = "lists and mappings are nested too deeply"


@dataclass(frozen=True)
class ScalarNode:
    """A single value. `plain` means written without quotes; `text` is what was written."""

    mark: Mark
    text: str
    plain: bool = False

    @property
    def empty(self) -> bool:
        """Nothing was written at all, not even quotes."""
        return self.plain and not self.text

    @property
    def value(self) -> bool | int | float | str:
        """The value by the rules above; a number without a fraction is an int, however it was written."""
        if not self.plain:
            return self.text
        if self.text in ("true", "false"):
            return self.text == "true"
        if not _NUMBER.fullmatch(self.text):
            return self.text
        number = float(self.text)
        return int(number) if number.is_integer() else number


@dataclass(frozen=True)
class ListNode:
    """A list."""

    mark: Mark
    items: tuple["Node", ...]


@dataclass(frozen=True)
class Entry:
    """A key with its value; `mark` is the key's place. `said` is the word its author used for it, if another."""

    key: str
    mark: Mark
    value: "Node"
    said: str = ""

    @property
    def label(self) -> str:
        """The word to use in a message."""
        return self.said or self.key


@dataclass(frozen=True)
class MapNode:
    """A mapping, in the order of the text."""

    mark: Mark
    entries: tuple[Entry, ...]

    def entry(self, key: str) -> Entry | None:
        """The entry of that key."""
        return next((entry for entry in self.entries if entry.key == key), None)


Node = ScalarNode | ListNode | MapNode


def read_yaml(text: str, problems: Problems) -> Node | None:
    """The tree of a YAML text; None if it is no YAML, which is then among the problems."""
    stray = _NOT_ALLOWED.search(text)
    if stray:
        problems.add(mark_at(text, stray.start()), f"the character U+{ord(stray.group()):04X} cannot stand in a file")
        return None
    try:
        root = _compose(text)
    except yaml.YAMLError as error:
        problem = explain(error)
        problems.add(problem.mark, problem.message, problem.hint)
        return None
    except RecursionError:
        root = None
        problems.add(Mark(1, 1), _TOO_DEEP)
    except _TooDeepError as error:
        root = None
        problems.add(error.mark, _TOO_DEEP)
    return None if root is None else _Builder(problems).build(root)


def _compose(text: str) -> yaml.Node | None:
    if text.count("[") + text.count("{") > _MOST_BRACKETS or _INDENTED.search(text):
        _refuse_depth(text)
    try:
        return yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError:
        # The pure Python loader says more exactly what is wrong, and says it the same on every machine.
        yaml.compose(text, Loader=yaml.SafeLoader)
        raise


def _refuse_depth(text: str) -> None:
    """_TooDeepError at the first place that is nested too deeply; what is no YAML is told by the loader."""
    depth = 0
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise _TooDeepError(_mark(event))


class _TooDeepError(Exception):
    """Lists and mappings inside each other beyond any journey."""

    def __init__(self, mark: Mark) -> None:
        self.mark = mark
        super().__init__(mark)


class _EndlessError(Exception):
    """Aliases that run in a circle or multiply without end."""

    def __init__(self, mark: Mark) -> None:
        self.mark = mark
        super().__init__(mark)


class _Builder:
    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._open: set[int] = set()
        self._count = 0

    def build(self, root: yaml.Node) -> Node | None:
        try:
            return self._node(root)
        except RecursionError:
            self._problems.add(_mark(root), _TOO_DEEP)
            return None
        except _EndlessError as error:
            self._problems.add(error.mark, "an alias (`*name`) repeats itself without end", "write the values out")
            return None

    def _node(self, node: yaml.Node) -> Node:
        self._count += 1
        if len(self._open) > _DEEPEST:
            raise RecursionError
        if id(node) in self._open or self._count > _MOST_NODES:
            raise _EndlessError(_mark(node))
        self._open.add(id(node))
        try:
            return self._build_one(node)
        finally:
            self._open.discard(id(node))

    def _build_one(self, node: yaml.Node) -> Node:
        mark = _mark(node)
        if not node.tag.startswith(_STANDARD_TAG):
            hint = "put the text in quotes if it begins with `!`"
            self._problems.add(mark, f"the tag `{node.tag}` means nothing here", hint)
        if isinstance(node, yaml.MappingNode):
            return MapNode(mark, tuple(self._entries(node)))
        if isinstance(node, yaml.SequenceNode):
            return ListNode(mark, tuple(self._node(item) for item in node.value))
        return ScalarNode(mark, node.value, plain=not cast(Any, node).style)

    def _entries(self, node: yaml.MappingNode) -> Iterator[Entry]:
        first: dict[str, Mark] = {}
        for key, value in node.value:
            mark = _mark(key)
            note = partial(self._problems.add, mark)
            if not isinstance(key, yaml.ScalarNode):
                note("a key must be a plain word", "put a text that begins with `{` or `[` in quotes")
            elif key.value in first:
                note(f"`{key.value}` is given twice", f"the first one is in line {first[key.value].line}")
            else:
                first[key.value] = mark
                yield Entry(key.value, mark, self._node(value))


def _mark(node: yaml.Node | yaml.Event) -> Mark:
    begun = node.start_mark
    return Mark(begun.line + 1, begun.column + 1) if begun else Mark(1, 1)
