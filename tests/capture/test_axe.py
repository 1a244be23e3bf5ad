# ruff: noqa: E501 - pages are read best a line each
"""axe-core runs beside the page's own scripts, whatever the page forbids, and only where it is asked for."""

import pytest

from cxcheck.model.axe import AxeLook
from cxcheck.probes.costly import costly_probes
from tests.site import HEAD, VIEWPORT, Answer
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAGE = "<main><button id=menu><svg></svg></button><p id=pale style='color: #ccc; background: #fff'>£3</p><button>Buy</button></main>"
STRICT = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}


async def looked(stage: Stage, page: str, headers: dict[str, str], device: str = "iphone") -> AxeLook:
    async with stage.show(Answer(HEAD + VIEWPORT + page, headers=headers), device) as driver:
        look = AxeLook.model_validate_json((await costly_probes()["axe"].gather(driver)).content)
        assert not await driver.page.evaluate("'axe' in window")
    return look


@pytest.mark.parametrize("headers", [{}, STRICT])
async def test_violations_with_the_selectors_that_pages_have(stage: Stage, headers: dict[str, str]) -> None:
    look = await looked(stage, PAGE, headers)
    found = {one.rule: [node.selector for node in one.nodes] for one in look.violations}
    assert found == {"button-name": ["#menu"], "color-contrast": ["#pale"]}
    assert {one.rule: one.impact for one in look.violations}["button-name"] == "critical"
    assert look.version.startswith("4.")


async def test_a_page_that_breaks_what_scripts_are_made_of(stage: Stage) -> None:
    broken = "<script>Array.prototype.map = Promise = JSON = null; window.axe = undefined; delete window.axe</script>"
    look = await looked(stage, PAGE + broken, {})
    assert {one.rule for one in look.violations} >= {"button-name"}
