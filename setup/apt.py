"""Debian's and Ubuntu's packages: installed when we are root, else named for somebody who is."""

import os
import shutil

from setup.command import Outcome, run

INSTALL_SECONDS = 600.0
_QUIET = {"DEBIAN_FRONTEND": "noninteractive"}


def usable() -> bool:
    """Whether packages can be installed here and now."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> Outcome:
    """Fetch the lists of packages, then install these; no recommended ones."""
    run(["apt-get", "update", "-q"], INSTALL_SECONDS, _QUIET)  # an outdated list may still do
    return run(["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages], INSTALL_SECONDS, _QUIET)


def command_for(*packages: str) -> str:
    """What a person types to get these packages."""
    return f"sudo apt-get update && sudo apt-get install {' '.join(packages)}"
