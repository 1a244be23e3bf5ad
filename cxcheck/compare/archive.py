"""The visits of a run, by what they were for."""

from collections.abc import Iterator, Mapping, Sequence

from cxcheck.checks.pair import Side, Views
from cxcheck.derive.parties import silent_hosts
from cxcheck.model.evidence import Revealed, VisitEvidence
from cxcheck.model.plan import Plan, PlannedJourney, Purpose, Question, Visit
from cxcheck.model.sweep import Sweep


class Archive:
    """Finds visits and what they tell as visits: how far they came, who did not answer them."""

    def __init__(self, plan: Plan, visits: Sequence[VisitEvidence], views: Views | None = None) -> None:
        self.plan = plan
        self.views = views or Views()
        self._visits = {one.visit.id: one for one in visits}
        self._rounds = 1 + max((one.visit.round for one in visits), default=0)
        self._silent: dict[tuple[str, int], frozenset[str]] = {}

    def visit(self, journey: str, device: str, number: int) -> VisitEvidence | None:
        """The plan's own visit for round 0, a confirming one for later rounds; None for one that broke off."""
        purpose: Purpose = "confirm" if number else "journey"
        found = self._visits.get(Visit(journey=journey, device=device, purpose=purpose, round=number).id)
        return found if found and found.status in ("finished", "failed") else None

    def rounds(self, journey: PlannedJourney, devices: Sequence[str]) -> list[int]:
        """The rounds in which all of the devices played."""
        return [n for n in range(self._rounds) if all(self.visit(journey.slug, one, n) for one in devices)]

    def fresh_round(self, journey: PlannedJourney) -> int:
        """A round that no device has played yet."""
        known = [one.visit.round for one in self._visits.values() if one.visit.journey == journey.slug]
        return 1 + max(known, default=0)

    def came_to(self, journey: PlannedJourney, devices: Sequence[str], number: int, step: int) -> bool:
        """Whether all of the devices came to that step in that round; else it says nothing about the step."""
        visits = [self.visit(journey.slug, device, number) for device in devices]
        steps = [one.step(step) if one else None for one in visits]
        return all(one is not None and (one.outcome != "not-reached" or one.rehearsed) for one in steps)

    def was_meant_to(self, journey: PlannedJourney, devices: Sequence[str], number: int, step: int) -> bool:
        """Whether that round was to go as far as the step on all of the devices."""
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
        return self._side(visit)

    def search_sides(self, journey: str, device: str) -> Iterator[Side]:
        """The device's search visits of the journey, which looked at one checkpoint before they opened anything."""
        for one in self._visits.values():
            about = one.visit
            if (about.journey, about.device, about.purpose) == (journey, device, "search") and one.checkpoints:
                yield self._side(one)

    def _side(self, visit: VisitEvidence) -> Side:
        journey, device = visit.visit.journey, visit.visit.device
        anywhere = tuple(one for _, _, found in self._searched(device) for one in found)
        timed = self._timed(journey, device) if self.plan.is_timed else ()
        searches, sweeps = self.searches(journey, device), self._sweeps(visit.visit)
        asked = self.asked(journey, device, visit.visit.round)
        return Side(self.plan.device(device), visit, searches, anywhere, timed, sweeps, asked)

    def _timed(self, journey: str, device: str) -> Sequence[VisitEvidence]:
        """The visits that the plan repeats; those that confirm may be played otherwise."""
        found = (self.visit(journey, device, number) for number in range(self.plan.repeats))
        return [one for one in found if one]

    def _sweeps(self, visit: Visit) -> Mapping[int, Sweep]:
        """What the sweep of that round saw, by step of the checkpoint."""
        bare = Visit(journey=visit.journey, device=visit.device, purpose="sweep", round=visit.round)
        swept = self._visits.get(bare.id)
        return {one.step: one.sweep for one in swept.checkpoints if one.sweep} if swept else {}

    def asked(self, journey: str, device: str, number: int) -> Mapping[tuple[Question, int], VisitEvidence]:
        """The visits of that round that put a question to a checkpoint's page, however they ended."""
        return {
            (one.visit.question, one.visit.stop_after): one
            for one in self._visits.values()
            if (one.visit.journey, one.visit.device, one.visit.purpose) == (journey, device, "ask")
            and one.visit.round == number
            and one.visit.stop_after is not None
        }

    def was_asked(self, visits: Sequence[Visit]) -> bool:
        """Whether that question was put there, in this round or in another one."""
        first = [one.model_copy(update={"round": 0}) for one in visits]
        return any(self.was_tried(one) for one in first)

    def search_of(self, journey: str, device: str, step: int) -> VisitEvidence | None:
        """The search visit at that checkpoint, if it was played, however it ended."""
        visit = Visit(journey=journey, device=device, purpose="search", stop_after=step)
        return self._visits.get(visit.id)

    def searches(self, journey: str, device: str) -> Mapping[int, Sequence[Revealed]]:
        """What search visits of the journey found on the device, by step of the checkpoint."""
        return {step: found for slug, step, found in self._searched(device) if slug == journey}

    def silent(self, visit: VisitEvidence, step: int) -> frozenset[str]:
        """Third parties that gave the page of that step no answer."""
        key = visit.visit.id, step
        if key not in self._silent:
            self._silent[key] = silent_hosts(visit, step)
        return self._silent[key]

    def _searched(self, device: str) -> Iterator[tuple[str, int, Sequence[Revealed]]]:
        for evidence in self._visits.values():
            if evidence.visit.purpose == "search" and evidence.visit.device == device:
                for checkpoint in evidence.checkpoints:
                    if checkpoint.searched:
                        yield evidence.visit.journey, checkpoint.step, checkpoint.revealed
