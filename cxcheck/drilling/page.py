"""drill.html: one page, opened by double-click. No script, nothing from elsewhere."""

from collections import defaultdict

from jinja2 import Environment, PackageLoader, StrictUndefined

from cxcheck.inert import visible
from cxcheck.model.drill import DrillReport, Outcome

_OUTCOMES: tuple[Outcome, ...] = ("caught", "missed", "dropped", "unplayed")


def page(report: DrillReport) -> str:
    """The whole page. What comes from shops is text and nothing else."""
    environment = Environment(
        loader=PackageLoader("cxcheck.drilling"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        finalize=lambda said: visible(said) if isinstance(said, str) and not hasattr(said, "__html__") else said,
    )
    return environment.get_template("drill.html.j2").render(report=report, areas=_by_area(report), outcomes=_OUTCOMES)


def _by_area(report: DrillReport) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys((*_OUTCOMES, "not applicable"), 0))
    for one in report.drilled:
        counts[one.mutant.area][one.outcome] += 1
    for without in report.not_applicable:
        counts[without.area]["not applicable"] += 1
    return dict(sorted(counts.items()))
