"""The probes, one sort of evidence a file, found by looking into this folder."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from cxcheck.probes.probe import Probe

_NOT_PROBES = {"probe", "sight", "scripts", "assembly", "costly"}


@cache
def probes() -> dict[str, Probe]:
    """Every probe by its name, which is the name of its file."""
    names = sorted(module.name for module in iter_modules(__path__) if module.name not in _NOT_PROBES)
    return {name: import_module(f"{__name__}.{name}").probe for name in names}
