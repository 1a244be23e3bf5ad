"""Telling: weighed sightings become findings, shared defects and outcomes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cxcheck.checks import checks
from cxcheck.checks.check import Shared
from cxcheck.compare.ledger import Ledger
from cxcheck.compare.weighing import Weighed
from cxcheck.model.finding import SEVERITIES, CheckOutcome, Finding, FoundElement, Occurrence, SharedDefect, Trust
from cxcheck.model.plan import Plan


def findings(judged: Sequence[Weighed]) -> list[Finding]:
    """Sightings with one fingerprint are one finding; the most trusted and most severe speaks for all."""
    by_print: dict[str, list[Weighed]] = defaultdict(list)
    for one in judged:
        by_print[one.sighting.print].append(one)
    return [_finding(group) for group in by_print.values()]


def _finding(group: Sequence[Weighed]) -> Finding:
    order: list[Trust] = ["confirmed", "unconfirmed", "flaky"]
    trust = min((one.trust for one in group), key=order.index)
    kept = [one for one in group if one.trust == trust]
    first = min(kept, key=lambda one: SEVERITIES.index(one.sighting.divergence.severity))
    divergence = first.sighting.divergence
    return Finding(
        check=first.sighting.check,
        area=checks()[first.sighting.check].area,
        severity=divergence.severity,
        title=divergence.title,
        detail=divergence.detail,
        expected=divergence.expected,
        actual=divergence.actual,
        reference=first.journey.reference,
        element=divergence.element,
        fingerprint=first.sighting.print,
        trust=trust,
        occurrences=tuple(_occurrence(one, divergence.element) for one in kept),
    )


def _occurrence(one: Weighed, element: FoundElement) -> Occurrence:
    sighting = one.sighting
    own = sighting.divergence.element
    return Occurrence(
        journey=sighting.journey,
        checkpoint=one.journey.steps[sighting.step].checkpoint,
        step=sighting.step,
        device=sighting.device,
        element=None if own == element else own,
    )


def shared(plan: Plan, ledger: Ledger) -> Iterator[SharedDefect]:
    """What is broken on both devices, each fingerprint once with all its places."""
    grouped: dict[str, list[tuple[str, str, int, str, str, Shared]]] = defaultdict(list)
    for entry in ledger.shared:
        grouped[entry[4]].append(entry)
    for print_, entries in grouped.items():
        places = dict.fromkeys((journey, step, device) for _, journey, step, device, _, _ in entries)
        answer = entries[0][5]
        yield SharedDefect(
            check=entries[0][0],
            title=answer.title,
            detail=answer.detail,
            element=answer.element,
            fingerprint=print_,
            occurrences=tuple(
                Occurrence(
                    journey=journey, checkpoint=plan.journey(journey).steps[step].checkpoint, step=step, device=device
                )
                for journey, step, device in places
            ),
        )


def outcomes(ledger: Ledger, told: Sequence[Finding]) -> Iterator[CheckOutcome]:
    """How often each check was asked and what it answered."""
    for name in checks():
        whole = [one for finding in told for one in (finding, *finding.consequences)]
        yield CheckOutcome(
            check=name,
            asked=ledger.asked[name],
            findings=sum(1 for one in whole if one.check == name),
            cannot_tell=sum(1 for one in set(ledger.unknown) if one.check == name),
        )
