"""The conductor plays one visit: step by step, evidence at checkpoints, and always an end."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from playwright.async_api import Error

from cxcheck.bundle import VisitFolder
from cxcheck.capture.asking import ask
from cxcheck.capture.bot_walls import wall_before
from cxcheck.capture.effects import Effects
from cxcheck.capture.gathering import Gathering, without_secrets
from cxcheck.capture.labour import Labour
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.capture.rehearsing import rehearse
from cxcheck.capture.secrets import Vault
from cxcheck.capture.witnessing import Witnessing
from cxcheck.driver import StepFailed
from cxcheck.model.data import Data
from cxcheck.model.evidence import (
    CheckpointEvidence,
    ConsoleMessage,
    Effort,
    FailureKind,
    Outcome,
    Request,
    StepEvidence,
    VisitEvidence,
    VisitStatus,
)
from cxcheck.model.plan import Visit
from cxcheck.steps.act import Act
from cxcheck.steps.checkpoint import Checkpoint

BLOCKING = {403: "refuses us", 429: "says we ask too often"}
"""Statuses of the page itself that say nothing about the shop, only about our being let in."""
Stepped = Callable[[int], None]
Perform = Callable[[PlaywrightDriver], Awaitable[None]]
Said = TypeVar("Said", bound=Data)
Traced = TypeVar("Traced", ConsoleMessage, Request)


@dataclass
class Conductor:
    """Plays the steps of one visit on one page."""

    visit: Visit
    steps: Sequence[Act]
    driver: PlaywrightDriver
    folder: VisitFolder
    vault: Vault
    stepped: Stepped = lambda _: None
    pause: Callable[[str], Awaitable[None]] | None = None
    before: Sequence[Act] = ()
    """Steps that restore the shop's state."""
    effects: Effects = field(default_factory=Effects)
    costly: Mapping[int, Collection[str]] = field(default_factory=dict)
    """By step of a checkpoint: the costly probes that the journey asks for there."""
    lean: bool = False
    witnessing: Witnessing = field(default_factory=Witnessing)
    _labour: Labour = field(default_factory=Labour)
    _restored: list[StepEvidence] = field(default_factory=list)
    _clocks: list[asyncio.Timeout] = field(default_factory=list)
    _done: list[StepEvidence] = field(default_factory=list)
    _checkpoints: list[CheckpointEvidence] = field(default_factory=list)

    async def play(self, browser: str) -> VisitEvidence:
        """Plays to the end, the first failure or the limit; what was gathered until then is always returned."""
        began = time.monotonic()
        self.driver.on_waiting = self._wait_longer
        try:
            # Somebody who pauses takes the time they need.
            limit = None if self.pause else LIMITS.visit
            async with self._bounded(limit):
                status, reason = await self._play_all()
        except TimeoutError:
            status, reason = "broken-off", f"the visit took longer than {LIMITS.visit:g} s"
        return VisitEvidence(
            visit=self.visit,
            status=status,
            reason=self.vault.scrub(reason),
            before=tuple(self._restored),
            steps=(*self._done, *self._not_reached()),
            checkpoints=tuple(self._checkpoints),
            console=tuple(_scrubbed(one, self.vault, "text", "url") for one in self._kept(self.driver.traffic.console)),
            requests=tuple(_scrubbed(one, self.vault, "url") for one in self._kept(self.driver.traffic.requests)),
            interrupted=tuple(
                _scrubbed(one, self.vault, "what", "tapped", "error") for one in self.driver.clearing.noted
            ),
            happenings=tuple(_scrubbed(one, self.vault, "text", "url") for one in self.driver.traffic.happenings),
            browser=browser,
            seconds=round(time.monotonic() - began, 2),
        )

    @asynccontextmanager
    async def _bounded(self, seconds: float | None) -> AsyncIterator[None]:
        """TimeoutError after so many seconds, those not counted that are waited for the sake of the site."""
        async with asyncio.timeout(seconds) as clock:
            self._clocks.append(clock)
            try:
                yield
            finally:
                self._clocks.remove(clock)

    def _wait_longer(self, seconds: float) -> None:
        for clock in self._clocks:
            end = clock.when()
            if end is not None and not clock.expired():
                clock.reschedule(end + seconds)

    async def _play_all(self) -> tuple[VisitStatus, str]:
        if ending := await self._restore():
            return ending
        for index, step in enumerate(self.steps):
            if reason := self._stops_before(index, step):
                return await self._rehearse(index, step, reason)
            self.stepped(index)
            self.driver.traffic.step = index
            evidence = await self._play(index, step)
            self._done.append(evidence)
            if self.pause:
                await self.pause(f"step {index}, {step.describe()}: {evidence.outcome} {evidence.error}".rstrip())
            if evidence.outcome == "failed":
                await self._gather(index, "")
                await self._witness(step)
                return _ending(evidence)
            if step.kind == "checkpoint" and evidence.outcome == "passed" and self._compares(index):
                if ending := await self._ask(index):
                    return ending
                await self._gather(index, step.model_dump()["name"])
            await self._witness(step)
            if index == self.visit.stop_after:
                break
        return "finished", ""

    async def _restore(self) -> tuple[VisitStatus, str] | None:
        """Play what restores the shop's state; how the visit ends if that fails, which is not held against the shop."""
        for index, step in enumerate(self.before):
            evidence = await self._play(index, step)
            self._restored.append(evidence)
            if evidence.outcome == "failed":
                status = _ending(evidence)[0]
                told = f"before the journey, “{step.describe()}” failed: {evidence.error}"
                return ("blocked", evidence.error) if status == "blocked" else ("broken-off", told)
        if self.before:
            self.driver.effort = Effort()
            self.driver.traffic.pages = 0
        return None

    def _stops_before(self, index: int, step: Act) -> str:
        """Why the visit ends before a step with an effect; "" to go on."""
        if not step.effect or not step.plays_on(self.driver.device.name, self.driver.device.family):
            return ""
        refusal = self.effects.refusal(self.visit, index, step.effect)
        return f"stopped before step {index} ({step.describe()}): {refusal}" if refusal else ""

    async def _rehearse(self, index: int, step: Act, reason: str) -> tuple[VisitStatus, str]:
        """Everything but the act itself: an order button that cannot be reached is found without ordering."""
        evidence = await self._play(index, step, lambda driver: rehearse(driver, step))
        if evidence.outcome == "failed":
            self._done.append(evidence)
            await self._gather(index, "")
            return _ending(evidence)
        could = evidence.outcome == "passed" and bool(evidence.element)
        self._done.append(evidence.model_copy(update={"outcome": "not-reached", "rehearsed": could, "changed": None}))
        return "finished", reason

    def _kept(self, said: Sequence[Traced]) -> Iterator[Traced]:
        return (one for one in said if one.step >= 0 or not self.before)

    async def _play(self, index: int, step: Act, act: Perform | None = None) -> StepEvidence:
        if not step.plays_on(self.driver.device.name, self.driver.device.family):
            return StepEvidence(index=index, outcome="skipped")
        began = time.monotonic()
        await self._labour.spent(self.driver.page)
        kind, error = await self._perform(step, act or step.perform)
        worked = await self._labour.spent(self.driver.page)
        trace = self.driver.trace
        return StepEvidence(
            index=index,
            outcome=_outcome(step, kind),
            kind=kind,
            error=self.vault.scrub(error),
            matched=trace.matched,
            revealed=tuple(self.vault.scrub(name) for name in trace.revealed),
            element=trace.element and without_secrets(trace.element, self.vault),
            changed=trace.changed,
            url=self.vault.scrub(self.driver.page.url),
            seconds=round(time.monotonic() - began, 2),
            worked=worked,
        )

    async def _perform(self, step: Act, act: Perform) -> tuple[FailureKind, str]:
        """Kind and sentence of what went wrong; two empty strings if nothing did."""
        limit = step.timeout or LIMITS.step
        self.driver.begin_step(limit, guesses=not step.optional)
        bound = limit + LIMITS.navigation + LIMITS.settle
        try:
            await self.driver.clearing.clear(now=True)
            async with self._bounded(bound):
                await act(self.driver)
        except StepFailed as failure:
            return await self._shut_out() or (failure.kind, failure.sentence)
        except TimeoutError:
            return "timeout", f"the page did not answer for {bound:g} s"
        except Error as error:
            if self.driver.crashed:
                return "browser", "the page crashed"
            if not self.driver.page.context.browser or not self.driver.page.context.browser.is_connected():
                return "browser", "the browser died"
            return "browser", f"the browser failed: {error.message.splitlines()[0][:200]}"
        return await self._shut_out() or ("", "")

    async def _shut_out(self) -> tuple[FailureKind, str] | None:
        """Whether the shop is not there or does not let us in, which says nothing about its customers."""
        traffic = self.driver.traffic
        if traffic.unreachable:
            return "blocked", f"the shop cannot be reached: {traffic.unreachable}"
        if wall := await wall_before(self.driver.page, traffic):
            return "blocked", f"the shop shows us a bot wall ({wall})"
        if traffic.last_status in BLOCKING:
            return "blocked", f"the shop {BLOCKING[traffic.last_status]} (HTTP {traffic.last_status})"
        return None

    async def _gather(self, index: int, name: str) -> None:
        """Evidence at a checkpoint, or (name "") where the visit failed."""
        gathering = Gathering(self.visit, self.driver, self.folder, self.vault, self.lean, self.costly.get(index, ()))
        step = self.steps[index]
        facts = step.facts if name and isinstance(step, Checkpoint) else {}
        self._checkpoints.append(await gathering.at(index, name, facts))

    async def _witness(self, step: Act) -> None:
        """What seeded faults did to the page that the step has led to."""
        harm = await self.witnessing.told(self.driver.page, at_checkpoint=step.kind == "checkpoint")
        if harm:
            clean = tuple(without_secrets(one, self.vault) for one in harm)
            self._done[-1] = self._done[-1].model_copy(update={"harm": clean})

    async def _ask(self, index: int) -> tuple[VisitStatus, str] | None:
        """Put the visit's question to the page, if it has one; how the visit ends if that cannot be done."""
        if not self.visit.question or index != self.visit.stop_after:
            return None
        kind, error = await self._perform(self.steps[index], ask(self.visit.question))
        return _ending(StepEvidence(index=index, outcome="failed", kind=kind, error=error)) if kind else None

    def _compares(self, index: int) -> bool:
        """A search or a question is after one checkpoint only, a sweep after some."""
        if self.visit.purpose == "sweep":
            return index in self.visit.sweeps
        return self.visit.purpose not in ("search", "ask") or index == self.visit.stop_after

    def _not_reached(self) -> list[StepEvidence]:
        rest = range(len(self._done), len(self.steps))
        return [StepEvidence(index=index, outcome="not-reached") for index in rest]


_NOBODYS: set[FailureKind] = {"browser", "blocked"}


def _outcome(step: Act, kind: FailureKind) -> Outcome:
    if not kind:
        return "passed"
    return "skipped" if kind == "answered" or (step.optional and kind not in _NOBODYS) else "failed"


def _ending(evidence: StepEvidence) -> tuple[VisitStatus, str]:
    if evidence.kind == "blocked":
        return "blocked", evidence.error
    if evidence.kind == "browser":
        return "broken-off", evidence.error
    return "failed", evidence.error


def _scrubbed(said: Said, vault: Vault, *fields: str) -> Said:
    if not vault.secrets:
        return said
    return said.model_copy(update={name: vault.scrub(getattr(said, name)) for name in fields})
