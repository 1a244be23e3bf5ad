"""The demo as a stranger sees it: clean without faults, exactly the seeded faults with them."""

from pathlib import Path

import pytest

from cxcheck import app
from cxcheck.faults import faults

pytestmark = pytest.mark.timeout(1500)
"""A hundred visits, on machines that may be busy."""


def test_the_clean_shop_is_consistent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = app.demo("none", (), tmp_path / "run", False)
    assert (result.report.verdict, result.report.exit_code) == ("consistent", 0), result.report.headline
    assert [one.title for one in result.report.findings if one.trust != "flaky"] == []
    assert sum(one.asked for one in result.report.outcomes) > 100


def test_exactly_the_seeded_faults_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = app.demo("all", (), tmp_path / "run", False)
    assert set(result.found) == set(faults())
    assert (result.missed, result.unexpected) == ((), ())
    assert result.report.exit_code == 1
