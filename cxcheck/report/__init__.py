"""The reports: one renderer a file, all of them showing the same Report. Renderers never judge and touch no disk."""

from importlib import import_module
from pkgutil import iter_modules

from cxcheck.report.renderer import Renderer


def renderers() -> dict[str, Renderer]:
    """Every renderer of this folder by the name of its file; a module is one if it has a `renderer`."""
    modules = {info.name: import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__)}
    found = {name: getattr(module, "renderer", None) for name, module in sorted(modules.items())}
    return {name: renderer for name, renderer in found.items() if renderer is not None}
