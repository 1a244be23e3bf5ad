"""Questions: the visits that would make a comparison surer."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cxcheck.checks.check import Search
from cxcheck.compare.archive import Archive
from cxcheck.compare.ledger import Asking
from cxcheck.compare.sureness import MOST_IN_VAIN, MOST_ROUNDS, rounds_to_ask
from cxcheck.compare.weighing import Weighed
from cxcheck.model.plan import Visit, sweep_visit


def searches(wishes: Sequence[tuple[Visit, Search]]) -> Iterator[Visit]:
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


def asks(archive: Archive, wished: Sequence[Asking]) -> Iterator[Visit]:
    """The questions to put now: of all places about one thing that at which it was put before, else the nearest one."""
    places: dict[tuple[str, str], tuple[str, int]] = {}
    wanted: dict[str, Visit] = {}
    for one in sorted(wished, key=lambda one: (not archive.was_asked(one.visits), one.place[1], one.place[0])):
        if places.setdefault((one.about, one.subject), one.place) == one.place:
            for visit in one.visits:
                # The reference is asked once for all subjects.
                links = (*wanted.get(visit.id, visit).links, *visit.links)
                wanted[visit.id] = visit.model_copy(update={"links": tuple(dict.fromkeys(links))})
    yield from (visit for visit in wanted.values() if not archive.was_tried(visit))


@dataclass
class _Round:
    """One more round of a journey: who plays it, how far, and which third parties are kept away from all of them."""

    stop: int = 0
    devices: set[str] = field(default_factory=set)
    without: set[str] = field(default_factory=set)


def repeats(archive: Archive, weighed: Sequence[Weighed]) -> Iterator[Visit]:
    """More rounds for every pair with something unconfirmed, as far as its last such place."""
    rounds: dict[tuple[str, int], _Round] = defaultdict(_Round)
    for one in weighed:
        for number in _numbers(archive, one):
            more = rounds[one.sighting.journey, number]
            more.stop = max(more.stop, _stop(one))
            more.devices |= set(one.devices)
            more.without |= set(one.hosts)
    for (journey, number), more in rounds.items():
        for device in more.devices:
            visit = Visit(
                journey=journey,
                device=device,
                purpose="confirm",
                round=number,
                stop_after=more.stop,
                without=tuple(sorted(more.without)),
            )
            if not archive.was_tried(visit):
                yield visit
        # What a sweep sees is seen again by a sweep.
        swept = sweep_visit(archive.plan.journey(journey), number, more.stop)
        if swept and swept.device in more.devices and not archive.was_tried(swept):
            yield swept


def _stop(one: Weighed) -> int:
    """The last step that shows it, or that it keeps from being done; never through one with an effect."""
    last = max((one.sighting.step, *one.sighting.divergence.uses))
    ahead = one.journey.effect_ahead(one.devices)
    return last if ahead is None else min(last, ahead)


def _numbers(archive: Archive, one: Weighed) -> range:
    """The rounds that the sighting still needs."""
    # What a search may still explain away needs no second look yet.
    if one.trust != "unconfirmed" or one.searching:
        return range(0)
    # Nothing is ordered to confirm something: what shows only behind an effect stays as it was seen.
    if one.journey.lies_behind_effect(one.sighting.step, one.devices):
        return range(0)
    # Where visits do not come to the place again (they stop before an order, or fail earlier), more would not either.
    if len(one.played) >= MOST_ROUNDS or one.in_vain >= MOST_IN_VAIN:
        return range(0)
    if one.silence:
        # A round of its own: others may already have been played with the third party, and are then uneven again.
        first = archive.fresh_round(one.journey)
        return range(first, first + 1)
    first = max(one.played, default=-1) + 1
    return range(first, min(MOST_ROUNDS, first + rounds_to_ask(len(one.seen), one.wanted - len(one.seen))))
