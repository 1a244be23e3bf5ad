"""Shops as pytest fixtures."""

from collections.abc import Iterator

import pytest

from tests.shops.oscar.running import running_oscar
from tests.shops.oscar.seeded import ShopMissing


@pytest.fixture(scope="session")
def oscar_shop() -> Iterator[str]:
    """Base address of a django-oscar shop; fails with what to install when it is not there."""
    try:
        with running_oscar() as address:
            yield address
    except ShopMissing as missing:
        pytest.fail(str(missing), pytrace=False)
