"""A machine of our own making: PATH, HOME and Playwright's folder lead into an empty directory."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cxcheck.capture.browser_binary import ENVIRONMENT_VARIABLE, BrowserBinary, find_browser

MakeProgram = Callable[[Path, str], Path]


@pytest.fixture(scope="session")
def real_browser() -> BrowserBinary:
    """The browser of the machine that the tests run on."""
    return find_browser()


@pytest.fixture
def make_program() -> MakeProgram:
    """Writes an executable shell script and the folders above it."""

    def write(path: Path, body: str = "exit 0") -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        return path

    return write


@pytest.fixture
def bare_machine(real_browser: BrowserBinary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any browser; its bin/ is all of PATH, and Playwright's downloads are refused at once."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "playwright"))
    monkeypatch.setenv("PLAYWRIGHT_DOWNLOAD_HOST", "http://127.0.0.1:9")
    monkeypatch.delenv(ENVIRONMENT_VARIABLE, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    return tmp_path
