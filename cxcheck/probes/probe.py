"""What a probe is: it gathers one sort of evidence at a checkpoint and never judges or changes the page."""

from dataclasses import dataclass
from typing import Protocol

from cxcheck.probes.sight import Sight


@dataclass(frozen=True)
class Gathered:
    """What a probe brought home, as the file that the bundle keeps."""

    file: str
    content: bytes


class Probe(Protocol):
    """One sort of evidence. `confirming` probes also run in confirming visits: checks compare what they bring."""

    confirming: bool
    redraws: bool
    """Whether the browser draws the page anew for it, so that nothing else may look meanwhile."""

    async def gather(self, sight: Sight) -> Gathered:
        """Look and bring it home; LookFailed with a sentence if that cannot be done."""
        ...


class CostlyProbe(Probe, Protocol):
    """One that is gathered only where the check of that id is turned on by name."""

    check: str
