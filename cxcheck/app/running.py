"""Plays an order, and says what came of it."""

import sys
from datetime import date
from pathlib import Path

from cxcheck import memory
from cxcheck.app.capturing import captured
from cxcheck.app.comparing import compared, told_of
from cxcheck.app.order import Order
from cxcheck.model.finding import Comparison
from cxcheck.model.report import Report


def run(order: Order) -> Report:
    """Capture with confirming visits, compare, report."""
    bundle, comparison = captured(order, confirm=True)
    comparison = comparison or compared(bundle)
    judged = told_of(bundle, comparison, order.baselines, order.fail_on)
    if order.remembers:
        _learn(order.project, comparison)
    return judged


def _learn(project: Path, comparison: Comparison) -> None:
    names = memory.learn(memory.recall(project), comparison, date.today())
    try:
        if names:
            memory.remember(project, names)
    except OSError as error:
        print(f"note: what varied cannot be remembered for the next run: {error}", file=sys.stderr)
