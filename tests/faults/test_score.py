"""What counts as found: right kind, right element, right devices, confirmed."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from cxcheck.errors import UserError
from cxcheck.faults import choose, faults
from cxcheck.faults.score import fits, score
from cxcheck.model.finding import FoundElement, Occurrence
from cxcheck.model.report import JudgedFinding

FAULT = faults()["control-covered"]
COVER = "an-app-banner-lies-on-it"


def finding(print_: str = "0" * 12, devices: Sequence[str] = ("iphone",), **changed: Any) -> JudgedFinding:
    fields: dict[str, Any] = {
        "check": FAULT.check,
        "area": "shopping",
        "severity": "critical",
        "title": "covered",
        "detail": COVER,
        "expected": "",
        "actual": "",
        "reference": "desktop",
        "element": FoundElement(role="button", name="Add to basket", on="iphone"),
        "fingerprint": print_,
        "trust": "confirmed",
        "status": "new",
        "counts": True,
        "occurrences": tuple(Occurrence(journey="buy", checkpoint="product", step=1, device=one) for one in devices),
    }
    return JudgedFinding(**(fields | changed))


def test_the_finding_that_the_fault_deserves() -> None:
    assert fits(FAULT, finding())


@pytest.mark.parametrize(
    "changed",
    [
        {"check": "feature-missing"},
        {"element": None},
        {"element": FoundElement(role="link", name="Add to basket")},
        {"element": FoundElement(role="button", name="Accept all")},
        {"trust": "flaky"},
        {"trust": "unconfirmed"},
    ],
)
def test_less_is_no_hit(changed: dict[str, Any]) -> None:
    wrong = finding(**changed)
    assert not fits(FAULT, wrong)
    told = score([FAULT], [wrong])
    assert (told.found, told.missed) == ((), (FAULT.id,))
    assert len(told.unexpected) == (0 if wrong.trust == "flaky" else 1)


def test_on_a_device_that_was_not_touched_it_is_a_false_alarm() -> None:
    assert not fits(FAULT, finding(devices=("iphone", "ipad")))
    assert score([FAULT], [finding(devices=("ipad",))]).unexpected == ("control-covered: covered",)


def test_the_name_may_be_told_with_more_around_it() -> None:
    assert fits(FAULT, finding(element=FoundElement(role="button", name="ADD TO BASKET £39")))


def test_everything_else_is_unexpected() -> None:
    told = score([FAULT], [finding(), finding("1" * 12, check="price-mismatch", title="odd")])
    assert (told.found, told.missed, told.unexpected) == ((FAULT.id,), (), ("price-mismatch: odd",))


def test_no_faults_and_no_findings() -> None:
    told = score([], [])
    assert (told.found, told.missed, told.unexpected) == ((), (), ())


def test_a_second_hit_of_one_fault_is_explained_too() -> None:
    told = score([FAULT], [finding(), finding("2" * 12)])
    assert (told.found, told.unexpected) == ((FAULT.id,), ())


def test_choosing() -> None:
    assert [one.id for one in choose("price-mismatch, control-covered,price-mismatch")] == ["price-mismatch", FAULT.id]


def test_a_fault_that_does_not_exist() -> None:
    with pytest.raises(UserError) as caught:
        choose("control-coverd")
    assert "did you mean control-covered?" in str(caught.value)
    with pytest.raises(UserError, match=r"there are: .*control-covered"):
        choose("xyz")


def test_a_patch_is_for_the_faults_devices_and_pages() -> None:
    patch = FAULT.patch()
    assert patch.fault == FAULT.id
    assert patch.devices == FAULT.devices
    assert json.dumps(FAULT.path) in patch.script
