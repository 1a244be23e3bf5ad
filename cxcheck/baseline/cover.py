"""Lay decisions over findings: what is new, accepted, must be fixed, a false alarm, expired, resolved. Pure."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from cxcheck.model.baseline import Decision
from cxcheck.model.finding import SEVERITIES, Finding, Occurrence, Severity
from cxcheck.model.report import JudgedFinding, Status

COUNTING: frozenset[Status] = frozenset({"new", "must-fix", "expired", "unconfirmed"})
"""Unconfirmed findings count: a bundle judged again without its confirming visits must not turn green by itself."""


def cover(
    finding: Finding, decisions: Sequence[Decision], *, fail_on: Severity, today: date
) -> tuple[JudgedFinding, ...]:
    """The finding as judged; split where its devices fall under different decisions."""
    groups: dict[Decision | None, list[Occurrence]] = {}
    for occurrence in finding.occurrences:
        groups.setdefault(decision_for(finding.fingerprint, occurrence.device, decisions), []).append(occurrence)
    return tuple(
        _judged(_part(finding, shown), decision, fail_on=fail_on, today=today) for decision, shown in groups.items()
    )


def decision_for(fingerprint: str, device: str, decisions: Sequence[Decision]) -> Decision | None:
    """What was decided for that device: an entry that names it, else one for all devices."""
    mine = [decision for decision in decisions if decision.fingerprint == fingerprint]
    named = next((decision for decision in mine if device in decision.devices), None)
    return named or next((decision for decision in mine if not decision.devices), None)


def status_of(finding: Finding, decision: Decision | None, today: date) -> Status:
    """New, or what was decided; what did not reproduce is flaky unless it was set aside anyway."""
    expired = decision is not None and decision.until is not None and decision.until < today
    if decision and not expired and decision.decision != "must-fix":
        return decision.decision
    if finding.trust == "flaky":
        return "flaky"
    if decision:
        return "expired" if expired else "must-fix"
    return "unconfirmed" if finding.trust == "unconfirmed" else "new"


def _judged(finding: Finding, decision: Decision | None, *, fail_on: Severity, today: date) -> JudgedFinding:
    status = status_of(finding, decision, today)
    severe = SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on)
    fields = {name: getattr(finding, name) for name in Finding.model_fields}
    return JudgedFinding(**fields, status=status, decision=decision, counts=severe and status in COUNTING)


def _part(finding: Finding, shown: Sequence[Occurrence]) -> Finding:
    """The finding on some of its devices; consequences go with the devices on which they show."""
    if len(shown) == len(finding.occurrences):
        return finding
    devices = {occurrence.device for occurrence in shown}
    consequences = tuple(part for one in finding.consequences if (part := _on(one, devices)))
    return finding.model_copy(update={"occurrences": tuple(shown), "consequences": consequences})


def _on(finding: Finding, devices: Collection[str]) -> Finding | None:
    shown = [occurrence for occurrence in finding.occurrences if occurrence.device in devices]
    return _part(finding, shown) if shown else None


def family(finding: Finding) -> Iterator[Finding]:
    """The finding and everything folded under it."""
    yield finding
    for consequence in finding.consequences:
        yield from family(consequence)


def resolved(
    decisions: Sequence[Decision],
    showing: Collection[tuple[str, str]],
    seen: Collection[str],
    unseen: Collection[str] = (),
) -> tuple[Decision, ...]:
    """Decisions that no longer show, each narrowed to the devices where that is known.

    `showing` holds (fingerprint, device) of all that shows, `seen` the devices that were looked at to the end, `unseen`
    those of the run that were not. An entry for all devices is resolved only if none is unseen.
    """
    gone = (_gone(decision, showing, seen, unseen) for decision in decisions)
    return tuple(decision for decision in gone if decision)


def _gone(
    decision: Decision, showing: Collection[tuple[str, str]], seen: Collection[str], unseen: Collection[str]
) -> Decision | None:
    if not decision.devices:
        shows = any(fingerprint == decision.fingerprint for fingerprint, _ in showing)
        return None if shows or unseen or not seen else decision
    gone = tuple(
        device for device in decision.devices if device in seen and (decision.fingerprint, device) not in showing
    )
    return decision.model_copy(update={"devices": gone}) if gone else None
