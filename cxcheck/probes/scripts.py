"""The JavaScript that probes and locators run in pages, wrapped into functions that leave no trace in the page."""

from functools import cache
from importlib.resources import files


@cache
def read(name: str) -> str:
    """Source of a script that ships beside this file."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def looking(body: str, parameters: str = "options") -> str:
    """A function source with the eyes of look.js in scope: `(parameters) => { body }`."""
    return f"({parameters}) => {{\n{read('look.js')}\n{body}\n}}"


@cache
def sweep_script() -> str:
    """Source of the function that looks at one width of a sweep; it takes {width} and gives JSON text."""
    return looking("\n".join(read(name) for name in ("edges.js", "drawn.js", "collisions.js", "sweep.js")))
