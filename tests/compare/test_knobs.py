"""What a project, a journey or a checkpoint says about the checks holds, and what is ignored is told as ignored."""

from collections.abc import Mapping
from typing import Any

import pytest

from cxcheck.checks import checks as catalogue
from cxcheck.checks import rules
from cxcheck.compare import compare
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import Comparison
from cxcheck.model.knobs import Ignored, Knob, Knobs
from cxcheck.model.plan import Plan
from cxcheck.model.source import Source
from tests.checks.scene import AT, plan
from tests.compare.run_of import REFERENCE, played, searched, told

Scene = Mapping[str, Any]
NOTHING = Knobs()
PRICES: Scene = {"reference": [{"p": "£39.00"}], "subject": [{"p": "£42.00"}]}
WIDE: Scene = {
    "reference": [],
    "subject": {"scroll_width": 500, "elements": [{"img": "Map", "id": "map", "box": [0, 0, 500, 100]}]},
}
HEADER: Scene = {
    "reference": [
        {"div": [{"link": "Chat", "href": "/chat"}, {"link": "Wish list", "href": "/wishes"}]},
        {"button": "Buy"},
    ],
    "subject": [{"button": "Buy"}],
}
CARDS = [{"div": [{"link": name, "href": f"/{name}"}]} for name in ("pot", "pan", "bowl")]
LIST: Scene = {
    "reference": [
        {"heading": "Recommended for you"},
        {"div": CARDS},
        {"heading": "Help"},
        {"link": "Returns", "href": "/returns"},
    ],
    "subject": [{"heading": "Recommended for you"}, {"heading": "Help"}],
}
HERE = Source(file="cxcheck.toml", line=4, column=3)


def turned(scene: Scene, common: Knobs = NOTHING, own: Knobs = NOTHING) -> Comparison:
    """The scene seen in three rounds, with what project and journey (`common`) and the checkpoint itself say."""
    devices = ("iphone", REFERENCE)
    visits: list[VisitEvidence] = [played(scene, device, number) for number in range(3) for device in devices]
    visits += [searched(scene, device) for device in devices]
    return compare(with_knobs(plan(scene, devices, REFERENCE), common, own), visits)


def with_knobs(planned: Plan, common: Knobs, own: Knobs) -> Plan:
    journey = planned.journeys[0]
    steps = tuple(one.model_copy(update={"knobs": own}) if one.index == AT else one for one in journey.steps)
    return planned.model_copy(update={"journeys": (journey.model_copy(update={"steps": steps, "knobs": common}),)})


def checks(**knobs: Knob) -> Knobs:
    return Knobs(checks={name.replace("_", "-"): knob for name, knob in knobs.items()})


def ignoring(**known: str) -> Knobs:
    return Knobs(ignore=(Ignored(**known, why="of another team", source=HERE),))


def names(comparison: Comparison) -> list[str]:
    return [one.element.name for one in comparison.findings if one.element]


def test_a_check_that_is_off_says_nothing_and_is_not_asked() -> None:
    off = turned(PRICES, checks(price_mismatch=Knob(on=False)))
    assert (off.findings, off.spared) == ((), ())
    asked = {one.check: one.asked for one in off.outcomes}
    assert (asked["price-mismatch"], asked["page-too-wide"]) == (0, 1)


def test_the_narrower_word_wins() -> None:
    off, on = Knob(on=False), Knob(on=True)
    assert told(turned(PRICES, checks(price_mismatch=off), checks(price_mismatch=on)))
    assert not told(turned(PRICES, checks(price_mismatch=on), checks(price_mismatch=off)))
    both = turned(PRICES, checks(price_mismatch=Knob(severity="minor")), checks(price_mismatch=on))
    assert [one.severity for one in both.findings] == ["minor"]


def test_severity() -> None:
    assert [one.severity for one in turned(PRICES).findings] == ["critical"]
    milder = turned(PRICES, checks(price_mismatch=Knob(severity="moderate")))
    assert [one.severity for one in milder.findings] == ["moderate"]
    assert [one.fingerprint for one in milder.findings] == [one.fingerprint for one in turned(PRICES).findings]


def test_threshold() -> None:
    assert told(turned(WIDE, checks(page_too_wide=Knob(threshold=106))))
    assert not told(turned(WIDE, checks(page_too_wide=Knob(threshold=107))))


def test_what_is_ignored_is_told_as_ignored() -> None:
    spared = turned(PRICES, ignoring(text="42.00")).spared
    assert [(one.check, one.device, one.checkpoint, one.why, one.said) for one in spared] == [
        ("price-mismatch", "iphone", "product", "of another team", "cxcheck.toml:4:3")
    ]
    assert spared[0].fingerprint == turned(PRICES).findings[0].fingerprint


def test_nothing_is_asked_about_what_is_ignored() -> None:
    visits = [played(PRICES, device) for device in ("iphone", REFERENCE)]
    planned = with_knobs(plan(PRICES, ("iphone", REFERENCE), REFERENCE), ignoring(text="42.00"), NOTHING)
    assert compare(planned, visits).questions == ()


def test_what_is_ignored_takes_nothing_beside_it_along() -> None:
    assert names(turned(HEADER)) == ["ChatWish list"]
    for ignored in (ignoring(role="link", name="chat"), ignoring(feature="Chat")):
        alone = turned(HEADER, ignored)
        assert names(alone) == ["Wish list"]
        assert {one.title for one in alone.spared} == {
            '"Chat" is missing on iPhone 16',
            "There is no chat on iPhone 16",
        }


def test_a_list_is_ignored_by_its_heading() -> None:
    assert len(turned(LIST).findings) == 2
    ignored = turned(LIST, ignoring(text="recommended for you"))
    assert names(ignored) == ["Returns"]
    assert ignored.spared


def test_only_whole_words_count() -> None:
    for other in (ignoring(text="42"), ignoring(text="2.00"), ignoring(role="button", name="42.00")):
        assert bool(turned(PRICES, other).findings) == (other.ignore[0].text != "42")


def test_only_the_named_checks_leave_it_alone() -> None:
    other = Ignored(text="42.00", checks=("target-small",), source=HERE)
    assert told(turned(PRICES, Knobs(ignore=(other,))))
    same = Ignored(text="42.00", checks=("price-mismatch",), source=HERE)
    assert not told(turned(PRICES, Knobs(ignore=(same,))))


def test_a_checkpoint_ignores_for_itself() -> None:
    assert not told(turned(PRICES, NOTHING, ignoring(text="42.00")))


@pytest.mark.parametrize("check", [name for name, threshold in rules().items() if threshold])
def test_a_threshold_stands_between_its_bounds_and_is_taken_from_the_knobs(check: str) -> None:
    threshold = rules()[check]
    assert threshold
    assert threshold.least <= threshold.value <= threshold.most
    assert threshold.unit
    said = Knobs(checks={check: Knob(threshold=threshold.most)})
    assert (catalogue()[check].limit(NOTHING), catalogue()[check].limit(said)) == (threshold.value, threshold.most)
    assert catalogue()[check].id == check
