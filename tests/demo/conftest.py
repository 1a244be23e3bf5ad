import shutil
from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Browser, async_playwright

from cxcheck.demo.serve import running_shop
from tests.demo.customer import Customer

_INSTALLED = ("chromium-headless-shell", "chromium", "chromium-browser")
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running_shop() as shop:
        yield shop.base_url


@pytest.fixture
def customer(address: str) -> Customer:
    return Customer(address)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    path = next(filter(None, map(shutil.which, _INSTALLED)), None)
    async with async_playwright() as playwright:
        # Without an installed one, Playwright takes its own download.
        browser = await playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield browser
        await browser.close()
