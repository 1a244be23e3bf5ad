# ruff: noqa: E501 - pages are read best a line each
"""What a CI asks of a run: shares, what failed last time, an early end, a summary on the job's page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cxcheck import app
from cxcheck.app import Order
from cxcheck.bundle import Bundle
from cxcheck.errors import BundleError
from cxcheck.model.finding import Severity
from cxcheck.model.plan import Shard
from cxcheck.model.report import Report
from tests.site import Site

DEAR = "<h1>Kettle</h1><p>£30</p><a class=more href=/more>More kettles</a><style>@media (width < 500px) { .more { display: none } }</style>"
"""Phones lack a link."""
FINE = "<h1>Kettle</h1><p>£30</p>"


def journey(name: str, path: str) -> str:
    return f"journey: {name}\nstart: {path}\ndevices: [iphone, ipad, desktop]\nsteps:\n  - checkpoint: arrival\n    page: product\n"


@pytest.fixture(scope="module")
def shop() -> Iterator[Site]:
    with Site() as site:
        site.put(DEAR, "/dear")
        site.put(FINE, "/fine")
        yield site


@pytest.fixture
def order(shop: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Order:
    """One journey that diverges on the phone, two that do not."""
    folder = tmp_path / "journeys"
    folder.mkdir()
    for name, path in (("Dear", "/dear"), ("Fine", "/fine"), ("Good", "/fine")):
        (folder / f"{name}.yaml").write_text(journey(name, path))
    monkeypatch.chdir(tmp_path)
    return Order(paths=(folder,), base_url=shop.url, project=tmp_path, baselines=tmp_path / "baselines")


def told(report: Report) -> set[tuple[str, str, str, str]]:
    return {(f.check, f.fingerprint, one.journey, one.device) for f in report.findings for one in f.occurrences}


def played(report: Report) -> dict[str, tuple[str, ...]]:
    return {one.slug: one.devices for one in report.journeys}


def test_shards_merged_say_what_one_run_says(order: Order, tmp_path: Path) -> None:
    whole = app.run(order)
    shards = [tmp_path / f"s{number}" for number in (1, 2)]
    parts = [app.run(replace(order, shard=Shard(number=number, count=2), out=shards[number - 1])) for number in (1, 2)]
    assert sorted(len(one.journeys) for one in parts) == [1, 2]
    merged = app.merge(shards, tmp_path / "merged", order.baselines, "serious")
    assert told(merged) == told(whole) != set()
    assert (merged.verdict, merged.exit_code) == (whole.verdict, whole.exit_code) == ("divergent", 1)
    assert played(merged) == played(whole)
    assert (tmp_path / "merged" / "report.html").is_file()
    lonely = app.merge(shards[:1], tmp_path / "part", order.baselines, "serious")
    assert "Shard 2 of 2 is missing: its journeys were not judged." in lonely.problems
    assert lonely.exit_code != 0


def test_a_share_without_journeys_is_no_failure(order: Order) -> None:
    report = app.run(replace(order, journeys=("Fine",), shard=Shard(number=2, count=2)))
    assert (report.verdict, report.exit_code, report.headline) == (
        "consistent",
        0,
        "There was no journey to play here.",
    )


def test_only_what_failed_is_played_again(order: Order) -> None:
    first = app.run(order)
    assert {(slug, device) for _, _, slug, device in told(first)} == {("dear", "iphone")}
    again = app.run(replace(order, last_failed=True))
    assert played(again) == {"dear": ("iphone", "desktop")}
    assert {one[:3] for one in told(again)} == {one[:3] for one in told(first)}


def test_after_a_run_without_failures_all_is_played(order: Order) -> None:
    everything = replace(order, last_failed=True)
    assert set(played(app.run(replace(everything, journeys=("Fine",))))) == {"fine"}
    assert set(played(app.run(everything))) == {"dear", "fine", "good"}


def test_a_damaged_last_report_is_said(order: Order) -> None:
    app.run(replace(order, journeys=("Fine",)))
    (order.project / ".cxcheck" / "latest" / "report.json").write_text("{")
    with pytest.raises(BundleError, match="the report of the last run is damaged"):
        app.run(replace(order, last_failed=True))


@pytest.mark.parametrize(("fail_on", "ended_early"), [("serious", True), ("critical", False)])
def test_enough_failures_end_a_run_early(order: Order, fail_on: Severity, ended_early: bool) -> None:
    """One visit at a time; the journey that diverges is the longest and therefore comes first."""
    longest = journey("Dear", "/dear") + "  - see: Kettle\n" * 3
    (order.paths[0] / "Dear.yaml").write_text(longest)
    report = app.run(replace(order, max_failures=1, workers=1, fail_on=fail_on))
    missing = {(one.slug, note.device) for one in report.journeys for note in one.visits if note.status == "missing"}
    assert bool(missing) == ended_early
    assert {slug for slug, _ in missing} <= {"fine", "good"}
    assert bool(told(report)), "what was played is judged"
    assert any("was ended" in problem for problem in report.problems) == ended_early


def test_a_visit_without_an_end_is_a_failure(order: Order) -> None:
    lost = "journey: Lost\nstart: /dear\ndevices: [iphone, desktop]\nsteps:\n" + "  - see: Kettle\n" * 3
    (order.paths[0] / "Lost.yaml").write_text(lost + "  - see: {text: Teapot}\n    timeout: 1\n")
    report = app.run(replace(order, max_failures=2, workers=1))
    assert report.exit_code == 3
    assert sum(note.status == "missing" for one in report.journeys for note in one.visits) == 9


def test_the_summary_goes_to_the_page_of_the_job(
    order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "step-summary.md"
    page.write_text("said before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    report = app.run(replace(order, journeys=("Fine",)))
    own = (Bundle.open(tmp_path / ".cxcheck" / "latest").path / "summary.md").read_text()
    assert page.read_text() == "said before\n" + own
    assert "consistent" in own
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    assert app.report(None, order.baselines, "serious").exit_code == report.exit_code
    assert "the job's summary cannot be written" in capsys.readouterr().err
