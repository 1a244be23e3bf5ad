"""What devices may be called in a journey: by their names, or by a family for all of it."""

from collections.abc import Iterable, Mapping

from cxcheck.journey.messages import either, hint_for
from cxcheck.journey.positions import Entry, ListNode, Node, ScalarNode
from cxcheck.journey.problems import Problems
from cxcheck.model.device import Device


def families_of(devices: Mapping[str, Device]) -> tuple[str, ...]:
    """The families that the devices belong to, in the order of the devices."""
    return tuple(dict.fromkeys(device.family for device in devices.values()))


def words_for(devices: Mapping[str, Device]) -> tuple[str, ...]:
    """Every name and family."""
    return tuple(dict.fromkeys((*devices, *families_of(devices))))


def check_names(entries: Iterable[Entry], devices: Mapping[str, Device], problems: Problems) -> None:
    """Note what in `only`, `except` and `devices` is neither a device nor a family."""
    words = words_for(devices)
    for entry in entries:
        if entry.key in ("only", "except", "devices"):
            for node in _scalars(entry.value):
                if node.text not in words and not node.empty:
                    problems.add(node.mark, f"there is no device or family `{node.text}`", hint_for(node.text, words))


def check_reference(entry: Entry | None, devices: Mapping[str, Device], problems: Problems) -> None:
    """Note a `reference` that is not one device."""
    node = entry.value if entry else None
    if not isinstance(node, ScalarNode) or node.empty or node.text in devices:
        return
    members = [name for name, device in devices.items() if device.family == node.text]
    if members:
        problems.add(node.mark, f"`{node.text}` is a family; the reference is one device", f"use {either(members)}")
    else:
        problems.add(node.mark, f"there is no device `{node.text}`", hint_for(node.text, devices))


def _scalars(node: Node) -> tuple[ScalarNode, ...]:
    items = node.items if isinstance(node, ListNode) else (node,)
    return tuple(item for item in items if isinstance(item, ScalarNode))
