"""Seeded faults, one a file, found by looking into this folder. Who breaks the page does not use the eyes that look."""

from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from cxcheck.errors import UserError
from cxcheck.faults.fault import Fault

_NOT_FAULTS = {"fault", "injecting", "library", "score", "scripts"}


@cache
def faults() -> dict[str, Fault]:
    """Every fault by its id, which is the name of its file with dashes."""
    names = sorted(module.name for module in iter_modules(__path__) if module.name not in _NOT_FAULTS)
    return {name.replace("_", "-"): import_module(f"{__name__}.{name}").fault for name in names}


def choose(wanted: str) -> tuple[Fault, ...]:
    """The faults of a comma-separated list, or `all`, or `none`; UserError for one that does not exist."""
    known = faults()
    if wanted == "all":
        return tuple(known.values())
    if wanted == "none":
        return ()
    names = [name.strip() for name in wanted.split(",") if name.strip()]
    for name in names:
        if name not in known:
            near = get_close_matches(name, known)
            hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(known)}"
            raise UserError(f"there is no fault {name}", hint=hint)
    return tuple(known[name] for name in dict.fromkeys(names))
