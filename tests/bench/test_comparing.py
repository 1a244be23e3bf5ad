"""The pages of the benchmark hold what they say, and its figures follow from what was measured."""

import pytest

from bench.comparing import Row, table
from bench.large_pages import SHAPES, page


@pytest.mark.parametrize("shape", SHAPES)
def test_pages_hold_as_many_features_as_asked_for(shape: str) -> None:
    counts = [page(shape, 600, on_phone=phone).count("<a ") for phone in (False, True)]
    buttons = [page(shape, 600, on_phone=phone).count("<button") for phone in (False, True)]
    assert counts[0] + buttons[0] == 610
    assert (counts[1] + buttons[1] < 610) == (shape == "poorer")


def test_only_alike_is_one_document() -> None:
    same = {shape: page(shape, 600, on_phone=True) == page(shape, 600, on_phone=False) for shape in SHAPES}
    assert same == {"alike": True, "apart": False, "poorer": False}


def test_reading_counts() -> None:
    row = Row("alike", (3000, 3000), captured=10, read=0.25, compared=0.5, findings=0)
    assert row.ratio == pytest.approx(0.075)
    assert "| 0.075 |" in table([row])
