from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from urllib.request import urlopen

import pytest

from bench import bare
from bench.bare import Suite, play_suite
from bench.shop import shop_apart
from cxcheck.devices.load import load_devices
from cxcheck.journey.load import find_journeys, load_journey


@pytest.fixture(scope="module")
def shop() -> Iterator[str]:
    with shop_apart() as base_url:
        yield base_url


def suite_of(base_url: str, name: str = "", device: str = "") -> Suite:
    """All journeys, or the one of that name; on all their devices, or on that one."""
    devices = load_devices(Path())
    with as_file(files("cxcheck.demo").joinpath("journeys")) as folder:
        journeys = [load_journey(path, devices) for path in find_journeys([folder])]
    if device:
        journeys = [one.model_copy(update={"devices": (device,)}) for one in journeys]
    return Suite([one for one in journeys if name in ("", one.name)], devices, base_url)


def test_every_journey_of_the_demo_has_an_end_to_arrive_at(shop):
    assert {one.name for one in suite_of(shop).journeys} == set(bare.ENDS)


async def test_it_orders_on_every_device_with_a_picture_a_checkpoint(shop, tmp_path):
    suite = suite_of(shop, "Click and collect")
    await play_suite(suite, tmp_path)
    checkpoints = [number for number, step in enumerate(suite.journeys[0].steps) if step.kind == "checkpoint"]
    wanted = {
        f"Click and collect {name} {number}.png" for name in ("iphone", "ipad", "desktop") for number in checkpoints
    }
    assert {one.name for one in tmp_path.iterdir()} == wanted
    assert all(one.read_bytes().startswith(b"\x89PNG") for one in tmp_path.iterdir())


async def test_it_opens_the_menu_where_there_is_one(shop, tmp_path):
    await play_suite(suite_of(shop, "Find a store", "iphone"), tmp_path)
    assert len(list(tmp_path.iterdir())) == 3


async def test_who_does_not_arrive_is_an_error(shop, tmp_path, monkeypatch):
    monkeypatch.setitem(bare.ENDS, "Sign in", ("/", "Welcome to another shop"))
    with pytest.raises(ExceptionGroup) as raised:
        await play_suite(suite_of(shop, "Sign in", "iphone"), tmp_path)
    assert raised.group_contains(AssertionError, match="Welcome to another shop")


def test_the_shop_is_gone_when_it_is_left():
    with shop_apart() as base_url, urlopen(base_url, timeout=5) as answer:
        assert answer.status == 200
    with pytest.raises(OSError):
        urlopen(base_url, timeout=2)
