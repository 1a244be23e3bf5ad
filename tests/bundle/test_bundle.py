"""A run on disk: whole or not at all, and a clear word when it is damaged."""

import json
import os
import stat
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

import pytest

from cxcheck.bundle import VERSION, Bundle, Manifest, new_run, point_latest, slug, unique_slugs
from cxcheck.errors import BundleError, UserError
from cxcheck.model.evidence import CheckpointEvidence, StepEvidence, VisitEvidence
from cxcheck.model.page import Box, Element, PageModel
from cxcheck.model.plan import Plan, Visit

NOW = datetime(2026, 11, 22, 10, 15, 30, tzinfo=UTC).isoformat(timespec="seconds")
PAGE = PageModel(
    url="http://shop/",
    scroll_width=10,
    scroll_height=10,
    inner_width=10,
    inner_height=10,
    elements=(Element(tag="p", text="Grüße", box=Box(0, 0, 1, 1)),),
)


def manifest(run: str = "run") -> Manifest:
    return Manifest(run=run, started=NOW, plan=Plan(journeys=(), devices=()))


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    return Bundle.create(tmp_path / "run", manifest())


def finish(bundle: Bundle, visit: Visit, **more: object) -> Path:
    folder = bundle.visit_folder(visit)
    name = folder.write("00-home/page.json", PAGE.model_dump_json().encode())
    place = CheckpointEvidence(step=0, name="home", files={"page": name}, page=PAGE)
    steps = (StepEvidence(index=0, outcome="passed"),)
    folder.finish(VisitEvidence(visit=visit, status="finished", checkpoints=(place,), steps=steps, **more))
    return folder.target


def test_what_was_written_is_read(bundle: Bundle) -> None:
    finish(bundle, Visit(journey="j", device="d"), reason="")
    (read,) = Bundle.open(bundle.path).visits()
    assert read.checkpoints[0].page == PAGE
    assert bundle.manifest() == manifest()


def test_a_visit_is_there_whole_or_not_at_all(bundle: Bundle) -> None:
    visit = Visit(journey="j", device="d")
    folder = bundle.visit_folder(visit)
    folder.write("00-home/page.json", b"half")
    assert bundle.visits() == ()
    folder.abandon()
    assert list(bundle.path.glob(".visit-*")) == []


def test_a_visit_played_again_takes_the_place_of_the_first(bundle: Bundle) -> None:
    visit = Visit(journey="j", device="d")
    finish(bundle, visit, reason="first")
    target = finish(bundle, visit, reason="second")
    assert [one.reason for one in bundle.visits()] == ["second"]
    assert sorted(path.name for path in target.iterdir()) == ["00-home", "visit.json"]


def test_own_visits_are_read_before_confirming_ones(bundle: Bundle) -> None:
    visits = [
        Visit(journey="b", device="d", purpose="search", stop_after=2),
        Visit(journey="b", device="d"),
        Visit(journey="a", device="z", purpose="confirm", round=1),
        Visit(journey="a", device="z"),
    ]
    for visit in visits:
        finish(bundle, visit)
    assert [one.visit.id for one in bundle.visits()] == ["a/z", "b/d", "a/z~confirm1", "b/d~search2"]


def test_leftovers_of_a_killed_run_are_ignored_and_cleaned_up(bundle: Bundle) -> None:
    finish(bundle, Visit(journey="j", device="d"))
    bundle.visit_folder(Visit(journey="j", device="e")).write("visit.json", b"{")
    (bundle.path / ".writing-x").write_text("half")
    assert len(bundle.visits()) == 1
    bundle.clean_up()
    assert sorted(path.name for path in bundle.path.iterdir()) == ["run.json", "visits"]


def test_files_can_be_read_by_others(bundle: Bundle) -> None:
    target = finish(bundle, Visit(journey="j", device="d"))
    assert stat.S_IMODE((bundle.path / "run.json").stat().st_mode) == 0o644
    assert stat.S_IMODE(target.stat().st_mode) == 0o755


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '"text"', "\x00"])
def test_a_damaged_manifest(bundle: Bundle, content: str) -> None:
    (bundle.path / "run.json").write_text(content)
    with pytest.raises(BundleError, match=r"run\.json is damaged"):
        bundle.manifest()


def test_a_manifest_that_is_no_text(bundle: Bundle) -> None:
    (bundle.path / "run.json").write_bytes(b"\xff\xfe\x00{")
    with pytest.raises(BundleError, match="cannot be read"):
        bundle.manifest()


def test_a_manifest_that_lacks_something(bundle: Bundle) -> None:
    (bundle.path / "run.json").write_text(json.dumps({"version": VERSION}))
    with pytest.raises(BundleError, match=r"damaged \(run: Field required\)"):
        bundle.manifest()


@pytest.mark.parametrize("version", [0, VERSION + 1, "1", None])
def test_another_version(bundle: Bundle, version: object) -> None:
    data = json.loads((bundle.path / "run.json").read_text())
    (bundle.path / "run.json").write_text(json.dumps({**data, "version": version}))
    with pytest.raises(BundleError, match=f"in format {version}, this cxcheck reads format {VERSION}") as error:
        bundle.manifest()
    assert error.value.exit_code == 3


def test_damaged_and_missing_files_of_a_visit_are_named(bundle: Bundle) -> None:
    target = finish(bundle, Visit(journey="j", device="d"))
    page = target / "00-home/page.json"
    page.write_text(PAGE.model_dump_json()[:-20])
    with pytest.raises(BundleError, match=r"00-home/page\.json: a file of the run is damaged"):
        bundle.visits()
    page.unlink()
    with pytest.raises(BundleError, match="cannot be read"):
        bundle.visits()
    (target / "visit.json").write_text('{"visit": {"journey": "j"}}')
    with pytest.raises(BundleError, match=r"damaged \(visit\.device"):
        bundle.visits()


def test_no_run_here(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(BundleError, match="there is no run here"):
            Bundle.open(path)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "file", tmp_path / "file" / "run", Path("/proc/nowhere/run")):
        with pytest.raises(BundleError, match="the run cannot be written"):
            Bundle.create(path, manifest())
    with pytest.raises(BundleError, match="the run cannot be written"):
        new_run(tmp_path / "file", NOW)


def test_a_former_run_is_replaced_and_nothing_of_it_kept(bundle: Bundle) -> None:
    finish(bundle, Visit(journey="j", device="d"))
    bundle.write("comparison.json", b"{}")
    again = Bundle.create(bundle.path, manifest("again"))
    assert again.visits() == ()
    assert not (bundle.path / "comparison.json").exists()
    assert again.manifest().run == "again"


def test_a_folder_of_somebody_elses_visits_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "visits").mkdir()
    (tmp_path / "visits" / "mine.txt").write_text("precious")
    with pytest.raises(UserError, match="not those of a run") as error:
        Bundle.create(tmp_path, manifest())
    assert error.value.exit_code == 2
    assert (tmp_path / "visits" / "mine.txt").read_text() == "precious"


def test_latest_points_at_the_newest(tmp_path: Path) -> None:
    for number in range(2):
        run = new_run(tmp_path, NOW)
        Bundle.create(run, manifest(str(number)))
        point_latest(tmp_path, run)
        assert Bundle.open(tmp_path / "latest").manifest().run == str(number)
    assert os.readlink(tmp_path / "latest") == "runs/20261122-101530-2"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_latest_that_points_nowhere(tmp_path: Path) -> None:
    (tmp_path / "latest").symlink_to("runs/gone")
    with pytest.raises(BundleError, match="there is no run here"):
        Bundle.open(tmp_path / "latest")


def test_runs_that_start_in_one_moment_get_folders_of_their_own(tmp_path: Path) -> None:
    with get_context("spawn").Pool(4) as pool:
        paths = pool.starmap(new_run, [(tmp_path, NOW)] * 40)
    assert len(set(paths)) == 40
    assert all(path.is_dir() for path in paths)


HOSTILE = [
    "../../etc/passwd",
    "/etc/passwd",
    "a\0b",
    "🛒",
    "..",
    ".",
    "",
    "  ",
    "CON",
    "x" * 500,
    "Grüße & Küsse",
    "a/b\\c",
    "-rf",
    "$(rm)",
    "ß" * 200,
    "\n",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_slugs_are_safe_names(name: str, tmp_path: Path) -> None:
    safe = slug(name)
    assert 1 <= len(safe) <= 60
    assert set(safe) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not safe.startswith("-")
    (tmp_path / safe).mkdir()
    assert (tmp_path / safe).resolve().parent == tmp_path.resolve()


def test_slugs_differ_where_names_do() -> None:
    slugs = unique_slugs([*HOSTILE, "a b", "a-b", "A B", "a-b-2", "🛒🛒"])
    assert len(set(slugs)) == len(slugs)
