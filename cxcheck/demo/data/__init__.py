"""What the shop sells, where its shops are and which towns it knows, as JSON files."""

import json
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


def read(name: str) -> Any:
    """The content of `name`.json."""
    return json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
