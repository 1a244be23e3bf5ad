"""Locators in YAML: a text or a mapping of parts, and what parts go together."""

from collections.abc import Mapping

from cxcheck.journey.positions import Entry, ListNode, MapNode, Node, ScalarNode
from cxcheck.journey.values import UNUSABLE, Part, Reading, Unusable, read_model
from cxcheck.model.journey import PARTS, Locator

POINTING = ("target", "name", *PARTS)
"""Parts that point at something. The rest of a locator only narrows: `within`, `nth`, `frame`."""


def read_locator(node: Node, label: str, reading: Reading) -> Locator | Unusable:
    """A locator inside another: a text is its target."""
    if isinstance(node, ScalarNode):
        entries: tuple[Entry, ...] = (Entry("target", node.mark, node, label),)
    elif isinstance(node, MapNode):
        entries = node.entries
    else:
        reading.problems.add(node.mark, f"`{label}` should be a text or a mapping, not a list")
        return UNUSABLE
    fits = check_parts(entries, Part(f"`{label}`", node.mark), reading)
    made = read_model(Locator, entries, Part("a locator", node.mark), reading)
    return made if fits else UNUSABLE


def check_parts(entries: tuple[Entry, ...], part: Part, reading: Reading, required: bool = True) -> bool:
    """Whether these keys make a locator that points at something; what is wrong is noted.

    Without `required` no locator at all will do, as for a key pressed where the focus is.
    """
    given = {entry.key: entry for entry in entries if entry.key in Locator.model_fields}
    empty = [entry for key, entry in given.items() if key in (*POINTING, "any") and _is_empty(entry, reading)]
    for entry in empty:
        reading.problems.add(
            entry.value.mark, f"`{entry.label}` must not be empty", "say what a customer would look for"
        )
    wrong = _mixed(given, reading) or _nameless_role(given, reading) or _pointless(given, part, reading, required)
    return not (empty or wrong)


def _is_empty(entry: Entry, reading: Reading) -> bool:
    value = entry.value
    if isinstance(value, ListNode):
        return entry.key == "any" and not value.items
    if not isinstance(value, ScalarNode) or value.empty:
        return False  # of another shape, or with no value: that is told when it is read
    return entry.key != "any" and not reading.put_in(value.text, value.mark)


def _mixed(given: Mapping[str, Entry], reading: Reading) -> bool:
    others = [entry for key, entry in given.items() if key in POINTING]
    if "any" not in given or not others:
        return False
    hint = "put it into each alternative; only `within`, `nth` and `frame` go with `any`"
    for entry in others:
        reading.problems.add(entry.mark, f"`{entry.label}` cannot stand beside `any`", hint)
    return True


def _nameless_role(given: Mapping[str, Entry], reading: Reading) -> bool:
    if "name" not in given or "role" in given:
        return False
    entry = given["name"]
    text = entry.value.text if isinstance(entry.value, ScalarNode) else ""
    hint = f"add `role`, or write `target: {text}` for a thing of any role"
    reading.problems.add(entry.mark, "`name` goes with `role`, and there is none", hint)
    return True


def _pointless(given: Mapping[str, Entry], part: Part, reading: Reading, required: bool) -> bool:
    if not (given or required) or "any" in given or any(key in given for key in POINTING):
        return False
    message = f"{part.owner} does not say what to look for"
    hint = f"for example `{part.example}`" if part.example else "write the text that a customer reads on it"
    reading.problems.add(part.mark, message, hint)
    return True
