"""What a check is given: a journey played on the reference and on a subject, checkpoint by checkpoint."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from cxcheck.derive.features import Feature, PageView, feature
from cxcheck.derive.ignoring import fits
from cxcheck.derive.matching import Matching, match
from cxcheck.model.device import Device
from cxcheck.model.evidence import CheckpointEvidence, Revealed, StepEvidence, VisitEvidence
from cxcheck.model.finding import FoundElement
from cxcheck.model.knobs import Knobs
from cxcheck.model.links import LinkAnswer
from cxcheck.model.plan import PlannedJourney, PlannedStep, Question
from cxcheck.model.sweep import Sweep


class Views:
    """Page views by the evidence they belong to, so that no page is worked out twice in a comparison."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[CheckpointEvidence, PageView]] = {}

    def of(self, evidence: CheckpointEvidence) -> PageView:
        """The view of a checkpoint's page; there must be one."""
        if id(evidence) not in self._known:
            assert evidence.page is not None
            # The evidence is kept beside its view: an id is only unique while its object lives.
            self._known[id(evidence)] = (evidence, PageView(evidence.page))
        return self._known[id(evidence)][1]


@dataclass(frozen=True)
class Side:
    """One device of a pair.

    `searches` are what its search visits of this journey found, by step of the checkpoint; `seen_to_open` what any
    search on this device in the whole run found. `timed` are its visits of this journey, if their times can be told:
    where visits are repeated and played one at a time. `sweeps` are those of this round, by step of the checkpoint,
    `asked` the visits of this round that put a question to the page of a checkpoint.
    """

    device: Device
    visit: VisitEvidence
    searches: Mapping[int, Sequence[Revealed]] = field(default_factory=dict)
    seen_to_open: Sequence[Revealed] = ()
    timed: Sequence[VisitEvidence] = ()
    sweeps: Mapping[int, Sweep] = field(default_factory=dict)
    asked: Mapping[tuple[Question, int], VisitEvidence] = field(default_factory=dict)


@dataclass(frozen=True)
class VisitPair:
    """One journey on reference and subject."""

    journey: PlannedJourney
    reference: Side
    subject: Side
    views: Views
    _knobs: dict[int, Knobs] = field(default_factory=dict, repr=False, compare=False)

    def swapped(self) -> "VisitPair":
        """The same with the roles exchanged: what does the reference lack?"""
        return VisitPair(self.journey, self.subject, self.reference, self.views)

    @cached_property
    def checkpoints(self) -> tuple["CheckpointPair", ...]:
        """The checkpoints that both reached."""
        return tuple(self._checkpoints())

    def _checkpoints(self) -> Iterator["CheckpointPair"]:
        for step in self.journey.steps:
            if step.kind != "checkpoint":
                continue
            reference = self.reference.visit.checkpoint(step.index)
            subject = self.subject.visit.checkpoint(step.index)
            if reference and subject and reference.name and subject.name:
                yield CheckpointPair(self, step, reference, subject)

    def knobs_at(self, step: int) -> Knobs:
        """How checks are turned at a step: by the project, the journey and the checkpoint, the narrower first."""
        if step not in self._knobs:
            self._knobs[step] = self.journey.knobs_at(step)
        return self._knobs[step]

    def place(self, step: int) -> PlannedStep:
        """The checkpoint at or after a step as far as the subject came, else the step itself."""
        reached = {pair.step.index for pair in self.checkpoints}
        later = (one for one in self.journey.steps if one.index >= step and one.index in reached)
        return next(later, self.journey.steps[step])

    def page_kind(self, step: int) -> str:
        """Kind of page at a step: that of the last checkpoint up to there."""
        kinds = [one.page for one in self.journey.steps if one.index <= step and one.kind == "checkpoint"]
        return kinds[-1] if kinds else "other"

    @cached_property
    def uses(self) -> tuple[tuple[int, StepEvidence], ...]:
        """The steps for which the reference pointed at something, with what it was."""
        steps = (one for one in self.reference.visit.steps if one.outcome == "passed" or one.rehearsed)
        return tuple((one.index, one) for one in steps if one.element)


@dataclass(frozen=True)
class CheckpointPair:
    """One checkpoint on reference and subject; both have a page model."""

    visits: VisitPair
    step: PlannedStep
    reference: CheckpointEvidence
    subject: CheckpointEvidence

    @cached_property
    def reference_view(self) -> PageView:
        """The reference's page."""
        return self.visits.views.of(self.reference)

    @cached_property
    def subject_view(self) -> PageView:
        """The subject's page."""
        return self.visits.views.of(self.subject)

    @cached_property
    def matching(self) -> Matching:
        """The reference's visible features among the subject's visible ones."""
        return match(self.reference_view.features, self.subject_view.features)

    @cached_property
    def backward(self) -> Matching:
        """The subject's visible features among the reference's visible ones."""
        return match(self.subject_view.features, self.reference_view.features)

    @cached_property
    def went_apart(self) -> str:
        """Why what the journey made of the pages may differ for good reason: a step up to here went otherwise.

        Steps that the journey means for one of the two devices alone do not count.
        """
        reference, subject = self.visits.reference, self.visits.subject
        for step in self.visits.journey.steps[: self.step.index]:
            played = (side.visit.step(step.index) for side in (reference, subject))
            outcomes = {one.outcome for one in played if one}
            if {reference.device.name, subject.device.name} <= set(step.devices) and len(outcomes) > 1:
                return f"{subject.device.name}: not the same steps were done before: {step.text}"
        return ""

    @property
    def knobs(self) -> Knobs:
        """How checks are turned here."""
        return self.visits.knobs_at(self.step.index)

    def leaves_alone(self, check: str, element: FoundElement, view: PageView) -> bool:
        """Whether a check is told to ignore something that was found on that page."""
        ignored = (one for one in self.knobs.ignore if not one.checks or check in one.checks)
        return any(fits(one, element, view) for one in ignored)

    @property
    def searched(self) -> bool:
        """Whether a search visit looked behind the subject's menus at this checkpoint."""
        return self.step.index in self.visits.subject.searches

    def after(self, question: Question) -> tuple[PageView | str, PageView | str] | None:
        """What is left of the pages of reference and subject after the question; None if it was not put to both.

        A sentence for a page that it could not be put to, or that could not be looked at then.
        """
        key = question, self.step.index
        reference, subject = (side.asked.get(key) for side in (self.visits.reference, self.visits.subject))
        return (self._left(reference), self._left(subject)) if reference and subject else None

    def answered(self) -> tuple[Sequence[LinkAnswer] | str, Sequence[LinkAnswer] | str] | None:
        """What the addresses of links answered reference and subject; as with `after`."""
        key: tuple[Question, int] = "links", self.step.index
        reference, subject = (side.asked.get(key) for side in (self.visits.reference, self.visits.subject))
        return (self._answers(reference), self._answers(subject)) if reference and subject else None

    def _answers(self, visit: VisitEvidence) -> Sequence[LinkAnswer] | str:
        evidence = self._at(visit)
        return evidence if isinstance(evidence, str) else evidence.links

    def _at(self, visit: VisitEvidence) -> CheckpointEvidence | str:
        """What a visit of its own gathered here, or why it did not."""
        evidence = visit.checkpoint(self.step.index)
        if evidence is None or not evidence.name:
            return visit.reason or "the visit that was to ask did not come to the page"
        return evidence

    def _left(self, visit: VisitEvidence) -> PageView | str:
        evidence = self._at(visit)
        if isinstance(evidence, str):
            return evidence
        if evidence.page is None:
            return evidence.missing.get("page", "the page could not be looked at afterwards")
        return self.visits.views.of(evidence)

    @property
    def behind_effect(self) -> bool:
        """Whether the page comes after a step with an effect, which no visit but the plan's own goes through."""
        devices = (self.visits.reference.device.name, self.visits.subject.device.name)
        return self.visits.journey.lies_behind_effect(self.step.index, devices)

    @cached_property
    def behind_menus(self) -> tuple[Feature, ...]:
        """What searches brought into sight on the subject at this checkpoint."""
        return tuple(_features(self.visits.subject.searches.get(self.step.index, ()), self.subject.url))

    @cached_property
    def behind_menus_elsewhere(self) -> tuple[tuple[str, Feature], ...]:
        """What searches brought into sight anywhere, with the name of what was opened for it."""
        opened = self.visits.subject.seen_to_open
        return tuple((one.opener.name, thing) for one in opened for thing in _features((one,), self.subject.url))


def _features(revealed: Sequence[Revealed], page_url: str) -> Iterator[Feature]:
    for one in revealed:
        # Words have no role, and cannot be used.
        for number, element in enumerate(element for element in one.elements if element.role):
            yield feature(element, page_url, -1 - number)
