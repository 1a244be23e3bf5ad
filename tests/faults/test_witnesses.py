"""Each fault's witness, in a real browser on the running shop: a customer notices the fault, and nothing without it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio

from cxcheck.capture.browsers import Browsers
from cxcheck.capture.settling import settle
from cxcheck.capture.traffic import Traffic
from cxcheck.demo.serve import running_shop
from cxcheck.devices.load import load_devices
from cxcheck.faults import choose, faults
from cxcheck.faults.fault import Fault
from cxcheck.model.device import Device
from cxcheck.model.patch import Patch

PLACES = {
    "availability-mismatch": "/product/heron-gooseneck-kettle",
    "basket-mismatch": "/basket",
    "content-cut": "/",
    "control-covered": "/product/heron-gooseneck-kettle",
    "control-dead": "/basket",
    "image-broken": "/product/heron-gooseneck-kettle",
    "feature-missing": "/stores/edinburgh",
    "heading-mismatch": "/stores/edinburgh",
    "page-too-wide": "/stores",
    "request-failed": "/stores",
    "price-mismatch": "/product/heron-gooseneck-kettle",
    "results-mismatch": "/products",
    "script-error": "/account/sign-in",
    "status-mismatch": "/stores/leeds",
    "step-impossible": "/checkout",
    "variant-missing": "/product/fold-casserole",
    "target-small": "/products",
    "viewport-meta": "/products",
}
"""A page of the shop for each fault; a fault without one fails the test below."""
NOT_HIT = "/about"
BASKET = {"product": "heron-gooseneck-kettle", "option": "Black", "quantity": "1", "way": "delivery"}
SECONDS = 10


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running_shop() as shop:
        yield shop.base_url


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browsers() -> AsyncIterator[Browsers]:
    async with Browsers() as running:
        yield running


@dataclass(frozen=True)
class Look:
    """What a look at a page says: the witness's answer, and the uncaught errors."""

    witness: bool
    errors: list[str]


async def look(browsers: Browsers, address: str, fault: Fault, device: Device, path: str, patched: bool) -> Look:
    patches: tuple[Patch, ...] = (fault.patch(),) if patched else ()
    async with browsers.page(device, patches) as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.context.request.post(f"{address}/consent", form={"consent": "accepted", "back": NOT_HIT})
        await page.context.request.post(f"{address}/basket/add", form=BASKET)
        await page.goto(address + path, wait_until="load", timeout=SECONDS * 1000)
        await page.wait_for_timeout(150)
        answer: Any = await asyncio.wait_for(page.evaluate(f"() => ({fault.witness})"), SECONDS)
        assert isinstance(answer, bool), f"{fault.id}: a witness says true or false, not {answer}"
        return Look(answer, errors)


def device_of(fault: Fault) -> Device:
    return load_devices()[fault.devices[0]]


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", list(faults()))
async def test_a_customer_notices_the_fault_and_only_it(browsers: Browsers, address: str, name: str) -> None:
    fault, path = faults()[name], PLACES[name]
    clean = await look(browsers, address, fault, device_of(fault), path, patched=False)
    broken = await look(browsers, address, fault, device_of(fault), path, patched=True)
    assert not clean.witness, "the page as the shop made it shows the fault already"
    assert broken.witness, "the fault does not break the page"
    assert clean.errors == []
    assert bool(broken.errors) == (fault.check == "script-error")


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", list(faults()))
async def test_other_pages_stay_as_they_are(browsers: Browsers, address: str, name: str) -> None:
    device = device_of(faults()[name])
    seen = [await document(browsers, address + NOT_HIT, device, patches) for patches in ((), (faults()[name].patch(),))]
    assert seen[0] == seen[1]


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", list(faults()))
async def test_other_devices_stay_as_they_are(browsers: Browsers, address: str, name: str) -> None:
    desktop = load_devices()["desktop"]
    assert desktop.name not in faults()[name].devices
    place = address + PLACES[name]
    seen = [await document(browsers, place, desktop, patches) for patches in ((), (faults()[name].patch(),))]
    assert seen[0] == seen[1]


async def document(browsers: Browsers, url: str, device: Device, patches: tuple[Patch, ...]) -> str:
    """The document as it stands after the page's scripts and those of the patches."""
    async with browsers.page(device, patches) as page:
        traffic = Traffic()
        traffic.listen(page)
        await page.goto(url, wait_until="load", timeout=SECONDS * 1000)
        await settle(page, traffic)
        return await page.content()


def test_all_and_none() -> None:
    assert choose("none") == ()
    assert choose("all") == tuple(faults().values())
