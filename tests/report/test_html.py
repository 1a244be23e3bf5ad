"""The page in a real browser, opened from disk: readable at every width, nothing in it lives."""

import os
import re
import shutil
from collections.abc import AsyncIterator
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image
from playwright.async_api import Browser, Page, async_playwright

from cxcheck.model.page import Box
from cxcheck.report import html
from cxcheck.report.grouping import Shot, Telling
from tests.report import sample

REPORT = sample.report()
PICTURES = sample.pictures()
FLAGS = ["--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
WIDTHS = [1440, 768, 390, 320]


def executable(own: str) -> str | None:
    """Playwright's own browser where it is installed, else one of the system."""
    if Path(own).exists():
        return None
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="module")
def text() -> str:
    return html.renderer.render(REPORT, PICTURES)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    flags = [*FLAGS, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else FLAGS
    async with async_playwright() as playwright:
        path = executable(playwright.chromium.executable_path)
        started = await playwright.chromium.launch(executable_path=path, args=flags)
        yield started
        await started.close()


async def opened(
    browser: Browser, folder: Path, text: str, width: int = 1440, **options: str
) -> tuple[Page, list[str]]:
    """The page, and everything that it tried to do: dialogs, requests, complaints."""
    file = folder / "report.html"
    file.write_text(text, "utf-8")
    page = await browser.new_page(viewport={"width": width, "height": 900})
    if options.get("color_scheme"):
        await page.emulate_media(color_scheme="dark")
    deeds: list[str] = []
    page.on("dialog", lambda dialog: deeds.append(f"dialog {dialog.message}"))
    page.on("console", lambda message: deeds.append(f"console {message.text}"))
    page.on("pageerror", lambda error: deeds.append(f"error {error}"))
    page.on("request", lambda request: deeds.append(f"request {request.url}"))
    await page.goto(file.as_uri())
    return page, [deed for deed in deeds if deed != f"request {file.as_uri()}" and not deed.startswith("request data:")]


module_loop = pytest.mark.asyncio(loop_scope="module")


@module_loop
@pytest.mark.parametrize("width", WIDTHS)
async def test_the_page_never_scrolls_sideways(browser: Browser, tmp_path: Path, text: str, width: int) -> None:
    page, _ = await opened(browser, tmp_path, text, width)
    await page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert await page.evaluate("document.documentElement.scrollWidth") == width
    await page.close()


@module_loop
async def test_nothing_of_the_shop_lives_in_the_page(browser: Browser, tmp_path: Path, text: str) -> None:
    page, deeds = await opened(browser, tmp_path, text)
    assert deeds == []
    assert await page.title() == "divergent: cxcheck report 2026-05-20T10-00-00"
    assert (
        await page.evaluate("document.querySelectorAll('script, img, iframe, object, [onerror], [onclick]').length")
        == 0
    )
    body = await page.evaluate("document.body.textContent")
    assert sample.SCRIPT in body
    assert sample.MARKUP in body
    assert sample.LONG in body
    await page.close()


@module_loop
async def test_the_policy_stops_a_payload_even_if_one_got_in(browser: Browser, tmp_path: Path, text: str) -> None:
    live = text.replace("</main>", f"{sample.SCRIPT}<style>body {{ display: none }}</style></main>")
    page, deeds = await opened(browser, tmp_path, live)
    assert await page.title() != "taken"
    assert await page.evaluate("getComputedStyle(document.body).display") == "block"
    assert any("Content Security Policy" in deed for deed in deeds)
    await page.close()


@module_loop
async def test_every_anchor_leads_somewhere_and_every_mark_to_its_finding(
    browser: Browser, tmp_path: Path, text: str
) -> None:
    page, _ = await opened(browser, tmp_path, text)
    dead = await page.evaluate(
        "[...document.querySelectorAll('a[href], use')].map(one => one.getAttribute('href'))"
        ".filter(href => !href.startsWith('#') || !document.getElementById(href.slice(1)))"
    )
    assert dead == []
    ids = await page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))
    await page.locator("tr", has_text="checkpoint product").locator("a.mark").first.click()
    assert page.url.endswith("#finding-1")
    assert await page.locator("#finding-1 h3").is_visible()
    await page.close()


@module_loop
async def test_the_pictures_show_the_element_in_its_box(browser: Browser, tmp_path: Path, text: str) -> None:
    page, _ = await opened(browser, tmp_path, text)
    shots = page.locator("#finding-1 > .shots > figure > svg.picture")
    assert await shots.count() == 2
    for index in range(2):
        shot = shots.nth(index)
        drawn = Image.open(BytesIO(await shot.screenshot())).convert("RGB")
        mark = await shot.locator("rect.line").bounding_box()
        frame = await shot.bounding_box()
        assert mark and frame
        assert frame["x"] <= mark["x"] and mark["x"] + mark["width"] <= frame["x"] + frame["width"]
        # Just inside the lower left corner of the box is the button's own green.
        inside = (mark["x"] - frame["x"] + mark["width"] * 0.1, mark["y"] - frame["y"] + mark["height"] * 0.78)
        red, green, blue = drawn.getpixel((int(inside[0]), int(inside[1])))  # type: ignore[misc]  # an RGB picture
        assert (red < 60, 80 < green < 140, blue < 110) == (True, True, True)
    await page.close()


@module_loop
async def test_the_page_turns_dark_with_enough_contrast(browser: Browser, tmp_path: Path, text: str) -> None:
    page, _ = await opened(browser, tmp_path, text, color_scheme="dark")
    ink, paper = await page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert sum(map(int, re.findall(r"\d+", ink))) - sum(map(int, re.findall(r"\d+", paper))) > 500
    await page.close()


@module_loop
async def test_it_can_be_walked_with_the_keyboard(browser: Browser, tmp_path: Path, text: str) -> None:
    page, _ = await opened(browser, tmp_path, text)
    await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement.textContent") == "To the findings"
    summary = page.locator("#finding-1 summary", has_text="What to do next")
    await summary.focus()
    await page.keyboard.press("Enter")
    code = await page.locator("#finding-1 pre code").first.inner_text()
    assert code == REPORT.findings[0].reproduce
    await page.close()


class Outline(HTMLParser):
    """The headings of a page by level."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))


def test_headings_skip_no_level(text: str) -> None:
    outline = Outline()
    outline.feed(text)
    assert outline.levels[0] == 1
    assert outline.levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(outline.levels, outline.levels[1:], strict=False))


def test_each_picture_is_embedded_once_and_none_is_fetched(text: str) -> None:
    assert text.count("data:image/png;base64,") == len(PICTURES)
    assert re.findall(r'(?:src|href)="(?!#|data:image/png)', text) == []


def test_a_page_without_pictures_is_still_a_report() -> None:
    text = html.renderer.render(REPORT, {sample.path("buy", "iphone", 3): b"no picture"})
    assert "data:image" not in text
    assert "covered by the cookie bar" in text


ALBUM = {"p": html.Picture("picture-1", "", 390, 9000)}
WINDOWS = [
    (None, Box(0, 0, 390, 541.7)),
    (Box(100, 8000, 200, 40), Box(0, 7749.2, 390, 541.7)),
    (Box(0, 8990, 50, 10), Box(0, 8458.3, 390, 541.7)),
    (Box(0, 10, 390, 4000), Box(0, 4.0, 390, 1083.3)),
]


@pytest.mark.parametrize(("box", "window"), WINDOWS)
def test_the_window_lies_around_the_element_and_inside_the_picture(box: Box | None, window: Box) -> None:
    (shot, *_) = Telling(REPORT).shots(REPORT.findings[1])
    shown = html._view(Shot(**{**vars(shot), "path": "p", "family": "phone", "box": box}), ALBUM)
    assert shown
    assert tuple(round(value, 1) for value in shown.window) == pytest.approx(tuple(window), abs=0.1)


def test_a_picture_that_was_scaled_down_keeps_the_size_of_its_page() -> None:
    half = BytesIO()
    Image.new("RGB", (195, 1800)).save(half, "PNG")
    cell = REPORT.journeys[0].rows[1].cells[1]
    made = html._picture("x", cell, half.getvalue())
    assert (made.width, made.height) == (390, 3600)


def test_a_box_outside_of_the_picture_is_not_drawn() -> None:
    assert html._mark(Box(500, 100, 50, 50), ALBUM["p"]) is None
    assert html._mark(Box(-20, -20, 5, 5), ALBUM["p"]) is None
