"""Lists that draw only what is in sight are searched screen by screen."""

import pytest

from cxcheck.capture.searching import search
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

VIRTUAL = """<ul id=list style="position:relative;height:6000px;margin:0;padding:0"></ul><script>
const draw = () => {
  const first = Math.max(0, Math.floor(scrollY / 100) - 1);
  const last = Math.min(60, first + Math.ceil(innerHeight / 100) + 2);
  list.innerHTML = '';
  for (let n = first; n < last; n++)
    list.insertAdjacentHTML('beforeend',
      `<li style="position:absolute;top:${n * 100}px;height:100px"><a href="/p/${n}">Kettle ${n}</a></li>`);
};
addEventListener('scroll', draw); draw();
</script>"""


@pytest.mark.parametrize("device", ["iphone", "desktop"])
async def test_what_a_list_holds_is_what_was_seen_on_any_screen(stage: Stage, device: str) -> None:
    async with stage.show(VIRTUAL, device) as driver:
        revealed = await search(driver)
        assert await driver.page.evaluate("scrollY") == 0
        shown = await driver.page.locator("a").all_inner_texts()
    names = [element.name for one in revealed for element in one.elements if element.role == "link"]
    assert len(names) == len(set(names))
    assert {*shown, *names} == {f"Kettle {n}" for n in range(60)}
