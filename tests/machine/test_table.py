"""Every row of the table, injected for real: ends as it is named, in time, and harms nobody beside it."""

from collections.abc import Callable

import pytest

from cxcheck.model.evidence import VisitEvidence
from tests.machine.playing import HEALTHY, SHORT, Played, play
from tests.machine.rows import CRASHES, HEAVY, QUICK, Row

GROUPS = {"quick": QUICK, "heavy": HEAVY, "crashes": CRASHES}
BOUNDS = {"quick": 240.0, "heavy": 300.0, "crashes": 120.0}
"""Seconds for a whole group on a busy machine."""
ROWS = [pytest.param(group, row, id=row.name) for group, rows in GROUPS.items() for row in rows]
GroupPlayed = Callable[[str], Played]

pytestmark = pytest.mark.timeout(400)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> GroupPlayed:
    """Each group is played once, when it is first asked for."""
    known: dict[str, Played] = {}

    def playing(group: str) -> Played:
        if group not in known:
            limits = None if group == "heavy" else SHORT
            known[group] = play(GROUPS[group], tmp_path_factory.mktemp(group), limits)
        return known[group]

    return playing


@pytest.mark.parametrize(("group", "row"), ROWS)
def test_row(played: GroupPlayed, group: str, row: Row) -> None:
    whole = played(group)
    visits = whole.visits[row.name]
    assert len(visits) == 2
    for visit in visits:
        told = (visit.status, _kind(visit), row.says if row.says in visit.reason else visit.reason)
        assert told == (row.status, row.kind, row.says), visit.visit.id
        assert "Traceback" not in visit.reason
        if row.page is not None:
            assert [bool(one.page) for one in visit.checkpoints] == [row.page] * len(visit.checkpoints), _why(visit)
        if row.settled is not None:
            assert [one.settled for one in visit.checkpoints] == [row.settled] * len(visit.checkpoints)
        assert all(one.page or one.missing.get("page") for one in visit.checkpoints), "what is missing says why"
    report = whole.reports[row.name]
    assert row.page is not False or {one.reason for one in report.cannot_tell}, "what was not seen is no pass"
    assert report.exit_code == row.exit, report.headline


@pytest.mark.parametrize("group", GROUPS)
def test_the_others_are_unharmed_and_nothing_is_left(played: GroupPlayed, group: str) -> None:
    whole = played(group)
    assert [visit.status for visit in whole.visits[HEALTHY.name]] == ["finished"] * 2
    assert whole.reports[HEALTHY.name].verdict == "consistent"
    assert whole.orphans == ()
    assert whole.seconds < BOUNDS[group]


def _kind(visit: VisitEvidence) -> str:
    return next((step.kind for step in visit.steps if step.outcome == "failed"), "")


def _why(visit: VisitEvidence) -> list[dict[str, str]]:
    return [one.missing for one in visit.checkpoints]
