"""Forty hostile pages through a real browser: what they say is evidence, and lives in no output of the run."""

import html
import json
import random
import re
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.async_api import async_playwright

from cxcheck import app
from cxcheck.bundle import Bundle
from cxcheck.inert import STEERING
from tests.machine.hostile import Answering, Handler, serving
from tests.report.payloads import DEED, payload
from tests.report.test_hostile import LIVE, watched
from tests.report.test_html import FLAGS, executable

PAGES = 40
TOGETHER = 10
"""Pages a journey."""


def hostile_page(seed: int) -> Answering:
    """A payload in every string that a page can give, as text that the page itself escapes; phones get less of it."""
    dice = random.Random(seed)

    def text() -> str:
        return html.escape(payload(dice).replace("\x00", "").encode("utf-8", "replace").decode())

    def data() -> str:
        return json.dumps(payload(dice)).replace("<", "\\u003c")

    said = data()
    more = f'<button title="{text()}">{text()}</button><a href="/{_address(dice)}">{text()}</a>'
    whole = f"""<!doctype html><html lang="{text()}"><head><meta charset=utf-8><title>{text()}</title>
      <meta name=viewport content="width=device-width"><meta name=description content="{text()}">
      <script type="application/ld+json">{{"@type": "Product", "name": {data()}}}</script></head>
      <body><h1>{text()}</h1><p data-x="{text()}">{text()}</p><img alt="{text()}" src="/{seed}.png">
      <label>{text()}<input placeholder="{text()}" value="{text()}" name="{text()}"></label>
      <select aria-label="{text()}"><option>{text()}</option></select><svg role=img><title>{text()}</title></svg>
      <iframe title="{text()}" name="{text()}" srcdoc="{text()}"></iframe><div>MORE</div>
      <script>console.error({said}); setTimeout(() => {{ throw new Error({said}) }}); alert({said})</script>"""

    def answer(handler: Handler) -> None:
        phone = "iPhone" in handler.headers["User-Agent"]
        handler.say(whole.replace("MORE", "" if phone else more), X_Said=_address(dice))

    return answer


def _address(dice: random.Random) -> str:
    return quote(payload(dice).encode("utf-8", "replace"))


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    journeys = folder / "journeys"
    journeys.mkdir()
    for first in range(0, PAGES, TOGETHER):
        steps = "".join(f"  - open: /{n}\n  - checkpoint: page {n}\n" for n in range(first, first + TOGETHER))
        head = f"journey: pages {first}\nreference: desktop\ndevices: [iphone, desktop]\nstart: /{first}\nsteps:\n"
        (journeys / f"{first}.yaml").write_text(head + steps)
    with serving({f"/{seed}": hostile_page(seed) for seed in range(PAGES)}) as url:
        path = app.capture(app.Order(paths=(journeys,), base_url=url, project=folder, out=folder / "run"))
    app.compare(path, folder / "baselines", "serious")
    return path


@pytest.mark.timeout(300)
def test_all_were_seen_and_said(run: Path, capfd: pytest.CaptureFixture[str]) -> None:
    visits = Bundle.open(run).visits()
    assert {one.status for one in visits} == {"finished"}
    pages = [checkpoint.page for visit in visits for checkpoint in visit.checkpoints]
    assert len(pages) == 2 * PAGES
    assert all(pages)
    judged = app.compare(run, run.parent / "baselines", "serious")
    assert len(judged.findings) > PAGES / 2, "payloads stand in findings"
    app.show(judged)
    shown = capfd.readouterr().out
    assert shown
    assert STEERING.findall(shown) == []


async def test_nothing_of_it_lives(run: Path) -> None:
    ElementTree.fromstring((run / "junit.xml").read_text(encoding="utf-8"))
    json.loads((run / "report.json").read_text(encoding="utf-8"))
    text = (run / "report.html").read_text(encoding="utf-8")
    assert DEED.partition("'")[0] in text, "the payloads came so far"
    async with async_playwright() as playwright:
        path = executable(playwright.chromium.executable_path)
        browser = await playwright.chromium.launch(executable_path=path, args=[*FLAGS, "--no-sandbox"])
        page = await browser.new_page()
        deeds: list[str] = []
        watched(page, deeds)
        await page.goto((run / "report.html").as_uri(), timeout=60_000)
        assert not await page.evaluate(LIVE)
        assert [one for one in deeds if not re.match(r"request (file|data:image/png)", one)] == []
        await browser.close()
