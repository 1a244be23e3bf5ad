"""What counts as right about a fault: the kind and the element, on the device that was broken."""

from typing import Any

import pytest

from cxcheck.drilling.scoring import harm_of, score
from cxcheck.model.finding import FoundElement, Occurrence
from cxcheck.model.harm import Harm
from cxcheck.model.page import Box, PageModel
from tests.drilling.made import BUY, element, finding, mutant, visit

SIZE: dict[str, float] = {"scroll_width": 393, "scroll_height": 800, "inner_width": 393, "inner_height": 800}
FAR = Box(10, 900, 200, 44)


def found(**changed: Any) -> FoundElement:
    fields: dict[str, Any] = {
        "role": "button",
        "name": "Pay",
        "selector": "footer > button",
        "box": FAR,
        "on": "iphone",
    }
    return FoundElement(**(fields | changed))


@pytest.mark.parametrize(
    "element",
    [
        found(selector=BUY.selector),
        found(selector=f"{BUY.selector} > span"),
        found(selector="#box"),
        found(selector="#icon"),
        found(box=Box(10, 310, 200, 44)),
        found(on="desktop", name="ADD TO BASKET", box=None, selector="aside > button"),
        found(other=found(selector=BUY.selector)),
        None,
        FoundElement(role="request", name="/api/basket", on="iphone"),
    ],
    ids=[
        "itself",
        "in it",
        "around it",
        "in it by id",
        "overlapping",
        "on the reference by name",
        "under something else",
        "nothing",
        "a request",
    ],
)
def test_right(element: FoundElement | None) -> None:
    victim = BUY.model_copy(update={"around": ("#box",), "inside": ("#icon",)})
    told = score(mutant(victim=victim), visit(), [finding(element=element)], ())
    assert (len(told.right), len(told.strays)) == (1, 0)


@pytest.mark.parametrize(
    "element",
    [
        found(),
        found(selector="main > button:nth-of-type(2)"),
        found(box=Box(10, 330, 200, 44)),
        found(box=Box(0, 0, 390, 2000)),
        found(name="Add to basket", role="link"),
        found(on="desktop", box=BUY.box),
    ],
    ids=[
        "elsewhere",
        "its neighbour",
        "a third of it",
        "nearly the page",
        "of its name, another kind",
        "another page's box",
    ],
)
def test_the_right_kind_on_something_else_is_a_stray(element: FoundElement) -> None:
    told = score(mutant(), visit(), [finding(element=element)], ())
    assert (len(told.right), len(told.strays)) == (0, 1)


def test_another_kind_on_the_victim_is_true_and_not_asked_for() -> None:
    told = score(mutant(), visit(), [finding(check="target-small")], ())
    assert (len(told.right), len(told.also), len(told.strays)) == (0, 1, 0)


def test_on_a_device_that_was_not_broken() -> None:
    there = (Occurrence(journey="buy", checkpoint="product", step=3, device="ipad"),)
    assert score(mutant(), visit(), [finding(occurrences=there)], ()).right == ()


def test_a_fault_of_the_whole_page_is_found_by_its_kind() -> None:
    whole = BUY.model_copy(update={"whole": True})
    assert score(mutant(victim=whole), visit(), [finding(element=found())], ()).right


def test_what_shows_without_the_fault_counts_for_nothing() -> None:
    told = score(mutant(), visit(), [finding(), finding("b" * 12, element=found())], {"a" * 12, "b" * 12})
    assert (told.right, told.also, told.strays) == ((), (), ())


def test_a_consequence_may_be_what_is_right() -> None:
    cause = finding("b" * 12, check="script-error", element=found(), consequences=(finding(),))
    told = score(mutant(), visit(), [cause], ())
    assert ([one.check for one in told.right], told.strays) == (["control-dead"], ())


def test_victims_of_other_pages_on_the_way_count() -> None:
    other = BUY.model_copy(update={"selector": "#pay", "box": FAR})
    harms = {4: [Harm(fault="buy-dead", victim=other, harmed=True, witnessed=True)]}
    at_basket = (Occurrence(journey="buy", checkpoint="basket", step=4, device="iphone"),)
    told = finding(element=found(selector="#pay"), occurrences=at_basket)
    assert score(mutant(), visit(harms), [told], ()).right
    before = (Occurrence(journey="buy", checkpoint="product", step=2, device="iphone"),)
    assert not score(mutant(), visit(harms), [told.model_copy(update={"occurrences": before})], ()).right


def test_unsure_is_right_but_not_confirmed() -> None:
    told = score(mutant(), visit(), [finding(trust="unconfirmed")], ())
    assert (len(told.right), told.confirmed) == (1, ())


def test_the_best_that_was_seen_of_a_harm() -> None:
    harms = {
        1: [Harm(fault="buy-dead", error="it failed")],
        2: [Harm(fault="buy-dead", victim=BUY, harmed=True, witnessed=True), Harm(fault="other")],
        3: [Harm(fault="buy-dead", victim=BUY, harmed=True)],
    }
    best = harm_of(mutant(), visit(harms))
    assert best and best.witnessed
    assert harm_of(mutant(), visit()) is None


def test_a_step_that_fails_on_the_victim_is_right_for_any_fault() -> None:
    failed = finding(check="step-impossible")
    assert score(mutant(), visit(), [failed], ()).right == (failed,)
    elsewhere = finding(
        check="step-impossible",
        element=failed.element and failed.element.model_copy(update={"selector": "#x", "box": None, "name": "Else"}),
    )
    assert score(mutant(), visit(), [elsewhere], ()).right == ()


def test_what_was_told_of_the_victim_before_shows_nothing() -> None:
    known = finding()
    told = score(mutant(), visit(), [known], {known.fingerprint})
    assert (told.right, told.before) == ((), (known,))


def test_a_measure_that_was_beyond_its_limit_before_shows_nothing() -> None:
    whole = mutant(checks=("layout-shift",), victim=BUY.model_copy(update={"whole": True}))
    shift = finding(check="layout-shift", element=None)
    assert score(whole, visit(), [shift], {shift.fingerprint}).before == (shift,)
    assert score(whole, visit(), [shift], ()).before == ()
    dead = finding(element=None)
    assert score(mutant(), visit(), [dead], {dead.fingerprint}).before == ()


def test_what_the_fault_has_brought_is_about_the_fault() -> None:
    before = visit()
    page = PageModel(
        url="https://shop.example/kettle", elements=(element("main > p").model_copy(update={"name": "Pay"}),), **SIZE
    )
    before = before.model_copy(update={"checkpoints": (before.checkpoints[0].model_copy(update={"page": page}),)})
    brought, known = found(name="Chat with us"), found(name="Pay")
    told = score(mutant(), visit(), [finding(element=brought, check="axe-regression")], (), before)
    assert (len(told.also), len(told.strays)) == (1, 0)
    told = score(mutant(), visit(), [finding(element=known, check="axe-regression")], (), before)
    assert (len(told.also), len(told.strays)) == (0, 1)


def test_what_the_detail_names_and_what_the_page_as_a_whole_is() -> None:
    listed = finding(element=found(), detail='It covers "Pay", "Add to basket" as well.')
    assert score(mutant(), visit(), [listed], ()).right

    wide = finding(element=found(), check="page-too-wide")
    assert score(mutant(checks=("page-too-wide",)), visit(), [wide], ()).right
