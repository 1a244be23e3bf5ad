# ruff: noqa: E501 - pages are read best a line each
"""The runtime: pages that redraw themselves, change their address, forbid styles, or come by a redirect, break as well."""

import asyncio
import json
from pathlib import Path

import pytest
from playwright.async_api import Page

from cxcheck.capture.browsers import Browsers
from cxcheck.faults.injecting import patch_of
from cxcheck.faults.library import AnySiteFault, read
from cxcheck.faults.scripts import READ
from cxcheck.model.device import Device
from cxcheck.model.harm import Harm, Victim, read_harms
from cxcheck.model.page import Box
from tests.site import HEAD, VIEWPORT, Answer, Site

pytestmark = pytest.mark.asyncio(loop_scope="module")

HIDDEN = "({victim: page => page.control(/^Buy$/), harm: (el, page) => page.hide(el), witness: (el, page) => !page.seen(el)})"
REMOVED = "({victim: page => page.buttons()[0] || null, harm: el => el.remove(), witness: el => !el.isConnected})"


def fault(tmp_path: Path, code: str, *lines: str, via: str = "dom") -> AnySiteFault:
    path = tmp_path / "content" / "it-is-gone.js"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(["// It is gone.", "// check: feature-missing", f"// via: {via}", *lines, code]))
    return read(path)


async def harm_at(page: Page) -> Harm:
    (harm,) = read_harms(await asyncio.wait_for(page.evaluate(READ), 5))
    return harm


async def show(page: Page, site: Site, body: str | Answer) -> Harm:
    await page.goto(site.url + site.put(body))
    await page.wait_for_timeout(150)
    return await harm_at(page)


async def test_what_is_broken_stays_broken_when_the_page_draws_it_anew(
    browsers: Browsers, site: Site, devices: dict[str, Device], tmp_path: Path
) -> None:
    patch = patch_of(fault(tmp_path, HIDDEN), devices["iphone"], {}, {})
    async with browsers.page(devices["iphone"], [patch]) as page:
        harm = await show(page, site, "<main><button>Buy</button></main>")
        assert (harm.harmed, harm.witnessed) == (True, True)
        assert harm.victim and (harm.victim.role, harm.victim.name, harm.victim.selector) == (
            "button",
            "Buy",
            "body > main > button",
        )
        await page.evaluate("document.querySelector('main').innerHTML = '<p>New</p><button>Buy</button>'")
        await page.wait_for_timeout(150)
        assert not await page.locator("button").is_visible()
        await page.evaluate("document.querySelector('button').style.display = 'block'")
        await page.wait_for_timeout(150)
        assert not await page.locator("button").is_visible()


async def test_what_comes_late_is_broken_when_it_comes(
    browsers: Browsers, site: Site, devices: dict[str, Device], tmp_path: Path
) -> None:
    patch = patch_of(fault(tmp_path, HIDDEN), devices["iphone"], {}, {})
    async with browsers.page(devices["iphone"], [patch]) as page:
        harm = await show(
            page,
            site,
            "<main></main><script>setTimeout(() => { document.querySelector('main').innerHTML = '<button>Buy</button>'; }, 400)</script>",
        )
        assert not harm.harmed
        await page.wait_for_timeout(500)
        assert (await harm_at(page)).witnessed


async def test_one_victim_and_not_its_neighbours_one_after_the_other(
    browsers: Browsers, site: Site, devices: dict[str, Device], tmp_path: Path
) -> None:
    patch = patch_of(fault(tmp_path, REMOVED), devices["iphone"], {}, {})
    async with browsers.page(devices["iphone"], [patch]) as page:
        harm = await show(page, site, "<main><button>Add</button><button>Add</button><button>Add</button></main>")
        assert harm.witnessed
        await page.evaluate("document.querySelector('main').append('something new')")
        await page.wait_for_timeout(150)
        assert await page.locator("button").count() == 2


async def test_another_page_of_the_same_document_is_broken_anew(
    browsers: Browsers, site: Site, devices: dict[str, Device], tmp_path: Path
) -> None:
    patch = patch_of(fault(tmp_path, REMOVED), devices["iphone"], {}, {})
    async with browsers.page(devices["iphone"], [patch]) as page:
        await show(page, site, "<main><button>Add</button></main>")
        await page.evaluate(
            "history.pushState({}, '', '/elsewhere'); document.querySelector('main').innerHTML = '<button>Pay</button>'"
        )
        await page.wait_for_timeout(150)
        harm = await harm_at(page)
        assert harm.victim and (harm.victim.name, harm.witnessed) == ("Pay", True)


async def test_a_page_that_forbids_inline_styles_and_scripts_breaks_as_well(
    browsers: Browsers, site: Site, devices: dict[str, Device], tmp_path: Path
) -> None:
    code = "({victim: page => page.buttons()[0], harm: (_, page) => page.style('button { display: none }'), witness: (el, page) => !page.seen(el)})"
    patch = patch_of(fault(tmp_path, code, via="css"), devices["iphone"], {}, {})
    strict = Answer(HEAD + VIEWPORT + "<button>Buy</button>", headers={"Content-Security-Policy": "default-src 'self'"})
    async with browsers.page(devices["iphone"], [patch]) as page:
        assert (await show(page, site, strict)).witnessed


async def test_a_fault_that_fails_says_so(
    browsers: Browsers, site: Site, devices: dict[str, Device], tmp_path: Path
) -> None:
    code = "({victim: page => page.buttons()[0], harm: el => el.nothing.there, witness: () => false})"
    patch = patch_of(fault(tmp_path, code), devices["iphone"], {}, {})
    async with browsers.page(devices["iphone"], [patch]) as page:
        assert "reading 'there'" in (await show(page, site, "<button>Buy</button>")).error


async def test_harm_at_the_start_comes_before_the_pages_own_scripts(
    browsers: Browsers, site: Site, devices: dict[str, Device], tmp_path: Path
) -> None:
    code = "({victim: page => page.buttons()[0], harm: () => { window.fetch = () => Promise.reject(new Error('off')); }, witness: () => window.said === 'off'})"
    patch = patch_of(fault(tmp_path, code, "// moment: start", via="script"), devices["iphone"], {}, {})
    async with browsers.page(devices["iphone"], [patch]) as page:
        harm = await show(
            page,
            site,
            "<button>Buy</button><script>fetch('/x').catch(error => { window.said = error.message; })</script>",
        )
        assert (harm.harmed, harm.witnessed) == (True, True)


REWRITE = "({rewrite(document) { const h1 = document.querySelector('h1'); if (!h1) return false; h1.textContent = 'Other'; }, witness: (_, page) => page.text(page.heading()) === 'Other'})"
HEADING = Victim(tag="h1", selector="h1", box=Box(0, 0, 1, 1))


async def test_an_answer_at_the_end_of_a_redirect_is_rewritten_with_its_cookies(
    browsers: Browsers, site: Site, devices: dict[str, Device], tmp_path: Path
) -> None:
    there = site.put(
        Answer(HEAD + VIEWPORT + "<h1>Kettle</h1><img src='/none.svg'>", headers={"Set-Cookie": "basket=7"})
    )
    way = site.put(Answer(status=303, headers={"Location": there}))
    scouted = {there: [Harm(fault="it-is-gone", victim=HEADING)]}
    patch = patch_of(fault(tmp_path, REWRITE, via="response"), devices["iphone"], {}, scouted)
    async with browsers.page(devices["iphone"], [patch]) as page:
        await page.goto(site.url + way)
        assert page.url == site.url + there
        harm = await harm_at(page)
        assert (harm.harmed, harm.witnessed) == (True, True)
        assert await page.evaluate("document.compatMode + document.cookie") == "CSS1Compatbasket=7"


async def test_answers_that_are_no_page_of_the_faults_stay_as_they_are(
    browsers: Browsers, site: Site, devices: dict[str, Device], tmp_path: Path
) -> None:
    patch = patch_of(fault(tmp_path, REWRITE, via="response"), devices["iphone"], {}, {})
    data = site.put(Answer(json.dumps({"h1": "<h1>"}), kind="application/json"))
    async with browsers.page(devices["iphone"], [patch]) as page:
        harm = await show(page, site, "<p>Nothing here</p>")
        assert (harm.harmed, await page.inner_text("p")) == (False, "Nothing here")
        assert await page.evaluate(f"fetch('{data}').then(answer => answer.json())") == {"h1": "<h1>"}


@pytest.mark.parametrize(("answer", "status"), [("404", 404), ("500", 500), ("empty", 200), ("abort", 0)])
async def test_what_the_network_answers(
    browsers: Browsers, site: Site, devices: dict[str, Device], tmp_path: Path, answer: str, status: int
) -> None:
    data = site.url + site.put(Answer("{}", kind="application/json"))
    code = "({victim: page => page.heading(), urls: () => [], witness: () => false})"
    scouted = {"/": [Harm(fault="it-is-gone", victim=HEADING, urls=(data,))]}
    broken = fault(tmp_path, code, f"// answer: {answer}", via="network")
    async with browsers.page(devices["iphone"], [patch_of(broken, devices["iphone"], {}, scouted)]) as page:
        await show(page, site, "<h1>Kettle</h1>")
        got = await page.evaluate(f"fetch('{data}').then(answer => answer.status, () => 0)")
        assert got == status
