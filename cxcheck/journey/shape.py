"""One item of `steps`: which kind of step it is, and which of its fields were given where."""

from collections.abc import Mapping
from dataclasses import dataclass

from cxcheck.journey.messages import either, hint_for
from cxcheck.journey.positions import Entry, ListNode, MapNode, Node, ScalarNode
from cxcheck.journey.problems import Mark, Problems
from cxcheck.journey.values import keys_of
from cxcheck.steps.act import Act

Kinds = Mapping[str, type[Act]]

_ELSEWHERE = {
    "click": "tap",
    "dblclick": "tap",
    "tapon": "tap",
    "goto": "open",
    "visit": "open",
    "navigate": "open",
    "type": "fill",
    "enter": "fill",
    "inputtext": "fill",
    "choose": "select",
    "check": "tick",
    "uncheck": "untick",
    "key": "press",
    "scroll": "scroll_to",
    "wait": "wait_for",
    "expect": "see",
    "assert": "see",
    "assertvisible": "see",
    "assertnotvisible": "not_see",
    "screenshot": "checkpoint",
    "goback": "back",
    "refresh": "reload",
}
"""Words for the same acts in other tools, in small letters and nothing but letters."""


@dataclass(frozen=True)
class Shape:
    """A step before its values are read. `mark` is the place of its kind."""

    kind: str
    step: type[Act]
    mark: Mark
    entries: tuple[Entry, ...]


def read_shape(item: Node, kinds: Kinds, problems: Problems) -> Shape | None:
    """The shape of an item; None if it is no step, which is then noted."""
    if isinstance(item, ScalarNode):
        return _bare(item, kinds, problems)
    if isinstance(item, ListNode):
        problems.add(item.mark, "a step is a kind with its value, not a list", "write `- tap: Add to basket`")
        return None
    named = [entry for entry in item.entries if entry.key in kinds]
    for entry in named[1:]:
        message = f"a second kind of step in one item: `{entry.key}` beside `{named[0].key}`"
        problems.add(entry.mark, message, f"begin a new item: `- {entry.key}: ...`")
    if not named:
        _note_no_kind(item, kinds, problems)
    return _whole(item, named[0], kinds, problems) if len(named) == 1 else None


def takes_no_value(step: type[Act]) -> bool:
    """Whether a step may be written as its kind alone."""
    return step.shorthand is None and not any(field.is_required() for field in step.model_fields.values())


def example_of(step: type[Act]) -> str:
    """The example in the step's own description."""
    quoted = (step.__doc__ or "").split("`")[1::2]
    return next((text for text in quoted if text.startswith((f"{step.kind}:", "- "))), "")


def _bare(item: ScalarNode, kinds: Kinds, problems: Problems) -> Shape | None:
    step = kinds.get(item.text)
    if step is None:
        _note_no_step(item, kinds, problems)
        return None
    if not takes_no_value(step):
        problems.add(item.mark, f"`{item.text}` needs a value", f"for example `{example_of(step)}`")
        return None
    return Shape(item.text, step, item.mark, ())


def _note_no_step(item: ScalarNode, kinds: Kinds, problems: Problems) -> None:
    if item.empty:
        problems.add(item.mark, "there is no step in this item", "write `- tap: Add to basket`, or take the dash away")
        return
    first, _, rest = item.text.replace(":", " ", 1).partition(" ")
    if rest and first in kinds:
        problems.add(item.mark, f"`{item.text}` is no step", f"write `- {first}: {rest.strip()}`")
        return
    problems.add(item.mark, f"there is no step `{item.text}`", _kind_hint(item.text, kinds))


def _kind_hint(word: str, kinds: Kinds) -> str:
    known = _ELSEWHERE.get("".join(letter for letter in word.lower() if letter.isalpha()), "")
    return f"did you mean `{known}`?" if known in kinds else hint_for(word, kinds)


def _note_no_kind(item: MapNode, kinds: Kinds, problems: Problems) -> None:
    fields = {key for step in kinds.values() for key in keys_of(step)}
    strange = [entry for entry in item.entries if entry.key not in fields]
    if strange:
        problems.add(strange[0].mark, f"there is no step `{strange[0].key}`", _kind_hint(strange[0].key, kinds))
        return
    hint = f"begin the item with {either(kinds)}"
    problems.add(item.mark, "this item does not say which kind of step it is", hint)


def _whole(item: MapNode, named: Entry, kinds: Kinds, problems: Problems) -> Shape | None:
    step = kinds[named.key]
    inside = _inside(named, step, problems)
    if inside is None:
        return None
    beside = [entry for entry in item.entries if entry is not named]
    first = {entry.key: entry for entry in inside}
    for entry in beside:
        if entry.key in first:
            problems.add(entry.mark, f"`{entry.key}` is given twice", f"`{named.key}` already says it")
    new = [entry for entry in beside if entry.key not in first]
    return Shape(named.key, step, named.mark, (*inside, *new))


def _inside(named: Entry, step: type[Act], problems: Problems) -> tuple[Entry, ...] | None:
    """The fields that the value of the kind's key gives; None if it may not be given so."""
    value = named.value
    if isinstance(value, MapNode):
        return value.entries
    if isinstance(value, ListNode) and step.shorthand == "target":
        return (Entry("any", named.mark, value, named.key),)
    if isinstance(value, ScalarNode) and value.empty:
        return ()
    if step.shorthand is not None:
        return (Entry(step.shorthand, named.mark, value, named.key),)
    problems.add(value.mark, f"`{named.key}` takes no value", f"write `- {named.key}`")
    return None
