# ruff: noqa: E501 - pages and tables are read best a line each
"""The verbs of a step in a real browser, on devices with a mouse and on those for fingers."""

import asyncio

import pytest

from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.driver import StepFailed
from cxcheck.model.journey import Locator
from tests.site import Answer, free_port
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

both = pytest.mark.parametrize("device", ["desktop", "iphone"])
LOG = """<script>window.heard = []; for (const kind of ['touchstart', 'click', 'mousemove', 'change', 'input', 'keydown'])
  addEventListener(kind, event => heard.push(kind), true);</script>"""


async def heard(driver: PlaywrightDriver) -> list[str]:
    return list(await driver.page.evaluate("() => heard"))


async def failing(driver: PlaywrightDriver, verb: str, name: str, *more: object) -> tuple[str, str]:
    driver.begin_step(2)
    with pytest.raises(StepFailed) as failure:
        await getattr(driver, verb)(await driver.find(Locator(target=name)), *more)
    return failure.value.kind, failure.value.sentence


@both
async def test_tap_is_a_touch_on_a_phone_and_a_click_elsewhere(stage: Stage, device: str) -> None:
    async with stage.show(LOG + "<div style='height:3000px'></div><button>Buy</button>", device) as driver:
        await driver.tap(await driver.find(Locator(target="Buy")))
        said = await heard(driver)
        assert said.count("click") == 1
        assert ("touchstart" in said) == (device == "iphone")
        assert driver.effort.taps == 1
        screens = 3000 / driver.device.viewport.height
        assert driver.effort.scrolls == pytest.approx(screens, abs=1)


@both
async def test_fill_replaces_and_counts(stage: Stage, device: str) -> None:
    async with stage.show(LOG + "<label>Search <input value=old></label>", device) as driver:
        await driver.fill(await driver.find(Locator(label="Search")), "kettle")
        assert await driver.page.input_value("input") == "kettle"
        assert "input" in await heard(driver)
        assert (driver.effort.fields, driver.effort.characters) == (1, 6)


@both
async def test_select_by_label_part_and_value(stage: Stage, device: str) -> None:
    page = """<label>Size <select><option value=s>Small<option value=l>Large (2 l)<option value=xl> Very
      large </select></label>"""
    async with stage.show(page, device) as driver:
        size = await driver.find(Locator(label="Size"))
        for wish, value in (("Small", "s"), ("Large (2 l)", "l"), ("very", "xl"), ("s", "s")):
            await driver.select(size, wish)
            assert await driver.page.input_value("select") == value
        kind, sentence = await failing(driver, "select", "Size", "Huge")
        assert kind == "not-found"
        assert sentence == 'combobox "Size" does not offer "Huge", but Small, Large (2 l), Very large'


async def test_select_needs_a_list(stage: Stage) -> None:
    async with stage.show("<button>Size</button>") as driver:
        assert await failing(driver, "select", "Size", "x") == (
            "not-found",
            'button "Size" is not a list to select from',
        )


BOXES = [
    "<label><input type=checkbox> Gift</label>",
    "<input type=checkbox id=b style='opacity:0;position:absolute'><label for=b style='padding:10px'>Gift</label>",
    "<input type=checkbox id=b style='position:absolute;width:1px;height:1px;clip:rect(0,0,0,0)'><label for=b>Gift</label>",
    "<div role=checkbox tabindex=0 aria-checked=false onclick=\"this.ariaChecked = this.ariaChecked != 'true'\">Gift</div>",
    "<button role=switch aria-checked=false onclick=\"this.ariaChecked = this.ariaChecked != 'true'\">Gift</button>",
]


@both
@pytest.mark.parametrize("markup", BOXES)
async def test_tick_and_untick(stage: Stage, device: str, markup: str) -> None:
    state = "() => { const box = document.querySelector('input, [role]'); return box.checked ?? box.ariaChecked === 'true'; }"
    async with stage.show(markup, device) as driver:
        for wish in (True, True, False, False, True):
            driver.begin_step(8)
            await driver.set_checked(await driver.find(Locator(target="Gift")), wish)
            assert await driver.page.evaluate(state) is wish
        assert driver.effort.taps == 3


async def test_a_box_that_will_not_be_ticked(stage: Stage) -> None:
    page = "<label><input type=checkbox onclick='event.preventDefault()'> Gift</label>"
    async with stage.show(page) as driver:
        assert await failing(driver, "set_checked", "Gift", True) == ("disabled", 'checkbox "Gift" could not be ticked')


async def test_a_box_whose_tick_leads_on(stage: Stage) -> None:
    stage.site.put("<p>3 kettles</p>", "/filtered")
    page = "<form action=/filtered><label><input type=checkbox onchange='this.form.submit()'> Gift</label></form>"
    async with stage.show(page, "iphone") as driver:
        await driver.set_checked(await driver.find(Locator(target="Gift")), True)
        assert driver.page.url.endswith("/filtered?")


@both
async def test_press_where_the_focus_is_and_in_a_field(stage: Stage, device: str) -> None:
    stage.site.put("<p>Found</p>", "/found")
    async with stage.show("<form action=/found><input name=q aria-label=Search></form>", device) as driver:
        field = await driver.find(Locator(label="Search"))
        await driver.fill(field, "pan")
        await driver.press("Backspace", field)
        await driver.press("Enter", None)
        assert driver.page.url.endswith("/found?q=pa")
        assert driver.effort.pages == 2
        with pytest.raises(StepFailed, match="the key Entr is not known"):
            await driver.press("Entr", None)


async def test_hover_rests_a_mouse_and_needs_one(stage: Stage) -> None:
    page = "<style>a + p { display: none } a:hover + p { display: block }</style><a href=/x>Account</a><p>Orders</p>"
    async with stage.show(page) as driver:
        await driver.hover(await driver.find(Locator(target="Account")))
        await driver.see(Locator(text="Orders"))
    async with stage.show(page, "iphone") as driver:
        assert await failing(driver, "hover", "Account") == (
            "hidden",
            'iphone has no mouse to rest on link "Account"',
        )


@both
async def test_scroll_to_back_and_reload(stage: Stage, device: str) -> None:
    second = stage.site.put("<p>Second</p>")
    page = f"<a href={second}>On</a><div style='height:4000px'></div><p>Reviews</p>"
    async with stage.show(page, device) as driver:
        first = driver.page.url
        await driver.scroll_to(await driver.find(Locator(text="Reviews")))
        assert await driver.page.evaluate("() => scrollY") > 1000
        assert driver.effort.scrolls > 3
        await driver.tap(await driver.find(Locator(target="On")))
        assert driver.page.url.endswith(second)
        await driver.back()
        assert driver.page.url == first
        await driver.reload()
        assert driver.effort.pages == 4
        await driver.open(stage.site.url + second)
        assert driver.page.url.endswith(second)


async def test_open_joins_paths_below_a_base_address_with_a_path(stage: Stage) -> None:
    stage.site.put("<p>Kettle</p>", "/shop/kettle")
    async with stage.show("x") as driver:
        driver._base_url = stage.site.url + "/shop/"
        await driver.open("/kettle")
        assert driver.page.url == stage.site.url + "/shop/kettle"


async def test_why_a_tap_failed(stage: Stage) -> None:
    page = """<div style="position:relative"><button>Covered</button><div id=veil style="position:absolute;inset:0"></div></div>
      <button disabled>Off</button><button onmouseover="this.remove()" style="transform:translate(0)">Shy</button>
      <button style="position:fixed;left:-20px;top:-200px;height:210px;width:30px;clip-path:inset(0 0 190px 0)">Away</button>"""
    async with stage.show(page) as driver:
        assert await failing(driver, "tap", "Covered") == ("covered", 'button "Covered" is covered by div #veil')
        assert await failing(driver, "tap", "Off") == ("disabled", 'button "Off" is disabled')
    async with stage.show("<label>Name <input readonly value=x></label><button>Send</button>") as driver:
        assert await failing(driver, "fill", "Name", "y") == (
            "disabled",
            'textbox "Name" does not let itself be changed',
        )
        assert (await failing(driver, "fill", "Send", "y"))[0] == "timeout"


async def test_addresses_that_give_no_page(stage: Stage) -> None:
    stage.site.put(
        Answer("x", headers={"Content-Disposition": "attachment; filename=a.pdf"}, kind="application/pdf"), "/pdf"
    )
    async with stage.show("x") as driver:
        with pytest.raises(StepFailed, match="a download"):
            await driver.open("/pdf")
        with pytest.raises(StepFailed, match=r"could not be loaded: .*ERR_CONNECTION_REFUSED") as refused:
            await driver.open(f"http://127.0.0.1:{free_port()}/")
        assert refused.value.kind == "navigation"
        await driver.open("/missing")
        assert driver.traffic.last_status == 404


async def test_a_page_that_asks_before_it_is_left_is_left(stage: Stage) -> None:
    page = "<button onclick='1'>Touch</button><script>onbeforeunload = event => { event.preventDefault(); return 'no' }</script>"
    other = stage.site.put("<p>Other</p>")
    async with stage.show(page) as driver:
        await driver.tap(await driver.find(Locator(target="Touch")))
        await asyncio.wait_for(driver.open(other), 15)
        assert driver.page.url.endswith(other)


SAID = """async () => ({ua: navigator.userAgent, platform: navigator.platform,
  data: navigator.userAgentData ? {...navigator.userAgentData.toJSON(),
    ...await navigator.userAgentData.getHighEntropyValues(['model', 'platformVersion', 'fullVersionList'])} : null,
  lang: navigator.language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  touch: matchMedia('(pointer: coarse)').matches, width: innerWidth, ratio: devicePixelRatio})"""


@pytest.mark.parametrize(
    "device",
    [
        "iphone",
        "android-phone",
        "small-phone",
        "ipad",
        "android-tablet",
        "desktop",
        "large-desktop",
        "kiosk",
        "in-app-browser",
    ],
)
async def test_who_a_device_says_it_is(stage: Stage, device: str) -> None:
    wanted = stage.devices[device]
    async with stage.show("<p>Hello</p>", device) as driver:
        asked = stage.site.asked[-1] if not stage.site.asked[-1].path.endswith("ico") else stage.site.asked[-2]
        said = await driver.page.evaluate(SAID)
    major = stage.browsers.version.split()[1].split(".")[0]
    assert asked.headers["User-Agent"] == said["ua"]
    assert "Headless" not in said["ua"]
    assert "{" not in said["ua"]
    assert (said["lang"], said["zone"]) == ("en-US", "UTC")
    assert (said["touch"], said["width"], said["ratio"]) == (
        wanted.touch,
        wanted.viewport.width,
        pytest.approx(wanted.density),
    )
    if wanted.platform is None:
        assert said["data"] is None
        assert "Chrome/" not in said["ua"]
        return
    assert f"Chrome/{major}" in said["ua"]
    assert asked.headers["Sec-CH-UA-Platform"] == f'"{wanted.platform.name}"'
    assert asked.headers["Sec-CH-UA-Mobile"] == ("?1" if wanted.platform.mobile else "?0")
    assert "Headless" not in asked.headers["Sec-CH-UA"]
    assert f'v="{major}"' in asked.headers["Sec-CH-UA"]
    assert (said["data"]["platform"], said["data"]["mobile"], said["data"]["model"]) == (
        wanted.platform.name,
        wanted.platform.mobile,
        wanted.platform.model,
    )


async def test_a_device_without_client_hints_sends_none(stage: Stage) -> None:
    async with stage.show("<p>Hello</p>", "iphone"):
        asked = [one for one in stage.site.asked if one.path.startswith("/page-")][-1]
    assert [name for name in asked.headers if name.lower().startswith("sec-ch-ua")] == []
