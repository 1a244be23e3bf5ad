"""When memory counts as flat."""

from bench.endurance import _growth

QUARTERS = ((10, 100.0, 900.0), (60, 110.0, 1000.0), (90, 112.0, 1020.0), (160, 111.0, 1010.0), (199, 112.0, 1000.0))


def test_what_swings_is_flat() -> None:
    told = _growth(QUARTERS, 200)
    assert told["flat"]
    assert told["python_mb"] == {"second_quarter": 111.0, "last_quarter": 111.5}


def test_what_grows_is_not() -> None:
    assert not _growth([(visits, own + visits, others) for visits, own, others in QUARTERS], 200)["flat"]
    assert not _growth([(visits, own, others * (1 + visits / 200)) for visits, own, others in QUARTERS], 200)["flat"]
