"""The step kinds, one a file, found by looking into this folder."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from cxcheck.steps.act import Act

_NOT_STEPS = {"act"}


@cache
def step_kinds() -> dict[str, type[Act]]:
    """Every step kind by its name, which is the name of its file (a trailing underscore dodges Python's keywords)."""
    names = sorted(module.name for module in iter_modules(__path__) if module.name not in _NOT_STEPS)
    return {name.rstrip("_"): import_module(f"{__name__}.{name}").step for name in names}
