"""Journeys crossed with devices."""

import pytest

from cxcheck.devices.load import expand as expand_names
from cxcheck.devices.load import load_devices
from cxcheck.errors import UserError
from cxcheck.model.journey import Journey, Source, Step
from cxcheck.model.plan import Plan
from cxcheck.planning import make_plan, stop_of, sweeping, visits_of
from cxcheck.steps import step_kinds

DEVICES = load_devices()


def expand(names: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return expand_names(names, DEVICES)


def step(kind: str, **fields: object) -> Step:
    return step_kinds()[kind].model_validate(fields)


def journey(**changed: object) -> Journey:
    fields: dict[str, object] = {
        "name": "Buy a kettle",
        "base_url": "https://shop.example",
        "devices": ("iphone", "tablet"),
        "steps": (
            step("tap", target="Kettle"),
            step("checkpoint", name="product", page="product"),
            step("tap", target="Buy", only=("phone",)),
            step("tap", target="Add", optional=True, **{"except": ("iphone", "desktop")}),
            step("checkpoint", name="basket"),
        ),
    }
    return Journey.model_validate(fields | changed)


def planned(*journeys: Journey, base_url: str | None = None, only: tuple[str, ...] = ()) -> Plan:
    return make_plan(journeys, DEVICES, expand, base_url=base_url, only_devices=only)


def test_families_become_devices_and_the_reference_is_played_too() -> None:
    plan = planned(journey())
    assert set(plan.journeys[0].devices) == {"iphone", "ipad", "android-tablet", "desktop"}
    assert plan.journeys[0].subjects == tuple(one for one in plan.journeys[0].devices if one != "desktop")
    assert [one.name for one in plan.devices] == list(plan.journeys[0].devices)


def test_the_reference_is_played_once_also_if_it_is_wished_for() -> None:
    assert planned(journey(devices=("desktop", "iphone"))).journeys[0].devices.count("desktop") == 1


def test_a_wish_for_devices_goes_before_the_journeys_own() -> None:
    assert set(planned(journey(), only=("small-phone",)).journeys[0].devices) == {"small-phone", "desktop"}


def test_opening_the_page_is_the_first_step() -> None:
    steps = planned(journey(start="/kettles")).journeys[0].steps
    assert (steps[0].kind, steps[0].text, steps[0].index) == ("open", "open /kettles", 0)
    assert [one.index for one in steps] == list(range(6))
    assert [(one.checkpoint, one.page) for one in steps if one.kind == "checkpoint"] == [
        ("product", "product"),
        ("basket", ""),
    ]


def test_steps_know_their_devices() -> None:
    steps = planned(journey()).journeys[0].steps
    assert steps[3].devices == ("iphone",)
    assert set(steps[4].devices) == {"ipad", "android-tablet"}
    assert (steps[3].optional, steps[4].optional) == (False, True)


def test_a_step_keeps_its_place_in_the_file() -> None:
    steps = (step("checkpoint", name="home", source=Source(file="a.yaml", line=7, column=3)),)
    assert str(planned(journey(steps=steps)).journeys[0].steps[1].source) == "a.yaml:7:3"


def test_the_address_that_is_asked_for_goes_before_the_journeys_own() -> None:
    assert planned(journey(), base_url="http://127.0.0.1:1").journeys[0].base_url == "http://127.0.0.1:1"
    assert planned(journey()).journeys[0].base_url == "https://shop.example"


def test_without_an_address() -> None:
    with pytest.raises(UserError, match="does not say where the shop is"):
        planned(journey(base_url=None))


def test_two_journeys_of_one_name_keep_apart() -> None:
    first, second = planned(journey(), journey()).journeys
    assert first.slug != second.slug


def test_all_visits() -> None:
    visits = visits_of(planned(journey(devices=("iphone",))), None)
    assert [(one.id, one.stop_after) for one in visits] == [
        ("buy-a-kettle/iphone", None),
        ("buy-a-kettle/desktop", None),
    ]


@pytest.mark.parametrize(("until", "stop"), [("product", 2), ("basket", 5), ("1", 1), ("5", 5)])
def test_until(until: str, stop: int) -> None:
    plan = planned(journey())
    assert stop_of(plan.journeys[0], until) == stop
    assert {one.stop_after for one in visits_of(plan, until)} == {stop}


@pytest.mark.parametrize("until", ["0", "6", "-1", "prodct", "", "1.5"])
def test_until_a_step_that_does_not_exist(until: str) -> None:
    with pytest.raises(UserError) as caught:
        stop_of(planned(journey()).journeys[0], until)
    hint = 'did you mean "product"?' if until == "prodct" else "checkpoints: product, basket; steps: 1 to 5"
    assert hint in str(caught.value)


def test_repeats_are_rounds_that_all_devices_play() -> None:
    plan = planned(journey(devices=("iphone",))).model_copy(update={"repeats": 3})
    visits = visits_of(plan, "product")
    assert [(one.device, one.purpose, one.round) for one in visits] == [
        ("iphone", "journey", 0),
        ("desktop", "journey", 0),
        ("iphone", "confirm", 1),
        ("desktop", "confirm", 1),
        ("iphone", "confirm", 2),
        ("desktop", "confirm", 2),
    ]
    assert {one.stop_after for one in visits} == {2}


def swept() -> Journey:
    steps = (
        step("checkpoint", name="home", sweep=True),
        step("tap", target="Kettle"),
        step("checkpoint", name="product"),
        step("tap", target="Order", effect="order"),
        step("checkpoint", name="thanks", sweep=True),
    )
    return journey(devices=("iphone",), steps=steps)


def test_sweeps_are_visits_of_their_own_on_the_reference() -> None:
    *own, sweep = visits_of(planned(swept()), None)
    assert {one.purpose for one in own} == {"journey"}
    assert (sweep.purpose, sweep.device, sweep.sweeps, sweep.stop_after) == ("sweep", "desktop", (1,), 1)
    assert sweep.id not in {one.id for one in own}


def test_every_checkpoint_can_be_swept_but_none_behind_an_order() -> None:
    plan = sweeping(planned(swept()))
    assert plan.journeys[0].sweeps() == (1, 3)
    assert plan.journeys[0].sweeps(2) == (1,)
    assert [one.purpose for one in visits_of(plan, "1")].count("sweep") == 1


def test_every_repeat_sweeps_again() -> None:
    plan = planned(swept()).model_copy(update={"repeats": 2})
    sweeps = [one for one in visits_of(plan, None) if one.purpose == "sweep"]
    assert [one.round for one in sweeps] == [0, 1]
    assert len({one.id for one in sweeps}) == 2
