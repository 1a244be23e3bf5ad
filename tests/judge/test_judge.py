"""The verdict: what counts, what does not, and when nothing may be said."""

import shlex
from collections.abc import Sequence
from datetime import date

import pytest

from cxcheck.judge import judge
from cxcheck.model.baseline import Decision
from cxcheck.model.device import Device, Viewport
from cxcheck.model.evidence import CheckpointEvidence, Effort, StepEvidence, VisitEvidence
from cxcheck.model.finding import CannotTell, CheckOutcome, Comparison, Finding, Occurrence, SharedDefect
from cxcheck.model.page import PageModel
from cxcheck.model.plan import Plan, PlannedJourney, PlannedStep, Visit
from cxcheck.model.report import Report
from cxcheck.report import renderers

TODAY = date(2026, 5, 20)
ALL = ("desktop", "iphone", "ipad")
TEXTS = ("open /", "checkpoint product", 'tap "Buy"', "checkpoint basket")


def device(name: str, family: str, width: int) -> Device:
    fields = {"title": name.capitalize(), "family": family, "density": 2, "touch": True, "mobile": True}
    return Device.model_validate(
        {"name": name, "viewport": Viewport(width=width, height=800), "user_agent": "UA", **fields}
    )


def step(index: int, text: str) -> PlannedStep:
    kind, _, rest = text.partition(" ")
    name = rest if kind == "checkpoint" else ""
    devices = ("desktop", "iphone") if index == 0 else ALL
    return PlannedStep(index=index, kind=kind, text=text, checkpoint=name, devices=devices)


JOURNEY = PlannedJourney(
    name="Buy it",
    slug="buy-it",
    file="journeys/buy it.yaml",
    base_url="http://127.0.0.1:8000",
    reference="desktop",
    devices=ALL,
    steps=tuple(step(index, text) for index, text in enumerate(TEXTS)),
)
PLAN = Plan(
    journeys=(JOURNEY,),
    devices=(device("desktop", "desktop", 1440), device("iphone", "phone", 390), device("ipad", "tablet", 820)),
)


def visit(name: str, status: str = "finished", *, at: int = 4, kind: str = "", **changes: object) -> VisitEvidence:
    """A visit that passed the steps before `at`, failed there if its status says so, and took its checkpoints."""
    steps = [StepEvidence(index=index, outcome="passed") for index in range(min(at, 4))]
    if status == "failed":
        steps.append(StepEvidence.model_validate({"index": at, "outcome": "failed", "kind": kind, "error": "no luck"}))
    reached = [index for index in (1, 3) if index < at] + ([at] if status == "failed" else [])
    page = PageModel(url="/", scroll_width=380, scroll_height=2000, inner_width=390, inner_height=800)
    checkpoints = [
        CheckpointEvidence(
            step=index, name="x", page=page, files={"picture": f"{index}.png"}, effort=Effort(taps=index)
        )
        for index in reached
    ]
    fields = {"visit": Visit(journey="buy-it", device=name), "status": status, "steps": steps}
    return VisitEvidence.model_validate({**fields, "checkpoints": checkpoints, "browser": "156.0.1", **changes})


GOOD = [visit(name) for name in ALL]


def finding(**changes: object) -> Finding:
    fields = {
        "check": "price-mismatch",
        "area": "shopping",
        "severity": "critical",
        "title": "The price of Kettle differs.",
        "detail": "",
        "expected": "1",
        "actual": "2",
        "reference": "desktop",
        "fingerprint": "f1",
        "trust": "confirmed",
        "occurrences": (shows("iphone"),),
    }
    return Finding.model_validate({**fields, **changes})


def shows(name: str, at: int = 1) -> Occurrence:
    return Occurrence(journey="buy-it", checkpoint={1: "product", 3: "basket"}.get(at, ""), step=at, device=name)


def decided(**changes: object) -> Decision:
    fields = {"fingerprint": "f1", "check": "price-mismatch", "title": "t", "decision": "accepted", "date": TODAY}
    return Decision.model_validate({**fields, **changes})


ASKED = (CheckOutcome(check="price-mismatch", asked=2, findings=0, cannot_tell=0),)


def report(
    findings: Sequence[Finding] = (),
    decisions: Sequence[Decision] = (),
    visits: Sequence[VisitEvidence] = GOOD,
    *,
    problems: Sequence[str] = (),
    fail_on: str = "serious",
    **comparison: object,
) -> Report:
    compared = Comparison.model_validate({"outcomes": ASKED, **comparison, "findings": tuple(findings)})
    facts = {"run": "r1", "started": "2026-05-20T10:00:00Z", "tool": "cxcheck 0.1", "seconds": 1.5}
    options = {"fail_on": fail_on, "today": TODAY, "problems": problems, **facts}
    return judge(PLAN, visits, compared, decisions, **options)  # type: ignore[arg-type]  # a table of keywords


UNTOLD = (CheckOutcome(check="price-mismatch", asked=2, findings=0, cannot_tell=2),)
FAILED = [visit("desktop"), visit("iphone", "failed", at=2), visit("ipad")]
STEP = finding(check="step-impossible", fingerprint="s1", occurrences=(shows("iphone", 2),))
FOLDED = finding(check="control-covered", fingerprint="k1", consequences=(STEP,))

EXIT_CODES = {
    "nothing found": (report(), 0),
    "found": (report([finding()]), 1),
    "found, unconfirmed": (report([finding(trust="unconfirmed")]), 1),
    "found, flaky": (report([finding(trust="flaky")]), 0),
    "found, exactly at the limit": (report([finding(severity="serious")]), 1),
    "found, below the limit": (report([finding(severity="moderate")]), 0),
    "found, limit lowered": (report([finding(severity="moderate")], fail_on="minor"), 1),
    "accepted": (report([finding()], [decided()]), 0),
    "accepted for this device": (report([finding()], [decided(devices=("iphone",))]), 0),
    "accepted for another device": (report([finding()], [decided(devices=("ipad",))]), 1),
    "accepted until today": (report([finding()], [decided(until=TODAY)]), 0),
    "accepted until yesterday": (report([finding()], [decided(until=date(2026, 5, 19))]), 1),
    "false alarm": (report([finding()], [decided(decision="false-alarm")]), 0),
    "must fix": (report([finding()], [decided(decision="must-fix")]), 1),
    "must fix, flaky": (report([finding(trust="flaky")], [decided(decision="must-fix")]), 0),
    "must fix, minor": (report([finding(severity="minor")], [decided(decision="must-fix")]), 0),
    "expired, flaky": (report([finding(trust="flaky")], [decided(until=date(2026, 1, 1))]), 0),
    "accepted finding, other fingerprint": (report([finding()], [decided(fingerprint="f2")]), 1),
    "a problem": (report(problems=["No browser."]), 3),
    "a problem and a finding": (report([finding()], problems=["Interrupted."]), 1),
    "a problem and an accepted finding": (report([finding()], [decided()], problems=["Interrupted."]), 3),
    "reference failed": (report(visits=[visit("desktop", "failed", at=2), *GOOD[1:]]), 3),
    "reference failed, found before": (report([finding()], visits=[visit("desktop", "failed", at=2), *GOOD[1:]]), 1),
    "subject blocked": (report(visits=[*GOOD[:2], visit("ipad", "blocked", at=1)]), 3),
    "subject broken off": (report(visits=[*GOOD[:2], visit("ipad", "broken-off", at=1)]), 3),
    "a visit is missing": (report(visits=GOOD[:2]), 3),
    "no visit at all": (report(visits=[]), 3),
    "subject failed": (report([STEP], visits=FAILED), 1),
    "subject failed, folded under its cause": (report([FOLDED], visits=FAILED), 1),
    "subject failed, accepted": (
        report([STEP], [decided(fingerprint="s1", check="step-impossible")], visits=FAILED),
        0,
    ),
    "subject failed, flaky": (report([STEP.model_copy(update={"trust": "flaky"})], visits=FAILED), 0),
    "subject failed, by the journey's own fault": (
        report(visits=[GOOD[0], visit("iphone", "failed", at=2, kind="ambiguous"), GOOD[2]]),
        3,
    ),
    "nothing but cannot tell": (report(outcomes=UNTOLD), 3),
    "nothing compared": (report(outcomes=()), 3),
    "confirming visit blocked": (
        report(
            visits=[*GOOD, visit("ipad", "blocked", visit=Visit(journey="buy-it", device="ipad", purpose="confirm"))]
        ),
        3,
    ),
    "confirming visit failed": (
        report(
            visits=[*GOOD, visit("ipad", "failed", visit=Visit(journey="buy-it", device="ipad", purpose="confirm"))]
        ),
        0,
    ),
}


@pytest.mark.parametrize(("judged", "code"), EXIT_CODES.values(), ids=EXIT_CODES.keys())
def test_exit_code(judged: Report, code: int) -> None:
    assert (judged.exit_code, judged.verdict) == (code, {0: "consistent", 1: "divergent", 3: "inconclusive"}[code])
    assert (judged.exit_code == 1) == any(one.counts for one in judged.findings)
    assert judged.exit_code != 3 or judged.problems


@pytest.mark.parametrize("judged", [judged for judged, _ in EXIT_CODES.values()], ids=EXIT_CODES.keys())
def test_whatever_was_judged_can_be_shown(judged: Report) -> None:
    texts = {name: renderer.render(judged, {}) for name, renderer in renderers().items()}
    assert f"exit code {judged.exit_code}" in texts["html"]
    assert judged.verdict.upper() in texts["terminal"]
    assert ("<failure" in texts["junit"], "<error" in texts["junit"]) == (judged.exit_code == 1, bool(judged.problems))


STATUSES = [
    (finding(), None, "new"),
    (finding(trust="unconfirmed"), None, "unconfirmed"),
    (finding(trust="flaky"), None, "flaky"),
    (finding(trust="flaky"), decided(), "accepted"),
    (finding(trust="unconfirmed"), decided(decision="false-alarm"), "false-alarm"),
    (finding(trust="unconfirmed"), decided(decision="must-fix"), "must-fix"),
    (finding(), decided(decision="must-fix", until=date(2026, 1, 1)), "expired"),
    (finding(), decided(decision="false-alarm", until=date(2026, 1, 1)), "expired"),
]


@pytest.mark.parametrize(("found", "decision", "status"), STATUSES)
def test_status(found: Finding, decision: Decision | None, status: str) -> None:
    (judged,) = report([found], [decision] if decision else []).findings
    assert (judged.status, judged.decision) == (status, decision)


def test_a_decision_for_one_device_splits_the_finding() -> None:
    consequence = finding(fingerprint="s1", occurrences=(shows("ipad", 2), shows("iphone", 2)))
    only_ipad = finding(fingerprint="s2", occurrences=(shows("ipad", 3),))
    both = finding(occurrences=(shows("iphone"), shows("ipad")), consequences=(consequence, only_ipad))
    judged = report([both], [decided(devices=("ipad",))])
    new, accepted = judged.findings
    assert (new.fingerprint, new.status, [one.device for one in new.occurrences]) == ("f1", "new", ["iphone"])
    assert (accepted.fingerprint, accepted.status) == ("f1", "accepted")
    assert [one.device for one in accepted.occurrences] == ["ipad"]
    assert [one.fingerprint for one in new.consequences] == ["s1"]
    assert [one.fingerprint for one in accepted.consequences] == ["s1", "s2"]
    assert [one.device for one in new.consequences[0].occurrences] == ["iphone"]


def test_an_entry_that_names_the_device_goes_before_one_for_all() -> None:
    (judged,) = report([finding()], [decided(), decided(decision="must-fix", devices=("iphone",))]).findings
    assert judged.status == "must-fix"


def test_worst_first_and_what_counts_before_what_does_not() -> None:
    found = [
        finding(fingerprint="m", severity="moderate"),
        finding(fingerprint="x", trust="flaky"),
        finding(fingerprint="s", severity="serious"),
        finding(fingerprint="c"),
    ]
    assert [one.fingerprint for one in report(found).findings] == ["c", "s", "x", "m"]


RESOLVED = {
    "gone": (report((), [decided()]), [()]),
    "still there": (report([finding()], [decided()]), []),
    "gone on one of two": (report([finding()], [decided(devices=("iphone", "ipad"))]), [("ipad",)]),
    "folded under another": (report([FOLDED], [decided(fingerprint="s1")]), []),
    "flaky is not gone": (report([finding(trust="flaky")], [decided()]), []),
    "a device that did not run": (report((), [decided(devices=("kiosk",))]), []),
    "the visit did not get there": (report([STEP], [decided(devices=("iphone",)), decided()], visits=FAILED), []),
    "another device did": (report([STEP], [decided(devices=("iphone", "ipad"))], visits=FAILED), [("ipad",)]),
    "the reference did not get there": (
        report((), [decided(devices=("iphone",))], visits=[visit("desktop", "failed", at=2), *GOOD[1:]]),
        [],
    ),
    "could not be told": (
        report(
            (),
            [decided(devices=("iphone", "ipad"))],
            cannot_tell=(
                CannotTell(check="price-mismatch", journey="buy-it", checkpoint="product", device="ipad", reason="?"),
            ),
        ),
        [("iphone",)],
    ),
    "broken on the reference too": (
        report(
            (),
            [decided()],
            shared=(SharedDefect(check="c", title="t", detail="", fingerprint="f1", occurrences=(shows("iphone"),)),),
        ),
        [],
    ),
}


@pytest.mark.parametrize(("judged", "devices"), RESOLVED.values(), ids=RESOLVED.keys())
def test_resolved(judged: Report, devices: list[tuple[str, ...]]) -> None:
    assert [one.devices for one in judged.resolved] == devices


REPRODUCE = [
    (finding(occurrences=(shows("iphone"), shows("ipad"))), ["iphone", "ipad"], "product"),
    (finding(occurrences=(shows("iphone"), shows("ipad", 3))), ["iphone"], "product"),
    (finding(occurrences=(shows("iphone", 2),)), ["iphone"], "2"),
    (finding(occurrences=(shows("desktop", 3),)), ["iphone"], "basket"),
]


@pytest.mark.parametrize(("found", "devices", "until"), REPRODUCE)
def test_the_line_that_reproduces(found: Finding, devices: list[str], until: str) -> None:
    words = shlex.split(report([found]).findings[0].reproduce)
    wanted = [word for name in devices for word in ("--device", name)]
    start = ["cxcheck", "run", "journeys/buy it.yaml"]
    assert words == [*start, *wanted, "--until", until, "--base-url", "http://127.0.0.1:8000"]


def test_the_matrix_says_what_happened_in_every_cell() -> None:
    (journey,) = report([FOLDED], visits=FAILED).journeys
    cells = {(row.step, cell.device): cell for row in journey.rows for cell in row.cells}
    assert [(cells[at, "iphone"].outcome) for at in range(4)] == ["passed", "passed", "failed", "not-reached"]
    assert cells[2, "iphone"].error == "no luck"
    assert cells[3, "iphone"].error == "the visit ended at step 2"
    assert cells[1, "iphone"].picture == "visits/buy-it/iphone/1.png"
    assert cells[2, "iphone"].picture == "visits/buy-it/iphone/2.png"
    assert cells[2, "iphone"].findings == ("k1",)
    assert (cells[1, "iphone"].page_width, cells[1, "iphone"].page_height) == (390, 2000)
    assert cells[3, "ipad"].effort == Effort(taps=3)
    assert cells[0, "desktop"].picture == ""
    assert [note.status for note in journey.visits] == ["finished", "failed", "finished"]


def test_a_step_that_is_not_for_a_device_is_skipped_there() -> None:
    plays = [one for one in GOOD[2].steps if one.index > 0]
    visits = [*GOOD[:2], GOOD[2].model_copy(update={"steps": tuple(plays)})]
    (journey,) = report(visits=visits).journeys
    assert journey.rows[0].cells[2].outcome == "skipped"


def test_a_visit_that_was_blocked_gives_its_reason_to_the_steps_it_missed() -> None:
    judged = report(visits=[*GOOD[:2], visit("ipad", "blocked", at=1, reason="the site answered 403")])
    assert [row.cells[2].error for row in judged.journeys[0].rows[1:]] == ["the site answered 403"] * 3
    assert judged.problems == ("Ipad on “Buy it” was not let in: the site answered 403.",)


def test_a_device_is_named_by_its_viewport_and_the_engine_in_use() -> None:
    assert report().devices[1].engine == "Iphone viewport on Chromium 156"
    assert report(visits=[]).devices[1].engine == "Iphone viewport on Chromium"


TABLET = finding(fingerprint="f2", title="Cannot pay", occurrences=(shows("ipad"),))
HEADLINES = [
    (report([finding()]), "Phone customers lose one thing: The price of Kettle differs."),
    (report([finding(), TABLET]), "Phone and tablet customers lose 2 things: The price of Kettle differs; Cannot pay."),
    (report(), "Phone and tablet customers get what desktop customers get, in 1 journey."),
    (
        report([finding(trust="flaky"), finding(fingerprint="f3", severity="minor")]),
        "Phone and tablet customers get what desktop customers get, in 1 journey. 1 smaller difference is listed."
        " 1 difference came and went and does not count.",
    ),
    (report(problems=["No browser"]), "No verdict: No browser."),
    (
        report([finding(fingerprint=f"g{n}", title=f"Loss {n}") for n in range(5)], problems=["Late"]),
        "Phone customers lose 5 things: Loss 0; Loss 1; Loss 2; and 2 more. Not everything could be judged.",
    ),
]


@pytest.mark.parametrize(("judged", "words"), HEADLINES)
def test_headline(judged: Report, words: str) -> None:
    assert judged.headline == words


def test_a_very_long_title_does_not_flood_the_headline() -> None:
    assert len(report([finding(title="Kettle " * 100)]).headline) < 140
