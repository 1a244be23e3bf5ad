"""A third party that answers one device and not the other: what depends on it cannot be told."""

from typing import Any

from cxcheck.compare import compare
from cxcheck.model.evidence import Request, VisitEvidence
from cxcheck.model.finding import Comparison
from tests.checks.scene import plan
from tests.compare.run_of import REFERENCE, played, searched, told

HOST = "reviews.com"
LOST: dict[str, Any] = {
    "reference": [{"button": "Write a review"}, {"button": "Buy"}],
    "subject": [{"button": "Buy"}],
}
SAME: dict[str, Any] = {"reference": [{"button": "Buy"}], "subject": [{"button": "Buy"}]}


def asking(visit: VisitEvidence, *, answered: bool, without: tuple[str, ...] = ()) -> VisitEvidence:
    page = Request(method="GET", url=visit.steps[0].url, resource="document", status=200, step=0)
    script = Request(
        method="GET", url=f"https://{HOST}/widget.js", resource="script", status=200 if answered else 0, step=0
    )
    about = visit.visit.model_copy(update={"without": without})
    return visit.model_copy(update={"requests": (page, script), "visit": about})


def pair(scene: dict[str, Any], number: int, reference: bool, subject: bool, *without: str) -> list[VisitEvidence]:
    """A round, and on which of the devices the third party answered."""
    return [
        asking(played(scene, device, number), answered=answers, without=without)
        for device, answers in ((REFERENCE, reference), ("iphone", subject))
    ]


def compared(*rounds: list[VisitEvidence]) -> Comparison:
    visits = [one for visits in rounds for one in visits]
    searches = [asking(searched(LOST, "iphone"), answered=True), asking(searched(LOST, REFERENCE), answered=True)]
    return compare(plan(LOST, ("iphone", REFERENCE)), [*visits, *searches])


def test_what_may_depend_on_it_is_asked_without_it() -> None:
    once = compared(pair(LOST, 0, True, False))
    assert once.findings == ()
    assert {(one.check, one.device) for one in once.cannot_tell} == {
        ("feature-missing", "iphone"),
        ("feature-missing", REFERENCE),
    }
    assert all(HOST in one.reason and "did not answer iphone" in one.reason for one in once.cannot_tell)
    assert [(one.id, one.without) for one in once.questions] == [
        ("scene/desktop~confirm1", (HOST,)),
        ("scene/iphone~confirm1", (HOST,)),
    ]


def test_what_is_gone_without_it_depended_on_it() -> None:
    twice = compared(pair(LOST, 0, True, False), pair(SAME, 1, False, False, HOST))
    assert (twice.findings, twice.questions, twice.set_aside, twice.volatile) == ((), (), (), ())
    assert {one.device for one in twice.cannot_tell} == {"iphone", REFERENCE}


def test_what_stays_without_it_is_the_shops_own() -> None:
    rounds = [pair(LOST, 0, True, False), pair(LOST, 1, False, False, HOST), pair(LOST, 2, True, False)]
    assert told(compared(*rounds)) == [("feature-missing", "Write a review", "confirmed")]
    assert compared(*rounds).cannot_tell == ()


def test_one_that_answers_nobody_is_held_against_nobody() -> None:
    rounds = [pair(LOST, number, False, False) for number in range(3)]
    assert told(compared(*rounds)) == [("feature-missing", "Write a review", "confirmed")]


def test_another_one_in_each_round_explains_nothing() -> None:
    rounds = [pair(LOST, 0, True, False), pair(LOST, 1, False, True), pair(LOST, 2, True, False)]
    assert told(compared(*rounds)) == [("feature-missing", "Write a review", "confirmed")]


def test_what_shows_though_it_answered_both_is_the_shops_own() -> None:
    rounds = [pair(LOST, 0, True, False), pair(LOST, 1, True, True), pair(LOST, 2, True, True)]
    assert told(compared(*rounds)) == [("feature-missing", "Write a review", "confirmed")]
