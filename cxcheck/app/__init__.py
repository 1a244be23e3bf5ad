"""The use-cases: what a command does, one a file."""

from cxcheck.app.approving import approve
from cxcheck.app.capturing import capture
from cxcheck.app.comparing import compare
from cxcheck.app.demonstrating import DemoResult, demo, serve_demo
from cxcheck.app.drilling import DrillWishes, drill, drill_of, show_drill
from cxcheck.app.explaining import CheckPage, check_pages
from cxcheck.app.merging import merge
from cxcheck.app.order import Order
from cxcheck.app.reporting import report, show
from cxcheck.app.running import run
from cxcheck.app.validating import validate

__all__ = (
    "CheckPage",
    "DemoResult",
    "DrillWishes",
    "Order",
    "approve",
    "capture",
    "check_pages",
    "compare",
    "demo",
    "drill",
    "drill_of",
    "merge",
    "report",
    "run",
    "serve_demo",
    "show",
    "show_drill",
    "validate",
)
