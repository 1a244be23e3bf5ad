"""Compare: from the evidence of a run to findings and questions. Pure: no browser, no clock, no network, no disk.

Every round (the plan's own visits, then confirming ones) is compared for itself. What shows in every round is a
finding; what differs between two visits of the same device is volatile and set aside; what does not show again is
flaky; what shows only while a third party does not answer one of the devices cannot be told. Questions are the visits
that would make the answer surer; `app/` plays them and compares again.
"""

from collections.abc import Collection, Sequence

from cxcheck.checks import checks
from cxcheck.checks.check import Ask, Divergence, Search, Shared, Unknown
from cxcheck.checks.pair import Side, Views, VisitPair
from cxcheck.compare.archive import Archive
from cxcheck.compare.kinds import with_kinds
from cxcheck.compare.ledger import Asking, Ledger, Moods, SamePage, Sighting, names_of, page_kind, site_of
from cxcheck.compare.questions import asks, repeats, searches
from cxcheck.compare.sparing import answers
from cxcheck.compare.telling import findings, outcomes, shared
from cxcheck.compare.weighing import Weighed, sightings
from cxcheck.derive.fingerprint import fingerprint
from cxcheck.folding import fold
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import SEVERITIES, CannotTell, Comparison, Spared
from cxcheck.model.plan import Plan, PlannedJourney, Visit
from cxcheck.model.volatile import LookedAtTwice, VolatileName


def compare(
    plan: Plan,
    visits: Sequence[VisitEvidence],
    remembered: Collection[VolatileName] = (),
    views: Views | None = None,
) -> Comparison:
    """Findings, shared defects, what cannot be told, what is volatile, and the questions that are still open.

    `remembered` is what earlier runs saw to be volatile: it is not set aside, but wants more rounds. `views` are what
    earlier comparisons have worked out of the same evidence.
    """
    views = views or Views()
    plan = with_kinds(plan, visits, views)
    archive = Archive(plan, visits, views)
    ledger = _ledger(archive)
    shards = {one.shard for one in plan.journeys}
    moods = {shard: Moods.of((*ledger.volatile[shard].values(), *remembered)) for shard in shards}
    weighed = [Weighed(archive, plan, ledger, moods, sighting) for sighting in sightings(ledger)]
    believed = [one for one in weighed if one.seen and not one.set_aside]
    ledger.unknown += [said for one in believed if one.silence for said in one.as_cannot_tell()]
    told = fold(findings([one for one in believed if not one.silence]), visits)
    return Comparison(
        findings=tuple(sorted(told, key=lambda one: (SEVERITIES.index(one.severity), one.check, one.fingerprint))),
        shared=tuple(shared(plan, ledger)),
        cannot_tell=tuple(dict.fromkeys(ledger.unknown)),
        set_aside=tuple(dict.fromkeys(one.as_set_aside() for one in weighed if one.set_aside)),
        spared=tuple(ledger.spared.values()),
        outcomes=tuple(outcomes(ledger, told)),
        questions=tuple(
            sorted(
                {*searches(ledger.wishes), *asks(archive, ledger.asks), *repeats(archive, believed)},
                key=lambda visit: visit.id,
            )
        ),
        volatile=tuple(sorted(_varied(ledger), key=lambda one: one.key)),
        looked_at_twice=tuple(sorted(ledger.looked_at_twice, key=lambda one: (one.site, one.page))),
    )


def _varied(ledger: Ledger) -> Collection[VolatileName]:
    return {one.key: one for names in ledger.volatile.values() for one in names.values()}.values()


def _ledger(archive: Archive) -> Ledger:
    ledger = Ledger()
    for journey in archive.plan.journeys:
        for subject in journey.subjects:
            _compare_rounds(archive, journey, subject, ledger)
        for device in journey.devices:
            _compare_with_itself(archive, journey, device, ledger)
    return ledger


def _compare_rounds(archive: Archive, journey: PlannedJourney, subject: str, ledger: Ledger) -> None:
    for number in archive.rounds(journey, (journey.reference, subject)):
        pair = VisitPair(
            journey,
            archive.side(journey.slug, journey.reference, number),
            archive.side(journey.slug, subject, number),
            archive.views,
        )
        if number == 0:
            for check in checks():
                on = (one for one in pair.checkpoints if one.knobs.of(check).on is not False)
                ledger.asked[check] += sum(1 for _ in on)
        for one in pair.checkpoints:
            page = SamePage.at(journey, pair.reference.visit, pair.subject.visit, one.step.index)
            ledger.pages[page].append((journey.slug, one.step.index, number))
        for check, step, answer in answers(pair):
            if isinstance(answer, Spared):
                ledger.spared.setdefault((answer.fingerprint, journey.slug, step, answer.device), answer)
            elif isinstance(answer, Divergence):
                device = subject if answer.on == "subject" else journey.reference
                ledger.add(number, _sighting(check, journey.slug, step, device, answer))
            elif isinstance(answer, Shared):
                ledger.shared.append((check, journey.slug, step, subject, fingerprint(check, *answer.anchor), answer))
            elif isinstance(answer, Unknown):
                ledger.unknown.append(_cannot_tell(check, journey, step, subject, answer.reason))
            elif isinstance(answer, Ask):
                _note_asks(archive, journey, subject, step, number, answer, ledger)
            else:
                _note_search(archive, journey, subject, step, answer, check, ledger)


def _sighting(check: str, journey: str, step: int, device: str, answer: Divergence) -> Sighting:
    print_ = fingerprint(check, *answer.anchor)
    return Sighting(check, checks()[check].is_content, journey, step, device, print_, answer)


def _note_search(
    archive: Archive, journey: PlannedJourney, subject: str, step: int, answer: Search, check: str, ledger: Ledger
) -> None:
    if journey.lies_behind_effect(step, (journey.reference, subject)):
        return
    device = subject if answer.on == "subject" else journey.reference
    played = archive.search_of(journey.slug, device, step)
    if not played:
        ledger.wishes.append((Visit(journey=journey.slug, device=device, purpose="search", stop_after=step), answer))
    elif not any(one.searched for one in played.checkpoints):
        reason = (
            f"{device}: the page's menus could not be searched: {played.reason or 'the checkpoint was not reached'}"
        )
        ledger.unknown.append(_cannot_tell(check, journey, step, device, reason))


def _note_asks(
    archive: Archive, journey: PlannedJourney, subject: str, step: int, number: int, answer: Ask, ledger: Ledger
) -> None:
    """Questions are put on both devices; never behind an effect, which nobody has again."""
    devices = (journey.reference, subject)
    if journey.lies_behind_effect(step, devices):
        return
    visits = tuple(
        Visit(
            journey=journey.slug,
            device=device,
            purpose="ask",
            question=answer.question,
            round=number,
            stop_after=step,
            links=links,
        )
        for device, links in zip(devices, (answer.of_reference, answer.of_subject), strict=True)
    )
    ledger.asks.append(Asking(answer.about, answer.question, subject, visits))


def _cannot_tell(check: str, journey: PlannedJourney, step: int, device: str, reason: str) -> CannotTell:
    place = journey.steps[step].checkpoint
    return CannotTell(check=check, journey=journey.slug, checkpoint=place, device=device, reason=reason)


def _compare_with_itself(archive: Archive, journey: PlannedJourney, device: str, ledger: Ledger) -> None:
    """Every later visit of a device, and what its searches saw first, against its first visit, both ways."""
    rounds = [archive.side(journey.slug, device, one) for one in archive.rounds(journey, (device,))]
    if not rounds:
        return
    first, *later = rounds
    for other in later:
        _compare_visits(archive, VisitPair(journey, first, other, archive.views), ledger, searched=False)
    for other in archive.search_sides(journey.slug, device):
        _compare_visits(archive, VisitPair(journey, first, other, archive.views), ledger, searched=True)


def _compare_visits(archive: Archive, pair: VisitPair, ledger: Ledger, *, searched: bool) -> None:
    """What diverges between two visits of one device is volatile, unless somebody did not answer one of them.

    A search visit opens what it finds and ends early: only what its page said before counts.
    """
    journey, site = pair.journey, site_of(pair.journey)
    ledger.looked_at_twice |= {LookedAtTwice(site=site, page=one.step.page) for one in pair.checkpoints}
    for check, step, answer in (*answers(pair), *answers(pair.swapped())):
        if not isinstance(answer, Divergence) or (searched and not checks()[check].is_content):
            continue
        if not _alike(archive, pair, step):
            continue
        print_ = fingerprint(check, *answer.anchor)
        what = f"{answer.element.role} {answer.element.name[:60]}".strip()
        page = page_kind(journey, step)
        for name in names_of(print_, answer, page):
            seen = VolatileName(site=site, page=page, name=name, what=what)
            ledger.volatile[journey.shard].setdefault(seen.key, seen)
            if checks()[check].is_content:
                ledger.own.add((journey.slug, step, pair.subject.device.name, name))


def _alike(archive: Archive, pair: VisitPair, step: int) -> bool:
    """Whether the same third parties answered both visits."""
    sides: tuple[Side, Side] = (pair.reference, pair.subject)
    silent = {archive.silent(side.visit, step) for side in sides}
    return len(silent) == 1 and len({side.visit.visit.without for side in sides}) == 1
