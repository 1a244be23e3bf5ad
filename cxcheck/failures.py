"""Failures: counted while a run is being played, so that it can end early when there are enough of them."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cxcheck.bundle import Bundle
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import SEVERITIES, Comparison, Severity
from cxcheck.model.plan import Plan, Visit
from cxcheck.progress import Showing
from cxcheck.selecting import only

Compare = Callable[[Plan, Sequence[VisitEvidence]], Comparison]


@dataclass
class Failures:
    """Watches a run and counts the pairs of journey and device that failed: no end was reached, or they diverge.

    A journey is compared as soon as all its devices have played it, as often as they repeat it; divergences below
    `fail_on` do not count. What a baseline accepts does: whether it stands is only judged at the end. `most` is None
    where nobody wants to end early; then nothing is compared.
    """

    plan: Plan
    most: int | None
    fail_on: Severity
    compare: Compare
    bundle: Bundle
    showing: Showing
    failed: set[tuple[str, str]] = field(default_factory=set)
    _ended: Counter[str] = field(default_factory=Counter)

    def enough(self) -> bool:
        """Whether nothing more needs to be begun."""
        return self.most is not None and len(self.failed) >= self.most

    def planned(self, visits: Sequence[Visit]) -> None:
        """Shown as ever."""
        self.showing.planned(visits)

    def stepped(self, visit: Visit, index: int) -> None:
        """Shown as ever."""
        self.showing.stepped(visit, index)

    def ended(self, evidence: VisitEvidence) -> None:
        """Shown as ever, and counted."""
        self.showing.ended(evidence)
        if self.most is None or evidence.visit.purpose == "sweep":
            return
        slug = evidence.visit.journey
        if evidence.status != "finished":
            self.failed.add((slug, evidence.visit.device))
        self._ended[slug] += 1
        if self._ended[slug] == len(self.plan.journey(slug).devices) * self.plan.repeats:
            self._compare(slug)

    def _compare(self, slug: str) -> None:
        plan = only(self.plan, {slug: frozenset(self.plan.journey(slug).subjects)})
        counted = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]
        for finding in self.compare(plan, self.bundle.visits(slug)).findings:
            if finding.severity in counted:
                self.failed |= {(one.journey, one.device) for one in finding.occurrences}
