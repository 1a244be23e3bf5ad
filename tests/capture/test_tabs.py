# ruff: noqa: E501 - pages and tables are read best a line each
"""New tabs are followed, unasked ones closed; files and paper are noted."""

import asyncio
import time

import pytest

from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.capture.tabs import safe_name
from cxcheck.driver import StepFailed
from cxcheck.model.journey import Locator
from tests.site import HEAD, VIEWPORT, Answer, Asked
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

both = pytest.mark.parametrize("device", ["desktop", "iphone"])


async def tap(driver: PlaywrightDriver, name: str, seconds: float = 8) -> None:
    driver.begin_step(seconds)
    await driver.tap(await driver.find(Locator(target=name)))


def happened(driver: PlaywrightDriver) -> list[tuple[str, str, str]]:
    return [(one.kind, one.text.rpartition("/")[2], one.answer) for one in driver.traffic.happenings]


WAYS = {
    "target": "<a href='{}' target=_blank>Open</a>",
    "noopener": "<a href='{}' target=_blank rel=noopener>Open</a>",
    "script": "<button onclick=\"window.open('{}')\">Open</button>",
    "sized": "<button onclick=\"window.open('{}', 'help', 'width=200,height=300')\">Open</button>",
    "empty first": "<button onclick=\"const tab = window.open(); setTimeout(() => {{ tab.location = '{}' }}, 200)\">Open</button>",
    "after the shop's answer": "<button onclick=\"fetch('/favicon.ico').then(() => window.open('{}'))\">Open</button>",
    "form": "<form action='{}' target=_blank><button>Open</button></form>",
}


@both
@pytest.mark.parametrize("way", WAYS)
async def test_a_tap_that_opens_a_tab_goes_on_there_and_back_returns(stage: Stage, device: str, way: str) -> None:
    other = stage.site.put(
        "<button onclick='this.textContent = \"Paid\"'>Pay</button><script>fetch('/asked-there')</script>"
    )
    async with stage.show(WAYS[way].format(other), device) as driver:
        first = driver.page
        size = "() => [innerWidth, devicePixelRatio, navigator.userAgent, 'userAgentData' in navigator && navigator.userAgentData?.mobile]"
        before = await first.evaluate(size)
        pages = driver.effort.pages
        await tap(driver, "Open")
        await tap(driver, "Pay")
        await driver.see(Locator(text="Paid"))
        assert driver.page.url.split("?")[0].endswith(other)
        assert await driver.page.evaluate(size) == before, "the new tab is the same device"
        assert driver.effort.pages == pages + 1
        assert driver.traffic.last_status == 200
        assert any(one.url.endswith("/asked-there") for one in driver.traffic.requests)
        driver.begin_step(8)
        await driver.back()
        assert driver.page == first
    kinds = [kind for kind, _, _ in happened(driver)]
    assert kinds == ["tab", "tab-closed"]


async def test_a_slow_tab_is_followed_too(stage: Stage) -> None:
    def slow(_: Asked) -> Answer:
        time.sleep(3)
        return Answer(HEAD + VIEWPORT + "<button>Pay</button>")

    other = stage.site.put(slow)
    async with stage.show(f"<a href='{other}' target=_blank>Open</a>", "iphone") as driver:
        await tap(driver, "Open")
        await tap(driver, "Pay", 10)
        assert driver.page.url.endswith(other)
        assert [kind for kind, _, _ in happened(driver)] == ["tab"]


async def test_a_tab_that_closes_itself_leads_back(stage: Stage) -> None:
    other = stage.site.put("<button onclick='opener.document.title = \"Chosen\"; window.close()'>Choose</button>")
    async with stage.show(f"<button onclick=\"window.open('{other}')\">Open</button><p>First</p>") as driver:
        first = driver.page
        await tap(driver, "Open")
        await tap(driver, "Choose")
        await driver.see(Locator(text="First"))
        assert driver.page == first
        assert await first.title() == "Chosen"
    assert happened(driver)[-1] == ("tab-closed", other[1:], "closed itself")


async def test_a_tab_with_a_history_goes_back_in_it_first(stage: Stage) -> None:
    end = stage.site.put("<p>End</p>")
    other = stage.site.put(f"<p>Middle</p><a href='{end}'>On</a>")
    async with stage.show(f"<a href='{other}' target=_blank>Open</a>") as driver:
        first = driver.page
        await tap(driver, "Open")
        await tap(driver, "On")
        for place in (other, first.url):
            driver.begin_step(8)
            await driver.back()
            assert driver.page.url.endswith(place)
        assert driver.page == first


async def test_back_with_nothing_to_go_back_to(stage: Stage) -> None:
    async with stage.show("<p>First</p>") as driver:
        await driver.back()
        driver.begin_step(4)
        with pytest.raises(StepFailed, match="there is no page to go back to"):
            await driver.back()


async def test_a_tab_that_nobody_asked_for_is_closed_and_told(stage: Stage) -> None:
    other = stage.site.put("<p>Buy now</p>", "/advertisement")
    page = f"<p>Shop</p><button>Buy</button><script>setTimeout(() => window.open('{other}'), 2500)</script>"
    async with stage.show(page) as driver:
        first = driver.page
        await asyncio.sleep(3)
        await tap(driver, "Buy")
        assert driver.page == first
        await asyncio.sleep(0.3)
        assert first.context.pages == [first]
    assert happened(driver) == [("popup", "advertisement", "closed")]


@both
@pytest.mark.parametrize("target", ["", "target=_blank", "download"])
async def test_a_download_passes_and_leaves_no_file(stage: Stage, device: str, target: str) -> None:
    headers = {"Content-Disposition": 'attachment; filename="../../invoice\\u202e.pdf"'}
    stage.site.put(Answer("x" * 1000, headers=headers, kind="application/pdf"), "/invoice")
    async with stage.show(f"<a href=/invoice {target}>Invoice</a><button>Next</button>", device) as driver:
        first = driver.page
        await tap(driver, "Invoice")
        await tap(driver, "Next")
        assert driver.page == first
        await asyncio.sleep(0.3)
        assert first.context.pages == [first]
    ((kind, name, answer),) = happened(driver)
    assert (kind, answer) == ("download", "not kept")
    assert "invoice" in name
    assert not set(name) & set("/\\\u202e")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("invoice.pdf", "invoice.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\a.exe", "a.exe"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("a\x00\u202eb\n.pdf", "ab.pdf"),
        ("x" * 300, "x" * 120),
    ],
)
async def test_a_suggested_name_is_a_name(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@both
async def test_printing_opens_nothing_and_is_told(stage: Stage, device: str) -> None:
    inner = stage.site.put("<p>Ticket</p>")
    page = f"""<button onclick="window.addEventListener('afterprint', () => {{ this.textContent = 'Printed' }}); window.print()">Print</button>
        <iframe src="{inner}"></iframe><button onclick="frames[0].print()">Ticket</button>"""
    async with stage.show(page, device) as driver:
        await tap(driver, "Print")
        await driver.see(Locator(text="Printed"))
        await tap(driver, "Ticket")
    assert [(kind, answer) for kind, _, answer in happened(driver)] == [("print", "not printed")] * 2
