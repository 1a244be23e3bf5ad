"""Pace: loads keep their distance, whoever makes them, and waiting for that is nobody's time."""

import asyncio
import time
from itertools import pairwise

import pytest

from cxcheck.capture.pace import Pace
from cxcheck.capture.traffic import Traffic


async def loads(pace: Pace, traffic: Traffic, times: list[float], waited: list[float], *, load: bool = True) -> None:
    async with pace.turn(traffic, waited.append):
        if load:
            times.append(time.monotonic())
            traffic.pages += 1


async def test_many_workers_keep_one_distance() -> None:
    pace, times, waited = Pace(0.1), list[float](), list[float]()
    async with asyncio.TaskGroup() as group:
        for _ in range(5):
            group.create_task(loads(pace, Traffic(), times, waited))
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert len(gaps) == 4
    assert min(gaps) >= 0.099
    assert sum(waited) >= 0.4


async def test_an_act_that_loads_nothing_takes_no_turn_from_others() -> None:
    pace, traffic, waited = Pace(30), Traffic(), list[float]()
    for _ in range(3):
        await loads(pace, traffic, [], waited, load=False)
    assert waited == []


async def test_a_load_that_comes_late_counts_from_when_it_comes() -> None:
    pace, traffic, waited = Pace(0.3), Traffic(), list[float]()
    async with pace.turn(traffic, waited.append):
        await asyncio.sleep(0.2)
        traffic.pages += 1
        pace.loaded()
    await loads(pace, traffic, [], waited)
    assert waited[0] == pytest.approx(0.3, abs=0.05)


async def test_without_a_pace_nobody_waits() -> None:
    pace, traffic, waited = Pace(), Traffic(), list[float]()
    for _ in range(50):
        await loads(pace, traffic, [], waited)
    assert waited == []
