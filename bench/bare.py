"""The bare script: the demo's journeys by plain Playwright, with one full-page picture a checkpoint and nothing else.

It reads the steps from the journeys' files, so that both competitors always do the same, and does each by the
Playwright call that somebody would write for it. What such a script must know besides is in two tables below.
"""

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from cxcheck.capture.browser_binary import LAUNCH_ARGS, find_browser
from cxcheck.capture.browsers import LOCALE, TIME_ZONE
from cxcheck.capture.playing import default_workers
from cxcheck.capture.settling import settle
from cxcheck.capture.traffic import Traffic
from cxcheck.model.device import Device
from cxcheck.model.journey import Journey
from cxcheck.steps.act import Act

OPENERS = {
    "Stores": "Menu",
    "Sign in": "Menu",
    "Cookware": "Menu",
    "In stock only": "Filters",
}
"""What stands behind a button on small screens, by its name: target to button."""

ENDS = {
    "Browse and filter": ("/products", "Fold casserole"),
    "Buy a kettle": ("/confirmation", "Heron gooseneck kettle"),
    "Click and collect": ("/confirmation", "Copper & Oak Bristol"),
    "Find a store": ("/stores/leeds", "Opening hours"),
    "Sign in": ("/", "Your account"),
}
"""Where each journey leads: how the last page's path begins, and what the page holds."""


@dataclass(frozen=True)
class Suite:
    """What both competitors play: journeys on devices against one shop."""

    journeys: Sequence[Journey]
    devices: Mapping[str, Device]
    base_url: str


async def play_suite(suite: Suite, pictures: Path, workers: int | None = None) -> None:
    """Plays every journey on each of its devices, `workers` at a time; an AssertionError says who did not arrive."""
    places = asyncio.Semaphore(workers or default_workers())
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find_browser().path, args=list(LAUNCH_ARGS))

        async def play(journey: Journey, device: Device) -> None:
            async with places:
                await _play(browser, suite.base_url, journey, device, pictures)

        async with asyncio.TaskGroup() as group:
            for journey in suite.journeys:
                for name in journey.devices:
                    group.create_task(play(journey, suite.devices[name]))
        await browser.close()


async def _play(browser: Browser, base_url: str, journey: Journey, device: Device, pictures: Path) -> None:
    context = await browser.new_context(**_emulation(device, browser.version))
    page = await context.new_page()
    traffic = Traffic()
    traffic.listen(page)
    await page.goto(base_url + journey.start)
    await settle(page, traffic)
    for number, step in enumerate(journey.steps):
        assert isinstance(step, Act)
        if step.kind == "checkpoint":
            await settle(page, traffic)
            file = pictures / f"{journey.name} {device.name} {number}.png"
            await page.screenshot(full_page=True, scale="css", path=file)
        elif step.kind == "see":
            await _target(page, step).wait_for()
        else:
            await _open_first(page, step, device, traffic)
            await _do(page, step, device)
            await settle(page, traffic)
    await _arrived(page, journey)
    await context.close()


async def _open_first(page: Page, step: Act, device: Device, traffic: Traffic) -> None:
    """Tap the button that the target stands behind, where the screen is small enough to have one."""
    said = step.model_dump()
    opener = OPENERS.get(said.get("name") or "")
    if not opener:
        return
    button = page.get_by_role("button", name=opener, exact=True)
    if await button.count():
        await _tap(button, device)
        await settle(page, traffic)


async def _do(page: Page, step: Act, device: Device) -> None:
    target, said = _target(page, step), step.model_dump()
    match step.kind:
        case "tap":
            await _tap(target, device)
        case "tick":
            await (target.tap() if device.touch else target.check())
        case "fill":
            await target.fill(said["with_"])
        case "select":
            await target.select_option(label=said["option"])
        case kind:
            raise NotImplementedError(f"the bare script does not know the step {kind}")


async def _tap(target: Locator, device: Device) -> None:
    await (target.tap() if device.touch else target.click())


def _target(page: Page, step: Act) -> Locator:
    """The locator that somebody would write; the first, as a listing links a product from picture and name."""
    said = step.model_dump()
    if said["role"]:
        found = page.get_by_role(said["role"], name=said["name"], exact=True)
    elif said["label"]:
        found = page.get_by_label(said["label"], exact=True)
    elif said["text"]:
        found = page.get_by_text(said["text"])
    else:
        found = page.get_by_role("button", name=said["target"], exact=True)
    return found.first


async def _arrived(page: Page, journey: Journey) -> None:
    """AssertionError unless the last page is the one that the journey leads to."""
    path, words = ENDS[journey.name]
    await expect(page).to_have_url(re.compile(r"^https?://[^/]+" + re.escape(path)))
    await expect(page.locator("body")).to_contain_text(words)


def _emulation(device: Device, version: str) -> dict[str, Any]:
    """The device as cxcheck emulates it."""
    viewport = {"width": device.viewport.width, "height": device.viewport.height}
    agent = device.user_agent.replace("{chrome}", version.split(".", maxsplit=1)[0]).replace("{chrome_full}", version)
    return {
        "viewport": viewport,
        "screen": viewport,
        "device_scale_factor": device.density,
        "is_mobile": device.mobile,
        "has_touch": device.touch,
        "user_agent": agent,
        "locale": LOCALE,
        "timezone_id": TIME_ZONE,
    }
