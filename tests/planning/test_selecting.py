"""Shares of a plan, and what failed last time."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcheck.devices.load import load_devices
from cxcheck.model.plan import Plan, PlannedJourney, PlannedStep, Shard
from cxcheck.selecting import failed_in, only, share
from tests.report.sample import report as sample_report

DEVICES = load_devices()
USED = ("iphone", "ipad", "desktop")


def journey(slug: str, steps: int, devices: tuple[str, ...] = USED) -> PlannedJourney:
    planned = tuple(
        PlannedStep(index=index, kind="tap", text=f"tap {index}", devices=devices) for index in range(steps)
    )
    return PlannedJourney(
        name=slug, slug=slug, base_url="http://shop", reference="desktop", devices=devices, steps=planned
    )


def plan_of(*journeys: PlannedJourney) -> Plan:
    used = dict.fromkeys(name for one in journeys for name in one.devices)
    return Plan(journeys=journeys, devices=tuple(DEVICES[name] for name in used))


def shards(plan: Plan, count: int) -> list[Plan]:
    return [share(plan, Shard(number=number, count=count)) for number in range(1, count + 1)]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=12), st.integers(1, 6))
def test_every_journey_is_in_one_shard_and_none_is_much_longer_than_need_be(lengths: list[int], count: int) -> None:
    plan = plan_of(*(journey(f"j{number}", steps) for number, steps in enumerate(lengths)))
    parts = shards(plan, count)
    assert sorted(one.slug for part in parts for one in part.journeys) == sorted(one.slug for one in plan.journeys)
    loads = [sum(len(one.steps) for one in part.journeys) for part in parts]
    # The greedy split's bound: nobody has more than the shortest share plus one journey.
    assert max(loads) <= min(loads) + max(lengths)


def test_a_shard_keeps_only_the_devices_that_its_journeys_need() -> None:
    plan = plan_of(journey("long", 9, ("iphone", "desktop")), journey("short", 2, ("ipad", "desktop")))
    first, second = shards(plan, 2)
    assert [one.name for one in first.devices] == ["iphone", "desktop"]
    assert [one.name for one in second.devices] == ["desktop", "ipad"] or {one.name for one in second.devices} == {
        "desktop",
        "ipad",
    }


def test_more_shards_than_journeys_leave_some_empty() -> None:
    assert [len(part.journeys) for part in shards(plan_of(journey("only", 3)), 3)] == [1, 0, 0]


def test_a_serial_group_stays_on_one_machine() -> None:
    coupons = [journey(f"c{number}", 5).model_copy(update={"serial": "coupons"}) for number in range(3)]
    parts = shards(plan_of(*coupons, journey("long", 9), journey("short", 2)), 3)
    held = [{one.slug for one in part.journeys} for part in parts]
    assert {"c0", "c1", "c2"} in held
    assert sum(len(one) for one in held) == 5


def test_splitting_does_not_depend_on_the_order_of_the_files() -> None:
    journeys = [journey(f"j{number}", 3 + number % 2) for number in range(6)]
    one, other = plan_of(*journeys), plan_of(*reversed(journeys))
    for left, right in zip(shards(one, 3), shards(other, 3), strict=True):
        assert {part.slug for part in left.journeys} == {part.slug for part in right.journeys}


def test_only_what_failed_with_its_reference() -> None:
    narrowed = only(plan_of(journey("a", 3), journey("b", 3)), {"a": frozenset({"ipad"})})
    assert [one.slug for one in narrowed.journeys] == ["a"]
    assert narrowed.journeys[0].devices == ("ipad", "desktop")
    assert all(step.devices == ("ipad", "desktop") for step in narrowed.journeys[0].steps)
    assert [one.name for one in narrowed.devices] == ["ipad", "desktop"]


def test_findings_that_count_and_visits_without_an_end_failed() -> None:
    failed = failed_in(sample_report())
    counting = {
        (one.journey, one.device)
        for finding in sample_report().findings
        if finding.counts
        for one in finding.occurrences
    }
    assert counting
    for slug, device in counting:
        assert device in failed[slug]


def test_what_fails_on_the_reference_fails_for_all() -> None:
    whole = sample_report()
    journeys = tuple(
        one.model_copy(
            update={
                "visits": tuple(
                    note.model_copy(update={"status": "failed" if note.device == one.reference else "finished"})
                    for note in one.visits
                )
            }
        )
        for one in whole.journeys[:1]
    )
    failed = failed_in(whole.model_copy(update={"findings": (), "journeys": journeys}))
    assert failed == {journeys[0].slug: frozenset(journeys[0].devices) - {journeys[0].reference}}


def test_nothing_failed() -> None:
    whole = sample_report()
    fine = tuple(
        one.model_copy(update={"visits": tuple(note.model_copy(update={"status": "finished"}) for note in one.visits)})
        for one in whole.journeys
    )
    assert failed_in(whole.model_copy(update={"findings": (), "journeys": fine})) == {}


@pytest.mark.parametrize("count", [1, 2, 3])
def test_shards_are_named_as_people_write_them(count: int) -> None:
    names = [str(Shard(number=number, count=count)) for number in range(1, count + 1)]
    assert names[-1] == f"{count}/{count}"
    assert all(left < right for left, right in pairwise(names))
