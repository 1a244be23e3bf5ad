"""Every variation is tried on a page: it shows, and what it folds away comes back by a tap."""

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page

from cxcheck.faults.injecting import patch_of
from cxcheck.faults.library import AnySiteFault
from cxcheck.variations import variations
from tests.faults.shop_pages import USED
from tests.faults.trial import Trial, told_in_time

FOLDS = 'button[aria-expanded="false"][aria-controls], details:not([open]) > summary'


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", list(variations()))
async def test_it_shows_and_everything_can_be_reached(trials: tuple[Trial, ...], name: str) -> None:
    variation = variations()[name]
    trial = trials[0]
    scouted = await trial.scouted(variation)
    places = {path: one for path, harms in scouted.items() for one in harms}
    assert not [one for one in places.values() if one.error or one.witnessed]
    fitting = [path for path, one in places.items() if one.victim]
    assert fitting, "there is no page that it applies to"
    for path in fitting:
        await shown(trial, variation, path)


async def shown(trial: Trial, variation: AnySiteFault, path: str) -> None:
    """It shows at the page, and each thing that is folded opens, in the width of the device."""
    patch = patch_of(variation, trial.phone, USED, await trial.scouted(variation))
    folded = await trial.pages[path].locator(FOLDS).count()
    wide = await width_of(trial.pages[path])
    async with trial.browsers.page(trial.phone, [patch]) as page:
        await page.goto(trial.site.url + path)
        told = await told_in_time(page)
        assert told.harmed, path
        assert told.witnessed, path
        assert not told.error
        room = trial.phone.viewport.width
        assert wide > room or await width_of(page) <= room, f"{path} has become wider"
        await close_cookie_bar(page)
        folds = page.locator(FOLDS)
        for place in range(await folds.count() if await folds.count() > folded else 0):
            await opens(page, page.locator(FOLDS.replace('="false"', "").replace(":not([open])", "")).nth(place))


async def close_cookie_bar(page: Page) -> None:
    if await page.locator("#cookie-bar button").count():
        await page.locator("#cookie-bar button").first.tap()


async def width_of(page: Page) -> int:
    return int(await page.evaluate("document.scrollingElement.scrollWidth"))


async def opens(page: Page, fold: Locator) -> None:
    """A tap on it shows what it controls."""
    if not await fold.is_visible():
        return
    id_ = await fold.get_attribute("aria-controls")
    part = page.locator(f'[id="{id_}"]') if id_ else fold.locator("xpath=following-sibling::*[1]")
    assert not await part.is_visible() or await part.evaluate("one => one.clientHeight < one.scrollHeight")
    await fold.tap()
    await asyncio.wait_for(part.wait_for(state="visible"), 3)


@pytest.mark.parametrize("name", list(variations()))
def test_its_header(name: str) -> None:
    variation = variations()[name]
    assert Path(variation.file).stem == name
    assert variation.sentence.endswith("."), "a sentence: what the customer finds"
    assert not variation.checks, "no check may say a word"
    assert "change" in variation.source


def test_there_are_enough() -> None:
    assert len(variations()) >= 25
