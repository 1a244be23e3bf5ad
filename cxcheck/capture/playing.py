"""Plays many visits at once, each in its own context, and writes each into the bundle as it ends."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from playwright.async_api import Error

from cxcheck.bundle import Bundle, VisitFolder
from cxcheck.capture.browsers import Browsers
from cxcheck.capture.conductor import Conductor
from cxcheck.capture.effects import Effects
from cxcheck.capture.entering import entry
from cxcheck.capture.gathering import without_secrets
from cxcheck.capture.leasing import Leases, NoAccountFree
from cxcheck.capture.pace import Pace
from cxcheck.capture.personal import personal
from cxcheck.capture.pins import pin
from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.capture.reasons import first_line
from cxcheck.capture.secrets import Vault
from cxcheck.capture.tagging import Tagging
from cxcheck.capture.traffic import Traffic
from cxcheck.capture.witnessing import Witnessing
from cxcheck.errors import UserError
from cxcheck.model.device import Device
from cxcheck.model.evidence import StepEvidence, VisitEvidence
from cxcheck.model.patch import Patch
from cxcheck.model.plan import Visit
from cxcheck.model.site import Moods, Site
from cxcheck.steps.act import Act

_TRIES = 2
"""A visit whose browser died under it is played once more."""


class Watcher(Protocol):
    """Is told how the playing goes on."""

    def planned(self, visits: Sequence[Visit]) -> None:
        """These will be played."""
        ...

    def stepped(self, visit: Visit, index: int) -> None:
        """A visit begins a step."""
        ...

    def ended(self, evidence: VisitEvidence) -> None:
        """A visit has ended."""
        ...


@dataclass(frozen=True)
class Script:
    """What the players of a run need besides the visits: how a journey's steps are done, where, by whom."""

    steps: Mapping[str, Sequence[Act]]
    """By slug of the journey; the first step opens the start page."""
    base_urls: Mapping[str, str]
    devices: Mapping[str, Device]
    vault: Vault
    site: Site = field(default_factory=Site)
    moods: Mapping[str, Moods] = field(default_factory=dict)
    """By slug of the journey: those of the site and its own, laid together."""
    before: Mapping[str, Sequence[Act]] = field(default_factory=dict)
    """By slug: what restores the shop's state ahead of each of the journey's visits."""
    serial: Mapping[str, str] = field(default_factory=dict)
    """By slug: the group of which no two visits are played at the same time."""
    leases: Mapping[str, Leases] = field(default_factory=dict)
    """By slug: the pool from which each of the journey's visits takes an account."""
    patches: Sequence[Patch] = ()
    asked: Mapping[str, str] = field(default_factory=dict)
    """By device: JavaScript that tells what seeded faults did to a page, or would do."""
    lean: bool = False
    costly: Mapping[str, Mapping[int, Collection[str]]] = field(default_factory=dict)
    """By slug and step of a checkpoint: the costly probes that the knobs there ask for."""
    """Whether nothing is gathered that no check compares."""
    pause: Callable[[str], Awaitable[None]] | None = None

    @cached_property
    def pace(self) -> Pace:
        """One for all players and rounds."""
        return Pace(self.site.pace)


def default_workers() -> int:
    """Two visits a core at once: measured best, as half of a visit is waiting."""
    return max(2, 2 * (os.cpu_count() or 1))


async def play_all(
    visits: Sequence[Visit],
    script: Script,
    bundle: Bundle,
    browsers: Browsers,
    workers: int,
    watcher: Watcher,
    enough: Callable[[], bool] = lambda: False,
) -> None:
    """Plays the visits, at most `workers` at a time. One that breaks off does not disturb the others.

    Once it is `enough`, no further visit is begun.
    """
    watcher.planned(visits)
    places = asyncio.Semaphore(workers)
    groups = {group: asyncio.Lock() for group in script.serial.values()}

    async def play_one(visit: Visit) -> None:
        # Always in this order, and whoever has a place and an account waits for nothing more: no deadlock.
        async with _alone(visit, script, groups), _queued(visit, script), places:
            if enough():
                return
            watcher.ended(await _play_leased(visit, script, bundle, browsers, watcher))

    # The longest first: nothing is slower than to begin with the longest when all others are done.
    ordered = sorted(visits, key=lambda visit: -_length(visit, script))
    try:
        async with asyncio.TaskGroup() as group:
            for visit in ordered:
                group.create_task(play_one(visit))
    except BaseExceptionGroup as several:
        # What stops one stops all of them: it is told once.
        raise several.exceptions[0] from several


def _length(visit: Visit, script: Script) -> int:
    steps = len(script.steps[visit.journey])
    return steps if visit.stop_after is None else min(steps, visit.stop_after)


def _alone(visit: Visit, script: Script, groups: Mapping[str, asyncio.Lock]) -> AbstractAsyncContextManager[None]:
    """Nobody else of the journey's serial group plays meanwhile."""
    group = script.serial.get(visit.journey)
    return groups[group] if group else nullcontext()


def _queued(visit: Visit, script: Script) -> AbstractAsyncContextManager[None]:
    leases = script.leases.get(visit.journey)
    return leases.queue() if leases else nullcontext()


async def _play_leased(
    visit: Visit, script: Script, bundle: Bundle, browsers: Browsers, watcher: Watcher
) -> VisitEvidence:
    """The visit with an account of its own for its whole length, also where it is played twice, if it needs one."""
    leases = script.leases.get(visit.journey)
    if not leases:
        return await _play_surely(_Role.of(visit, script, {}), script, bundle, browsers, watcher)
    try:
        async with leases.account() as account:
            return await _play_surely(_Role.of(visit, script, account), script, bundle, browsers, watcher)
    except NoAccountFree as lack:
        evidence = _broken_off(_Role.of(visit, script, {}), str(lack))
        bundle.visit_folder(visit).finish(evidence)
        return evidence


@dataclass(frozen=True)
class _Role:
    """What one visit is played with, over all its tries."""

    visit: Visit
    steps: Sequence[Act]
    before: Sequence[Act]
    vault: Vault
    effects: Effects

    @classmethod
    def of(cls, visit: Visit, script: Script, account: Mapping[str, str]) -> "_Role":
        return cls(
            visit=visit,
            steps=personal(script.steps[visit.journey], account),
            before=personal(script.before.get(visit.journey, ()), account),
            vault=script.vault.of_visit(account),
            effects=Effects(script.site.allow_effects, script.site.name),
        )


async def _play_surely(
    role: _Role, script: Script, bundle: Bundle, browsers: Browsers, watcher: Watcher
) -> VisitEvidence:
    for attempt in range(1, _TRIES + 1):
        folder = bundle.visit_folder(role.visit)
        try:
            evidence = await _play(role, script, folder, browsers, watcher)
        except Error as error:
            evidence = _broken_off(role, first_line(error))
        except (UserError, asyncio.CancelledError, KeyboardInterrupt, SystemExit):
            folder.abandon()
            raise
        except Exception as error:
            # A page that nobody thought of must not take the whole run with it.
            evidence = _broken_off(role, f"cxcheck failed at this visit ({type(error).__name__}: {error})")
        if evidence.status != "broken-off" or attempt == _TRIES:
            folder.finish(evidence)
            return evidence
        folder.abandon()
    raise AssertionError("a visit is tried at least once")


async def _play(
    role: _Role, script: Script, folder: VisitFolder, browsers: Browsers, watcher: Watcher
) -> VisitEvidence:
    visit = role.visit
    device = script.devices[visit.device]
    base_url = script.base_urls[visit.journey]
    async with browsers.page(device, script.patches, visit.without, entry(script.site, base_url, role.vault)) as page:
        traffic = Traffic()
        traffic.listen(page)
        moods = script.moods.get(visit.journey, script.site.moods)
        await pin(page.context, (*script.site.header_pins, *moods.pins), base_url, role.vault)
        traffic.loads = script.pace.loaded
        driver = PlaywrightDriver(page, device, base_url, role.vault, traffic, moods, script.pace)
        tagging = Tagging(lambda: traffic.step, lambda: driver.clearing.said)
        tagging.listen(page.context)
        conductor = Conductor(
            visit=visit,
            steps=role.steps,
            driver=driver,
            folder=folder,
            vault=role.vault,
            stepped=lambda index: watcher.stepped(visit, index),
            pause=script.pause,
            before=role.before,
            effects=role.effects,
            costly=script.costly.get(visit.journey, {}),
            lean=script.lean,
            witnessing=Witnessing(script.asked.get(visit.device, ""), once=visit.purpose == "scout"),
        )
        evidence = await conductor.play(browsers.version)
        told = tuple(without_secrets(one, role.vault) for one in tagging.events)
        return evidence.model_copy(update={"tags": told, "permissions": tuple(tagging.permissions)})


def _broken_off(role: _Role, reason: str) -> VisitEvidence:
    steps = [StepEvidence(index=index, outcome="not-reached") for index in range(len(role.steps))]
    return VisitEvidence(visit=role.visit, status="broken-off", reason=role.vault.scrub(reason), steps=tuple(steps))
