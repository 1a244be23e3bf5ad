"""What the tests of several rooms share: a site of their own, the devices, a browser a module."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
import pytest_asyncio

from cxcheck.capture.browsers import Browsers
from cxcheck.capture.limits import LIMITS
from cxcheck.devices.load import load_devices
from cxcheck.model.device import Device
from tests.shops.fixtures import oscar_shop
from tests.site import Site
from tests.stage import Stage

__all__ = ["oscar_shop"]

Shorten = Callable[..., None]


@pytest.fixture(scope="session")
def devices() -> dict[str, Device]:
    """The devices that ship with the tool."""
    return load_devices()


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """A site on loopback."""
    with Site() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browsers() -> AsyncIterator[Browsers]:
    """A browser for all tests of a module, which therefore share its event loop."""
    async with Browsers() as running:
        yield running


@pytest.fixture(scope="module")
def stage(browsers: Browsers, site: Site, devices: dict[str, Device]) -> Stage:
    """Shows pages on devices."""
    return Stage(browsers, site, devices)


@pytest.fixture
def shorten() -> Iterator[Shorten]:
    """Makes limits shorter: `shorten(visit=3)`. They are read when they are needed, so that one object holds them."""
    with ExitStack() as stack:
        yield lambda **seconds: [stack.enter_context(_limit(name, value)) for name, value in seconds.items()]


@contextmanager
def _limit(name: str, seconds: float) -> Iterator[None]:
    usual = getattr(LIMITS, name)
    object.__setattr__(LIMITS, name, seconds)
    try:
        yield
    finally:
        object.__setattr__(LIMITS, name, usual)
