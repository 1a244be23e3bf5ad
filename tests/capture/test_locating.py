# ruff: noqa: E501 - pages and tables are read best a line each
"""Locators: what a journey says becomes the one thing that a customer would mean."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.driver import StepFailed
from cxcheck.model.journey import Locator
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAGE = """
<header><nav aria-label=Main><a id=home href=/>Home</a><a id=stores href=/stores>Stores</a></nav></header>
<main>
<button id=buy>Add to basket</button><button id=wish>Add to wish list</button>
<label>Email <input id=mail></label><input id=coupon placeholder="Coupon code"><img id=logo alt="Copper & Oak" src="data:," width=30 height=30>
<span id=help title="Help with sizes">?</span><div id=marked data-testid=total>£12</div><p id=words>Free delivery from £40</p>
<h2 id=heading>Reviews</h2>
<ul><li id=first><h3>Kettle</h3><button id=b1>Buy</button></li><li id=second><h3>Pan</h3><button id=b2>Buy</button></li></ul>
<section aria-label=Offers><ul><li><h3>Kettle</h3><button id=b3>Choose</button></li></ul></section>
</main>"""

FOUND: list[tuple[Locator, str]] = [
    (Locator(target="Add to basket"), "buy"),
    (Locator(target="wish list"), "wish"),
    (Locator(target="Stores"), "stores"),
    (Locator(target="Free delivery"), "words"),
    (Locator(role="link", name="Home"), "home"),
    (Locator(role="heading", name="Reviews"), "heading"),
    (Locator(role="heading", name="revi"), "heading"),
    (Locator(label="Email"), "mail"),
    (Locator(placeholder="Coupon"), "coupon"),
    (Locator(text="Free delivery from £40"), "words"),
    (Locator(alt="Copper & Oak"), "logo"),
    (Locator(title="Help with sizes"), "help"),
    (Locator(test_id="total"), "marked"),
    (Locator(css="main > button", nth=1), "buy"),
    (Locator(role="button", css="#wish"), "wish"),
    (Locator(target="Buy", within="Pan"), "b2"),
    (Locator(target="Buy", nth=2), "b2"),
    (Locator(target="Choose", within=Locator(role="region", name="Offers")), "b3"),
    (Locator(role="button", within=Locator(css="li", within=Locator(css="section"))), "b3"),
    (Locator(target="Buy", within=Locator(css="li", nth=2)), "b2"),
    (Locator(any=("Nothing like it", Locator(css="#coupon"), "Stores")), "coupon"),
    (Locator(any=("Buy", "Choose"), within="Kettle", nth=1), "b1"),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shop(stage: Stage) -> AsyncIterator[PlaywrightDriver]:
    async with stage.show(PAGE) as driver:
        yield driver


@pytest.mark.parametrize(("locator", "ident"), FOUND, ids=[str(one) for one, _ in FOUND])
async def test_every_part(shop: PlaywrightDriver, locator: Locator, ident: str) -> None:
    shop.begin_step(8)
    found = await shop.find(locator)
    assert await found.handle.get_attribute("id") == ident
    assert shop.trace.element
    assert shop.trace.element.selector == f"#{ident}"


async def test_exact_goes_before_part(stage: Stage) -> None:
    async with stage.show("<a id=long href=/a>Sign in to your account</a><a id=short href=/b>Sign in</a>") as driver:
        assert await (await driver.find(Locator(target="Sign in"))).handle.get_attribute("id") == "short"


async def test_which_alternative_matched_is_told(stage: Stage) -> None:
    async with stage.show(PAGE) as driver:
        await driver.find(Locator(any=(Locator(role="button", name="Order"), "Add to basket")))
        assert driver.trace.matched == '"Add to basket"'


async def test_several_things_are_listed(stage: Stage) -> None:
    async with stage.show(PAGE) as driver:
        with pytest.raises(StepFailed) as failure:
            await driver.find(Locator(target="Buy"))
    assert failure.value.kind == "ambiguous"
    assert failure.value.sentence == ('"Buy" fits 2 visible things: button "Buy" at #b1; button "Buy" at #b2')


async def test_many_things_are_listed_in_part(stage: Stage) -> None:
    async with stage.show("<button>Buy</button>" * 9) as driver:
        with pytest.raises(StepFailed, match=r"fits 9 visible things: .*; and 3 more$"):
            await driver.find(Locator(target="Buy"))


@pytest.mark.parametrize(
    "markup",
    [
        "<a href=/kettle>Kettle</a> <a href=/kettle><b>Kettle</b></a>",
        "<form action=/x><button>Go</button><p>Or</p><button>Go</button></form>",
        "<label for=box>Agree</label><input id=box type=checkbox aria-label=Agree>",
    ],
)
async def test_things_that_do_the_same_are_one(stage: Stage, markup: str) -> None:
    name = "Kettle" if "kettle" in markup else "Go" if "Go" in markup else "Agree"
    async with stage.show(markup) as driver:
        assert (await driver.find(Locator(target=name))).visible


async def test_of_links_that_do_the_same_the_free_one_is_taken(stage: Stage) -> None:
    markup = """<div style="position:relative"><a id=under href=/k>Kettle</a><div style="position:absolute;inset:0">
        </div></div><a id=free href=/k>Kettle</a>"""
    async with stage.show(markup) as driver:
        assert await (await driver.find(Locator(target="Kettle"))).handle.get_attribute("id") == "free"


async def test_submit_buttons_of_two_forms_are_two_things(stage: Stage) -> None:
    markup = "<form action=/x><button>Go</button></form><form action=/y><button>Go</button></form>"
    async with stage.show(markup) as driver:
        with pytest.raises(StepFailed, match="fits 2 visible things"):
            await driver.find(Locator(target="Go"))


async def test_inside_frames_by_name_title_and_selector(stage: Stage) -> None:
    inner = stage.site.put("<label>Card number <input id=card></label>")
    markup = f'<iframe name=pay title=Payment class=pay src="{inner}"></iframe><label>Card number <input></label>'
    async with stage.show(markup) as driver:
        for frame in ("pay", "Payment", "iframe.pay"):
            found = await driver.find(Locator(label="Card number", frame=frame))
            assert await found.handle.get_attribute("id") == "card"


async def test_too_few_for_nth(stage: Stage) -> None:
    async with stage.show(PAGE, seconds=1.2) as driver:
        with pytest.raises(StepFailed, match="only 2 to be seen"):
            await driver.find(Locator(target="Buy", nth=3))


async def test_what_is_not_there_and_what_is_hidden_for_good(stage: Stage) -> None:
    async with stage.show("<button style='display:none'>Ghost</button>", seconds=3) as driver:
        with pytest.raises(StepFailed) as hidden:
            await driver.find(Locator(target="Ghost"))
        driver.begin_step(1.5)
        with pytest.raises(StepFailed) as missing:
            await driver.find(Locator(target="Nobody"))
    assert (hidden.value.kind, missing.value.kind) == ("hidden", "not-found")
    assert hidden.value.sentence == '"Ghost" stands in the page but no menu brings it into sight'
    assert missing.value.sentence == '"Nobody" is not on the page'


async def test_what_comes_late_is_waited_for(stage: Stage) -> None:
    later = "<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<button>Late</button>'), 1500)</script>"
    async with stage.show(later) as driver:
        assert (await driver.find(Locator(target="Late"))).name == "Late"


async def test_see_and_not_see(stage: Stage) -> None:
    page = """<p>Thank you</p><p id=soon>Please wait</p><p hidden>Never</p>
        <script>setTimeout(() => document.getElementById('soon').remove(), 800)</script>"""
    async with stage.show(page) as driver:
        await driver.see(Locator(target="Thank you"))
        assert driver.trace.matched == '"Thank you"'
        await driver.not_see(Locator(target="Please wait"))
        await driver.not_see(Locator(target="Never"))
        driver.begin_step(1.5)
        with pytest.raises(StepFailed) as unseen:
            await driver.see(Locator(text="Never"))
        driver.begin_step(1)
        with pytest.raises(StepFailed) as seen:
            await driver.not_see(Locator(text="Thank you"))
    assert (unseen.value.kind, seen.value.kind) == ("not-seen", "still-seen")
    assert unseen.value.sentence == 'text "Never" is not to be seen (it stands in the page, hidden)'


# --- what stands behind something closed -----------------------------------------------------------------------------

BURGER = """<button id=burger aria-expanded=false aria-controls=menu onclick="const open = menu.hidden;
  menu.hidden = !open; this.setAttribute('aria-expanded', open)">Menu</button>"""


async def taps(driver: PlaywrightDriver, name: str) -> tuple[str | None, list[str]]:
    found = await driver.find(Locator(target=name))
    return await found.handle.get_attribute("id"), driver.trace.revealed


@pytest.mark.parametrize("device", ["iphone", "desktop"])
async def test_behind_a_hamburger(stage: Stage, device: str) -> None:
    async with stage.show(BURGER + "<nav id=menu hidden><a id=t href=/stores>Stores</a></nav>", device) as driver:
        assert await taps(driver, "Stores") == ("t", ["Menu"])
        assert (driver.effort.menus, driver.effort.taps) == (1, 1)


async def test_an_exact_match_behind_a_menu_goes_before_a_visible_likeness(stage: Stage) -> None:
    page = BURGER + "<nav id=menu hidden><a id=t href=/stores>Stores</a></nav><a href=/all>All stores near you</a>"
    async with stage.show(page, "iphone") as driver:
        assert await taps(driver, "Stores") == ("t", ["Menu"])


async def test_a_visible_likeness_will_do_when_no_menu_helps(stage: Stage) -> None:
    page = "<a hidden href=/stores>Stores</a><a id=near href=/all>All stores near you</a>"
    async with stage.show(page, "iphone") as driver:
        assert await taps(driver, "Stores") == ("near", [])


async def test_in_details(stage: Stage) -> None:
    page = "<details><summary>Care</summary><a id=t href=/c>Washing</a></details>"
    async with stage.show(page, "iphone") as driver:
        assert await taps(driver, "Washing") == ("t", ["Care"])


async def test_behind_a_tab(stage: Stage) -> None:
    page = """<div role=tablist><button role=tab aria-selected=true aria-controls=p1>About</button>
      <button role=tab aria-selected=false aria-controls=p2 onclick="p1.hidden = true; p2.hidden = false">Reviews</button></div>
      <div id=p1>Words</div><div id=p2 hidden><button id=t>Write one</button></div>"""
    async with stage.show(page) as driver:
        assert await taps(driver, "Write one") == ("t", ["Reviews"])


async def test_in_a_menu_in_a_menu(stage: Stage) -> None:
    page = (
        BURGER
        + """<nav id=menu hidden><button aria-expanded=false aria-controls=sub
      onclick="sub.hidden = !sub.hidden; this.setAttribute('aria-expanded', !sub.hidden)">Kitchen</button>
      <div id=sub hidden><a id=t href=/kettles>Kettles</a></div></nav>"""
    )
    async with stage.show(page, "iphone") as driver:
        assert await taps(driver, "Kettles") == ("t", ["Menu", "Kitchen"])


async def test_two_togglers_of_one_name(stage: Stage) -> None:
    toggle = "onclick=\"document.querySelector(this.dataset.target).classList.toggle('in')\""
    page = f"""<style>.fold {{ display: none }} .fold.in {{ display: block }}</style>
      <button data-target="#account" {toggle}>Toggle navigation</button>
      <button data-target=".main-nav" {toggle}>Toggle navigation</button>
      <div id=account class=fold><a href=/login>Login</a></div>
      <div class="fold main-nav"><a id=t href=/all>Browse</a></div>"""
    async with stage.show(page, "iphone") as driver:
        assert await taps(driver, "Browse") == ("t", ["Toggle navigation"])
        assert not await driver.page.get_by_text("Login").is_visible()


async def test_an_off_canvas_drawer_by_the_checkbox_hack(stage: Stage) -> None:
    page = """<style>#state { position: absolute; opacity: 0 } nav { position: fixed; left: -300px; width: 300px }
      #state:checked ~ nav { left: 0 }</style>
      <input type=checkbox id=state><label for=state>Menu</label><nav><a id=t href=/stores>Stores</a></nav>"""
    async with stage.show(page, "iphone") as driver:
        assert await taps(driver, "Stores") == ("t", ["Menu"])


async def test_no_link_is_followed_and_no_form_sent_in_search_of_it(stage: Stage) -> None:
    page = """<a href=/menu>Menu</a><form action=/sent><button>Show more</button></form>
      <button style="display:none">Ghost</button>"""
    asked = len(stage.site.asked)
    async with stage.show(page, "iphone", seconds=3) as driver:
        with pytest.raises(StepFailed, match="no menu brings it into sight"):
            await driver.find(Locator(target="Ghost"))
    assert [one.path for one in stage.site.asked[asked:] if one.path.startswith(("/menu", "/sent"))] == []
