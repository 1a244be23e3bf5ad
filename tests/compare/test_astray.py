"""A customer whom a dead control leaves on the wrong page misses all of the right one: that is one finding."""

from typing import Any

from tests.compare.run_of import run, told

PRODUCT = [{"button": "Buy"}, {"button": "Compare"}]
BASKET = [{"heading": "Basket"}, {"link": "Checkout", "href": "/checkout"}, {"p": "£39.00"}]


def scene(*, stays: bool = True, finds: Any = PRODUCT, later: Any = None) -> dict[str, Any]:
    led = {"changed": ["page"], "url": "/basket"}
    tap = {"step": '"Buy"', "at": "Buy", "reference": led, "subject": {"changed": []} if stays else led}
    look = {"step": "basket", "kind": "checkpoint", "page": "basket"}
    look |= {"reference": {"elements": BASKET}, "subject": {"elements": finds}}
    return {"page": "product", "reference": PRODUCT, "subject": PRODUCT, "then": [tap, look, *(later or [])]}


def test_what_the_right_page_has_is_not_told_again() -> None:
    dead = scene()
    comparison = run(dead, dead, dead)
    assert told(comparison) == [("control-dead", "Buy", "confirmed")]
    assert {one.check for one in comparison.findings[0].consequences} >= {"feature-missing"}


def test_a_step_that_fails_later_follows() -> None:
    pay = {"step": '"Checkout"', "at": "Checkout", "reference": {"changed": ["page"]}}
    dead = scene(later=[pay | {"subject": {"outcome": "failed", "failure": "not-found", "error": "not there"}}])
    comparison = run(dead, dead, dead)
    assert told(comparison) == [("control-dead", "Buy", "confirmed")]
    assert "step-impossible" in {one.check for one in comparison.findings[0].consequences}


def test_what_was_wrong_before_is_told_for_itself() -> None:
    dead = scene()
    dead["subject"] = [{"button": "Buy"}]
    comparison = run(dead, dead, dead)
    assert sorted(told(comparison)) == [
        ("control-dead", "Buy", "confirmed"),
        ("feature-missing", "Compare", "confirmed"),
    ]


def test_where_the_control_works_the_page_speaks_for_itself() -> None:
    poor = scene(stays=False, finds=[one for one in BASKET if "link" not in one])
    assert [one[:2] for one in told(run(poor, poor, poor))] == [("feature-missing", "Checkout")]
