"""A browser that starts and draws text: one that is there, else Playwright's own, else the distribution's.

Runs inside the new environment: `.venv/bin/python -m setup.browser`.
"""

import sys

from cxcheck.capture.browser_binary import MENDING_COMMAND, find_browser
from cxcheck.capture.browser_trial import Trial, try_browser
from cxcheck.doctor import libraries_command
from cxcheck.errors import CannotJudge
from setup import apt
from setup.command import Outcome, run
from setup.stage import SetupFailed, ends_cleanly, stage

DOWNLOAD_SECONDS = 120.0
LIBRARIES_SECONDS = 600.0
# A network that swallows packets must not use up the whole time on the first of Playwright's mirrors.
CONNECT_QUICKLY = {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
DISTRIBUTION_PACKAGES = ("chromium-headless-shell", "chromium")
FONT_PACKAGE = "fonts-liberation"


def provide_browser() -> None:
    """Leave a browser that works, or raise SetupFailed with the command that gets one."""
    if _ready():
        return
    with stage("browser (Playwright's own)"):
        download = _download()
    if download.ok and _ready():
        return
    if not apt.usable():
        raise SetupFailed(_advice(download))
    with stage("browser (Playwright's own could not be used; the distribution's)"):
        packages = _install_distribution_package()
    if not _ready():
        raise SetupFailed(f"No browser could be installed:\n{download.last_lines}\n{packages.last_lines}")


def _ready() -> bool:
    """Whether the browser that cxcheck would take works, after its libraries and fonts were seen to."""
    try:
        browser = find_browser()
    except CannotJudge:
        return False
    trial = try_browser(browser)
    if trial.lacks_libraries and apt.usable():
        with stage("system libraries of the browser"):
            _install_libraries()
        trial = try_browser(browser)
    if not trial.error and not trial.draws_text:
        _get_fonts()
        trial = try_browser(browser)
    return _good(trial)


def _good(trial: Trial) -> bool:
    return not trial.error and trial.draws_text


def _download() -> Outcome:
    command = [sys.executable, "-m", "playwright", "install", "chromium-headless-shell"]
    return run(command, DOWNLOAD_SECONDS, CONNECT_QUICKLY)


def _install_libraries() -> Outcome:
    return run(
        [sys.executable, "-m", "playwright", "install-deps", "chromium-headless-shell"],
        LIBRARIES_SECONDS,
        {"DEBIAN_FRONTEND": "noninteractive"},
    )


def _get_fonts() -> None:
    if not apt.usable():
        raise SetupFailed(f"The browser finds no font.\n  hint: {apt.command_for(FONT_PACKAGE)}")
    with stage("a font"):
        apt.install(FONT_PACKAGE)


def _install_distribution_package() -> Outcome:
    for package in DISTRIBUTION_PACKAGES:
        done = apt.install(package, FONT_PACKAGE)
        if done.ok:
            break
    return done


def _advice(download: Outcome) -> str:
    """What a person without root's rights can do next."""
    if download.ok:
        return f"The browser does not start yet: it lacks system libraries.\n  hint: {libraries_command()}"
    ways = [MENDING_COMMAND, apt.command_for(DISTRIBUTION_PACKAGES[0]), "or install Google Chrome"]
    return f"No browser could be had:\n{download.last_lines}\n  hint: " + "\n        ".join(ways)


if __name__ == "__main__":
    try:
        provide_browser()
    except (SetupFailed, KeyboardInterrupt) as error:
        sys.exit(ends_cleanly(error))
