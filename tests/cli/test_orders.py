from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from cxcheck.model.plan import Shard
from tests.cli.fake_app import report_with

FUTURE = date(2999, 12, 31)


def test_run_without_words_plays_the_journeys_folder(invoke, app, project):
    app.answers["run"] = report_with(0)
    invoke("run")
    ((use_case, (order,)),) = app.asked
    assert use_case == "run"
    assert vars(order) == {
        "paths": (Path("journeys"),),
        "base_url": None,
        "devices": (),
        "journeys": (),
        "out": None,
        "headed": False,
        "pause": False,
        "until": None,
        "workers": None,
        "baselines": Path("baselines"),
        "fail_on": "serious",
        "project": project,
        "site": "",
        "effects": True,
        "patches": (),
        "repeats": 1,
        "sweep": False,
        "remembers": True,
        "shard": None,
        "last_failed": False,
        "max_failures": None,
        "command": "",
    }


def test_run_hands_every_option_on(invoke, app, project):
    app.answers["run"] = report_with(0)
    (project / "a.yaml").touch()
    words = "run a.yaml journeys --base-url https://shop.example --device iphone --device ipad --journey Buy --out o"
    more = "--headed --until 3 --workers 2 --baselines b --fail-on minor --shard 2/4 --last-failed --max-failures 7"
    invoke(*words.split(), *more.split(), "--site", "staging", "--repeats", "3")
    ((_, (order,)),) = app.asked
    assert order.paths == (Path("a.yaml"), Path("journeys"))
    assert order.site == "staging"
    assert order.base_url == "https://shop.example"
    assert order.devices == ("iphone", "ipad")
    assert order.journeys == ("Buy",)
    assert (order.out, order.baselines) == (Path("o"), Path("b"))
    assert (order.headed, order.pause, order.until, order.workers) == (True, False, "3", 2)
    assert (order.fail_on, order.repeats) == ("minor", 3)
    assert (order.shard, order.last_failed, order.max_failures) == (Shard(number=2, count=4), True, 7)


@pytest.mark.parametrize("wrong", ["2", "0/4", "5/4", "2/", "/4", "a/b", "2/4/6", "-1/4"])
def test_a_share_is_written_as_a_fraction(invoke, app, wrong):
    result = invoke("run", "--shard", wrong)
    assert result.exit_code == 2
    assert "the second of four is written 2/4" in result.stderr
    assert app.asked == []


def test_merge_takes_the_folders_of_runs(invoke, app):
    app.answers["merge"] = report_with(1)
    assert invoke("merge", "s1", "s2", "--out", "m", "--fail-on", "critical").exit_code == 1
    assert app.asked == [("merge", ((Path("s1"), Path("s2")), Path("m"), Path("baselines"), "critical"))]


def test_a_pause_shows_the_windows(invoke, app):
    app.answers["capture"] = Path(".cxcheck/runs/r1")
    invoke("capture", "--pause")
    ((_, (order,)),) = app.asked
    assert order.pause
    assert order.headed


def test_capture_says_where_the_evidence_is_and_how_to_judge_it(invoke, app):
    app.answers["capture"] = Path(".cxcheck/runs/r1")
    result = invoke("capture")
    assert result.exit_code == 0
    assert "cxcheck compare .cxcheck/runs/r1" in result.stdout


def test_compare_and_report_take_a_run_or_none(invoke, app):
    app.answers |= {"compare": report_with(0), "report": report_with(0)}
    invoke("compare")
    invoke("report", "r7", "--baselines", "b", "--fail-on", "critical")
    assert app.asked == [
        ("compare", (None, Path("baselines"), "serious")),
        ("report", (Path("r7"), Path("b"), "critical")),
    ]


def test_validate_counts(invoke, app, project):
    app.answers["validate"] = 1
    assert invoke("validate").stdout == "1 journey is well formed.\n"
    app.answers["validate"] = 3
    assert invoke("validate", "journeys").stdout == "3 journeys are well formed.\n"
    assert app.asked[0] == ("validate", ((Path("journeys"),), project))


def test_approve_hands_the_decision_on_and_names_the_files(invoke, app):
    app.answers["approve"] = [Path("baselines/shopping.yaml")]
    words = "approve r1 3f9a 77 --as must-fix --device iphone --device ipad --until 2999-12-31 --by Ann"
    result = invoke(*words.split(), "--reason", "ships in May")
    assert result.exit_code == 0
    assert result.stdout == "wrote baselines/shopping.yaml\n"
    arguments = (Path("r1"), ("3f9a", "77"), False, "must-fix", ("iphone", "ipad"), "ships in May", FUTURE, "Ann")
    assert app.asked == [("approve", (*arguments, Path("baselines")))]


def test_approve_all_by_whoever_types(invoke, app, monkeypatch):
    monkeypatch.setenv("LOGNAME", "dana")
    app.answers["approve"] = []
    invoke("approve", "r1", "--all", "--as", "accepted")
    expected = (Path("r1"), (), True, "accepted", (), "", None, "dana", Path("baselines"))
    assert app.asked == [("approve", expected)]


def pages():
    return [
        SimpleNamespace(
            id="price-mismatch", area="shopping", severity="critical", summary="Other price.", page="Long\n"
        ),
        SimpleNamespace(id="page-too-wide", area="layout", severity="serious", summary="Sideways.", page="Wide page\n"),
    ]


def test_checks_lists_in_columns(invoke, app):
    app.answers["check_pages"] = pages()
    assert invoke("checks").stdout.splitlines() == [
        "shopping  price-mismatch  critical  Other price.",
        "layout    page-too-wide   serious   Sideways.",
    ]


def test_checks_explains_one(invoke, app):
    app.answers["check_pages"] = pages()
    assert invoke("checks", "page-too-wide").stdout == "page-too-wide  (layout, serious)\n\nWide page\n"


def test_an_unknown_check_is_answered_with_the_nearest(invoke, app):
    app.answers["check_pages"] = pages()
    result = invoke("checks", "price-missmatch")
    assert result.exit_code == 2
    assert "did you mean 'price-mismatch'?" in result.stderr
    assert "`cxcheck checks` lists them all" in invoke("checks", "zzz").stderr


def test_devices_lists_the_projects_own_too(invoke, project):
    listed = invoke("devices")
    assert listed.exit_code == 0
    names = [line.split()[0] for line in listed.stdout.splitlines()]
    assert {"iphone", "desktop", "kiosk"} <= set(names)
    own = (
        "name: till\ntitle: Our till\nfamily: kiosk\nviewport: {width: 600, height: 900}\ndensity: 1\n"
        "touch: true\nmobile: false\nuser_agent: Till/1\n"
    )
    (project / "devices").mkdir()
    (project / "devices" / "till.yaml").write_text(own)
    assert "Our till" in invoke("devices").stdout


def test_schemas_are_json(invoke):
    import json

    journey = json.loads(invoke("schema").stdout)
    assert journey["title"] == "cxcheck journey"
    report = json.loads(invoke("schema", "--report").stdout)
    assert {"verdict", "findings"} <= set(report["properties"])
