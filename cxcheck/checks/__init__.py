"""The checks, one rule a file in a folder per area, found by looking into these folders."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules, walk_packages

from cxcheck.checks.check import Check
from cxcheck.model.knobs import Rules


@cache
def checks() -> dict[str, Check]:
    """Every check by its id, which is the name of its file with dashes; in the order of areas, then names."""
    found: dict[str, Check] = {}
    for area in sorted(module.name for module in iter_modules(__path__) if module.ispkg):
        package = import_module(f"{__name__}.{area}")
        for module in walk_packages(package.__path__):
            found[module.name.replace("_", "-")] = import_module(f"{package.__name__}.{module.name}").check
    return found


def rules() -> Rules:
    """Every check that a project or a journey may name, with its threshold if it has one."""
    return {name: check.threshold for name, check in checks().items()}
