"""What is seen again is confirmed, what is not is flaky, what a device changes by itself is set aside."""

from typing import Any

from cxcheck.compare import compare
from tests.checks.scene import plan
from tests.compare.run_of import REFERENCE, played, questions, run, searched, told

PRICES: dict[str, Any] = {"reference": [{"p": "£39.00"}], "subject": [{"p": "£42.00"}]}
SAME: dict[str, Any] = {"reference": [{"p": "£39.00"}], "subject": [{"p": "£39.00"}]}
WIDE: dict[str, Any] = {
    "reference": [],
    "subject": {"scroll_width": 500, "elements": [{"img": "Map", "id": "map", "box": [0, 0, 500, 100]}]},
}
LOST: dict[str, Any] = {
    "searched": False,
    "reference": [{"button": "Pick up in store"}, {"button": "Buy"}],
    "subject": [{"button": "Buy"}],
}
FAILED: dict[str, Any] = {
    "reference": [{"button": "Buy"}],
    "subject": [{"button": "Buy"}],
    "then": [{"step": "Buy", "at": "Buy", "subject": {"outcome": "failed", "failure": "timeout", "error": "too slow"}}],
}


def test_nothing_to_say() -> None:
    clean = run(SAME)
    assert (clean.findings, clean.questions, clean.cannot_tell, clean.set_aside, clean.shared) == ((), (), (), (), ())


def test_seen_once_it_is_unconfirmed_and_asked_again() -> None:
    once = run(WIDE)
    assert told(once) == [("page-too-wide", "Map", "unconfirmed")]
    assert questions(once) == ["scene/desktop~confirm1", "scene/iphone~confirm1"]
    assert {visit.stop_after for visit in once.questions} == {1}


def test_seen_twice_it_is_confirmed_and_no_more_is_asked() -> None:
    twice = run(WIDE, WIDE)
    assert told(twice) == [("page-too-wide", "Map", "confirmed")]
    assert twice.questions == ()


def test_content_wants_three() -> None:
    assert told(run(PRICES, PRICES)) == [("price-mismatch", "£42.00", "unconfirmed")]
    assert questions(run(PRICES, PRICES)) == ["scene/desktop~confirm2", "scene/iphone~confirm2"]
    thrice = run(PRICES, PRICES, PRICES)
    assert told(thrice) == [("price-mismatch", "£42.00", "confirmed")]
    assert thrice.questions == ()


def test_what_does_not_show_again_is_flaky() -> None:
    again: dict[str, Any] = WIDE | {"subject": []}
    assert told(run(FAILED, FAILED | {"then": [{"step": "Buy", "at": "Buy"}]})) == [("step-impossible", "Buy", "flaky")]
    assert told(run(WIDE, WIDE, again)) == [("page-too-wide", "Map", "flaky")]
    assert run(WIDE, again).questions == ()


def test_it_does_not_matter_in_which_round_it_was_seen() -> None:
    again: dict[str, Any] = WIDE | {"subject": []}
    assert told(run(again, WIDE)) == told(run(WIDE, again))


def test_what_one_device_changes_by_itself_is_set_aside() -> None:
    changed = run(PRICES, PRICES | {"subject": [{"p": "£45.00"}]})
    assert changed.findings == ()
    assert [(one.device, one.what) for one in changed.set_aside] == [("iphone", "paragraph £42.00")]


def test_what_the_reference_changes_by_itself_is_set_aside_too() -> None:
    changed = run(PRICES, PRICES | {"reference": [{"p": "£36.00"}]})
    assert changed.findings == ()
    assert len(changed.set_aside) == 1


def recommended(*names: str) -> dict[str, Any]:
    return {"list": [{"item": [{"link": name, "href": f"/{name}"}]} for name in names]}


def test_one_of_a_list_that_varies_sets_all_of_it_aside() -> None:
    first = {"reference": [recommended("mug", "cup", "jug")], "subject": [recommended("pot", "pan", "bowl")]}
    second = {"reference": [recommended("mug", "cup", "tray")], "subject": [recommended("pot", "pan", "fork")]}
    varying = run(first, second)
    assert varying.findings == ()
    assert {one.what for one in varying.set_aside} == {"list mug cup jug", "list pot pan bowl"}


def test_a_list_that_varies_says_nothing_of_another_list() -> None:
    stays = [{"heading": "New"}, recommended("shoe", "boot", "sock")]
    first = {"reference": [{"heading": "For you"}, recommended("mug", "cup", "jug")], "subject": stays}
    second = {"reference": [{"heading": "For you"}, recommended("mug", "cup", "tray")], "subject": stays}
    assert "shoe boot sock" in [name for _, name, _ in told(run(first, second, first))]


def test_a_list_that_stays_is_not_set_aside() -> None:
    scene = {"reference": [recommended("mug", "cup", "jug")], "subject": [{"heading": "Home"}]}
    assert {check for check, _, _ in told(run(scene, scene, scene))} == {"feature-missing"}


def test_a_round_that_broke_off_counts_for_nothing() -> None:
    broken = played(WIDE, "iphone", 1).model_copy(update={"status": "broken-off", "reason": "the browser died"})
    visits = [*(played(WIDE, one, number) for one in ("iphone", REFERENCE) for number in (0, 1)), broken]
    visits = [one for one in visits if one.visit.id != broken.visit.id] + [broken]
    comparison = compare(plan(WIDE, ("iphone", REFERENCE)), visits)
    assert told(comparison) == [("page-too-wide", "Map", "unconfirmed")]


def test_a_round_is_asked_for_once() -> None:
    broken = played(WIDE, "iphone", 1).model_copy(update={"status": "broken-off"})
    visits = [played(WIDE, "iphone"), played(WIDE, REFERENCE), broken]
    assert questions(compare(plan(WIDE, ("iphone", REFERENCE)), visits)) == ["scene/desktop~confirm1"]


def test_a_shorter_round_says_nothing_of_what_comes_after_it() -> None:
    scene = SAME | {
        "then": [
            {"step": "basket", "kind": "checkpoint", "page": "basket", "subject": {"elements": []}, "reference": {}}
        ]
    }
    later = scene | {
        "then": [scene["then"][0] | {"reference": {"elements": [{"p": "£1"}]}, "subject": {"elements": [{"p": "£2"}]}}]
    }
    visits = [played(later, one) for one in ("iphone", REFERENCE)]
    visits += [played(later, one, 1, stop=1) for one in ("iphone", REFERENCE)]
    assert told(compare(plan(later, ("iphone", REFERENCE)), visits)) == [("price-mismatch", "£2", "unconfirmed")]


def test_without_the_reference_nothing_is_compared() -> None:
    assert compare(plan(WIDE, ("iphone", REFERENCE)), [played(WIDE, "iphone")]).findings == ()


def test_a_blocked_visit_is_never_compared() -> None:
    blocked = played(WIDE, "iphone").model_copy(update={"status": "blocked"})
    comparison = compare(plan(WIDE, ("iphone", REFERENCE)), [played(WIDE, REFERENCE), blocked])
    assert (comparison.findings, comparison.questions) == ((), ())


def test_menus_are_searched_before_anything_is_repeated() -> None:
    unsearched = run(LOST, search_both=False)
    assert told(unsearched) == [("feature-missing", "Pick up in store", "unconfirmed")]
    assert questions(unsearched) == ["scene/iphone~search1"]


def test_what_a_search_finds_is_not_missing() -> None:
    found = run(LOST | {"behind_subject": {"More": [{"button": "Pick up in store"}]}})
    assert (found.findings, found.questions) == ((), ())


def test_what_no_search_finds_is_repeated_and_then_missing() -> None:
    assert questions(run(LOST)) == ["scene/desktop~confirm1", "scene/iphone~confirm1"]
    assert told(run(LOST, LOST, LOST)) == [("feature-missing", "Pick up in store", "confirmed")]


def test_a_search_that_failed_cannot_tell() -> None:
    failed = searched(LOST, "iphone").model_copy(update={"checkpoints": (), "reason": "the page hung"})
    visits = [played(LOST, "iphone"), played(LOST, REFERENCE), failed]
    comparison = compare(plan(LOST, ("iphone", REFERENCE)), visits)
    assert [(one.check, one.device) for one in comparison.cannot_tell] == [("feature-missing", "iphone")]
    assert "the page hung" in comparison.cannot_tell[0].reason
    assert "scene/iphone~search1" not in questions(comparison)


def test_how_often_a_check_was_asked_and_what_it_said() -> None:
    outcomes = {one.check: one for one in run(PRICES, PRICES, PRICES).outcomes}
    assert (outcomes["price-mismatch"].findings, outcomes["price-mismatch"].asked) == (1, 1)
    assert (outcomes["script-error"].findings, outcomes["script-error"].cannot_tell) == (0, 0)


def test_what_cannot_be_told_is_told_once() -> None:
    unread = {"reference": [], "subject": "unread"}
    assert len(run(unread).cannot_tell) == len({one.check for one in run(unread).cannot_tell})
    assert run(unread).findings == ()


def failing(at: int) -> dict[str, Any]:
    """Three taps, of which the subject's fails there."""
    steps = [{"step": f"tap {number}", "at": "Buy"} for number in (2, 3, 4)]
    steps[at - 2] |= {"subject": {"outcome": "failed", "failure": "timeout", "error": "too slow"}}
    return FAILED | {"then": steps}


def test_a_round_that_did_not_come_to_the_place_says_nothing_of_it() -> None:
    assert ("step-impossible", "Buy", "unconfirmed") in told(run(failing(4), failing(2)))
    rounds = run(failing(4), failing(2), failing(4))
    assert told(rounds) == [("step-impossible", "Buy", "unconfirmed")], (
        "flaky would be wrong: it failed whenever it came"
    )


def test_what_is_never_reached_again_is_not_asked_for_without_end() -> None:
    far = failing(4)
    rounds = [far, *[far] * 3]
    visits = [played(scene, one, number) for number, scene in enumerate(rounds) for one in ("iphone", REFERENCE)]
    cut = [
        one.model_copy(update={"steps": one.steps[:3], "status": "finished"}) if one.visit.round else one
        for one in visits
    ]
    asked = compare(plan(far, ("iphone", REFERENCE)), cut[:4])
    assert questions(asked) == ["scene/desktop~confirm2", "scene/iphone~confirm2"]
    assert compare(plan(far, ("iphone", REFERENCE)), cut).questions == ()


def test_what_has_another_name_in_another_round_is_the_same_if_it_does_the_same() -> None:
    """An experiment calls the button otherwise; a bar lies on it all the same."""

    def covered(name: str) -> dict[str, Any]:
        bar = {"div": ["Sale"], "id": "bar", "fixed": True}
        button = {"button": name, "id": "buy"}
        return {"reference": [button], "subject": [button | {"hit": "covered", "cover": "bar"}, bar]}

    twice = run(covered("Add to basket"), covered("Buy now"), search_both=False)
    found = [(one.check, one.trust) for one in twice.findings if one.check == "control-covered"]
    assert found == [("control-covered", "unconfirmed")]
    names = ("Add to basket", "Buy now", "Buy now", "Add to basket", "Buy now", "Buy now", "Add to basket", "Buy now")
    many = run(*[covered(name) for name in names])
    assert ("control-covered", "Add to basket", "confirmed") in told(many)


def test_a_site_that_changes_by_itself_wants_more_rounds() -> None:
    moody = {"reference": [{"p": "£39.00"}, {"link": "Sale", "href": "/sale"}], "subject": PRICES["subject"]}
    calm = PRICES
    rounds = [PRICES, moody, calm]
    changed = run(*rounds)
    assert ("price-mismatch", "£42.00", "unconfirmed") in told(changed)
    assert {one.what for one in changed.volatile} == {"link Sale"}
    assert ("price-mismatch", "£42.00", "confirmed") in told(run(*rounds, calm, calm, calm))
