"""Facts that a journey names, noted from a real page."""

import pytest

from cxcheck.capture.noting import note
from cxcheck.model.evidence import NotedFact
from cxcheck.model.journey import Locator
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAGE = """<main><h1>Kettle</h1><p>With a <b>5 year guarantee</b> from us</p><span class="energy">A</span>
<p class="weight" style="display:none">2 kg</p><i class="two">1</i><i class="two">2</i></main>"""


@pytest.mark.parametrize(
    ("locator", "text"),
    [
        (Locator(target="5 year guarantee"), "5 year guarantee"),
        (Locator(css=".energy"), "A"),
        (Locator(css=".weight"), ""),
        (Locator(target="10 year guarantee"), ""),
    ],
)
async def test_what_is_in_sight_is_noted(stage: Stage, locator: Locator, text: str) -> None:
    async with stage.show(PAGE, "iphone") as driver:
        noted = await note(driver.page, locator)
    assert (noted.text, noted.error) == (text, "")
    assert bool(noted.element) == bool(text)


async def test_what_fits_several_things_cannot_be_told(stage: Stage) -> None:
    async with stage.show(PAGE) as driver:
        assert "fits 2 visible things" in (await note(driver.page, Locator(css=".two"))).error
        assert await note(driver.page, Locator(css=".two", nth=3)) == NotedFact()
