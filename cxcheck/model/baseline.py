"""What people decided about findings."""

import datetime
from typing import Literal

from cxcheck.model.data import Data

Verb = Literal["accepted", "must-fix", "false-alarm"]


class Decision(Data):
    """One entry of a ledger: a finding, the devices it is decided for (empty: all), why, who, until when."""

    fingerprint: str
    check: str
    title: str
    decision: Verb
    devices: tuple[str, ...] = ()
    reason: str = ""
    by: str = ""
    date: datetime.date
    until: datetime.date | None = None
