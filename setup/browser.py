"""A browser that starts and draws text: one that is there, else Playwright's own, else the distribution's.

Runs inside the new environment: `.venv/bin/python -m setup.browser`.
"""

import sys

from cxcheck.capture.browser_binary import MENDING_COMMAND, BrowserBinary, find_browser
from cxcheck.capture.browser_trial import try_browser
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


def provide_browser() -> BrowserBinary:
    """The browser that works, fetched if there was none; raises SetupFailed with the command that gets one."""
    if found := _ready():
        return found
    with stage("browser, Playwright's own"):
        download = _download()
    if download.ok and (found := _ready()):
        return found
    if not apt.usable():
        raise SetupFailed(_advice(download))
    with stage("that could not be used; the distribution's"):
        packages = _install_distribution_package()
    if found := _ready():
        return found
    raise SetupFailed(_advice(download, packages))


def _ready() -> BrowserBinary | None:
    """The browser that cxcheck would take, if it works once its libraries and fonts were seen to."""
    try:
        browser = find_browser()
    except CannotJudge:
        return None
    trial = try_browser(browser)
    if trial.lacks_libraries and apt.usable():
        with stage("system libraries of the browser"):
            _install_libraries()
        trial = try_browser(browser)
    if not trial.error and not trial.draws_text:
        _get_fonts()
        trial = try_browser(browser)
    return browser if trial.draws_text else None


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


def _advice(download: Outcome, packages: Outcome | None = None) -> str:
    """What was tried, and what a person can do next."""
    if download.ok and packages is None:
        return f"The browser does not start yet: it lacks system libraries.\n  hint: {libraries_command()}"
    tried = [f"  Playwright's own: {download.complaint}"]
    if packages:
        tried.append(f"  the distribution's: {packages.complaint}")
    ways = [MENDING_COMMAND, apt.command_for(DISTRIBUTION_PACKAGES[0]), "or install Google Chrome"]
    return "\n".join(["No browser could be had:", *tried, "  hint: " + "\n        ".join(ways)])


if __name__ == "__main__":
    try:
        browser = provide_browser()
    except (SetupFailed, KeyboardInterrupt) as error:
        sys.exit(ends_cleanly(error))
    print(f"  browser: {browser.path} ({browser.source})")
