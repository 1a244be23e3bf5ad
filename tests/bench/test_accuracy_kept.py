"""What the bench of accuracy keeps, and whether the README and accuracy.json say what it has kept."""

import json
from pathlib import Path

import pytest

from bench.accuracy.keeping import README, RESULTS, keep, known, render, summary, with_table
from bench.accuracy.results import Accuracy, CleanRun, Measured, table
from bench.accuracy.shops import SHOPS
from cxcheck.errors import UserError

MARKED = "before\n<!-- accuracy -->\nold\n<!-- /accuracy -->\nafter\n"


def measured(shop: str) -> Measured:
    return Measured(shop=shop, own=False, seed=7, sample=60, clean=(CleanRun(journeys=4, false=("odd",)),))


def test_readme_and_sum_are_those_of_the_shops_files() -> None:
    accuracy = known(SHOPS)
    again = "make them anew: python -m bench.accuracy --readme"
    readme = README.read_text(encoding="utf-8")
    assert with_table(readme, accuracy) == readme, again
    assert (RESULTS / "accuracy.json").read_text(encoding="utf-8") == summary(accuracy), again


def test_the_readme_shows_the_table_of_the_sum() -> None:
    told = json.loads((RESULTS / "accuracy.json").read_text(encoding="utf-8"))
    assert "\n".join(["<!-- accuracy -->", *told["table"], "<!-- /accuracy -->"]) in README.read_text(encoding="utf-8")


def test_two_processes_keep_a_shop_each(tmp_path: Path) -> None:
    keep(measured("one"), tmp_path)
    keep(measured("two"), tmp_path)
    keep(measured("one").model_copy(update={"seed": 8}), tmp_path)
    assert [(one.shop, one.seed) for one in known(("two", "one", "never measured"), tmp_path).shops] == [
        ("two", 7),
        ("one", 8),
    ]


def test_tables_are_made_anew(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(MARKED, encoding="utf-8")
    accuracy = Accuracy(shops=(measured("a shop"),))
    render(accuracy, tmp_path, readme)
    assert readme.read_text(encoding="utf-8") == MARKED.replace("old", table(accuracy))
    told = json.loads((tmp_path / "accuracy.json").read_text(encoding="utf-8"))
    assert told["shops"]["a shop"]["seed"] == 7
    assert told["false a clean journey"] == 0.25


def test_a_readme_without_a_place_for_the_table() -> None:
    with pytest.raises(UserError, match="no place"):
        with_table("<!-- accuracy --> and no end", Accuracy())
