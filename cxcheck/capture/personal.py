"""A journey's steps with the account that a visit has leased: `${account.key}` becomes what stands there.

Values that are secrets stay placeholders, which the driver fills in when it types.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from cxcheck.steps.act import Act

_KEY = re.compile(r"(?<!\$)\$\{account\.([A-Za-z_][A-Za-z0-9_-]*)\}")


def personal(steps: Sequence[Act], account: Mapping[str, str]) -> tuple[Act, ...]:
    """The steps, filled in."""
    return tuple(_filled(step, account) for step in steps) if account else tuple(steps)


def _filled(value: Any, account: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return _KEY.sub(lambda found: account.get(found[1], found[0]), value)
    if isinstance(value, BaseModel):
        filled = {name: _filled(getattr(value, name), account) for name in type(value).model_fields}
        return value.model_copy(update=filled)
    if isinstance(value, tuple):
        return tuple(_filled(one, account) for one in value)
    return value
