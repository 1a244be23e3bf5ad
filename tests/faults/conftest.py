from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest_asyncio

from cxcheck.capture.browsers import Browsers
from cxcheck.model.device import Device
from tests.faults.trial import Trial, held
from tests.site import Site


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def trials(browsers: Browsers, site: Site, devices: dict[str, Device]) -> AsyncIterator[tuple[Trial, ...]]:
    async with AsyncExitStack() as opened:
        yield tuple(Trial(opened, browsers, site, device) for device in held(devices))
