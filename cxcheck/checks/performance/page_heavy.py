"""page-heavy."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.weight import Weight, weight
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Threshold

_MORE_BYTES = 1_000_000
_MORE_REQUESTS = 30
"""What a page must ask for beyond the reference's, whatever the ratio: a small page may double without harm."""


class PageHeavy(CheckpointCheck):
    """The subject's page brings many times the bytes of the reference's, or asks many times as often.

    What the customer loses: seconds on a train, and megabytes of what they pay for.

    Bad: the phone loads the banner's four megabytes in the size for prints; a script asks for each of 300 articles.
    Good: pictures for a screen of three pixels a point, about twice as heavy; a few requests more; beacons and films.

    Rule: since its document was asked for, the page at a checkpoint brings more than 2.5 times the bytes of the
    reference's and a megabyte more, or makes 2.5 times its requests and 30 more. Beacons, streams and prefetches do not
    count. Where no answer of the reference has a length: cannot tell.

    Source: performance budgets, as web.dev describes them.
    """

    area = "performance"
    severity = "minor"
    threshold = Threshold(value=2.5, unit="times the reference", least=1, most=100)
    needs = ()

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """At most one answer a page."""
        ours, theirs = (weight(side.visit, pair.step.index) for side in (pair.visits.reference, pair.visits.subject))
        ratio = self.limit(pair.knobs)
        if theirs.size > _MORE_BYTES and not ours.size:
            yield Unknown(f"{pair.visits.reference.device.name}: nobody says how much the page brings")
        elif theirs.size > ours.size * ratio and theirs.size - ours.size > _MORE_BYTES:
            yield _divergence(pair, ours, theirs, f"{_megabytes(ours.size)}", f"{_megabytes(theirs.size)}", "bytes")
        elif theirs.count > ours.count * ratio and theirs.count - ours.count > _MORE_REQUESTS:
            yield _divergence(pair, ours, theirs, f"{ours.count} requests", f"{theirs.count} requests", "requests")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


def _divergence(
    pair: CheckpointPair, ours: Weight, theirs: Weight, expected: str, actual: str, what: str
) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    known = {one.url for one in ours.requests}
    own = [one for one in theirs.heaviest if one.url not in known][:3]
    told = "; ".join(f"{one.url[:160]} ({_megabytes(one.bytes)})" for one in own)
    return Divergence(
        title=f"The page is heavy on {device.title}: {actual} against {expected}",
        detail=f"On {other.title} it takes {expected}."
        + (f" Heaviest of what only {device.title} asks for: {told}." * bool(told)),
        expected=expected,
        actual=actual,
        element=FoundElement(role="page", name=pair.subject.name, on=device.name),
        anchor=(pair.step.page, "page", "", what),
        severity="minor",
    )


check = PageHeavy()
