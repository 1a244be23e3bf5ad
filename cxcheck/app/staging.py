"""Makes an order ready to be played."""

import asyncio
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from cxcheck.app.choosing import journeys_of, selected, site_of
from cxcheck.app.order import Order
from cxcheck.bundle import HOME
from cxcheck.capture.leasing import Leases, leases_folder
from cxcheck.capture.playing import Script, default_workers
from cxcheck.capture.secrets import Vault
from cxcheck.checks import rules
from cxcheck.devices.load import expand, load_devices
from cxcheck.filling import account_keys, check_accounts, codes_for, names_for
from cxcheck.model.device import Device
from cxcheck.model.journey import Journey
from cxcheck.model.knobs import Knobs
from cxcheck.model.plan import Plan, PlannedJourney, Visit
from cxcheck.model.site import Site
from cxcheck.planning import make_plan, sweeping, visits_of
from cxcheck.probes.costly import costly_probes
from cxcheck.project.load import load_project
from cxcheck.steps import step_kinds
from cxcheck.steps.act import Act


@dataclass(frozen=True)
class Staged:
    """An order made ready to be played."""

    plan: Plan
    visits: tuple[Visit, ...]
    script: Script


def stage(order: Order) -> Staged:
    """Read everything that playing the order needs; UserError with what is wrong with the journeys or the project."""
    devices = load_devices(order.project)
    site = site_of(order)
    journeys = journeys_of(order, devices)
    base_url = order.base_url or site.base_url or None
    whole = make_plan(
        journeys,
        devices,
        lambda names: expand(names, devices),
        base_url=base_url,
        only_devices=order.devices,
        knobs=Knobs() if isinstance(order.site, Site) else load_project(order.project, rules()).knobs,
    )
    workers = 1 if order.pause else order.workers or default_workers()
    plan = selected(order, whole).model_copy(
        update={"command": order.command, "repeats": order.repeats, "workers": workers}
    )
    plan = sweeping(plan) if order.sweep else plan
    visits = visits_of(plan, order.until)
    check_accounts(site, journeys)
    vault = Vault.open(names_for(site, journeys), os.environ, codes_for(site, journeys))
    script = _script(order, site, devices, vault, zip(whole.journeys, journeys, strict=True))
    return Staged(plan, visits, script)


def _script(
    order: Order,
    site: Site,
    devices: Mapping[str, Device],
    vault: Vault,
    journeys: Iterable[tuple[PlannedJourney, Journey]],
) -> Script:
    pairs = {planned.slug: (planned, journey) for planned, journey in journeys}
    leased = [slug for slug, (_, journey) in pairs.items() if account_keys(journey)]
    leases = Leases(site.accounts, leases_folder(order.project / HOME, site.name)) if leased else None
    return Script(
        steps={slug: _acts(journey) for slug, (_, journey) in pairs.items()},
        base_urls={slug: planned.base_url for slug, (planned, _) in pairs.items()},
        devices=devices,
        vault=vault,
        site=site,
        moods={slug: site.moods.with_wishes_of(journey) for slug, (_, journey) in pairs.items()},
        before={slug: _before(journey) for slug, (_, journey) in pairs.items()},
        serial={slug: journey.serial for slug, (_, journey) in pairs.items() if journey.serial},
        costly={slug: _costly(planned) for slug, (planned, _) in pairs.items()},
        leases=dict.fromkeys(leased, leases) if leases else {},
        patches=order.patches,
        pause=_wait_for_enter if order.pause else None,
    )


def _costly(journey: PlannedJourney) -> dict[int, list[str]]:
    """The costly probes whose check is turned on by name, by step."""
    return {
        step.index: asked
        for step in journey.steps
        if (asked := [key for key, one in costly_probes().items() if journey.knobs_at(step.index).of(one.check).on])
    }


def _acts(journey: Journey) -> tuple[Act, ...]:
    opening = step_kinds()["open"].model_validate({"path": journey.start})
    return (opening, *(step for step in journey.steps if isinstance(step, Act)))


def _before(journey: Journey) -> tuple[Act, ...]:
    """What restores the state begins at the start page, unless it opens a page itself."""
    acts = tuple(step for step in journey.before if isinstance(step, Act))
    opens = not acts or acts[0].kind == "open"
    return acts if opens else (_acts(journey)[0], *acts)


async def _wait_for_enter(sentence: str) -> None:
    with suppress(EOFError):  # nobody is at the keyboard
        await asyncio.to_thread(input, f"{sentence} - press Enter to go on ")
