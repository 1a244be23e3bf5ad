"""What a drill has done is kept line by line; a line that was cut off counts for nothing."""

from pathlib import Path

import pytest

from cxcheck.drilling.record import Record, is_the_same
from cxcheck.drilling.references import cut
from cxcheck.errors import BundleError
from tests.drilling.made import drilled, mutant, visit


def test_what_was_added_is_known(tmp_path: Path) -> None:
    record = Record(tmp_path / "outcomes.jsonl")
    assert record.done() == {}
    record.begin()
    record.add(drilled(outcome="missed", reason="why"))
    record.add(drilled(mutant=mutant(fault="other")))
    assert {name: one.outcome for name, one in record.done().items()} == {"buy-dead": "missed", "other": "caught"}


def test_a_line_that_was_cut_off_when_the_drill_was_killed(tmp_path: Path) -> None:
    record = Record(tmp_path / "outcomes.jsonl")
    record.add(drilled())
    with record.path.open("a", encoding="utf-8") as stream:
        stream.write('{"mutant": {"fau')
    assert list(record.done()) == ["buy-dead"]
    record.begin()
    record.add(drilled(mutant=mutant(fault="other")))
    assert list(record.done()) == ["buy-dead", "other"]


def test_a_damaged_record_is_said_so(tmp_path: Path) -> None:
    record = Record(tmp_path / "outcomes.jsonl")
    record.path.write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(BundleError, match="damaged"):
        record.done()


def test_the_same_fault_elsewhere_is_another_mutant() -> None:
    assert is_the_same(mutant(), mutant(path="/other"))
    assert not is_the_same(mutant(), mutant(device="ipad"))


def test_a_visit_cut_off_knows_nothing_of_what_came_later() -> None:
    short = cut(visit(), 2)
    assert [one.outcome for one in short.steps] == ["passed"] * 3 + ["not-reached"] * 2
    assert [one.name for one in short.checkpoints] == ["product"]
