"""What the wheel holds is enough: unpacked somewhere else, it walks the demo shop and finds a seeded fault."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "pip", "wheel", str(ROOT), "--no-deps", "--no-build-isolation", "--quiet"]
    subprocess.run([*command, "--wheel-dir", str(folder)], check=True, capture_output=True, timeout=120)
    (wheel,) = folder.glob("cxcheck-*.whl")
    home = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(home)
    return home


def test_the_demo_runs_from_the_wheel(unpacked: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cxcheck", "demo", "--faults", "page-too-wide", "--device", "iphone"]
    ran = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "1 of 1 came out as findings." in ran.stdout
    assert (tmp_path / ".cxcheck" / "latest" / "report.html").is_file()
    used = subprocess.run(
        [sys.executable, "-c", "import cxcheck; print(cxcheck.__file__)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert used.stdout.startswith(str(unpacked))
