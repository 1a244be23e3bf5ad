"""Gathering: the evidence of a checkpoint, from a page that nothing gets in the way of, without a secret in it."""

import asyncio
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from cxcheck.bundle import VisitFolder, slug
from cxcheck.capture.limits import LIMITS
from cxcheck.capture.linking import ask_links
from cxcheck.capture.noting import note
from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.capture.searching import search
from cxcheck.capture.secrets import Vault
from cxcheck.capture.sweeping import sweep
from cxcheck.derive.looks import looks
from cxcheck.derive.pictures import blacken
from cxcheck.model.data import Data
from cxcheck.model.evidence import CheckpointEvidence, Revealed
from cxcheck.model.journey import Locator
from cxcheck.model.links import LinkAnswer
from cxcheck.model.page import Element, PageModel
from cxcheck.model.plan import Visit
from cxcheck.probes import probes
from cxcheck.probes.costly import costly_probes
from cxcheck.probes.probe import Gathered, Probe
from cxcheck.probes.sight import LookFailed

_LOOKS = 3
"""Times that evidence is gathered at a checkpoint where something comes up in between."""
_NO_FACTS: Mapping[str, Locator] = {}
_CUT = 200
"""Characters from which on the page model may have cut a text off."""
Said = TypeVar("Said", bound=Data)


@dataclass(frozen=True)
class Gathering:
    """Gathers for one visit."""

    visit: Visit
    driver: PlaywrightDriver
    folder: VisitFolder
    vault: Vault
    lean: bool = False
    """Nothing is gathered that no check compares."""
    costly: Collection[str] = ()
    """Costly probes that the journey asks for here."""

    async def at(self, index: int, name: str, facts: Mapping[str, Locator] = _NO_FACTS) -> CheckpointEvidence:
        """Evidence at the step of a checkpoint, or (name "") where the visit failed. What cannot be had says why."""
        settled = await self.driver.settle()
        if self.visit.purpose == "sweep":
            return await self._swept(index, name)
        place = f"{index:02d}-{slug(name) if name else 'failed'}"
        known = {**probes(), **{key: one for key, one in costly_probes().items() if key in self.costly}}
        wanted = {key: one for key, one in known.items() if self._wants(one)}
        gathered, missing = await self._undisturbed(wanted)
        gathered = await self._without_secrets(gathered)
        gathered |= await asyncio.to_thread(_looks, gathered)
        files = {key: self.folder.write(f"{place}/{one.file}", one.content) for key, one in gathered.items()}
        noted = {key: without_secrets(await note(self.driver.page, one), self.vault) for key, one in facts.items()}
        revealed = await self._search(index)
        links = await self._ask_links(index)
        return CheckpointEvidence(
            step=index,
            name=name,
            url=self.vault.scrub(self.driver.page.url),
            status=self.driver.traffic.last_status,
            files=files,
            missing=missing,
            effort=self.driver.effort,
            settled=settled,
            facts=noted,
            revealed=revealed or (),
            searched=revealed is not None,
            links=links,
        )

    def _wants(self, probe: Probe) -> bool:
        if self.visit.purpose == "scout":
            return False
        return probe.confirming or (self.visit.purpose == "journey" and not self.lean)

    async def _swept(self, index: int, name: str) -> CheckpointEvidence:
        """What the page is like in every width; its time is not the visit's, nothing else is looked at."""
        began = time.monotonic()
        files, missing = {}, {}
        await self.driver.clearing.clear(now=True)
        try:
            seen = without_secrets(await sweep(self.driver), self.vault)
            files["sweep"] = self.folder.write(f"{index:02d}-{slug(name)}/sweep.json", seen.model_dump_json().encode())
        except LookFailed as failure:
            missing["sweep"] = self.vault.scrub(str(failure))
        self.driver.on_waiting(time.monotonic() - began)
        url = self.vault.scrub(self.driver.page.url)
        return CheckpointEvidence(step=index, name=name, url=url, files=files, missing=missing)

    async def _undisturbed(self, wanted: Mapping[str, Probe]) -> tuple[dict[str, Gathered], dict[str, str]]:
        """What the probes brought home from a page without consent bar and interruptions, where those are dealt with.

        What comes up while it is looked at stands in some of the evidence, so everything is gathered anew.
        """
        clearing = self.driver.clearing
        await clearing.clear(now=True)
        for _ in range(_LOOKS):
            gathered, missing = await self._looked(wanted)
            if not await clearing.clear(now=True):
                break
        return gathered, missing

    async def _looked(self, wanted: Mapping[str, Probe]) -> tuple[dict[str, Gathered], dict[str, str]]:
        """What the probes brought home, and why some did not; those that only look do so at the same time."""
        gathered: dict[str, Gathered] = {}
        missing: dict[str, str] = {}

        async def look(key: str) -> None:
            try:
                gathered[key] = await _bounded(wanted[key], self.driver)
            except LookFailed as failure:
                missing[key] = self.vault.scrub(str(failure))

        await asyncio.gather(*(look(key) for key, probe in wanted.items() if not probe.redraws))
        for key in (key for key, probe in wanted.items() if probe.redraws):
            await look(key)
        return gathered, missing

    async def _search(self, index: int) -> tuple[Revealed, ...] | None:
        """What stands behind the page's menus; None if this visit does not search here, or could not look."""
        if self.visit.purpose != "search" or index != self.visit.stop_after:
            return None
        try:
            return tuple(without_secrets(one, self.vault) for one in await search(self.driver))
        except LookFailed:
            return None

    async def _ask_links(self, index: int) -> tuple[LinkAnswer, ...]:
        """What the addresses answer that this visit is to ask for here, if it is such a visit."""
        if self.visit.question != "links" or index != self.visit.stop_after:
            return ()
        return await ask_links(self.driver, self.visit.links)

    async def _without_secrets(self, gathered: dict[str, Gathered]) -> dict[str, Gathered]:
        """Texts scrubbed; in the picture every place that shows a secret blackened."""
        if self.vault.is_empty:
            return gathered
        boxes = await self.driver.secret_boxes()
        if "page" in gathered:
            page = PageModel.model_validate_json(gathered["page"].content)
            # The page model cuts long texts; on a page that holds a secret it may stand in what was cut off.
            anywhere = "html" not in gathered or self.vault.holds(gathered["html"].content.decode())
            boxes += [one.box for one in page.elements if self._shows_secret(one, anywhere)]
        clean = {key: Gathered(one.file, self.vault.scrub_file(one.file, one.content)) for key, one in gathered.items()}
        if "picture" in clean:
            clean["picture"] = Gathered("picture.png", blacken(gathered["picture"].content, boxes))
        return clean

    def _shows_secret(self, element: Element, anywhere: bool) -> bool:
        texts = (element.name, element.text, element.content, element.value)
        return self.vault.holds("\n".join(texts)) or (anywhere and any(len(text) >= _CUT for text in texts))


def _looks(gathered: Mapping[str, Gathered]) -> dict[str, Gathered]:
    """What the page's pictures look like, from page model and picture; nothing where one of them is not there."""
    if "page" not in gathered or "picture" not in gathered:
        return {}
    page = PageModel.model_validate_json(gathered["page"].content)
    told = looks(page, gathered["picture"].content)
    return {"looks": Gathered("looks.json", told.model_dump_json().encode())}


def without_secrets(said: Said, vault: Vault) -> Said:
    """The same without a secret in any of its texts."""
    if vault.is_empty:
        return said
    return type(said).model_validate(vault.scrub_data(said.model_dump()))


async def _bounded(probe: Probe, driver: PlaywrightDriver) -> Gathered:
    try:
        return await asyncio.wait_for(probe.gather(driver), LIMITS.look * 2)
    except TimeoutError as timeout:
        raise LookFailed(f"the page did not let itself be looked at within {LIMITS.look * 2:g} s") from timeout
