"""What cxcheck needs on a machine: each examination says what it found, and what mends it if it is missing."""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cxcheck import __version__
from cxcheck.capture.browser_binary import (
    AS_ROOT,
    ENVIRONMENT_VARIABLE,
    HEADED_MENDING_COMMAND,
    BrowserBinary,
    find_browser,
)
from cxcheck.capture.browser_trial import Trial, try_browser
from cxcheck.errors import CannotJudge, Problem

State = Literal["good", "unsure", "bad"]

DRIVER_SECONDS = 30.0
LOW_DISK_BYTES = 500_000_000
TELLING_VARIABLES = (
    ENVIRONMENT_VARIABLE,
    "PLAYWRIGHT_BROWSERS_PATH",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "CI",
    "DISPLAY",
)


@dataclass(frozen=True)
class Examined:
    """One thing looked at. "bad" keeps journeys from being played; "unsure" is worth knowing. `mend` may have lines."""

    what: str
    state: State
    found: str
    mend: str = ""


def examine(project: Path) -> Iterator[Examined]:
    """Look at everything that playing journeys in `project` needs; starts the browser once."""
    yield Examined("cxcheck", "good", f"{__version__} in {Path(__file__).parent}")
    yield Examined("Python", "good", f"{platform.python_version()} at {sys.executable}")
    yield _playwright()
    yield from _browser()
    yield _windows()
    yield _project_folder(project)
    yield _disk(project)
    yield _journeys(project)
    yield _environment()


def _playwright() -> Examined:
    """Playwright is a Python part and a program of its own; the program has to answer."""
    mend = f"{sys.executable} -m pip install --force-reinstall playwright"
    try:
        done = subprocess.run(
            [sys.executable, "-m", "playwright", "--version"],
            check=False,
            capture_output=True,
            text=True,
            timeout=DRIVER_SECONDS,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        return Examined("Playwright", "bad", f"its driver did not answer within {DRIVER_SECONDS:.0f} s", mend)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        return Examined("Playwright", "bad", f"its driver does not start: {last}", mend)
    return Examined("Playwright", "good", done.stdout.strip())


def _browser() -> Iterator[Examined]:
    try:
        browser = find_browser()
    except CannotJudge as error:
        yield _missing("browser", error.problems[0])
        return
    trial = try_browser(browser)
    yield _started(browser, trial)
    if not trial.error:
        yield _fonts(trial)


def _missing(what: str, problem: Problem) -> Examined:
    return Examined(what, "bad", problem.message, problem.hint)


def _started(browser: BrowserBinary, trial: Trial) -> Examined:
    if not trial.error:
        found = f"{browser.kind} {trial.version} at {browser.path} ({browser.source}), starts"
        return Examined("browser", "good", found)
    mend = libraries_command() if trial.lacks_libraries else f"or name another binary in {ENVIRONMENT_VARIABLE}"
    return Examined("browser", "bad", f"{browser.path} does not start: {trial.error}", mend)


def libraries_command() -> str:
    """What installs the system libraries that a browser needs."""
    command = f"{sys.executable} -m playwright install-deps chromium-headless-shell"
    return command if AS_ROOT else f"sudo {command}"


def _fonts(trial: Trial) -> Examined:
    if trial.draws_text:
        return Examined("fonts", "good", "text has a width")
    mend = "install fonts, for instance: apt-get install fonts-liberation"
    return Examined("fonts", "bad", "no font: every text would be drawn empty", mend)


def _windows() -> Examined:
    """--headed is a convenience: without it everything else works."""
    try:
        browser = find_browser(headed=True)
    except CannotJudge:
        found = "no browser that shows windows (only --headed needs one)"
        return Examined("--headed", "unsure", found, HEADED_MENDING_COMMAND)
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return Examined("--headed", "unsure", f"{browser.path}, but this session has no display to show windows on")
    return Examined("--headed", "good", f"{browser.kind} at {browser.path}")


def _project_folder(project: Path) -> Examined:
    """Runs are written to .cxcheck/; it is made when it is first needed."""
    folder = project / ".cxcheck"
    place = folder if folder.exists() else project
    try:
        with tempfile.TemporaryFile(dir=place):
            pass
    except OSError as error:
        mend = "go to a folder that you may write to, or give --out DIR"
        return Examined("runs", "bad", f"{folder} cannot be written: {error.strerror}", mend)
    return Examined("runs", "good", f"{folder} can be written")


def _disk(project: Path) -> Examined:
    free = shutil.disk_usage(project).free
    found = f"{free / 1e9:.1f} GB free"
    if free < LOW_DISK_BYTES:
        return Examined("disk", "unsure", f"only {found}; a run of many journeys may fill it", "rm -r .cxcheck/runs")
    return Examined("disk", "good", found)


def _journeys(project: Path) -> Examined:
    folder = project / "journeys"
    if not folder.is_dir():
        mend = "cxcheck demo needs none; to play your own, write the first into journeys/"
        return Examined("journeys", "unsure", f"no folder {folder}", mend)
    files = [path for path in folder.rglob("*") if path.suffix in {".yaml", ".yml"}]
    if not files:
        return Examined("journeys", "unsure", f"{folder} holds no .yaml file")
    count = "1 file" if len(files) == 1 else f"{len(files)} files"
    return Examined("journeys", "good", f"{count} in {folder}")


def _environment() -> Examined:
    """Names only: a proxy's address may hold a password."""
    present = [name for name in TELLING_VARIABLES if os.environ.get(name) or os.environ.get(name.lower())]
    return Examined("environment", "good", ", ".join(present) + " set" if present else "nothing set that changes a run")
