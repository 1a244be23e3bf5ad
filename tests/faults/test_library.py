"""Every fault of the library is tried on a page: nothing is to be seen without it, and its witness sees it with it.

One fault alone: `pytest tests/faults/test_library.py -k price-tenfold`.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from cxcheck.capture.browsers import Browsers
from cxcheck.errors import UserError
from cxcheck.faults.injecting import patch_of
from cxcheck.faults.library import AnySiteFault, library, read, read_all
from cxcheck.faults.scripts import READ, scouting
from cxcheck.model.device import Device
from cxcheck.model.harm import Harm, read_harms
from cxcheck.model.patch import Patch
from tests.faults.shop_pages import USED, open_shop
from tests.site import Site

PATIENCE = 2.5
"""Seconds in which a fault shows, after the page has loaded."""
PATIENCE_STIRRED = 0.6


@dataclass(frozen=True)
class Trial:
    """What a customer holds, with each page of the shop open as the shop made it, once they are asked for."""

    opened: AsyncExitStack
    browsers: Browsers
    site: Site
    phone: Device
    pages: dict[str, Page] = field(default_factory=dict)

    async def open(self) -> None:
        page = await self.opened.enter_async_context(self.browsers.page(self.phone))
        for path in open_shop(self.site):
            self.pages[path] = await page.context.new_page() if self.pages else page
            await self.pages[path].goto(self.site.url + path)

    async def scouted(self, fault: AnySiteFault) -> dict[str, tuple[Harm, ...]]:
        """What the fault would break, by path."""
        if not self.pages:
            await self.open()
        ask = scouting([fault], self.phone, USED)
        return {path: read_harms(await asyncio.wait_for(of.evaluate(ask), 20)) for path, of in self.pages.items()}


def held(devices: dict[str, Device]) -> tuple[Device, ...]:
    """What a customer may hold: a phone, and the smallest."""
    return devices["iphone"], devices["small-phone"]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def trials(browsers: Browsers, site: Site, devices: dict[str, Device]) -> AsyncIterator[tuple[Trial, ...]]:
    async with AsyncExitStack() as opened:
        yield tuple(Trial(opened, browsers, site, device) for device in held(devices))


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", list(library()))
async def test_a_customer_notices_it(trials: tuple[Trial, ...], name: str) -> None:
    fault = library()[name]
    told: dict[str, Harm] = {}
    for trial in trials:
        noticed = await tried(trial, fault)
        if any(harm.harmed and harm.witnessed for harm in noticed.values()):
            return
        told |= noticed
    assert told, "there is no page that it applies to"
    pytest.fail(f"its witness sees nothing of it: {told}")


async def tried(trial: Trial, fault: AnySiteFault) -> dict[str, Harm]:
    """What is told of it at each page that it fits, up to the first where it is noticed."""
    scouted = await trial.scouted(fault)
    places = {path: one for path, harms in scouted.items() for one in harms}
    assert not [one for one in places.values() if one.error]
    assert not [path for path, one in places.items() if one.witnessed], "its witness sees it where it was not made"
    told: dict[str, Harm] = {}
    for path in (path for path, one in places.items() if one.victim):
        told[path] = await broken(trial, patch_of(fault, trial.phone, USED, scouted), path)
        assert not told[path].error
        if told[path].harmed and told[path].witnessed:
            break
    return told


async def broken(trial: Trial, patch: Patch, path: str) -> Harm:
    """What is told of the fault at the page, as soon as it shows."""
    async with trial.browsers.page(trial.phone, [patch]) as page:
        await page.goto(trial.site.url + path)
        harm = await told_in_time(page)
        for stir in STIRS:
            if harm.witnessed:
                break
            await stir(page)
            harm = await told_in_time(page, PATIENCE_STIRRED)
        return harm


async def told_in_time(page: Page, patience: float = PATIENCE) -> Harm:
    """What is told of the fault, as soon as it shows."""
    end = time.monotonic() + patience
    while not (harm := await told_by(page)).witnessed and time.monotonic() < end:
        await asyncio.sleep(0.05)
    return harm


async def reload(page: Page) -> None:
    await page.reload()


async def turn(page: Page) -> None:
    upright = page.viewport_size
    assert upright
    await page.set_viewport_size({"width": upright["height"], "height": upright["width"]})


async def tell_position(page: Page) -> None:
    await page.context.grant_permissions(["geolocation"])
    await page.context.set_geolocation({"latitude": 53.27, "longitude": -9.05})
    await ask_for_position(page)


async def refuse_position(page: Page) -> None:
    await page.context.clear_permissions()
    await ask_for_position(page)


async def ask_for_position(page: Page) -> None:
    if await page.locator("#here, #me").count():
        await page.locator("#here, #me").click()


STIRS = (reload, turn, tell_position, refuse_position)
"""What brings faults to light that show only when something happens."""


async def told_by(page: Page) -> Harm:
    try:
        return read_harms(await asyncio.wait_for(page.evaluate(READ), 5))[0]
    except PlaywrightError:  # a page that sends the customer elsewhere is gone for a moment
        await page.wait_for_load_state()
        return read_harms(await asyncio.wait_for(page.evaluate(READ), 5))[0]


@pytest.mark.parametrize("name", list(library()))
def test_its_header(name: str) -> None:
    fault = library()[name]
    assert Path(fault.file).stem == name
    assert fault.sentence.endswith("."), "a sentence, as a customer would say it"
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", check) for check in fault.checks)


FINE = "// It is gone.\n// check: feature-missing\n// via: dom\n({})\n"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (FINE.replace("dom", "magic"), 3, "via: Input should be 'css', 'dom', 'script', 'response' or 'network'"),
        (FINE.replace("// via: dom\n", ""), 1, "via: Field required"),
        (FINE.replace("// via", "// color: red\n// via"), 3, "color: Extra inputs are not permitted"),
        (FINE.replace("// check: feature-missing\n", ""), 1, "no check"),
        (FINE.replace("// It is gone.\n", ""), 1, "no sentence"),
        (FINE.replace("({})", "const a = 1;"), 4, "no object"),
        (FINE.replace("dom", "network"), 1, "`answer` goes with `via: network`"),
    ],
)
def test_bad_headers(tmp_path: Path, text: str, line: int, said: str) -> None:
    file = tmp_path / "it-is-gone.js"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read(file)
    assert f"{file}:{line}: {said}" in str(caught.value)


def test_two_of_one_name(tmp_path: Path) -> None:
    for area in ("content", "layout"):
        (tmp_path / area).mkdir()
        (tmp_path / area / "gone.js").write_text(FINE, encoding="utf-8")
    with pytest.raises(UserError, match="gone is already in"):
        read_all(tmp_path)
