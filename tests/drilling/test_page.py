"""The page and the lines that a drill tells."""

import re
from typing import Any

from cxcheck.drilling.page import page
from cxcheck.drilling.telling import summary
from cxcheck.model.drill import DrillReport, NotApplicable
from tests.drilling.made import BUY, drilled, mutant

HOSTILE = "<img src=x onerror=alert(1)>\x1b[31m"


def report(**changed: Any) -> DrillReport:
    missed = drilled(
        mutant=mutant(fault="price-odd", victim=BUY.model_copy(update={"name": HOSTILE})),
        outcome="missed",
        reason=f"no step uses {HOSTILE}",
        advice="add a step",
    )
    fields: dict[str, Any] = {
        "tool": "cxcheck 0",
        "started": "2026-01-01T00:00:00",
        "seed": 7,
        "journeys": ("Buy",),
        "devices": ("iPhone",),
        "drilled": (drilled(found=("control-dead: dead",)), missed, drilled(outcome="dropped", reason="nothing")),
        "not_applicable": (NotApplicable(fault="map", sentence="No map.", area="location", reason="no page"),),
        "left": ("later",),
        "clean": ("target-small: small",),
    }
    return DrillReport(**(fields | changed))


def test_the_page_tells_everything() -> None:
    shown = page(report())
    for said in ("50 %", "1 caught, 1 missed", "price-odd", "add a step", "No map.", "later", "target-small: small"):
        assert said in shown


def test_nothing_of_a_shop_is_more_than_text() -> None:
    shown = page(report())
    assert "<img" not in shown
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown
    assert not re.search(r"<script|https?://|\x1b", shown)


def test_the_lines_begin_with_the_score() -> None:
    lines = summary(report())
    assert lines[0].startswith("score 50%: 1 caught, 1 missed")
    assert any("what would catch it: add a step" in line for line in lines)
    assert not any("\x1b" in line for line in lines)


def test_no_score_where_nothing_was_tried() -> None:
    empty = report(drilled=())
    assert empty.score is None
    assert "no score" in summary(empty)[0]
    assert "No fault was tried" in page(empty)
