"""What a check is, and what it may answer: a divergence, a defect that both share, cannot tell, or a wish to search."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from cxcheck.checks.pair import CheckpointPair, VisitPair
from cxcheck.model.finding import FoundElement, Severity
from cxcheck.model.journey import Area
from cxcheck.model.knobs import Knobs, Threshold
from cxcheck.model.page import Box, Element, PageModel
from cxcheck.model.plan import Question

On = Literal["subject", "reference"]


@dataclass(frozen=True)
class Divergence:
    """One divergence at one place, before it is a finding.

    `on` is the device that has the fault; `anchor` are the parts of its fingerprint: page kind, role, landmark, name.
    `group` names what it varies with (a list of recommendations): if one of a group is volatile, all are.
    `uses` are steps of the journey that need the element.
    """

    title: str
    detail: str
    expected: str
    actual: str
    element: FoundElement
    anchor: tuple[str, str, str, str]
    severity: Severity
    on: On = "subject"
    group: str = ""
    uses: tuple[int, ...] = ()


@dataclass(frozen=True)
class Shared:
    """An absolute rule broken on both devices."""

    title: str
    detail: str
    element: FoundElement
    anchor: tuple[str, str, str, str]


@dataclass(frozen=True)
class Unknown:
    """The check cannot tell, and why."""

    reason: str


@dataclass(frozen=True)
class Search:
    """The check wants to know what stands behind the menus of that device at this checkpoint.

    `hidden` are the ways to features that stand hidden in the document: a search at another checkpoint that tries the
    same ways may answer for this one. `absent` is whether something is sought that does not even stand in the document.
    """

    on: On
    hidden: frozenset[tuple[str, str, str]]
    absent: bool


@dataclass(frozen=True)
class Ask:
    """The check has a question to the page of both devices: it is put in visits of their own, in this very round.

    It is said wherever the answer would tell something, also once it is known. Of all places that are `about` the same
    thing only one is asked in a run. A question about links says which addresses, by device.
    """

    question: Question
    about: str
    of_reference: tuple[str, ...] = ()
    of_subject: tuple[str, ...] = ()


Answer = Divergence | Shared | Unknown | Search | Ask


class Check:
    """A rule of the catalogue.

    The docstring of a check's class is its public page: what the customer loses, a bad and a good example, the source
    of rule and threshold. `is_content` marks rules on what pages say and offer: content varies by itself (experiments,
    recommendations), so that it must be seen three times instead of twice, and is set aside where it varies.
    `searches` marks rules that ask for searches: until one was played, what they miss is not believed. `asks` marks
    rules that put questions to pages in visits of their own. `threshold` is the number that the rule turns on, where
    there is one that a project may set otherwise. `repeats` is how often every visit has to be played, alone, before
    the rule judges at all; 1 for rules to which one visit tells enough.
    """

    area: ClassVar[Area]
    severity: ClassVar[Severity]
    is_content: ClassVar[bool] = False
    searches: ClassVar[bool] = False
    asks: ClassVar[bool] = False
    threshold: ClassVar[Threshold | None] = None
    repeats: ClassVar[int] = 1

    @property
    def id(self) -> str:
        """The name of its file, with dashes."""
        return type(self).__module__.rpartition(".")[2].replace("_", "-")

    def limit(self, knobs: Knobs) -> float:
        """Its threshold as these knobs set it; only for checks that have one."""
        assert self.threshold is not None
        said = knobs.of(self.id).threshold
        return self.threshold.value if said is None else said

    @property
    def sightings(self) -> int:
        """How many rounds must show a divergence before it is believed."""
        return 3 if self.is_content else 2

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """Answers with the step they belong to."""
        raise NotImplementedError


class CheckpointCheck(Check):
    """Compares pages at a checkpoint; where a part of the evidence that it `needs` is missing, it cannot tell.

    Parts are named as in `model.evidence.PARTS`.
    """

    needs: ClassVar[tuple[str, ...]] = ("page",)

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """Every checkpoint that both reached."""
        for checkpoint in pair.checkpoints:
            if reason := self._missing(checkpoint):
                yield checkpoint.step.index, Unknown(reason)
                continue
            for answer in self.at(checkpoint):
                yield checkpoint.step.index, answer

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """Answers at one checkpoint."""
        raise NotImplementedError

    def _missing(self, pair: CheckpointPair) -> str:
        sides = ((pair.visits.reference, pair.reference), (pair.visits.subject, pair.subject))
        for side, evidence in sides:
            for part in self.needs:
                if getattr(evidence, part) is None:
                    return f"{side.device.name}: {evidence.missing.get(part, 'the page was not looked at')}"
        return ""


def found(element: Element, device: str, page: PageModel | None = None) -> FoundElement:
    """An element of a page as a finding names it.

    With the `page`, what is fixed to the lower edge is boxed where the picture of the whole page shows it: at the
    page's end, because browsers make the screen as tall as the page for that picture.
    """
    name = element.name or element.content[:80] or element.text[:80]
    box = Box(*element.box)
    if (
        page
        and element.fixed
        and page.inner_height / 2 < box.y + box.height / 2
        and box.bottom <= page.inner_height + 1
    ):
        box = box._replace(y=box.y + max(0.0, page.scroll_height - page.inner_height))
    return FoundElement(role=element.role or element.tag, name=name, selector=element.selector, box=box, on=device)
