"""Weighing: what the rounds together say of a sighting."""

from collections.abc import Iterator, Mapping, Sequence

from cxcheck.checks import checks
from cxcheck.compare.archive import Archive
from cxcheck.compare.ledger import Ledger, Moods, SamePage, Sighting, page_kind, site_of
from cxcheck.compare.sureness import wanted
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import CannotTell, SetAside, Trust
from cxcheck.model.plan import Plan

Silence = tuple[str, frozenset[str]]
"""A third party and the devices that it did not answer, while it answered the others."""


def sightings(ledger: Ledger) -> list[Sighting]:
    """Each once, as its first round saw it; what is known by another name in another round is the same."""
    first: dict[tuple[str, int, str, str], Sighting] = {}
    spots: set[tuple[str, int, str, str, str]] = set()
    for number in sorted(ledger.rounds):
        fresh = [one for one in ledger.rounds[number] if one.key not in first and one.spot not in spots]
        for one in fresh:
            first.setdefault(one.key, one)
        spots |= {one.spot for one in fresh if one.spot}
    return list(first.values())


class Weighed:
    """A sighting with what the rounds say of it."""

    def __init__(
        self, archive: Archive, plan: Plan, ledger: Ledger, moods: Mapping[str, Moods], sighting: Sighting
    ) -> None:
        self.sighting = sighting
        self.journey = plan.journey(sighting.journey)
        self._archive = archive
        self._on_reference = sighting.device == self.journey.reference
        self.subjects = self.journey.subjects if self._on_reference else (sighting.device,)
        self.devices = (self.journey.reference, *self.subjects)
        self.played = archive.rounds(self.journey, self.devices)
        self._names = sighting.names(page_kind(self.journey, sighting.step))
        self.set_aside = any(
            (sighting.journey, sighting.step, device, name) in ledger.own
            for device in self.devices
            for name in self._names
        )
        self.rounds = [one for one in self.played if archive.came_to(self.journey, self.devices, one, sighting.step)]
        self.in_vain = sum(
            archive.was_meant_to(self.journey, self.devices, one, sighting.step)
            for one in self.played
            if one not in self.rounds
        )
        """Rounds that were to come to the place and did not."""
        self.seen = [number for number in self.rounds if self._shows(ledger.rounds[number])]
        self.wanted = self._wanted(ledger, moods[self.journey.shard])
        self.searching = any(
            (one.journey, one.device, one.stop_after) == (sighting.journey, sighting.device, sighting.step)
            and checks()[sighting.check].searches
            for one, _ in ledger.wishes
        )
        self.silence = self._silence()

    def _shows(self, seen: Sequence[Sighting]) -> bool:
        """On the reference it must show against every subject: what all of them have."""
        own = self.sighting
        found = [one for one in seen if one.key == own.key or (own.spot and one.spot == own.spot)]
        return len(found) >= (len(self.subjects) if self._on_reference else 1)

    def _wanted(self, ledger: Ledger, moods: Moods) -> int:
        check, site = checks()[self.sighting.check], site_of(self.journey)
        named = any((site, name) in moods.names for name in self._names)
        named = named or any(ledger.lacks_it_elsewhere(self.sighting, page) for page in self._pages())
        return wanted(check.sightings, content=check.is_content, moody=site in moods.sites, named=named)

    def _pages(self) -> Iterator[SamePage]:
        """The pages that the pairs of devices stood on when it was seen."""
        for number in self.seen:
            reference, *subjects = self._visits(number)
            yield from (SamePage.at(self.journey, reference, one, self.sighting.step) for one in subjects)

    def _visits(self, number: int) -> list[VisitEvidence]:
        """The reference's first."""
        slug = self.journey.slug
        return [one for device in self.devices if (one := self._archive.visit(slug, device, number))]

    def _silence(self) -> frozenset[Silence]:
        """Third parties whose silence on some devices may be why it shows: whenever it did, and never else."""
        uneven = {number: frozenset(self._uneven(number)) for number in self.rounds}
        showing = [uneven[number] for number in self.seen]
        others = [uneven[number] for number in self.rounds if number not in self.seen]
        return frozenset.intersection(*showing).difference(*others) if showing else frozenset()

    def _uneven(self, number: int) -> Iterator[Silence]:
        visits = self._visits(number)
        silent = {one.visit.device: self._archive.silent(one, self.sighting.step) for one in visits}
        kept_away = frozenset.intersection(*(frozenset(one.visit.without) for one in visits))
        for host in frozenset().union(*silent.values()) - kept_away:
            devices = frozenset(device for device, hosts in silent.items() if host in hosts)
            if len(devices) < len(self.devices):
                yield host, devices

    @property
    def hosts(self) -> tuple[str, ...]:
        """The third parties that it may depend on."""
        return tuple(sorted({host for host, _ in self.silence}))

    @property
    def trust(self) -> Trust:
        """Seen in every round: confirmed once there were enough of them. Missed by one: flaky."""
        if len(self.seen) < len(self.rounds):
            return "flaky"
        return "confirmed" if len(self.seen) >= self.wanted and not self.searching else "unconfirmed"

    def as_set_aside(self) -> SetAside:
        """What to call it among the volatile."""
        sighting = self.sighting
        checkpoint = self.journey.steps[sighting.step].checkpoint
        element = sighting.divergence.element
        what = f"{element.role} {element.name}".strip()
        return SetAside(journey=sighting.journey, checkpoint=checkpoint, device=sighting.device, what=what)

    def as_cannot_tell(self) -> Iterator[CannotTell]:
        """For both devices: what may depend on a third party that did not answer one of them."""
        sighting, element = self.sighting, self.sighting.divergence.element
        silent = sorted({device for _, devices in self.silence for device in devices})
        what = f"{element.role} {element.name[:60]}".strip()
        reason = f"{what} may depend on {', '.join(self.hosts)}, which did not answer {' and '.join(silent)}"
        for device in self.devices:
            place = self.journey.steps[sighting.step].checkpoint
            yield CannotTell(
                check=sighting.check, journey=sighting.journey, checkpoint=place, device=device, reason=reason
            )
