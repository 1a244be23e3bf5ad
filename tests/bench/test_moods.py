"""The bench of moods: what counts as right, what its table says, and that it goes on where it was."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench import moods
from bench.moods import Run, as_it_should, read, table

CLEAN = Run("none", "browse", True, (), 0, "consistent", (), 12, 40.0)
FOUND = Run("feature-missing", "browse", True, (), 1, "divergent", (), 20, 60.0)


@pytest.mark.parametrize(
    ("run", "right"),
    [
        (CLEAN, True),
        (FOUND, True),
        (replace(CLEAN, false=("price-mismatch: £2",), verdict="divergent"), False),
        (replace(CLEAN, verdict="inconclusive"), False),
        (replace(FOUND, found=False), False),
        (replace(FOUND, false=("feature-missing: Sale",)), False),
    ],
)
def test_the_fault_and_nothing_else(run: Run, right: bool) -> None:
    assert as_it_should(run) == right


def test_a_line_for_each_fault() -> None:
    _, _, clean, found = table([CLEAN, CLEAN, FOUND]).splitlines()
    assert [cell.strip() for cell in clean.strip("| ").split("|")][:5] == ["none", "browse", "2", "-", "0"]
    assert [cell.strip() for cell in found.strip("| ").split("|")][:6] == [
        "feature-missing",
        "browse",
        "1",
        "1",
        "0",
        "1",
    ]


def test_it_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    label = "browse on iphone"
    results = tmp_path / "moods.json"
    results.write_text(json.dumps([asdict(replace(CLEAN, journeys=label))]))
    played: list[str] = []

    def play(fault: str, *_: object) -> Run:
        played.append(fault)
        return replace(CLEAN if fault == "none" else FOUND, journeys=label)

    monkeypatch.setattr(moods, "play", play)
    words = ["--runs", "2", "--journey", "browse", "--device", "iphone", "--results", str(results)]
    assert CliRunner().invoke(moods.main, words).exit_code == 0
    assert played == ["feature-missing", "none", "feature-missing"]
    assert len(read(results)) == 4
