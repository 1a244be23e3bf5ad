"""What only a browser can tell: layout, console, scripts."""

import pytest
from playwright.async_api import Browser, BrowserContext, FloatRect, Locator, Page, expect

PAGES = [
    "/",
    "/products",
    "/products?category=cookware&in-stock=1&colour=Steel",
    "/products?q=zebra",
    "/product/heron-gooseneck-kettle",
    "/product/meadow-pasta-bowls",
    "/product/moor-coffee-grinder",
    "/basket",
    "/checkout",
    "/stores",
    "/stores?place=York",
    "/stores/edinburgh",
    "/account/sign-in",
    "/account/register",
    "/about",
    "/delivery",
    "/contact",
]
KETTLE = {"product": "heron-gooseneck-kettle", "option": "Black", "quantity": "1"}
SIDEWAYS = "width => document.documentElement.scrollWidth - width"


async def device(browser: Browser, address: str, width: int, height: int = 800) -> BrowserContext:
    touch = width < 1000
    size = {"width": width, "height": height}
    return await browser.new_context(base_url=address, viewport=size, has_touch=touch, is_mobile=touch)


def complaints(page: Page) -> list[str]:
    heard: list[str] = []
    page.on("console", lambda message: heard.append(f"{page.url} {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"{page.url} {error}"))
    page.on("requestfailed", lambda request: heard.append(f"{request.url} failed"))
    page.on("response", lambda answer: heard.append(f"{answer.url} {answer.status}") if answer.status >= 400 else None)
    return heard


@pytest.mark.parametrize("width", [320, 390, 820, 1440])
async def test_no_page_scrolls_sideways_or_complains(browser: Browser, address: str, width: int) -> None:
    context = await device(browser, address, width)
    await context.request.post("/basket/add", form=KETTLE)
    page = await context.new_page()
    heard = complaints(page)
    too_wide = {}
    for path in PAGES:
        await page.goto(path)
        too_wide[path] = await page.evaluate(SIDEWAYS, width)
    await context.close()
    assert not heard
    assert {path: by for path, by in too_wide.items() if by > 0} == {}


async def ends_at(bar: Locator, height: str) -> FloatRect:
    """Box of a bar once it ends at a height (JavaScript); what stands in its way makes room with the next drawing."""
    await bar.page.wait_for_function(
        f"bar => Math.abs(bar.getBoundingClientRect().bottom - {height}) <= 1",
        arg=await bar.element_handle(),
        timeout=5000,
    )
    box = await bar.bounding_box()
    assert box
    return box


async def test_the_bars_on_a_phone_leave_everything_reachable(browser: Browser, address: str) -> None:
    context = await device(browser, address, 320, 568)
    page = await context.new_page()
    await page.goto("/product/heron-gooseneck-kettle")
    bar, consent = page.locator("#buy-bar"), page.locator("#consent")
    bar_box = await ends_at(bar, "document.getElementById('consent').getBoundingClientRect().top")
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    last = await page.locator(".small-print").bounding_box()
    assert last and last["y"] + last["height"] <= bar_box["y"] + 1
    await page.get_by_role("button", name="Accept all").tap()
    await expect(consent).to_be_hidden()
    await ends_at(bar, "innerHeight")
    await bar.get_by_role("button", name="Add to basket").tap()
    await expect(page.get_by_role("heading", name="Your basket")).to_be_visible()
    await context.close()


async def test_menu_and_filters_open_and_close_on_a_phone(browser: Browser, address: str) -> None:
    context = await device(browser, address, 390)
    page = await context.new_page()
    await page.goto("/products")
    stores = page.get_by_role("link", name="Stores", exact=True)
    await expect(stores).to_be_hidden()
    menu = page.get_by_role("button", name="Menu")
    await menu.tap()
    await expect(stores).to_be_visible()
    assert await menu.get_attribute("aria-expanded") == "true"
    await page.keyboard.press("Escape")
    await expect(stores).to_be_hidden()
    await page.get_by_role("button", name="Reject all").tap()
    await page.get_by_role("button", name="Filters", exact=True).tap()
    await page.get_by_role("checkbox", name="In stock only").tap()
    await page.get_by_role("button", name="Apply filters").tap()
    await expect(page.locator(".found")).to_have_text("33 products")
    await context.close()


async def test_the_checkout_asks_only_for_what_was_chosen(browser: Browser, address: str) -> None:
    context = await device(browser, address, 390)
    await context.request.post("/basket/add", form={"product": "peat-mug", "quantity": "1"})
    page = await context.new_page()
    await page.goto("/checkout")
    await expect(page.locator("#total")).to_have_text("£17.95")
    await page.get_by_role("radio", name="Pick up in store").check()
    await expect(page.get_by_label("Postcode")).to_be_hidden()
    await expect(page.get_by_label("Store", exact=True)).to_be_visible()
    await expect(page.locator("#total")).to_have_text("£14.00")
    await page.get_by_role("radio", name="Invoice").check()
    await expect(page.get_by_label("Card number")).to_be_hidden()
    await context.close()


async def test_position_is_asked_for_on_a_tap_and_sorts(browser: Browser, address: str) -> None:
    context = await device(browser, address, 390)
    await context.grant_permissions(["geolocation"])
    await context.set_geolocation({"latitude": 55.95, "longitude": -3.19})
    page = await context.new_page()
    await page.goto("/stores")
    await page.get_by_role("button", name="Use my location").tap()
    await expect(page.locator("#position-status")).to_have_text("Nearest to your position")
    await expect(page.locator(".store h2").first).to_have_text("Edinburgh")
    await context.close()


async def test_without_a_position_the_search_is_offered(browser: Browser, address: str) -> None:
    context = await device(browser, address, 390)
    page = await context.new_page()
    await page.goto("/stores")
    await page.get_by_role("button", name="Use my location").tap()
    await expect(page.locator("#position-status")).to_contain_text("Search by town or postcode", timeout=12_000)
    await expect(page.get_by_label("Town or postcode")).to_be_focused()
    await context.close()
