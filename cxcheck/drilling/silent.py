"""A watcher that says nothing: of a drill's visits only what came of them is told."""

from collections.abc import Sequence

from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.plan import Visit


class Silent:
    """Watches and keeps quiet."""

    def planned(self, visits: Sequence[Visit]) -> None:
        """Nothing to say."""

    def stepped(self, visit: Visit, index: int) -> None:
        """Nothing to say."""

    def ended(self, evidence: VisitEvidence) -> None:
        """Nothing to say."""
