"""Five hundred hostile pages through every output: whatever a page says is read, and nothing of it lives."""

import json
import random
import re
from collections.abc import AsyncIterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Dialog, Page, async_playwright

from cxcheck.inert import STEERING
from cxcheck.model.finding import CannotTell, FoundElement, SetAside, SharedDefect, Spared
from cxcheck.model.journey import Source
from cxcheck.model.report import Cell, JourneyReport, Report, Row, TurnedCheck, VisitNote
from cxcheck.report import renderers
from tests.report import sample
from tests.report.payloads import payload
from tests.report.test_html import FLAGS, executable

PAGES = 500
BATCH = 50
BASE = sample.report()
FILES = ("report.html", "junit.xml", "report.json", "summary.md")
LIVE = """() => window.live || document.title.includes('taken') || [...document.querySelectorAll('*')].some(one =>
  ['SCRIPT', 'IMG', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'FORM', 'INPUT'].includes(one.tagName)
  || [...one.attributes].some(at => at.name.startsWith('on')
    || /^(javascript|data:text|https?):/i.test(at.value.trim())))
  || document.querySelectorAll('style').length !== 1 || document.querySelectorAll('meta[http-equiv]').length !== 1"""


def hostile_report(seed: int) -> Report:
    """A report whose every text that a page can give is a payload."""
    dice = random.Random(seed)

    def text() -> str:
        return payload(dice).encode("utf-8", "replace").decode()

    at = sample.shows("iphone")
    element = FoundElement(role=text(), name=text(), selector=text(), box=None, on="desktop")
    changes = {"title": text(), "detail": text(), "expected": text(), "actual": text(), "element": element}
    cell = Cell(device="iphone", outcome="failed", error=text(), revealed=(text(), text()))
    row = Row(step=3, text=text(), checkpoint=text(), source=Source(file=text(), line=1, column=1), cells=(cell,))
    journey = JourneyReport(
        name=text(),
        slug="buy",
        why=text(),
        area="shopping",
        file=text(),
        reference="desktop",
        devices=("desktop", "iphone"),
        rows=(row,),
        visits=(VisitNote(device="iphone", status="failed", reason=text()),),
    )
    flaky = sample.finding(title=text(), status="flaky", counts=False)
    return BASE.model_copy(
        update={
            "headline": text(),
            "journeys": (journey,),
            "findings": (sample.finding(**changes, reproduce=text()), flaky),
            "shared": (SharedDefect(check="x", title=text(), detail=text(), fingerprint="5a5a", occurrences=(at,)),),
            "cannot_tell": (CannotTell(check="x", journey="buy", checkpoint=text(), device="iphone", reason=text()),),
            "set_aside": (SetAside(journey="buy", checkpoint=text(), device="iphone", what=text()),),
            "spared": (
                Spared(
                    check="x",
                    fingerprint="5b5b",
                    title=text(),
                    journey="buy",
                    checkpoint=text(),
                    device="iphone",
                    ignored=text(),
                    why=text(),
                    said=text(),
                ),
            ),
            "turned": (TurnedCheck(check="x", how="off", said=text()),),
            "resolved": (),
            "problems": (text(),),
        }
    )


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder a page, with the files of all renderers, and what the terminal shows as text.txt."""
    folder = tmp_path_factory.mktemp("hostile")
    for seed in range(PAGES):
        report = hostile_report(seed)
        (folder / str(seed)).mkdir()
        for renderer in renderers().values():
            written = renderer.render(report, {})
            (folder / str(seed) / (renderer.file_name or "text.txt")).write_text(written, encoding="utf-8")
    return folder


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        path = executable(playwright.chromium.executable_path)
        yield await playwright.chromium.launch(executable_path=path, args=[*FLAGS, "--no-sandbox"])


def watched(page: Page, deeds: list[str]) -> None:
    """Notes all that a page does by itself."""

    async def dismiss(dialog: Dialog) -> None:
        deeds.append(f"dialog {dialog.message}")
        await dialog.dismiss()

    page.on("dialog", dismiss)
    page.on("console", lambda message: deeds.append(f"console {message.text}"))
    page.on("pageerror", lambda error: deeds.append(f"error {error}"))
    page.on("popup", lambda popup: deeds.append(f"popup {popup.url}"))
    page.on("request", lambda request: deeds.append(f"request {request.url}"))


@pytest.mark.timeout(600)
@pytest.mark.asyncio(loop_scope="module")
async def test_nothing_lives_in_any_page(browser: Browser, rendered: Path) -> None:
    live = []
    for first in range(0, PAGES, BATCH):
        page = await browser.new_page(viewport={"width": 1280, "height": 900})
        deeds: list[str] = []
        watched(page, deeds)
        shelf = rendered / f"{first}.html"
        shelf.write_text("".join(f"<iframe src={seed}/report.html></iframe>" for seed in range(first, first + BATCH)))
        await page.goto(shelf.as_uri(), timeout=120_000)
        opened = [frame for frame in page.frames if frame.url.endswith("/report.html")]
        assert len(opened) == BATCH
        live += [frame.url for frame in opened if await frame.evaluate(LIVE)]
        live += [deed for deed in deeds if not re.fullmatch(r"request file://\S+/\d+(/report)?\.html", deed)]
        await page.close()
    assert live == []


def test_the_watch_would_see_something_live() -> None:
    """The payloads are dangerous where nobody escapes them: a fifth of them at least would act."""
    assert sum("<script>" in payload(random.Random(seed)).lower() for seed in range(PAGES)) > PAGES / 20


@pytest.mark.asyncio(loop_scope="module")
async def test_a_page_that_escapes_nothing_is_caught(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "bad.html"
    file.write_text("<!doctype html><meta charset=utf-8><p>" + '<img src=x onerror="alert(1)">')
    page = await browser.new_page()
    deeds: list[str] = []
    watched(page, deeds)
    await page.goto(file.as_uri())
    assert await page.evaluate(LIVE)
    assert len(deeds) > 1


def test_every_file_is_what_it_says_and_steers_nothing(rendered: Path) -> None:
    for seed in range(PAGES):
        folder = rendered / str(seed)
        ElementTree.fromstring((folder / "junit.xml").read_text(encoding="utf-8"))
        Report.model_validate(json.loads((folder / "report.json").read_text(encoding="utf-8")))
        for name in ("report.html", "junit.xml", "summary.md", "text.txt"):
            # Line ends are those of the file: newline translation would hide a carriage return.
            text = (folder / name).read_bytes().decode()
            assert STEERING.findall(text) == [], (seed, name)
        lines = (folder / "text.txt").read_text(encoding="utf-8").splitlines()
        assert not any(re.match(r"::\w+", line) for line in lines), "a command to the CI server"


def test_markdown_shows_and_does_nothing(rendered: Path) -> None:
    for seed in range(PAGES):
        text = (rendered / str(seed) / "summary.md").read_text(encoding="utf-8")
        assert not re.search(r"(?<!\\)<(?!br>|/?details|/?summary)[a-zA-Z!/]", text), seed
        assert not re.search(r"(?<!\\)\]\((?!#)", text), seed
