"""What makes real shops moody, one a file, all off unless a shop is created with them.

A file has a `mood`: what stands between the shop and the browser. Its name in `create_shop(moods=…)` is the file's.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from starlette.types import ASGIApp

Mood = Callable[[ASGIApp], ASGIApp]
_NOT_MOODS = {"markup"}


@cache
def moods() -> dict[str, Mood]:
    """Every mood by the name of its file, with hyphens."""
    names = sorted(module.name for module in iter_modules(__path__) if module.name not in _NOT_MOODS)
    return {name.replace("_", "-"): import_module(f"{__name__}.{name}").mood for name in names}
