"""storage_state: a file with cookies and local storage, as Playwright writes it, looked at before a run."""

import json
from pathlib import Path
from typing import Any

from cxcheck.journey.problems import Mark, Problems

_HINT = "make one with Playwright: `context.storage_state(path=…)`, or `playwright codegen --save-storage=FILE`"


def check_storage(path: Path, mark: Mark, problems: Problems) -> None:
    """Note a file that is not there, or is something else."""
    try:
        stored = json.loads(path.read_bytes())
    except OSError as error:
        problems.add(mark, f"{path} cannot be read: {error.strerror}", _HINT)
    except ValueError:
        problems.add(mark, f"{path} is no JSON", _HINT)
    else:
        if not _is_state(stored):
            problems.add(mark, f"{path} holds no cookies and no storage", _HINT)


def _is_state(stored: Any) -> bool:
    if not isinstance(stored, dict) or not {"cookies", "origins"} & set(stored):
        return False
    cookies, origins = stored.get("cookies", []), stored.get("origins", [])
    return _all_have(cookies, "name", "value") and _all_have(origins, "origin")


def _all_have(things: Any, *keys: str) -> bool:
    return isinstance(things, list) and all(isinstance(one, dict) and set(keys) <= set(one) for one in things)
