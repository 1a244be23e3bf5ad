"""One fault is one finding, wherever it shows and whatever follows from it."""

from typing import Any

from cxcheck.compare import compare
from cxcheck.model.plan import Plan
from tests.checks.scene import plan
from tests.compare.run_of import REFERENCE, played, run, searched, told

ALL = ("iphone", "ipad")
HEADER: dict[str, Any] = {
    "header": "",
    "children": [{"link": "Shop", "href": "/"}, {"link": "Basket", "href": "/basket"}],
}
POORER: dict[str, Any] = {"header": "", "children": [{"link": "Shop", "href": "/"}]}


def scene(kind: str, reference: list[Any], subject: list[Any]) -> dict[str, Any]:
    return {"page": kind, "reference": reference, "subject": subject}


def test_a_loss_in_the_header_is_one_finding_over_pages_and_journeys() -> None:
    home, basket = (scene(kind, [HEADER], [POORER]) for kind in ("home", "basket"))
    visits = []
    for number in range(3):
        for device in ("iphone", REFERENCE):
            visits += [played(home, device, number, slug="one"), played(basket, device, number, slug="two")]
    for device in ("iphone", REFERENCE):
        visits += [searched(home, device, slug="one"), searched(basket, device, slug="two")]
    journeys = [plan(one, ("iphone", REFERENCE), slug=slug) for one, slug in ((home, "one"), (basket, "two"))]
    both = Plan(journeys=tuple(one.journeys[0] for one in journeys), devices=journeys[0].devices)
    (finding,) = compare(both, visits).findings
    assert [(one.journey, one.checkpoint, one.device) for one in finding.occurrences] == [
        ("one", "home", "iphone"),
        ("two", "basket", "iphone"),
    ]


def test_the_same_loss_on_two_devices_is_one_finding() -> None:
    lost = scene("product", [{"button": "Buy"}, {"button": "Compare"}], [{"button": "Buy"}])
    (finding,) = run(lost, lost, lost, subjects=ALL).findings
    assert {one.device for one in finding.occurrences} == set(ALL)
    assert finding.trust == "confirmed"


def test_losses_on_pages_of_different_kinds_are_two_findings() -> None:
    one = scene("product", [{"p": "£39.00"}], [{"p": "£42.00"}])
    then = {"step": "basket", "kind": "checkpoint", "page": "basket"}
    then |= {"reference": {"elements": [{"p": "£39.00"}]}, "subject": {"elements": [{"p": "£42.00"}]}}
    assert len(run(one | {"then": [then]}).findings) == 2


def test_what_all_subjects_have_and_the_reference_lacks_is_one_finding_on_it() -> None:
    richer = scene("product", [{"heading": "Kettle"}], [{"heading": "Kettle"}, {"button": "Compare"}])
    (finding,) = run(richer, richer, richer, subjects=ALL).findings
    assert [one.device for one in finding.occurrences] == [REFERENCE]
    assert finding.trust == "confirmed"


def test_what_one_subject_alone_has_is_no_finding_on_the_reference() -> None:
    richer = scene("product", [{"heading": "Kettle"}], [{"heading": "Kettle"}, {"button": "Compare"}])
    plain = scene("product", [{"heading": "Kettle"}], [{"heading": "Kettle"}])
    devices = (*ALL, REFERENCE)
    visits = [played(plain if one == "ipad" else richer, one, number) for number in range(3) for one in devices]
    visits += [searched(plain if one == "ipad" else richer, one) for one in devices]
    assert compare(plan(richer, devices), visits).findings == ()


COVER: dict[str, Any] = {"div": ["Sale"], "id": "bar", "fixed": True}


def failing(failure: str, error: str) -> list[Any]:
    side = {"outcome": "failed", "failure": failure, "error": error}
    return [{"step": '"Buy"', "at": "Buy", "subject": side}]


def test_a_covered_button_causes_the_failed_step() -> None:
    covered = scene("product", [{"button": "Buy"}], [{"button": "Buy", "hit": "covered", "cover": "bar"}, COVER])
    covered["then"] = failing("covered", "covered by div#bar")
    (finding,) = run(covered, covered).findings
    assert (finding.check, finding.trust) == ("control-covered", "confirmed")
    assert [one.check for one in finding.consequences] == ["step-impossible"]


def test_a_missing_button_causes_the_failed_step() -> None:
    missing = scene("product", [{"button": "Buy"}], [{"heading": "Kettle"}])
    missing["then"] = failing("not-found", "nothing is called Buy")
    (finding,) = run(missing, missing, missing).findings
    assert (finding.check, finding.severity, finding.trust) == ("feature-missing", "critical", "confirmed")
    assert [one.check for one in finding.consequences] == ["step-impossible"]


def test_a_missing_group_causes_the_step_that_needs_one_of_it() -> None:
    group = {"nav": "Ways to buy", "children": [{"button": "Buy"}, {"button": "Pick up"}, {"button": "Reserve"}]}
    missing = scene("product", [group, {"button": "Share"}], [{"button": "Share"}])
    missing["then"] = failing("not-found", "nothing is called Buy")
    (finding,) = run(missing, missing, missing).findings
    assert (finding.check, [one.check for one in finding.consequences]) == ("feature-missing", ["step-impossible"])


def test_a_script_error_causes_the_dead_button() -> None:
    dead = scene("product", [{"button": "Buy"}], [{"button": "Buy"}])
    dead["then"] = failing("timeout", "nothing happened")
    dead["console"] = {"subject": [{"kind": "uncaught", "text": "TypeError: basket is null", "step": 0}]}
    (finding,) = run(dead, dead).findings
    assert (finding.check, finding.severity) == ("script-error", "critical")
    assert [one.check for one in finding.consequences] == ["step-impossible"]


def test_a_script_error_on_an_earlier_page_causes_nothing_here() -> None:
    dead = scene("product", [{"link": "Basket", "href": "/basket"}], [{"link": "Basket", "href": "/basket"}])
    there = {
        "step": "basket",
        "kind": "checkpoint",
        "page": "basket",
        "reference": {"url": "/b"},
        "subject": {"url": "/b"},
    }
    dead["then"] = [there, *failing("timeout", "nothing happened")]
    dead["console"] = {"subject": [{"kind": "uncaught", "text": "TypeError: video is null", "step": 0}]}
    assert {check for check, _, _ in told(run(dead, dead))} == {"script-error", "step-impossible"}


def test_something_else_that_is_covered_causes_nothing() -> None:
    page: list[Any] = [{"button": "Buy"}, {"link": "Help", "href": "/help", "hit": "covered", "cover": "bar"}, COVER]
    other = scene("product", [{"button": "Buy"}, {"link": "Help", "href": "/help"}], page)
    other["then"] = failing("timeout", "nothing happened")
    assert {check for check, _, _ in told(run(other, other))} == {"control-covered", "step-impossible"}


def test_a_cause_on_one_device_does_not_explain_another() -> None:
    covered = scene("product", [{"button": "Buy"}], [{"button": "Buy", "hit": "covered", "cover": "bar"}, COVER])
    covered["then"] = failing("covered", "covered by div#bar")
    slow = scene("product", [{"button": "Buy"}], [{"button": "Buy"}])
    slow["then"] = failing("timeout", "nothing happened")
    devices = (*ALL, REFERENCE)
    visits = [played(slow if one == "ipad" else covered, one, number) for number in range(2) for one in devices]
    findings = compare(plan(covered, devices), visits).findings
    alone = [one for one in findings if one.check == "step-impossible"]
    assert [place.device for one in alone for place in one.occurrences if place.device == "ipad"] == ["ipad"]


def test_a_defect_of_both_is_shared_and_no_finding() -> None:
    wide = {"scroll_width": 1900, "elements": [{"img": "Banner", "box": [0, 0, 1900, 300]}]}
    comparison = run({"reference": wide, "subject": wide}, subjects=ALL)
    assert comparison.findings == ()
    (shared,) = comparison.shared
    assert (shared.check, {one.device for one in shared.occurrences}) == ("page-too-wide", set(ALL))


def test_the_worst_comes_first() -> None:
    both = scene("product", [{"p": "£39.00"}, {"button": "Compare"}], [{"p": "£42.00"}])
    assert [one.severity for one in run(both).findings] == ["critical", "serious"]


def test_a_page_that_is_too_wide_causes_what_its_right_edge_cuts() -> None:
    heading = {"heading": "Kettles", "box": [0, 0, 500, 40], "ink": [10, 480]}
    wide = {"reference": [{"heading": "Kettles"}], "subject": {"scroll_width": 500, "elements": [heading]}}
    (finding,) = run(wide).findings
    assert (finding.check, [one.check for one in finding.consequences]) == ("page-too-wide", ["content-cut"])


def test_what_its_left_edge_cuts_is_a_matter_of_its_own() -> None:
    heading = {"heading": "Kettles", "box": [-30, 0, 80, 40], "ink": [-30, 50]}
    map_ = {"img": "Map", "box": [0, 40, 500, 90]}
    wide = {
        "reference": [{"heading": "Kettles"}, {"img": "Map"}],
        "subject": {"scroll_width": 500, "elements": [heading, map_]},
    }
    assert {check for check, _, _ in told(run(wide))} == {"page-too-wide", "content-cut"}


def test_a_missing_viewport_causes_the_wide_page() -> None:
    shrunk = {
        "reference": {"viewport_meta": "width=device-width", "elements": []},
        "subject": {
            "viewport_meta": None,
            "layout_width": 980,
            "scroll_width": 980,
            "elements": [{"img": "Map", "box": [0, 0, 980, 90]}],
        },
    }
    (finding,) = run(shrunk).findings
    assert (finding.check, [one.check for one in finding.consequences]) == ("viewport-meta", ["page-too-wide"])
