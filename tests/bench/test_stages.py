import asyncio
import time

import pytest

from bench import stages
from bench.stages import watched
from cxcheck.app import capturing, comparing, reporting
from cxcheck.bundle import Bundle
from cxcheck.capture.browsers import Browsers
from cxcheck.model.finding import Comparison
from cxcheck.report import renderers


async def asleep(seconds: float) -> None:
    await asyncio.sleep(seconds)


def test_the_first_playing_is_the_plans_own_and_all_later_ones_confirm(monkeypatch):
    monkeypatch.setattr(stages, "play_all", asleep)
    with watched() as seconds:
        for length in (0.02, 0.05, 0.05):
            asyncio.run(capturing.play_all(length))
    assert 0.02 <= seconds["play"] < 0.05
    assert seconds["confirm"] >= 0.1


@pytest.mark.parametrize("room", (capturing, comparing))
def test_comparing_counts_also_when_it_fails(monkeypatch, room):
    def fails(*_: object) -> Comparison:
        time.sleep(0.02)
        raise RuntimeError

    monkeypatch.setattr(stages, "compare", fails)
    with watched() as seconds, pytest.raises(RuntimeError):
        room.compare_visits(None, ())
    assert seconds["compare"] >= 0.02


def test_all_renderers_are_watched_and_keep_their_files():
    with watched():
        files = {name: one.file_name for name, one in reporting.renderers().items()}
    assert files == {name: one.file_name for name, one in renderers().items()}


def test_afterwards_the_product_is_as_it_was():
    before = watched_parts()
    with watched():
        assert not set(before) & set(watched_parts())
    assert watched_parts() == before


def watched_parts():
    named = (capturing.play_all, capturing.compare_visits, comparing.compare_visits, reporting.renderers)
    return (*named, Browsers.__aenter__, Browsers.__aexit__, Bundle.visits)
