"""A disk that is full or shut, and a clock that jumps: one sentence and exit code 3, or no difference at all."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import cxcheck
from cxcheck import app
from cxcheck.bundle import Bundle
from tests.machine.hostile import page, serving
from tests.machine.playing import orphans
from tests.processes import children_of

JOURNEY = "journey: {name}\nreference: desktop\ndevices: [iphone, desktop]\nsteps:\n  - checkpoint: home\n"
HERE = {**os.environ, "PYTHONPATH": str(Path(cxcheck.__file__).parents[1])}


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "journeys").mkdir()
    for number in range(3):
        (tmp_path / "journeys" / f"{number}.yaml").write_text(JOURNEY.format(name=f"look {number}"))
    with serving({"/": page("<p>word " * 500)}) as url:
        yield url


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with room for about one visit."""
    place = tmp_path / "small"
    place.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(place)]
    try:
        mounted = subprocess.run(mounting, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount here, so no disk can be filled")
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here, which needs root: {mounted.stderr.strip()}")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def cxcheck_run(shop: str, folder: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "cxcheck", "run", "journeys", f"--base-url={shop}", "--workers=1", *more]
    return subprocess.run(command, cwd=folder, env=HERE, capture_output=True, text=True, timeout=120, check=False)


def test_a_disk_that_fills_up_ends_the_run_with_a_sentence(shop: str, tmp_path: Path, small_disk: Path) -> None:
    before = {pid for pid, _ in children_of()}
    ended = cxcheck_run(shop, tmp_path, f"--out={small_disk / 'run'}")
    assert ended.returncode == 3
    assert "the run cannot be written: No space left on device" in ended.stderr
    assert "hint: make room, or choose another folder with --out" in ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout
    assert orphans(before) == ()
    # What had been written whole is still a run, and nothing half-written is left.
    bundle = Bundle.open(small_disk / "run")
    assert not bundle.manifest().complete
    bundle.visits()
    assert not [*bundle.path.glob(".visit-*"), *bundle.path.glob(".writing-*")]


@pytest.mark.parametrize("out", ["/proc/cxcheck/run", "/dev/null/run"])
def test_a_folder_that_nobody_may_write_to(shop: str, tmp_path: Path, out: str) -> None:
    ended = cxcheck_run(shop, tmp_path, f"--out={out}")
    assert ended.returncode == 3
    assert "the run cannot be written: " in ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_project_that_nobody_may_write_to(shop: str, tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    ended = cxcheck_run(shop, tmp_path)
    assert ended.returncode == 3
    assert "the run cannot be written: Permission denied" in ended.stderr


def test_a_clock_that_jumps_changes_nothing(shop: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, dice = time.time, random.Random(1)
    monkeypatch.setattr(time, "time", lambda: real() + dice.choice([-7, 0, 5]) * 3600)
    order = app.Order(paths=(tmp_path / "journeys",), base_url=shop, project=tmp_path, out=tmp_path / "run")
    judged = app.run(order)
    assert (judged.verdict, judged.exit_code) == ("consistent", 0)
    assert 0 <= judged.seconds < 120
    for visit in Bundle.open(tmp_path / "run").visits():
        assert visit.status == "finished"
        assert 0 <= visit.seconds < 60
        assert all(0 <= step.seconds < 60 for step in visit.steps)
