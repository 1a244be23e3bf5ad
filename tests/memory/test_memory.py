"""What varied is remembered by name, and forgotten when it has stayed the same for long."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from cxcheck.errors import UserError
from cxcheck.memory import MOST, STEADY, Remembered, learn, recall, remember
from cxcheck.model.finding import Comparison
from cxcheck.model.volatile import LookedAtTwice, VolatileName

TODAY = date(2026, 11, 22)
BANNER = VolatileName(site="shop.example", page="home", name="abc", what="link Sale")
LIST = VolatileName(site="shop.example", page="product", name="product: list goes well with it", what="link Mug")
HOME = LookedAtTwice(site="shop.example", page="home")


def test_what_varies_is_remembered_with_count_and_day() -> None:
    once = learn((), Comparison(volatile=(BANNER,)), TODAY)
    again = learn(once, Comparison(volatile=(BANNER, LIST)), TODAY + timedelta(days=1))
    assert {(one.volatile.name, one.seen, one.last) for one in again} == {
        (BANNER.name, 2, TODAY + timedelta(days=1)),
        (LIST.name, 1, TODAY + timedelta(days=1)),
    }


def test_what_stays_the_same_is_forgotten_after_enough_runs() -> None:
    known: tuple[Remembered, ...] = learn((), Comparison(volatile=(BANNER, LIST)), TODAY)
    for _ in range(STEADY - 1):
        known = learn(known, Comparison(looked_at_twice=(HOME,)), TODAY)
    assert {one.volatile for one in known} == {BANNER, LIST}
    assert [one.volatile for one in learn(known, Comparison(looked_at_twice=(HOME,)), TODAY)] == [LIST]


def test_varying_once_more_begins_the_count_anew() -> None:
    known = learn((), Comparison(volatile=(BANNER,)), TODAY)
    known = learn(known, Comparison(looked_at_twice=(HOME,)), TODAY)
    assert [one.steady for one in known] == [1]
    assert [one.steady for one in learn(known, Comparison(volatile=(BANNER,), looked_at_twice=(HOME,)), TODAY)] == [0]


def test_a_run_that_looked_nowhere_twice_says_nothing() -> None:
    known = learn((), Comparison(volatile=(BANNER,)), TODAY)
    assert learn(known, Comparison(), TODAY) == known


def test_it_never_grows_beyond_its_bound_and_keeps_the_latest() -> None:
    many = tuple(VolatileName(site="s", page="home", name=str(number)) for number in range(MOST))
    known = learn(learn((), Comparison(volatile=many), TODAY), Comparison(volatile=(LIST,)), TODAY + timedelta(1))
    assert len(known) == MOST
    assert known[0].volatile == LIST


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert recall(tmp_path) == ()
    known = learn((), Comparison(volatile=(BANNER, LIST)), TODAY)
    remember(tmp_path, known)
    assert recall(tmp_path) == known
    assert [one.name for one in (tmp_path / ".cxcheck").iterdir()] == ["volatile.json"]


@pytest.mark.parametrize("content", ["", "[]", '{"names": [{"seen": 0}]}', '{"strange": 1}', "\udcff"])
def test_a_damaged_file_is_said(tmp_path: Path, content: str) -> None:
    (tmp_path / ".cxcheck").mkdir()
    (tmp_path / ".cxcheck" / "volatile.json").write_bytes(content.encode(errors="surrogateescape"))
    with pytest.raises(UserError, match="cannot be read") as caught:
        recall(tmp_path)
    assert "delete it" in str(caught.value.problems[0].hint)
