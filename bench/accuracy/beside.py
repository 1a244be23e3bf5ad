"""The simpler ways beside cxcheck: on each mutant's visits while they are there, and on the clean runs.

Any word about any page of the broken visit counts as a catch, whatever element it is about; cxcheck itself has to name
the right kind on the right element. Where cxcheck tries a fault on several pages, one page suffices. Pages that only
one of the two visits came to are passed over: that a step fails is said by the script that plays it, not by these.
"""

import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bench.accuracy.baselines import WAYS
from bench.accuracy.baselines.way import Screen
from bench.accuracy.results import Baseline
from cxcheck.bundle import Bundle
from cxcheck.model.data import Data
from cxcheck.model.drill import Drilled
from cxcheck.model.plan import Visit

Screens = Mapping[int, Screen]
"""By step, the pages that a visit of the phone came to."""


class Said(Data):
    """What the ways said of a mutant, by their names. A way whose evidence was not taken is left out."""

    fault: str
    flagged: Mapping[str, bool]


@dataclass
class Beside:
    """Judges beside the drill in `folder`. Keeps a line a mutant, which goes when the drill forgets its mutants."""

    folder: Path
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def judged(self, drilled: Drilled, broken: Bundle) -> None:
        """Is told of a mutant as soon as it is judged. Those that no customer would notice count for nobody."""
        if drilled.outcome not in ("caught", "missed"):
            return
        mutant = drilled.mutant
        own = screens(broken, self._clean, mutant.journey, mutant.device)
        clean = screens(self._clean, self._clean, mutant.journey, mutant.device)
        said = Said(fault=mutant.fault, flagged=flagged(own, clean))
        with self._lock, self._path.open("a", encoding="utf-8") as stream:
            stream.write(f"{said.model_dump_json()}\n")

    def told(self, drilled: Collection[Drilled], runs: Sequence[Path]) -> tuple[Baseline, ...]:
        """What came of each way; `runs` are folders of clean runs, as far as they are there."""
        wanted = {one.mutant.fault for one in drilled if one.outcome in ("caught", "missed")}
        said = [one for one in self._said() if one.fault in wanted]
        pages = [pair for path in runs if (path / "run.json").is_file() for pair in self._pages(Bundle.open(path))]
        return tuple(baselines(said, pages))

    def _pages(self, run: Bundle) -> Iterator[tuple[Screen, Screen]]:
        """The pages of phones and tablets in a clean run, each with the same page of the drill's clean run."""
        for journey in run.manifest().plan.journeys:
            for device in journey.subjects:
                own = screens(run, run, journey.slug, device)
                yield from _both(own, screens(self._clean, self._clean, journey.slug, device))

    def _said(self) -> list[Said]:
        """All that is kept."""
        lines = self._path.read_text(encoding="utf-8").splitlines() if self._path.is_file() else []
        return list(_read(lines))

    @cached_property
    def _clean(self) -> Bundle:
        return Bundle.open(self.folder / "clean")

    @property
    def _path(self) -> Path:
        return self.folder / "mutants" / "baselines.jsonl"


def flagged(own: Screens, clean: Screens) -> dict[str, bool]:
    """By way, whether it says something of any page of a broken visit; False for a visit that came to no page."""
    both = list(_both(own, clean))
    told = {way.name: [said for pair in both if (said := way.flags(*pair)) is not None] for way in WAYS}
    return {name: any(said) for name, said in told.items() if said or not both}


def baselines(said: Collection[Said], pages: Collection[tuple[Screen, Screen]]) -> Iterator[Baseline]:
    """Each way's sum over faults, one page of each sufficing, and over clean pages."""
    for way in WAYS:
        tried = {one.fault for one in said if way.name in one.flagged}
        caught = {one.fault for one in said if one.flagged.get(way.name)}
        alarms = [told for pair in pages if (told := way.alarms(*pair)) is not None]
        yield Baseline(name=way.name, tried=len(tried), caught=len(caught), pages=len(alarms), alarms=sum(alarms))


def screens(phone: Bundle, reference: Bundle, journey: str, device: str) -> Screens:
    """The pages of the journey's own visit on the device, beside those of the reference in another bundle."""
    visit = Visit(journey=journey, device=device)
    there = reference.visit(Visit(journey=journey, device=reference.manifest().plan.journey(journey).reference))
    own = phone.visit(visit)
    folder = phone.path / "visits" / visit.id
    return {
        one.step: Screen(
            phone=one,
            desktop=there.checkpoint(one.step) if there else None,
            picture=_picture(folder, one.files.get("picture", "")),
        )
        for one in (own.checkpoints if own else ())
        if one.name
    }


def _both(own: Screens, clean: Screens) -> Iterator[tuple[Screen, Screen]]:
    return ((screen, clean[step]) for step, screen in own.items() if step in clean)


def _picture(folder: Path, name: str) -> bytes:
    return (folder / name).read_bytes() if name and (folder / name).is_file() else b""


def _read(lines: Sequence[str]) -> Iterator[Said]:
    for line in lines:
        # A line that was cut off when it was killed counts for nothing.
        with suppress(ValueError):
            yield Said.model_validate_json(line)
