"""Questions in visits of their own: once a run, again in each round that has to see it, never where they are off."""

from collections.abc import Mapping
from typing import Any

from cxcheck.compare import compare
from cxcheck.model.finding import Comparison
from cxcheck.model.knobs import Knob, Knobs
from cxcheck.model.plan import Plan, Visit
from tests.checks.scene import asked, plan
from tests.compare.run_of import REFERENCE, played, questions, searched, told

LINES: list[dict[str, Any]] = [
    {"div": [{"link": "Kettle", "href": "/kettle"}, {"p": "£39.00"}, {"button": "Remove Kettle"}]}
]
BASKET: Mapping[str, Any] = {"page": "basket", "reference": LINES, "subject": LINES}
KEPT: Mapping[str, Any] = {**BASKET, "after": {"reload": {}}}
LOST: Mapping[str, Any] = {**BASKET, "after": {"reload": {"subject": [{"p": "Your basket is empty."}]}}}
DEVICES = ("iphone", REFERENCE)


def run(scene: Mapping[str, Any], rounds: int, asked_in: tuple[int, ...], planned: Plan | None = None) -> Comparison:
    """So many rounds of the scene, the question put in some of them."""
    visits = [played(BASKET, device, number) for number in range(rounds) for device in DEVICES]
    roles = dict(zip(DEVICES, ("subject", "reference"), strict=True))
    visits += [asked(scene, one, roles[one], "reload", number=number) for number in asked_in for one in DEVICES]
    visits += [searched(BASKET, device) for device in DEVICES]
    return compare(planned or plan(BASKET, DEVICES, REFERENCE), visits)


def test_both_devices_are_asked_once() -> None:
    assert questions(run(BASKET, 1, ())) == ["scene/desktop~reload1-0", "scene/iphone~reload1-0"]
    answered = run(KEPT, 1, (0,))
    assert (answered.questions, answered.findings, answered.cannot_tell) == ((), (), ())


def test_what_is_found_is_asked_again_in_the_round_that_confirms() -> None:
    once = run(LOST, 1, (0,))
    assert told(once) == [("basket-lost", "Kettle", "unconfirmed")]
    assert questions(once) == ["scene/desktop~confirm1", "scene/iphone~confirm1"]
    assert questions(run(LOST, 2, (0,))) == ["scene/desktop~reload1-1", "scene/iphone~reload1-1"]
    twice = run(LOST, 2, (0, 1))
    assert told(twice) == [("basket-lost", "Kettle", "confirmed")]
    assert twice.questions == ()


def test_a_check_that_is_off_asks_nothing() -> None:
    planned = plan(BASKET, DEVICES, REFERENCE)
    off = planned.journeys[0].model_copy(update={"knobs": Knobs(checks={"basket-lost": Knob(on=False)})})
    assert run(BASKET, 1, (), planned.model_copy(update={"journeys": (off,)})).questions == ()


def test_one_place_of_a_run_is_asked() -> None:
    planned = plan(BASKET, DEVICES, REFERENCE)
    other = planned.journeys[0].model_copy(update={"slug": "second"})
    both = planned.model_copy(update={"journeys": (planned.journeys[0], other)})
    visits = [played(BASKET, device, slug=slug) for device in DEVICES for slug in ("scene", "second")]
    first = compare(both, visits)
    assert {one.journey for one in first.questions if one.purpose == "ask"} == {"scene"}
    roles = dict(zip(DEVICES, ("subject", "reference"), strict=True))
    visits += [asked(KEPT, one, roles[one], "reload") for one in DEVICES]
    assert not [one for one in compare(both, visits).questions if one.purpose == "ask"]


def test_a_question_has_a_folder_of_its_own() -> None:
    visit = Visit(journey="buy", device="iphone", purpose="ask", question="reload", round=2, stop_after=4)
    assert visit.id == "buy/iphone~reload4-2"
