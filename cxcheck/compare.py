"""Compare: from the evidence of a run to findings and questions. Pure: no browser, no clock, no network, no disk.

Every round (the plan's own visits, then confirming ones) is compared for itself. What shows in every round is a
finding; what differs between two visits of the same device is volatile and set aside; what does not show again is
flaky. Questions are the visits that would make the answer surer; `app.py` plays them and compares again.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cxcheck.checks import checks
from cxcheck.checks.check import Divergence, Search, Shared, Unknown
from cxcheck.checks.pair import Side, Views, VisitPair
from cxcheck.derive.fingerprint import fingerprint
from cxcheck.folding import fold
from cxcheck.model.evidence import Revealed, VisitEvidence
from cxcheck.model.finding import (
    SEVERITIES,
    CannotTell,
    CheckOutcome,
    Comparison,
    Finding,
    FoundElement,
    Occurrence,
    SetAside,
    SharedDefect,
    Trust,
)
from cxcheck.model.plan import Plan, PlannedJourney, Purpose, Visit


@dataclass(frozen=True)
class Sighting:
    """A divergence at one place in one round."""

    check: str
    journey: str
    step: int
    device: str
    print: str
    divergence: Divergence

    @property
    def key(self) -> tuple[str, int, str, str]:
        """What makes it the same sighting in another round."""
        return self.journey, self.step, self.device, self.print


@dataclass
class Ledger:
    """What the rounds of a run brought up."""

    rounds: dict[int, list[Sighting]] = field(default_factory=lambda: defaultdict(list))
    volatile: set[tuple[str, int, str]] = field(default_factory=set)
    """Journey, step and fingerprint (or "group …") of what differs between two visits of one device."""
    unknown: list[CannotTell] = field(default_factory=list)
    shared: list[tuple[str, str, int, str, str, Shared]] = field(default_factory=list)
    wishes: list[tuple[Visit, Search]] = field(default_factory=list)
    asked: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def compare(plan: Plan, visits: Sequence[VisitEvidence]) -> Comparison:
    """Findings, shared defects, what cannot be told, what is volatile, and the questions that are still open."""
    archive = Archive(plan, visits)
    ledger = Ledger()
    for journey in plan.journeys:
        for subject in journey.subjects:
            _compare_rounds(archive, journey, subject, ledger)
            _compare_with_itself(archive, journey, subject, ledger)
        _compare_with_itself(archive, journey, journey.reference, ledger)
    searches = set(_needed(ledger.wishes))
    judged = [_Judged(archive, plan, ledger, sighting) for sighting in _latest(ledger)]
    believed = [one for one in judged if not one.set_aside and one.seen]
    findings = fold(_findings(believed), visits)
    return Comparison(
        findings=tuple(sorted(findings, key=lambda one: (SEVERITIES.index(one.severity), one.check, one.fingerprint))),
        shared=tuple(_shared(plan, ledger)),
        cannot_tell=tuple(dict.fromkeys(ledger.unknown)),
        set_aside=tuple(dict.fromkeys(one.as_set_aside() for one in judged if one.set_aside)),
        outcomes=tuple(_outcomes(ledger, findings)),
        questions=tuple(sorted({*searches, *_repeats(archive, believed)}, key=lambda visit: visit.id)),
    )


class Archive:
    """The visits of a run by what they were for."""

    def __init__(self, plan: Plan, visits: Sequence[VisitEvidence]) -> None:
        self.plan = plan
        self.views = Views()
        self._visits = {one.visit.id: one for one in visits}

    def visit(self, journey: str, device: str, number: int) -> VisitEvidence | None:
        """The plan's own visit for round 0, a confirming one for later rounds; None for one that broke off."""
        purpose: Purpose = "confirm" if number else "journey"
        found = self._visits.get(Visit(journey=journey, device=device, purpose=purpose, round=number).id)
        return found if found and found.status in ("finished", "failed") else None

    def rounds(self, journey: PlannedJourney, subject: str) -> Iterator[int]:
        """The rounds in which both reference and subject were played."""
        number = 0
        while self.visit(journey.slug, journey.reference, number) and self.visit(journey.slug, subject, number):
            yield number
            number += 1

    def went_as_far(self, journey: PlannedJourney, devices: Sequence[str], number: int, step: int) -> bool:
        """Whether that round was meant to go as far as the step on all of the devices."""
        visits = [self.visit(journey.slug, device, number) for device in devices]
        stops = [one.visit.stop_after for one in visits if one]
        return all(stop is None or stop >= step for stop in stops)

    def was_tried(self, visit: Visit) -> bool:
        """Whether that visit was played at least as far, however it ended."""
        played = self._visits.get(visit.id)
        if not played:
            return False
        stop = played.visit.stop_after
        return stop is None or (visit.stop_after is not None and stop >= visit.stop_after)

    def side(self, journey: str, device: str, number: int) -> Side:
        """A device's part of a pair."""
        visit = self.visit(journey, device, number)
        assert visit is not None
        anywhere = tuple(one for _, _, found in self._searched(device) for one in found)
        return Side(self.plan.device(device), visit, self.searches(journey, device), anywhere)

    def search_of(self, journey: str, device: str, step: int) -> VisitEvidence | None:
        """The search visit at that checkpoint, if it was played, however it ended."""
        visit = Visit(journey=journey, device=device, purpose="search", stop_after=step)
        return self._visits.get(visit.id)

    def searches(self, journey: str, device: str) -> Mapping[int, Sequence[Revealed]]:
        """What search visits of the journey found on the device, by step of the checkpoint."""
        return {step: found for slug, step, found in self._searched(device) if slug == journey}

    def _searched(self, device: str) -> Iterator[tuple[str, int, Sequence[Revealed]]]:
        for evidence in self._visits.values():
            if evidence.visit.purpose == "search" and evidence.visit.device == device:
                for checkpoint in evidence.checkpoints:
                    if checkpoint.searched:
                        yield evidence.visit.journey, checkpoint.step, checkpoint.revealed


def _compare_rounds(archive: Archive, journey: PlannedJourney, subject: str, ledger: Ledger) -> None:
    for number in archive.rounds(journey, subject):
        pair = VisitPair(
            journey,
            archive.side(journey.slug, journey.reference, number),
            archive.side(journey.slug, subject, number),
            archive.views,
        )
        if number == 0:
            for check in checks():
                ledger.asked[check] += len(pair.checkpoints)
        for check, step, answer in _answers(pair):
            device = subject
            if isinstance(answer, Divergence):
                device = subject if answer.on == "subject" else journey.reference
                print_ = fingerprint(check, *answer.anchor)
                ledger.rounds[number].append(Sighting(check, journey.slug, step, device, print_, answer))
            elif isinstance(answer, Shared):
                ledger.shared.append((check, journey.slug, step, subject, fingerprint(check, *answer.anchor), answer))
            elif isinstance(answer, Unknown):
                ledger.unknown.append(_cannot_tell(check, journey, step, subject, answer.reason))
            elif number == 0:
                _note_search(archive, journey, subject, step, answer, check, ledger)


def _answers(pair: VisitPair) -> Iterator[tuple[str, int, Divergence | Shared | Unknown | Search]]:
    for name, check in checks().items():
        for step, answer in check.answers(pair):
            yield name, step, answer


def _note_search(
    archive: Archive, journey: PlannedJourney, subject: str, step: int, answer: Search, check: str, ledger: Ledger
) -> None:
    device = subject if answer.on == "subject" else journey.reference
    played = archive.search_of(journey.slug, device, step)
    if not played:
        ledger.wishes.append((Visit(journey=journey.slug, device=device, purpose="search", stop_after=step), answer))
    elif not any(one.searched for one in played.checkpoints):
        reason = (
            f"{device}: the page's menus could not be searched: {played.reason or 'the checkpoint was not reached'}"
        )
        ledger.unknown.append(_cannot_tell(check, journey, step, device, reason))


def _cannot_tell(check: str, journey: PlannedJourney, step: int, device: str, reason: str) -> CannotTell:
    place = journey.steps[step].checkpoint
    return CannotTell(check=check, journey=journey.slug, checkpoint=place, device=device, reason=reason)


def _compare_with_itself(archive: Archive, journey: PlannedJourney, device: str, ledger: Ledger) -> None:
    """Every later visit of a device against its first, both ways: what diverges there is volatile."""
    if not archive.visit(journey.slug, device, 0):
        return
    first = archive.side(journey.slug, device, 0)
    number = 1
    while archive.visit(journey.slug, device, number):
        pair = VisitPair(journey, first, archive.side(journey.slug, device, number), archive.views)
        for check, step, answer in (*_answers(pair), *_answers(pair.swapped())):
            if isinstance(answer, Divergence) and checks()[check].is_content:
                ledger.volatile.add((journey.slug, step, fingerprint(check, *answer.anchor)))
                if answer.group:
                    ledger.volatile.add((journey.slug, step, answer.group))
        number += 1


def _latest(ledger: Ledger) -> list[Sighting]:
    """Each sighting once, as its first round saw it."""
    first: dict[tuple[str, int, str, str], Sighting] = {}
    for number in sorted(ledger.rounds):
        for sighting in ledger.rounds[number]:
            first.setdefault(sighting.key, sighting)
    return list(first.values())


class _Judged:
    """A sighting with what the rounds say of it."""

    def __init__(self, archive: Archive, plan: Plan, ledger: Ledger, sighting: Sighting) -> None:
        self.sighting = sighting
        self.journey = plan.journey(sighting.journey)
        place = (sighting.journey, sighting.step)
        group = sighting.divergence.group
        self.set_aside = (*place, sighting.print) in ledger.volatile or (
            bool(group) and (*place, group) in ledger.volatile
        )
        on_reference = sighting.device == self.journey.reference
        self.pairs = self.journey.subjects if on_reference else (sighting.device,)
        numbers = [set(archive.rounds(self.journey, one)) for one in self.pairs]
        played = set.intersection(*numbers) if numbers else set()
        self.next_round = max(played, default=-1) + 1
        devices = (self.journey.reference, *self.pairs)
        reached = [one for one in played if archive.went_as_far(self.journey, devices, one, sighting.step)]
        self.rounds = len(reached)
        self.seen = sum(1 for number in reached if self._shows(ledger.rounds[number], on_reference))
        self.wanted = checks()[sighting.check].sightings
        self.searching = any(
            (one.journey, one.device, one.stop_after) == (sighting.journey, sighting.device, sighting.step)
            and sighting.check == "feature-missing"
            for one, _ in ledger.wishes
        )

    def _shows(self, sightings: Sequence[Sighting], on_reference: bool) -> bool:
        """On the reference it must show against every subject: what all of them have."""
        found = [one for one in sightings if one.key == self.sighting.key]
        return len(found) >= (len(self.pairs) if on_reference else 1)

    @property
    def trust(self) -> Trust:
        """Seen in every round: confirmed once there were enough of them. Missed by one: flaky."""
        if self.seen < self.rounds:
            return "flaky"
        return "confirmed" if self.rounds >= self.wanted and not self.searching else "unconfirmed"

    def as_set_aside(self) -> SetAside:
        """What to call it among the volatile."""
        sighting = self.sighting
        checkpoint = self.journey.steps[sighting.step].checkpoint
        element = sighting.divergence.element
        what = f"{element.role} {element.name}".strip()
        return SetAside(journey=sighting.journey, checkpoint=checkpoint, device=sighting.device, what=what)


def _needed(wishes: Sequence[tuple[Visit, Search]]) -> Iterator[Visit]:
    """The searches to play now: what is hidden on many pages behind one menu is sought on the first of them.

    If that answers for the others, they are not asked again; else they ask for themselves next time.
    """
    tried: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    # Many new ways for few steps first: the cheapest visits that try everything once.
    order = sorted(wishes, key=lambda one: (-len(one[1].hidden) / ((one[0].stop_after or 0) + 2), one[0].id))
    for visit, wish in order:
        if wish.absent or wish.hidden - tried[visit.device]:
            tried[visit.device] |= wish.hidden
            yield visit


def _repeats(archive: Archive, judged: Sequence[_Judged]) -> Iterator[Visit]:
    """The next round for every pair with something unconfirmed, as far as its last such place."""
    stops: dict[tuple[str, int], int] = {}
    players: dict[tuple[str, int], set[str]] = defaultdict(set)
    for one in judged:
        # What a search may still explain away needs no second look yet.
        if one.trust != "unconfirmed" or one.searching:
            continue
        key = (one.sighting.journey, one.next_round)
        stops[key] = max(stops.get(key, 0), one.sighting.step, *one.sighting.divergence.uses)
        players[key] |= {one.journey.reference, *one.pairs}
    for (journey, number), devices in players.items():
        for device in devices:
            stop = stops[journey, number]
            visit = Visit(journey=journey, device=device, purpose="confirm", round=number, stop_after=stop)
            if not archive.was_tried(visit):
                yield visit


def _findings(judged: Sequence[_Judged]) -> list[Finding]:
    """Sightings with one fingerprint are one finding; the most trusted and most severe speaks for all."""
    by_print: dict[str, list[_Judged]] = defaultdict(list)
    for one in judged:
        by_print[one.sighting.print].append(one)
    return [_finding(group) for group in by_print.values()]


def _finding(group: Sequence[_Judged]) -> Finding:
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


def _occurrence(one: _Judged, element: FoundElement) -> Occurrence:
    sighting = one.sighting
    own = sighting.divergence.element
    return Occurrence(
        journey=sighting.journey,
        checkpoint=one.journey.steps[sighting.step].checkpoint,
        step=sighting.step,
        device=sighting.device,
        element=None if own == element else own,
    )


def _shared(plan: Plan, ledger: Ledger) -> Iterator[SharedDefect]:
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


def _outcomes(ledger: Ledger, findings: Sequence[Finding]) -> Iterator[CheckOutcome]:
    for name in checks():
        whole = [one for finding in findings for one in (finding, *finding.consequences)]
        yield CheckOutcome(
            check=name,
            asked=ledger.asked[name],
            findings=sum(1 for one in whole if one.check == name),
            cannot_tell=sum(1 for one in set(ledger.unknown) if one.check == name),
        )
