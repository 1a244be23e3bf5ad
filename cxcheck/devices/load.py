"""Devices from files: ours, and those that a project keeps in its own `devices/`."""

from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import get_args

from cxcheck.errors import Problem, UserError
from cxcheck.journey.load import SUFFIXES, read_text
from cxcheck.journey.messages import hint_for
from cxcheck.journey.names import words_for
from cxcheck.journey.positions import MapNode, ScalarNode, read_yaml
from cxcheck.journey.problems import Mark, Problems
from cxcheck.journey.values import Part, Reading, Unusable, read_model
from cxcheck.model.device import Device, Family

_FAMILIES: tuple[str, ...] = get_args(Family)


def load_devices(project: Path | None = None) -> dict[str, Device]:
    """All devices by name: families in their order, names sorted within.

    A device in `project`/devices replaces ours of the same name. UserError with the problems of all files.
    """
    ours = [file for file in files("cxcheck.devices").iterdir() if file.name.endswith(SUFFIXES)]
    texts = {file.name: (file.name, file.read_text(encoding="utf-8")) for file in ours}
    texts |= {path.name: (str(path), read_text(path)) for path in _own_files(project)}
    devices: list[Device] = []
    problems: list[Problem] = []
    for file, text in texts.values():
        try:
            devices.append(device_from_text(text, file))
        except UserError as error:
            problems += error.problems
    if problems:
        raise UserError.of(tuple(problems))
    in_order = sorted(devices, key=lambda device: (_FAMILIES.index(device.family), device.name))
    return {device.name: device for device in in_order}


def device_from_text(text: str, file: str) -> Device:
    """The device that a text describes; its name must be that of `file`. UserError with all its problems."""
    problems = Problems(file, text)
    root = read_yaml(text, problems)
    device = _read_device(root, problems) if isinstance(root, MapNode) else None
    if device is None and not problems:
        problems.add(root.mark if root else Mark(1, 1), "a device is a mapping of keys", "begin with `name: my-phone`")
    problems.raise_any()
    assert isinstance(device, Device), "what cannot be used has been noted as a problem"
    return device


def expand(names: Iterable[str], devices: Mapping[str, Device]) -> tuple[str, ...]:
    """Names of devices and families as names of devices, each once, in the order of `devices`.

    A word that is both (`desktop`, `kiosk`) means the device. UserError for a word that is neither.
    """
    chosen: set[str] = set()
    for name in names:
        members = {name} if name in devices else {one.name for one in devices.values() if one.family == name}
        if not members:
            raise UserError(f"there is no device or family `{name}`", hint=hint_for(name, words_for(devices)))
        chosen |= members
    return tuple(name for name in devices if name in chosen)


def _own_files(project: Path | None) -> list[Path]:
    if project is None or not (project / "devices").is_dir():
        return []
    return sorted(path for path in (project / "devices").iterdir() if path.suffix in SUFFIXES)


def _read_device(root: MapNode, problems: Problems) -> Device | Unusable:
    name, stem = root.entry("name"), Path(problems.file).stem
    if name and isinstance(name.value, ScalarNode) and name.value.text not in ("", stem):
        hint = f"write `name: {stem}`, or call the file {name.value.text}.yaml"
        problems.add(name.value.mark, f"this device is called `{name.value.text}` and its file `{stem}`", hint)
    return read_model(Device, root.entries, Part("a device", root.mark), Reading(problems))
