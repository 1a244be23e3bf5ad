# ruff: noqa: E501 - pages and tables are read best a line each
"""The use-cases against a small shop: each stage alone, and what narrows a run."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

import cxcheck
from cxcheck import app
from cxcheck.app import Order
from cxcheck.bundle import Bundle
from cxcheck.errors import BundleError, CannotJudge, UserError
from cxcheck.model.report import Report
from tests.processes import wait_until
from tests.site import HEAD, VIEWPORT, Answer, Asked, Site, free_port

RUN = [sys.executable, "-m", "cxcheck", "run"]
HERE = {**os.environ, "PYTHONPATH": str(Path(cxcheck.__file__).parents[1])}
BUY = """
journey: Buy a kettle
reference: desktop
devices: [iphone, ipad, desktop]
steps:
  - checkpoint: home
    page: home
  - tap: {role: link, name: Kettle}
  - checkpoint: kettle
    page: product
"""
LOOK = """
journey: Look around
reference: desktop
devices: [iphone, desktop]
steps:
  - checkpoint: arrival
    page: home
"""
HOME = "<h1>Shop</h1><a href=/kettle>Kettle</a><a class=sale href=/sale>Sale</a><style>@media (width < 500px) { .sale { display: none } }</style>"


def kettle(asked: Asked) -> Answer:
    phone = "iPhone" in (asked.headers["User-Agent"] or "")
    return Answer(
        f"{HEAD}{VIEWPORT}<h1>Kettle</h1><p>£{'35.00' if phone else '30.00'}</p><button>Add to basket</button>"
    )


@pytest.fixture(scope="module")
def shop() -> Iterator[Site]:
    with Site() as site:
        site.put(HOME, "/")
        site.put(kettle, "/kettle")
        yield site


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "journeys").mkdir()
    (folder / "journeys" / "buy.yaml").write_text(BUY)
    (folder / "journeys" / "look.yaml").write_text(LOOK)
    return folder


@pytest.fixture(scope="module")
def order(shop: Site, project: Path) -> Order:
    return Order(paths=(project / "journeys",), base_url=shop.url, project=project, baselines=project / "baselines")


@pytest.fixture(scope="module")
def judged(order: Order) -> Report:
    return app.run(order)


@pytest.fixture
def stored(judged: Report, project: Path, tmp_path: Path) -> Path:
    """A copy of the run, for tests that write."""
    return Path(shutil.copytree(project / ".cxcheck" / "runs" / judged.run, tmp_path / judged.run))


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: object, **__: object) -> None:
        raise AssertionError("a browser was started")

    monkeypatch.setattr("cxcheck.app.capturing.Browsers", explode)
    monkeypatch.setattr("playwright.async_api.async_playwright", explode)


def bare(report: Report) -> dict[str, object]:
    return report.model_dump(exclude={"run"})


def test_a_run_finds_what_differs_and_confirms_it(judged: Report) -> None:
    assert {(one.check, one.trust, one.status) for one in judged.findings} == {
        ("feature-missing", "confirmed", "new"),
        ("price-mismatch", "confirmed", "new"),
    }
    assert judged.exit_code == 1
    assert judged.verdict == "divergent"
    (missing,) = [one for one in judged.findings if one.check == "feature-missing"]
    assert {one.journey for one in missing.occurrences} == {"buy-a-kettle", "look-around"}
    assert {one.device for one in missing.occurrences} == {"iphone"}


def test_comparing_and_reporting_again_say_the_same(
    judged: Report, stored: Path, no_browser: None, order: Order
) -> None:
    assert bare(app.compare(stored, order.baselines, "serious")) == bare(judged)
    assert bare(app.report(stored, order.baselines, "serious")) == bare(judged)
    written = json.loads((stored / "report.json").read_text())
    assert written["exit_code"] == 1
    assert (stored / "report.html").stat().st_size > 10_000


def test_capture_alone_judges_nothing_and_compare_takes_it_from_there(order: Order, tmp_path: Path) -> None:
    path = app.capture(replace(order, out=tmp_path / "captured", journeys=("look",)))
    assert {one.visit.purpose for one in Bundle.open(path).visits()} == {"journey"}
    assert not (path / "report.json").exists()
    with pytest.raises(BundleError, match="not compared yet"):
        app.report(path, order.baselines, "serious")
    compared = app.compare(path, order.baselines, "serious")
    # Nothing was visited again, so nothing is sure.
    assert {one.trust for one in compared.findings} <= {"unconfirmed"}
    assert bare(app.report(path, order.baselines, "serious")) == bare(compared)


def test_latest_is_what_was_run_last(
    judged: Report, project: Path, monkeypatch: pytest.MonkeyPatch, order: Order
) -> None:
    monkeypatch.chdir(project)
    assert Bundle.open(Path(".cxcheck/latest")).manifest().complete
    assert app.compare(None, order.baselines, "serious").exit_code == 1


def test_no_run_to_compare(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="there is no run here"):
        app.compare(tmp_path, tmp_path, "serious")


def test_severity_from_which_on_it_fails(stored: Path, order: Order) -> None:
    assert app.compare(stored, order.baselines, "critical").exit_code == 1, "a wrong price is critical"


# --- deciding ---------------------------------------------------------------------------------------------------------


def decide(stored: Path, baselines: Path, *prints: str, **more: object) -> list[Path]:
    choice = {"everything": False, "devices": (), "until": None, **more}
    return app.approve(
        stored,
        prints,
        bool(choice["everything"]),
        "accepted",
        choice["devices"],  # type: ignore[arg-type]  # as the tests give them
        "known",
        choice["until"],  # type: ignore[arg-type]  # as the tests give them
        "Ada",
        baselines,
    )


def test_everything_accepted_is_consistent(stored: Path, tmp_path: Path) -> None:
    written = decide(stored, tmp_path / "b", everything=True)
    assert sorted(path.name for path in written) == ["shopping.yaml"]
    again = app.compare(stored, tmp_path / "b", "serious")
    assert {one.status for one in again.findings} == {"accepted"}
    assert (again.exit_code, again.verdict) == (0, "consistent")


def test_one_accepted_by_the_beginning_of_its_fingerprint(judged: Report, stored: Path, tmp_path: Path) -> None:
    price = next(one for one in judged.findings if one.check == "price-mismatch")
    decide(stored, tmp_path / "b", price.fingerprint[:8])
    again = app.compare(stored, tmp_path / "b", "serious")
    assert {one.check: one.status for one in again.findings} == {"price-mismatch": "accepted", "feature-missing": "new"}
    assert again.exit_code == 1


def test_accepted_for_one_device_only(stored: Path, tmp_path: Path) -> None:
    decide(stored, tmp_path / "b", everything=True, devices=("ipad",))
    assert {one.status for one in app.compare(stored, tmp_path / "b", "serious").findings} == {"new"}
    decide(stored, tmp_path / "b", everything=True, devices=("iphone",))
    assert {one.status for one in app.compare(stored, tmp_path / "b", "serious").findings} == {"accepted"}


def test_what_was_accepted_until_yesterday_counts_again(stored: Path, tmp_path: Path) -> None:
    decide(stored, tmp_path / "b", everything=True, until=date.today() - timedelta(days=1))
    again = app.compare(stored, tmp_path / "b", "serious")
    assert {one.status for one in again.findings} == {"expired"}
    assert again.exit_code == 1


def test_decisions_about_nothing(stored: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no finding of the run begin with zzz"):
        decide(stored, tmp_path / "b", "zzz")
    with pytest.raises(UserError, match="the run has no device toaster"):
        decide(stored, tmp_path / "b", everything=True, devices=("toaster",))
    assert not (tmp_path / "b").exists()


def test_a_run_never_writes_a_baseline(judged: Report, order: Order) -> None:
    assert not order.baselines.exists()


# --- narrowing --------------------------------------------------------------------------------------------------------


def test_one_journey_one_device_and_a_stop(order: Order, tmp_path: Path) -> None:
    narrow = replace(order, journeys=("buy",), devices=("ipad",), until="home", out=tmp_path / "run")
    report = app.run(narrow)
    visits = Bundle.open(tmp_path / "run").visits()
    assert {one.visit.id for one in visits} == {"buy-a-kettle/desktop", "buy-a-kettle/ipad"}
    assert {tuple(step.outcome for step in one.steps) for one in visits} == {
        ("passed", "passed", "not-reached", "not-reached")
    }
    assert report.exit_code == 0


def test_wishes_that_cannot_be_met(order: Order) -> None:
    for wish, told in (
        ({"journeys": ("nowhere",)}, "no journey is called nowhere"),
        ({"devices": ("toaster",)}, "toaster"),
        ({"until": "hme", "journeys": ("buy",)}, 'has no step "hme"'),
        ({"base_url": None}, "does not say where the shop is"),
    ):
        with pytest.raises(UserError, match=told) as error:
            app.capture(replace(order, **wish))
        assert error.value.exit_code == 2


def test_validate_tells_the_problems_of_all_files(project: Path, tmp_path: Path) -> None:
    assert app.validate([project / "journeys"], project) == 2
    (tmp_path / "one.yaml").write_text("journey: A\nsteps:\n  - tapp: x\n")
    (tmp_path / "two.yaml").write_text("journey: B\nstepz: []\n")
    (tmp_path / "three.yaml").write_text("journey: C\nsteps:\n  - back\n")
    with pytest.raises(UserError) as error:
        app.validate([tmp_path], tmp_path)
    said = str(error.value)
    assert "one.yaml:3" in said
    assert "two.yaml:2" in said
    assert "three.yaml" not in said


def test_a_secret_that_is_not_set_is_told_before_anything_is_played(
    order: Order, tmp_path: Path, no_browser: None
) -> None:
    (tmp_path / "j.yaml").write_text("journey: J\nsteps:\n  - fill: {label: P, with: '${CXCHECK_NOT_SET}'}\n")
    with pytest.raises(UserError, match="CXCHECK_NOT_SET"):
        app.capture(replace(order, paths=(tmp_path / "j.yaml",), out=tmp_path / "run"))
    assert not (tmp_path / "run").exists()


def test_a_shop_that_is_not_there(order: Order, tmp_path: Path) -> None:
    report = app.run(replace(order, base_url=f"http://127.0.0.1:{free_port()}", journeys=("look",), out=tmp_path / "r"))
    assert report.exit_code == 3
    assert report.verdict == "inconclusive"
    assert "cannot be reached" in " ".join(report.problems)


def test_no_browser_to_play_with(order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CXCHECK_BROWSER", "/bin/false")
    with pytest.raises(CannotJudge, match="the browser does not start") as error:
        app.capture(replace(order, out=tmp_path / "run"))
    assert error.value.exit_code == 3
    assert "interrupted" in " ".join(Bundle.open(tmp_path / "run").manifest().problems)


def test_a_damaged_bundle_is_told(stored: Path, order: Order) -> None:
    next(stored.rglob("page.json")).write_text("{")
    with pytest.raises(BundleError, match="is damaged"):
        app.compare(stored, order.baselines, "serious")
    (stored / "comparison.json").write_text("[]")
    with pytest.raises(BundleError):
        app.report(stored, order.baselines, "serious")


def test_two_runs_at_once_do_not_meet(order: Order, tmp_path: Path) -> None:
    commands = [
        [*RUN, "--journey", "Look around", "--base-url", str(order.base_url), "--device", "iphone", str(order.paths[0])]
        for _ in range(2)
    ]
    running = [
        subprocess.Popen(words, cwd=tmp_path, env=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for words in commands
    ]
    assert wait_until(lambda: all(one.poll() is not None for one in running), 90)
    runs = list((tmp_path / ".cxcheck" / "runs").iterdir())
    assert len(runs) == 2
    assert all(Bundle.open(run).manifest().complete for run in runs)
