"""The shop's moods: off by default, on by name, each doing what its file says."""

import pytest
from playwright.async_api import Browser

from cxcheck.demo.moods import moods
from cxcheck.demo.serve import running_shop
from cxcheck.demo.shop import create_shop
from tests.demo.customer import Customer


def test_a_shop_has_no_moods_of_its_own(customer: Customer) -> None:
    page = customer.open("/")
    assert page.h1 == "Kitchenware that lasts"
    assert not page.soup.select("#newsletter")


def test_an_unknown_mood_is_no_mood() -> None:
    with pytest.raises(KeyError, match="sunny"):
        create_shop(moods={"sunny"})


def test_every_mood_lets_the_shop_answer() -> None:
    with running_shop(moods=set(moods()) - {"bot-wall"}) as shop:
        assert Customer(shop.base_url).open("/products").h1


async def test_late_consent_and_newsletter_come_by_themselves(browser: Browser) -> None:
    with running_shop(moods={"late-consent", "newsletter"}) as shop:
        page = await browser.new_page()
        await page.goto(shop.base_url)
        assert not await page.get_by_role("button", name="Accept all").is_visible()
        await page.get_by_role("button", name="Accept all").click(timeout=20_000)
        await page.get_by_role("dialog", name="Newsletter").get_by_label("Close").click(timeout=20_000)
        await page.reload()
        await page.wait_for_timeout(2500)
        assert not await page.get_by_role("button", name="Accept all").is_visible()
        assert not await page.get_by_role("dialog", name="Newsletter").is_visible()


def test_a_bot_wall_stands_before_every_page() -> None:
    with running_shop(moods={"bot-wall"}) as shop:
        page = Customer(shop.base_url).open("/basket")
        assert page.status == 200
        assert "Verify you are human" in page.text("main")


@pytest.mark.parametrize(
    ("mood", "expression"),
    [
        ("rotating-banner", "document.querySelector('.banner').textContent"),
        ("random-recommendations", "document.querySelector('main > section:last-child').textContent"),
    ],
)
async def test_what_is_drawn_anew_changes_from_page_to_page(browser: Browser, mood: str, expression: str) -> None:
    with running_shop(moods={mood}) as shop:
        page = await browser.new_page()
        seen = set()
        for _ in range(12):
            await page.goto(shop.base_url)
            seen.add(await page.evaluate(expression))
    assert len(seen) > 1


async def test_an_experiment_keeps_a_session_in_its_bucket_and_divides_sessions(browser: Browser) -> None:
    seen = set()
    with running_shop(moods={"experiment"}) as shop:
        for _ in range(12):
            page = await browser.new_page()
            headlines = set()
            for _ in range(2):
                await page.goto(shop.base_url)
                headlines.add(await page.locator("h1").inner_text())
            assert len(headlines) == 1
            seen |= headlines
            await page.context.close()
    assert len(seen) == 2


async def test_third_parties_are_slow_or_dead(browser: Browser) -> None:
    with running_shop(moods={"slow-third-party", "dead-third-party"}) as shop:
        page = await browser.new_page()
        failed: list[str] = []
        page.on("requestfailed", lambda request: failed.append(request.url))
        await page.goto(shop.base_url, wait_until="commit")
        assert not await page.get_by_text("Praised by those who cook").is_visible()
        await page.get_by_text("Praised by those who cook").wait_for(timeout=30_000)
    assert [url.rpartition("/")[2] for url in failed] == ["chat.js"]
