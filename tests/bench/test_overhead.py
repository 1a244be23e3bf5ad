import json

import pytest
from click.testing import CliRunner

from bench import overhead
from bench.overhead import Round, summary, table, write
from bench.stages import STAGES

NAMES = (*STAGES, "other", "total")


def a_round(bare: float, total: float) -> Round:
    """One in which playing takes half of all."""
    return Round(bare, {**dict.fromkeys(NAMES, 0.0), "play": total / 2, "total": total}, 17)


# A slow machine in the second round slows both; medians over rounds are of ratios within a round.
ROUNDS = [a_round(10, 14), a_round(40, 60), a_round(10, 20)]


def test_every_stage_is_divided_by_the_bare_script_of_its_round():
    rows = {one.stage: one for one in summary(ROUNDS)}
    assert tuple(rows) == NAMES
    assert (rows["total"].ratio, rows["total"].lowest, rows["total"].highest) == (1.5, 1.4, 2.0)
    assert (rows["play"].ratio, rows["play"].seconds) == (0.75, 10)
    assert rows["launch"].ratio == 0


def test_the_table_ends_with_the_total():
    last = table(summary(ROUNDS)).splitlines()[-1]
    assert " ".join(last.split()) == "| total | 1.500 | 1.400 to 2.000 | 20.00 |"


def test_what_is_kept_says_ratios_and_no_seconds(tmp_path):
    write(tmp_path / "results" / "overhead.json", summary(ROUNDS), "Chromium 1.2", 3)
    said = json.loads((tmp_path / "results" / "overhead.json").read_text())
    assert said["ratios"] == {**dict.fromkeys(NAMES, 0), "play": 0.75, "total": 1.5}
    assert said["total_range"] == [1.4, 2.0]
    assert (said["rounds"], said["versions"]["browser"]) == (3, "Chromium 1.2")
    assert "seconds" not in json.dumps(said)


@pytest.mark.parametrize(("limit", "code"), [("1.49", 1), ("1.5", 0)])
def test_costing_more_than_the_limit_ends_with_1(monkeypatch, tmp_path, limit, code):
    monkeypatch.setattr(overhead, "measure", lambda rounds: (ROUNDS, "Chromium 1.2"))
    monkeypatch.setattr(overhead, "RESULTS", tmp_path / "overhead.json")
    result = CliRunner().invoke(overhead.main, ["--limit", limit])
    assert result.exit_code == code
    assert f"takes 1.50 times the bare script; the limit is {limit}" in result.output
