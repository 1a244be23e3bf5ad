"""Where a fault is tried: where a suite would catch it, if anywhere; and no further than needed."""

from typing import Any

import pytest

from cxcheck.drilling.choosing import mutants
from cxcheck.drilling.scouting import Place, harms_on, places, scouts_of, used_on
from cxcheck.model.harm import Harm
from tests.drilling.made import BUY, fault, plan, visit


def place(**changed: Any) -> Place:
    fields: dict[str, Any] = {
        "fault": "buy-dead",
        "journey": "buy",
        "device": "iphone",
        "step": 2,
        "checkpoint": "product",
        "path": "/kettle",
        "victim": BUY,
        "used": False,
    }
    return Place(**(fields | changed))


HARM = Harm(fault="buy-dead", victim=BUY)


def test_a_scout_for_every_subject() -> None:
    assert [one.id for one in scouts_of(plan())] == ["buy/iphone~scout"]


def test_what_a_journey_acts_on() -> None:
    assert used_on("iphone", [visit(), visit(device="desktop")]) == {"/": ["nav > a"], "/kettle": [BUY.selector]}


def test_a_page_is_compared_at_its_checkpoint_wherever_it_was_first_come_to() -> None:
    (found,) = places(plan(), [visit({1: [HARM], 2: [HARM]}, purpose="scout")], [visit()])
    assert (found.step, found.checkpoint, found.path, found.used) == (2, "product", "/kettle", True)


def test_a_page_that_is_passed_only() -> None:
    (found,) = places(plan(), [visit({0: [HARM]}, purpose="scout")], [visit()])
    assert (found.step, found.checkpoint, found.used) == (0, "", False)


def test_a_page_as_a_whole_is_used_by_whoever_comes_to_it() -> None:
    whole = HARM.model_copy(update={"victim": BUY.model_copy(update={"whole": True, "selector": "html"})})
    (found,) = places(plan(), [visit({4: [whole]}, purpose="scout")], [visit()])
    assert found.used


def test_a_journey_that_its_reference_does_not_finish_can_show_nothing() -> None:
    scout = visit({2: [HARM]}, purpose="scout")
    desktop = visit(device="desktop")
    assert len(places(plan(), [scout], [visit(), desktop])) == 1
    assert places(plan(), [scout], [visit(), desktop.model_copy(update={"status": "failed"})]) == []


def test_what_is_witnessed_without_it_has_no_place() -> None:
    there_already = HARM.model_copy(update={"witnessed": True})
    assert places(plan(), [visit({2: [there_already]}, purpose="scout")], [visit()]) == []


def test_what_scouts_were_told_by_page() -> None:
    assert harms_on("iphone", [visit({2: [HARM]}, purpose="scout")]) == {"/kettle": (HARM,)}
    assert harms_on("ipad", [visit({2: [HARM]}, purpose="scout")]) == {}


@pytest.mark.parametrize(
    ("checks", "chosen"),
    [(("control-dead",), 1), (("price-mismatch",), 2), (("control-dead", "price-mismatch"), 2)],
)
def test_behaviour_is_tried_where_it_is_used_content_where_it_is_compared(checks: tuple[str, ...], chosen: int) -> None:
    found = [place(step=1, checkpoint="", used=True), place(step=2)]
    ((one, *_),), _ = mutants(plan(), [fault(checks=checks)], found, [visit()], seed=1)
    assert one.step == chosen


def test_it_is_tried_on_several_pages_but_once_where_nobody_would_notice() -> None:
    pages = [place(path=f"/{letter}") for letter in "abcde"]
    (tried,), _ = mutants(plan(), [fault(checks=("price-mismatch",))], pages, [visit()], seed=1)
    assert len({one.path for one in tried}) == len(tried) == 3
    (unused,), _ = mutants(plan(), [fault()], pages, [visit()], seed=1)
    assert len(unused) == 1


def test_it_stops_at_the_first_checkpoint_of_another_page() -> None:
    ((one, *_),), _ = mutants(plan(), [fault()], [place(step=0, checkpoint="", path="/")], [visit()], seed=1)
    assert one.stop_after == 2
    ((last, *_),), _ = mutants(
        plan(), [fault()], [place(step=4, checkpoint="basket", path="/basket")], [visit()], seed=1
    )
    assert last.stop_after == 4


def test_no_place() -> None:
    chosen, without = mutants(plan(), [fault(), fault("odd", ("no-such-check",))], [], [visit()], seed=1)
    assert chosen == []
    assert "has what it breaks" in without[0].reason
    assert "no check of this version" in without[1].reason


def test_the_seed_decides_and_nothing_else() -> None:
    faults = [fault(f"fault-{letter}") for letter in "abcdefgh"]
    found = [place(fault=one.id, step=step) for one in faults for step in (2, 4)]

    def order(seed: int) -> list[tuple[str, int]]:
        return [(one.fault, one.step) for one, *_ in mutants(plan(), faults, found, [visit()], seed)[0]]

    assert order(1) == order(1)
    assert order(1) != order(2)


def test_a_rule_that_needs_repeated_visits_has_no_place_without_them() -> None:
    def why(checks: tuple[str, ...], **changed: Any) -> list[str]:
        suite = plan().model_copy(update=changed)
        _, without = mutants(suite, [fault(checks=checks)], [place()], [visit()], seed=1)
        return [one.reason for one in without]

    assert why(("slow-paint",)) == ["judged only with --repeats 3 or more and --workers 1"]
    assert why(("slow-paint",), repeats=3, workers=2) != []
    assert why(("slow-paint",), repeats=3, workers=1) == []
    assert why(("slow-paint", "control-dead")) == []
