"""What a missed fault is put down to, and what would have caught it."""

from typing import Any

import pytest

from cxcheck.drilling.advice import why_missed
from cxcheck.drilling.scoring import Score
from cxcheck.model.finding import CannotTell, Comparison, SetAside
from tests.drilling.made import finding, mutant, plan

NOTHING = Score((), (), ())
PRICE = {"checks": ("price-mismatch",)}
UNSURE = CannotTell(check="price-mismatch", journey="buy", checkpoint="product", device="iphone", reason="no picture")
VARIES = SetAside(journey="buy", checkpoint="product", device="iphone", what="button Add to basket")


@pytest.mark.parametrize(
    ("changed", "comparison", "told", "why", "what"),
    [
        ({**PRICE, "checkpoint": "", "step": 1}, {}, NOTHING, "without a checkpoint", "after step 1 (tap Kettle)"),
        ({"used": False}, {}, NOTHING, "no step uses the button “Add to basket”", "`- tap: Add to basket`"),
        (PRICE, {"cannot_tell": (UNSURE,)}, NOTHING, "no picture", "keeps cxcheck from looking"),
        (PRICE, {}, Score((finding(trust="flaky"),), (), ()), "not believed (flaky)", "--repeats"),
        (PRICE, {"set_aside": (VARIES,)}, NOTHING, "varies by itself", "pin what the shop decides"),
        ({}, {}, Score((), (), (finding(title="Pay is dead"),)), "something else: Pay is dead", "misses it"),
        (PRICE, {}, NOTHING, "checkpoint “product” is compared", "cxcheck's own check misses it"),
    ],
)
def test_advice(changed: dict[str, Any], comparison: dict[str, Any], told: Score, why: str, what: str) -> None:
    reason, advice = why_missed(mutant(**changed), plan().journeys[0], Comparison(**comparison), told)
    assert why in reason
    assert what in advice
