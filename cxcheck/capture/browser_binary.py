"""Which browser binary this machine has: Playwright's own, else the distribution's or Google's."""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from cxcheck.errors import CannotJudge

Kind = Literal["headless-shell", "chromium", "chrome"]

ENVIRONMENT_VARIABLE = "CXCHECK_BROWSER"
"""Path of a browser binary that is taken before all others."""

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0

LAUNCH_ARGS: tuple[str, ...] = (
    *(("--no-sandbox",) if AS_ROOT else ()),  # Chromium's sandbox refuses to start for root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""Arguments that a closed or busy machine needs."""

MENDING_COMMAND = f"{sys.executable} -m playwright install --with-deps chromium-headless-shell"
HEADED_MENDING_COMMAND = f"{sys.executable} -m playwright install --with-deps chromium"

_PLAYWRIGHT_CACHES = {"darwin": "Library/Caches/ms-playwright"}
_PLAYWRIGHT_CACHE = ".cache/ms-playwright"
_PLAYWRIGHT_FILES: dict[Kind, tuple[str, ...]] = {
    "headless-shell": (
        "chromium_headless_shell-*/*/chrome-headless-shell",
        "chromium_headless_shell-*/*/headless_shell",
    ),
    "chromium": ("chromium-*/*/chrome", "chromium-*/*/*.app/Contents/MacOS/*"),
}
_ON_THE_PATH: dict[Kind, tuple[str, ...]] = {
    "headless-shell": ("chromium-headless-shell", "chrome-headless-shell", "headless_shell"),
    "chromium": ("chromium", "chromium-browser"),
    "chrome": ("google-chrome", "google-chrome-stable"),
}
_MAC_APPS: dict[Kind, tuple[str, ...]] = {
    "chromium": ("Chromium.app/Contents/MacOS/Chromium",),
    "chrome": ("Google Chrome.app/Contents/MacOS/Google Chrome",),
}
_HEADLESS_ORDER: tuple[Kind, ...] = ("headless-shell", "chromium", "chrome")
_HEADED_ORDER: tuple[Kind, ...] = ("chromium", "chrome")


@dataclass(frozen=True)
class BrowserBinary:
    """A browser that can be launched. `source` says in words where it comes from."""

    path: Path
    kind: Kind
    source: str

    @property
    def shows_windows(self) -> bool:
        """Whether it can be used with --headed: a headless shell has no windows."""
        return self.kind != "headless-shell"


def find_browser(*, headed: bool = False) -> BrowserBinary:
    """The best browser of this machine: a headless shell (the fastest) unless `headed`; never starts anything.

    Raises CannotJudge, with the command that mends it, when there is none.
    """
    named = os.environ.get(ENVIRONMENT_VARIABLE)
    if named:
        return _named(Path(named).expanduser(), headed)
    found = next(_candidates(_HEADED_ORDER if headed else _HEADLESS_ORDER), None)
    if found is None:
        raise _nothing_found(headed)
    return found


def _candidates(order: tuple[Kind, ...]) -> Iterator[BrowserBinary]:
    """Every browser of this machine, best first: by kind, then Playwright's own before others."""
    for kind in order:
        yield from (BrowserBinary(path, kind, "Playwright's own") for path in _of_playwright(kind))
        yield from (BrowserBinary(path, kind, "found on PATH") for path in _on_the_path(kind))
        yield from (BrowserBinary(path, kind, "application") for path in _applications(kind))


def _of_playwright(kind: Kind) -> list[Path]:
    found = [path for pattern in _PLAYWRIGHT_FILES.get(kind, ()) for path in _playwright_folder().glob(pattern)]
    return sorted(filter(_is_program, found), key=_revision, reverse=True)


def _playwright_folder() -> Path:
    """Where `playwright install` puts browsers."""
    elsewhere = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if elsewhere == "0":  # Playwright's word for "inside its own package"
        package = find_spec("playwright")  # looked up, not imported
        return Path(package.origin if package and package.origin else "").parent / "driver/package/.local-browsers"
    if elsewhere:
        return Path(elsewhere)
    return Path.home() / _PLAYWRIGHT_CACHES.get(sys.platform, _PLAYWRIGHT_CACHE)


def _revision(path: Path) -> int:
    """The number in `chromium-1255/...`."""
    numbers = [part.rpartition("-")[2] for part in path.parts if part.startswith("chromium")]
    return int(numbers[0]) if numbers and numbers[0].isdigit() else 0


def _on_the_path(kind: Kind) -> list[Path]:
    found = [shutil.which(name) for name in _ON_THE_PATH[kind]]
    return [Path(path) for path in found if path and not _is_placeholder(Path(path))]


def _is_placeholder(path: Path) -> bool:
    """Ubuntu's chromium-browser without the snap is a script that only asks to install the snap."""
    with path.open("rb") as file:
        return b"snap install" in file.read(4096)


def _applications(kind: Kind) -> list[Path]:
    if sys.platform != "darwin":
        return []
    folders = (Path("/Applications"), Path.home() / "Applications")
    return [path for folder in folders for app in _MAC_APPS.get(kind, ()) if _is_program(path := folder / app)]


def _is_program(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)


def _named(path: Path, headed: bool) -> BrowserBinary:
    if not _is_program(path):
        hint = f"correct or unset {ENVIRONMENT_VARIABLE}"
        raise CannotJudge(f"{ENVIRONMENT_VARIABLE} names {path}, which is no program that can be started.", hint=hint)
    found = BrowserBinary(path, _kind_by_name(path.name), f"named by {ENVIRONMENT_VARIABLE}")
    if headed and not found.shows_windows:
        hint = f"unset {ENVIRONMENT_VARIABLE}, or name a full Chromium or Chrome in it"
        raise CannotJudge(f"{path} is a headless shell, which cannot show windows.", hint=hint)
    return found


def _kind_by_name(name: str) -> Kind:
    lowered = name.lower().replace("_", "-")
    if "headless-shell" in lowered:
        return "headless-shell"
    return "chrome" if "google" in lowered else "chromium"


def _nothing_found(headed: bool) -> CannotJudge:
    if headed:
        hint = f"{HEADED_MENDING_COMMAND}\n        or leave --headed out"
        return CannotJudge("No browser was found that can show windows; a headless shell cannot.", hint=hint)
    hint = f"{MENDING_COMMAND}\n        or install Chromium or Chrome, or name a binary in {ENVIRONMENT_VARIABLE}"
    return CannotJudge("No browser was found on this machine.", hint=hint)
