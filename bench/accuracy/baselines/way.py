"""What a simpler way of looking sees, and what it says of it."""

from collections.abc import Callable
from dataclasses import dataclass

from cxcheck.model.evidence import CheckpointEvidence


@dataclass(frozen=True)
class Screen:
    """One page of the phone at a checkpoint, its picture (PNG, b"" for none), and the same page on the reference."""

    phone: CheckpointEvidence
    desktop: CheckpointEvidence | None = None
    picture: bytes = b""


@dataclass(frozen=True)
class Way:
    """A way of looking.

    `flags(broken, clean)`: whether it says something of the broken page that it does not say of the clean one.
    `alarms(clean, before)`: whether it says anything of a clean page; `before` is the same page in another clean run.
    Both are None where the evidence that it needs was not taken.
    """

    name: str
    flags: Callable[[Screen, Screen], bool | None]
    alarms: Callable[[Screen, Screen], bool | None]
