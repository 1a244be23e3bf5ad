"""The bench of accuracy: its arithmetic, what its tables say, and a small sample played for real."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bench.accuracy.figures import Figures, wilson
from bench.accuracy.playing import measure
from bench.accuracy.results import Accuracy, CleanRun, Measured, checks_table, failures, listing, table
from bench.accuracy.shops import SHOPS, Shop
from cxcheck.model.drill import Drilled, Mutant
from cxcheck.model.harm import Victim
from cxcheck.model.page import Box


def drilled(outcome: str, check: str = "price-mismatch", strays: tuple[str, ...] = ()) -> Drilled:
    victim = Victim(tag="b", role="", name="£3", selector="b", box=Box(0, 0, 9, 9))
    mutant = Mutant(
        fault="price-tenfold",
        sentence="",
        area="shopping",
        checks=(check,),
        via="dom",
        journey="j",
        device="iphone",
        step=1,
        path="/",
        victim=victim,
        stop_after=1,
    )
    return Drilled.model_validate({"mutant": mutant, "outcome": outcome, "strays": strays})


def accuracy(*told: Drilled, clean: tuple[CleanRun, ...] = (), own: bool = False) -> Accuracy:
    shop = Measured(shop="a shop", own=own, drilled=told, clean=clean)
    return Accuracy(shops=(shop,))


@pytest.mark.parametrize(
    ("right", "of", "bound"), [(0, 0, 0.0), (0, 10, 0.0), (10, 10, 0.7225), (95, 100, 0.8882), (980, 1000, 0.9694)]
)
def test_wilsons_lower_bound(right: int, of: int, bound: float) -> None:
    assert wilson(right, of) == pytest.approx(bound, abs=1e-4)


def test_what_is_right_and_what_is_not() -> None:
    told = Figures.of([drilled("caught", strays=("odd",)), drilled("missed"), drilled("dropped"), drilled("unplayed")])
    assert told == Figures(caught=1, missed=1, false=1, dropped=1)
    assert (told.recall, told.precision, told.f1) == (0.5, 0.5, 0.5)
    assert told.equivalent == pytest.approx(1 / 3)


def test_our_own_shop_is_left_out_of_the_headline() -> None:
    assert accuracy(drilled("missed"), own=True).headline == Figures(0, 0, 0, 0)


def test_all_that_is_short_of_the_goal_is_said() -> None:
    clean = (CleanRun(journeys=2, false=("odd",), flaky=("to and fro",)),)
    told = accuracy(drilled("missed"), *[drilled("dropped")] * 3, clean=clean)
    assert list(failures(told)) == [
        "recall is at least 0.00, not 0.90",
        "strict precision is at least 0.00, not 0.90",
        "0.50 false findings a clean journey, not 0.1",
        "1 findings came and went on untouched shops",
        "price-mismatch: recall 0.00, and no sentence says why",
        "price-mismatch: 75% of its faults were dropped",
    ]
    assert not list(failures(accuracy(*[drilled("caught")] * 100)))


def test_the_tables_and_the_listing() -> None:
    told = accuracy(drilled("caught"), drilled("missed", strays=("odd",)))
    assert "| a shop " in table(told)
    assert "X-PERT" in table(told)
    assert "| price-mismatch | 2 " in checks_table(told)
    assert list(listing(told)) == [
        "a shop: missed price-tenfold (price-mismatch): ",
        "a shop: false with price-tenfold: odd",
    ]


@contextmanager
def small(port: int) -> Iterator[tuple[str, Path]]:
    """The demo shop with the shortest of its journeys."""
    with SHOPS["demo"].serve(port) as (address, journeys):
        yield address, journeys / "sign-in.yaml"


def test_a_small_sample(tmp_path: Path) -> None:
    def measured() -> Measured:
        return measure(Shop("small", small), tmp_path, sample=2, seed=3, repeats=1, devices=("iphone", "desktop"))

    told = measured()
    assert len(told.drilled) == 2
    assert {one.outcome for one in told.drilled} <= {"caught", "missed", "dropped"}
    assert told.not_applicable < 200
    noticed = sum(one.outcome != "dropped" for one in told.drilled)
    assert [one.tried for one in told.baselines] == [noticed] * 4, "each way, axe too, looked at each mutant"
    assert all(one.pages > 0 for one in told.baselines)

    walked = (tmp_path / "drill" / "clean" / "run.json").stat().st_mtime_ns
    assert measured() == told, "what is there is not played again"
    assert (tmp_path / "drill" / "clean" / "run.json").stat().st_mtime_ns == walked
