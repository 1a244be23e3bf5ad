"""The wheel holds every file of the package: code, templates, scripts, devices, the demo's data."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "cxcheck"
LEFT_OUT = {"__pycache__"}
DATA = (
    "cxcheck/devices/*.yaml",
    "cxcheck/probes/*.js",
    "cxcheck/capture/*.js",
    "cxcheck/demo/journeys/*.yaml",
    "cxcheck/demo/templates/*.html",
    "cxcheck/demo/static/*",
    "cxcheck/demo/data/*",
    "cxcheck/report/templates/*",
    "cxcheck/report/schema.json",
    "cxcheck/faults/*.js",
    "cxcheck/faults/shopping/*.js",
    "cxcheck/drilling/templates/*",
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", str(ROOT), "--no-deps", "--no-build-isolation", "--quiet"]
    done = subprocess.run([*command, "--wheel-dir", str(folder)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (path,) = folder.glob("cxcheck-*.whl")
    with zipfile.ZipFile(path) as archive:
        yield archive


def test_every_file_of_the_package_is_inside(wheel):
    files = {path for path in PACKAGE.rglob("*") if path.is_file() and not LEFT_OUT & set(path.parts)}
    expected = {path.relative_to(ROOT).as_posix() for path in files}
    inside = set(wheel.namelist())
    assert expected <= inside
    assert {name for name in inside if ".dist-info/" not in name} <= expected


@pytest.mark.parametrize("pattern", DATA)
def test_each_kind_of_data_is_inside(wheel, pattern):
    assert [name for name in wheel.namelist() if Path(name).match(pattern)]


def test_the_command_and_the_licence_are_declared(wheel):
    names = {name.split("/", 1)[1]: name for name in wheel.namelist() if ".dist-info/" in name}
    assert "cxcheck = cxcheck.cli:main" in wheel.read(names["entry_points.txt"]).decode()
    assert "licenses/LICENSE" in names
    metadata = wheel.read(names["METADATA"]).decode()
    assert "Requires-Python: >=3.11" in metadata
    assert "Requires-Dist: playwright" in metadata
