"""`cxcheck drill` as it is typed."""

from pathlib import Path

import pytest

from cxcheck.model.drill import Drilled, DrillReport
from tests.drilling.made import drilled


def report(*outcomes: Drilled) -> DrillReport:
    return DrillReport(
        tool="cxcheck 0",
        started="2026-01-01",
        seed=1,
        journeys=("Buy",),
        devices=("iPhone",),
        drilled=outcomes,
        not_applicable=(),
    )


def test_what_is_asked_for(invoke, app, project):
    app.answers["drill"] = report(drilled())
    words = "drill journeys --faults shopping,price-tenfold --seed 4 --budget 2.5 --out d --device iphone"
    assert invoke(*words.split()).exit_code == 0
    ((_, (order, wishes)),) = app.asked
    assert (order.paths, order.out, order.devices, order.project) == (
        (Path("journeys"),),
        Path("d"),
        ("iphone",),
        project,
    )
    assert (wishes.faults, wishes.seed, wishes.budget) == ("shopping,price-tenfold", 4, 2.5)


@pytest.mark.parametrize(
    ("outcomes", "code"),
    [
        ((drilled(),), 0),
        ((drilled(), drilled(outcome="missed", reason="why", advice="what")), 1),
        ((drilled(outcome="dropped"),), 3),
        ((), 3),
    ],
)
def test_how_it_ends(invoke, app, outcomes, code):
    app.answers["drill"] = report(*outcomes)
    result = invoke("drill")
    assert result.exit_code == code
    assert "drill.html" in result.stdout


def test_a_budget_is_no_debt(invoke, app):
    assert invoke("drill", "--budget", "-1").exit_code == 2
    assert app.asked == []
