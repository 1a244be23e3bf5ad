# ruff: noqa: E501 - pages and tables are read best a line each
"""What an act changes, in a real browser: every way in which controls do something, and pages that move by themselves."""

import asyncio

import pytest

from cxcheck.model.journey import Locator
from tests.site import Answer, Site
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

TALL = "<div style='height:2000px'></div>"
ALIVE = {
    "leads to a page": ("<a href=/next>Go</a>", "page"),
    "sends a form": ("<form action=/next><button>Go</button></form>", "page"),
    "leads to a page after a while": (
        "<button onclick=\"setTimeout(() => location = '/next', 500)\">Go</button>",
        "page",
    ),
    "leads on without a page": ("<button onclick=\"history.pushState({}, '', '/app')\">Go</button>", "address"),
    "leads down the page": (f"<a href=#down>Go</a>{TALL}<p id=down>Down</p>{TALL}", "address"),
    "scrolls": (f"<button onclick='window.scrollTo(0, 900)'>Go</button>{TALL}", "scroll"),
    "scrolls a box": (
        "<button onclick=\"document.querySelector('div').scrollTo(300, 0)\">Go</button><div style='width:200px;overflow:auto'><p style='width:900px'>Wide</p></div>",
        "scroll",
    ),
    "asks the shop": ("<button onclick=\"fetch('/api/add', {method: 'POST'})\">Go</button>", "request"),
    "writes": ("<button onclick=\"out.textContent = 'Added'\">Go</button><p id=out></p>", "content"),
    "writes in a shadow root": (
        "<div id=host></div><script>host.attachShadow({mode: 'open'}).innerHTML = \"<button onclick=\\\"this.nextElementSibling.textContent = 'Added'\\\">Go</button><p></p>\"</script>",
        "content",
    ),
    "writes into itself": ("<button onclick=\"this.textContent = 'Added'\">Go</button>", "content"),
    "shows a layer by a class of the root": (
        "<style>#drawer {position:fixed;inset:0;background:#fff;display:none} .menu #drawer {display:block}</style><button onclick=\"document.body.classList.add('menu')\">Go</button><div id=drawer>Menu</div>",
        "content",
    ),
    "opens by style sheets alone": (
        "<style>#d {display:none;height:600px;background:#eee} label:has(:checked) + #d {display:block}</style><label>Go <input type=checkbox style='position:absolute;opacity:0;width:1px'></label><div id=d>Menu</div>",
        "state",
    ),
    "expands": (
        "<button aria-expanded=false onclick=\"this.setAttribute('aria-expanded', 'true')\">Go</button>",
        "state",
    ),
    "opens details": ("<details><summary>Go</summary><p>More</p></details>", "content"),
    "counts up in a field": (
        "<button onclick='n.value++'>Go</button><input id=n value=1 aria-label=Quantity>",
        "state",
    ),
    "moves the focus": ("<button onclick='n.focus()'>Go</button><input id=n aria-label=Search>", "focus"),
    "asks in a dialog": ("<button onclick=\"confirm('Sure?')\">Go</button>", "dialog"),
    "opens a window": ("<a href=/next target=_blank>Go</a>", "popup"),
    "downloads": ("<a href='data:text/plain,hello' download=a.txt>Go</a>", "download"),
    "opens a modal dialog": ("<button onclick='d.showModal()'>Go</button><dialog id=d>Sure?</dialog>", "content"),
    "opens a popover": ("<button popovertarget=p>Go</button><div popover id=p>Tip</div>", "state"),
}
DEAD = {
    "a button without a script": "<button>Go</button>",
    "a box that looks like one": "<div class=button style='cursor:pointer;padding:9px' tabindex=0>Go</div>",
    "a bare number sign": f"{TALL}<a href=#>Go</a>{TALL}",
    "a bare number sign on a page that scrolls slowly": f"<style>html {{scroll-behavior:smooth}}</style>{TALL}<a href=#>Go</a>{TALL}",
    "a ripple": "<button onclick=\"const drop = document.createElement('span'); drop.className = 'ripple'; this.append(drop); setTimeout(() => drop.remove(), 200)\">Go</button>",
    "looks for focus and mouse": "<script>addEventListener('pointerdown', () => document.documentElement.dataset.whatinput = 'touch', true)</script><button onfocus=\"this.classList.add('focus-visible')\">Go</button>",
    "it tells analytics": "<script>addEventListener('click', () => { navigator.sendBeacon('/collect'); fetch('/g/collect?e=click'); const tag = document.createElement('script'); tag.text = ''; document.head.append(tag); localStorage.last = Date.now(); })</script><button>Go</button>",
    "other menus are closed": "<script>addEventListener('click', () => document.querySelectorAll('nav').forEach(one => { one.classList.remove('open'); one.setAttribute('aria-hidden', 'true'); }))</script><nav aria-hidden=true></nav><button>Go</button>",
    "shown by the mouse before the press": "<div onmouseenter=\"tip.textContent = 'A tip'\"><button>Go</button></div><p id=tip></p>",
}
AMBIENT = {
    "a clock ticks": "<p id=clock>0</p><script>setInterval(() => clock.textContent++, 1000)</script><button>Go</button>",
    "a clock ticks in the control": "<button>Go <b id=clock>0</b></button><script>setInterval(() => clock.textContent++, 700)</script>",
    "a banner rotates": "<ul class=carousel><li>One</li><li>Two</li><li>Three</li></ul><script>let n = 0; setInterval(() => [...document.querySelectorAll('li')].forEach((one, i) => one.className = i === n % 3 ? 'on' : (n++, '')), 600)</script><button>Go</button>",
    "a ribbon runs": "<p id=ribbon style='position:relative'>Sale</p><script>let n = 0; (function run() { ribbon.style.left = n++ % 90 + 'px'; requestAnimationFrame(run); })()</script><button>Go</button>",
    "the shop is asked every second": "<script>setInterval(() => fetch('/api/stock'), 1000)</script><button>Go</button>",
}


async def changed(stage: Stage, page: str, device: str, wait: float = 0) -> tuple[str, ...] | None:
    stage.site.put("<p>Next</p>", "/next")
    for path in ("/api/add", "/api/stock", "/collect", "/g/collect"):
        stage.site.put(Answer("{}", kind="application/json"), path)
    async with stage.show(page, device) as driver:
        await asyncio.sleep(wait)
        await driver.tap(await driver.find(Locator(target="Go")))
        return driver.trace.changed


@pytest.mark.parametrize("device", ["desktop", "iphone"])
@pytest.mark.parametrize("how", ALIVE)
async def test_what_a_control_does_is_noted(stage: Stage, device: str, how: str) -> None:
    page, kind = ALIVE[how]
    assert kind in (await changed(stage, page, device) or ())


@pytest.mark.parametrize("device", ["desktop", "iphone"])
@pytest.mark.parametrize("how", DEAD)
async def test_nothing_is_noted_of_a_dead_control(stage: Stage, device: str, how: str) -> None:
    assert await changed(stage, DEAD[how], device) == ()


@pytest.mark.parametrize("how", AMBIENT)
async def test_what_changes_by_itself_does_not_hide_a_dead_control(stage: Stage, how: str) -> None:
    assert await changed(stage, AMBIENT[how], "iphone", wait=3.2) == ()


async def test_what_comes_late_is_called_so(stage: Stage) -> None:
    page = "<button onclick=\"setTimeout(() => out.textContent = 'Added', 500)\">Go</button><p id=out></p>"
    assert await changed(stage, page, "iphone") == ("late",)


async def test_a_new_look_is_not_more(stage: Stage) -> None:
    page = "<button onclick=\"this.classList.add('selected')\">Go</button>"
    assert await changed(stage, page, "iphone") == ("look",)


async def test_a_control_in_a_frame(stage: Stage, site: Site) -> None:
    path = site.put("<button onclick=\"parent.postMessage('paid', '*')\">Go</button>")
    page = (
        f"<p id=out></p><script>onmessage = () => out.textContent = 'Paid'</script><iframe id=pay src={path}></iframe>"
    )
    async with stage.show(page, "iphone") as driver:
        await driver.tap(await driver.find(Locator(target="Go", frame="#pay")))
        assert driver.trace.changed == ("content",)


async def test_ticks_choices_and_keys_are_noted_too(stage: Stage) -> None:
    page = "<label><input type=checkbox> Gift</label><select aria-label=Size><option>S<option>L</select><input aria-label=Name>"
    async with stage.show(page) as driver:
        await driver.set_checked(await driver.find(Locator(target="Gift")), True)
        assert driver.trace.changed == ("state",)
        driver.begin_step(8)
        await driver.set_checked(await driver.find(Locator(target="Gift")), True)
        assert driver.trace.changed is None
        await driver.select(await driver.find(Locator(label="Size")), "L")
        assert driver.trace.changed == ("state",)
        await driver.press("x", await driver.find(Locator(label="Name")))
        assert "state" in (driver.trace.changed or ())
        await driver.press("Escape", None)
        assert driver.trace.changed == ()
