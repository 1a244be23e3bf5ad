"""The virtual environment in .venv, and what is installed into it."""

import importlib.util
import shutil
import sys
from pathlib import Path

from setup import apt
from setup.command import run
from setup.stage import SetupFailed

FOLDER = Path(".venv")
PYTHON = FOLDER / "bin" / "python"
VENV_SECONDS = 120.0
INSTALL_SECONDS = 1200.0
EXTRAS = {"run": "", "test": "[dev,oscar]"}
"""What each purpose needs besides cxcheck itself."""


def make_environment() -> None:
    """Make .venv unless there is one that works."""
    if _works():
        return
    if not _has_ensurepip():
        _get_venv_package()
    shutil.rmtree(FOLDER, ignore_errors=True)
    done = run([sys.executable, "-m", "venv", str(FOLDER)], VENV_SECONDS)
    if not done.ok:
        raise SetupFailed(f"{sys.executable} could not make {FOLDER}:\n{done.last_lines}")


def _works() -> bool:
    """A Python that has been removed since, or a half-made environment, does not answer."""
    return PYTHON.exists() and run([str(PYTHON), "-m", "pip", "--version"], VENV_SECONDS).ok


def _has_ensurepip() -> bool:
    """Without it, `python -m venv` makes an environment that has no pip; an empty folder of that name is none."""
    spec = importlib.util.find_spec("ensurepip")
    return spec is not None and spec.origin is not None


def _get_venv_package() -> None:
    """Debian and Ubuntu keep what makes environments in a package of its own."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not apt.usable():
        raise SetupFailed(f"{sys.executable} cannot make virtual environments.\n  hint: {apt.command_for(package)}")
    done = apt.install(package)
    if not done.ok:
        raise SetupFailed(f"{package} could not be installed:\n{done.last_lines}")


def install_packages(purpose: str) -> None:
    """Install cxcheck, editable, with what `purpose` ("run" or "test") needs."""
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    # Bytecode is written when a module is first imported; compiling all of scipy beforehand takes long.
    done = run([*pip, "--no-compile", "--editable", f".{EXTRAS[purpose]}"], INSTALL_SECONDS)
    if not done.ok:
        raise SetupFailed(f"the packages could not be installed:\n{done.last_lines}")
