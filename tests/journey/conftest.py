"""The devices that come with the tool, for all tests of the language."""

import pytest

from cxcheck.devices.load import load_devices
from cxcheck.model.device import Device


@pytest.fixture(scope="session")
def devices() -> dict[str, Device]:
    return load_devices()
