"""References: visits of the device compared against, which no fault touches; each is played once for all mutants."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field

from cxcheck.bundle import Bundle
from cxcheck.capture.browsers import Browsers
from cxcheck.capture.playing import Script, play_all
from cxcheck.drilling.silent import Silent
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.plan import Visit


@dataclass
class References:
    """Keeps them in the bundle of the clean run, and in memory."""

    bundle: Bundle
    script: Script
    browsers: Browsers
    _known: dict[Visit, VisitEvidence] = field(default_factory=dict)
    _locks: dict[Visit, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))

    async def get(self, asked: Visit) -> VisitEvidence:
        """The visit as far as it goes; a confirming one is played to its end, so that it serves all who ask."""
        visit = asked if asked.purpose in ("search", "ask") else asked.model_copy(update={"stop_after": None})
        async with self._locks[visit]:
            if visit not in self._known:
                self._known[visit] = await self._stored(visit) or await self._played(visit)
            return self._known[visit]

    async def _stored(self, visit: Visit) -> VisitEvidence | None:
        """What the clean run has left of it, if it went as far and was played without the same third parties."""
        found = await asyncio.to_thread(self.bundle.visit, visit)
        fits = found and (found.visit.stop_after, found.visit.without) == (visit.stop_after, visit.without)
        return found if fits else None

    async def _played(self, visit: Visit) -> VisitEvidence:
        await play_all([visit], self.script, self.bundle, self.browsers, 1, Silent())
        found = await asyncio.to_thread(self.bundle.visit, visit)
        assert found is not None
        return found


def cut(evidence: VisitEvidence, stop: int) -> VisitEvidence:
    """The same as if it had been told to stop after that step."""
    steps = tuple(
        one if one.index <= stop else one.model_copy(update={"outcome": "not-reached", "rehearsed": False})
        for one in evidence.steps
    )
    failed = any(one.outcome == "failed" for one in steps)
    return evidence.model_copy(
        update={
            "status": evidence.status if failed or evidence.status != "failed" else "finished",
            "steps": steps,
            "checkpoints": tuple(one for one in evidence.checkpoints if one.step <= stop),
            "console": tuple(one for one in evidence.console if one.step <= stop),
            "requests": tuple(one for one in evidence.requests if one.step <= stop),
        }
    )
