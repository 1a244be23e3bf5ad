"""Probes that take as long as a page does to load: they look only where a check that needs them is turned on."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from cxcheck.probes.probe import CostlyProbe


@cache
def costly_probes() -> dict[str, CostlyProbe]:
    """Every such probe by its name, which is the name of its file."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}").probe for name in names}
