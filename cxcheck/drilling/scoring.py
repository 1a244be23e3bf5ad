"""Scoring: which findings are right about a fault, and which nobody can explain. Pure.

Right is a finding of one of the fault's checks, or that a step fails, on the device that was broken, on the victim: the
same element, one that it stands in or that stands in it, or boxes that overlap by half; either one where a finding
names two that lie on each other, any of those that its detail names; for a fault of the page as a whole, and for a
finding about the page or about no element, the kind alone. Another kind on the victim is true as well, but not what was
asked for; so is one on something that only the broken pages have, as the fault has brought it there.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from cxcheck.checks import checks
from cxcheck.model.drill import Mutant
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import Finding, FoundElement
from cxcheck.model.harm import Harm, Victim
from cxcheck.model.page import Box

_PAGE_ROLES = ("", "page", "document", "request", "script", "event", "html", "body")
"""Roles under which findings speak of no element."""
_OF_THE_PAGE = (
    "page-too-wide",
    "overlay-blocks",
    "layout-shift",
    "viewport-meta",
    "text-tiny",
    "zoom-blocked",
    "results-mismatch",
)
"""Checks that judge the page, or its list; which element they show for it is an example."""
_OVERLAP = 0.5
_LONG = 40
"""Characters from which on a name is the words of a part of the page, of which not all are noted."""


@dataclass(frozen=True)
class Score:
    """Findings about one mutant; those that show without the fault as well are left out.

    `before` are of the latter those of the fault's checks on its victim, or that tell a measure.
    """

    right: tuple[Finding, ...]
    also: tuple[Finding, ...]
    strays: tuple[Finding, ...]
    before: tuple[Finding, ...] = ()

    @property
    def confirmed(self) -> tuple[Finding, ...]:
        """What is right and was seen often enough."""
        return tuple(one for one in self.right if one.trust == "confirmed")


def score(
    mutant: Mutant,
    visit: VisitEvidence,
    findings: Sequence[Finding],
    clean: Collection[str],
    untouched: VisitEvidence | None = None,
) -> Score:
    """`visit` is the broken one, `untouched` the same without the fault, `clean` prints of what is found there."""
    known_names = _names_of(untouched)
    right: list[Finding] = []
    also: list[Finding] = []
    strays: list[Finding] = []
    before: list[Finding] = []
    for finding in findings:
        known = [one for one in _family(finding) if one.fingerprint in clean and one.check in mutant.checks]
        before += [one for one in known if _tells_it_already(one) and _is_about(one, mutant, visit)]
        told = [one for one in _family(finding) if one.fingerprint not in clean]
        about = [one for one in told if _is_about(one, mutant, visit)]
        fitting = [one for one in about if one.check in mutant.checks or _fails_on_it(one, mutant, visit)]
        right += fitting
        if fitting:
            continue
        about += [one for one in told if known_names and _was_brought(one, mutant, known_names)]
        (also if about else strays).extend(told[:1])
    return Score(tuple(right), tuple(also), tuple(strays), tuple(before))


def harm_of(mutant: Mutant, visit: VisitEvidence) -> Harm | None:
    """What became of the fault in a visit, at its best: witnessed somewhere, else harmed, else whatever was told."""
    told = [one for step in visit.steps for one in step.harm if one.fault == mutant.fault]
    return max(told, key=lambda one: (one.harmed and one.witnessed, one.harmed, bool(one.error)), default=None)


def _family(finding: Finding) -> Iterator[Finding]:
    yield finding
    for one in finding.consequences:
        yield from _family(one)


def _is_about(finding: Finding, mutant: Mutant, visit: VisitEvidence) -> bool:
    return any(
        finding.check in _OF_THE_PAGE
        or _concerns(one.element or finding.element, mutant, victims)
        or _names(finding, victims)
        for one in finding.occurrences
        if one.device == mutant.device
        for victims in [list(_victims(mutant, visit, one.step))]
    )


def _victims(mutant: Mutant, visit: VisitEvidence, step: int) -> Iterator[Victim]:
    """What had been broken by that step: the one that was named before, and those of other pages on the way."""
    yield mutant.victim
    for one in visit.steps:
        if one.index <= step:
            yield from (harm.victim for harm in one.harm if harm.fault == mutant.fault and harm.victim)


def _concerns(found: FoundElement | None, mutant: Mutant, victims: Sequence[Victim]) -> bool:
    if found is None or found.role in _PAGE_ROLES or not (found.selector or found.box):
        return True
    pair = [found, *([found.other] if found.other else [])]
    return any(one.whole or _is_same(part, one, part.on == mutant.device) for one in victims for part in pair)


def _fails_on_it(finding: Finding, mutant: Mutant, visit: VisitEvidence) -> bool:
    """Whether it is a step that the reference does, and that fails on the very victim: what any loss comes to."""
    victims = [one for place in finding.occurrences for one in _victims(mutant, visit, place.step) if not one.whole]
    element = finding.element
    return (
        finding.check == "step-impossible"
        and element is not None
        and bool(element.selector)
        and any(_is_same(element, one, element.on == mutant.device) for one in victims)
    )


def _tells_it_already(known: Finding) -> bool:
    """Whether a finding without the fault leaves nothing for one with it: a measure, or one on that very element."""
    return checks()[known.check].threshold is not None or bool(known.element and known.element.selector)


def _names_of(visit: VisitEvidence | None) -> frozenset[str]:
    """What anything is called on the pages of a visit."""
    pages = [one.page for one in visit.checkpoints if one.page] if visit else []
    return frozenset(
        name.casefold() for page in pages for one in page.elements for name in (one.name, one.text) if name
    )


def _was_brought(finding: Finding, mutant: Mutant, known: Collection[str]) -> bool:
    """Whether it is about something of the broken device by a name that nothing has there without the fault."""
    element = finding.element
    parts = [one for one in (element, element.other if element else None) if one and one.on == mutant.device]
    return any(one.name and one.role not in _PAGE_ROLES[1:] and one.name.casefold() not in known for one in parts)


def _names(finding: Finding, victims: Sequence[Victim]) -> bool:
    """Whether its detail lists a victim among what is lost for one reason."""
    return any(one.name and f'"{one.name.casefold()}"' in finding.detail.casefold() for one in victims)


def _is_same(found: FoundElement, victim: Victim, same_page: bool) -> bool:
    if found.selector in (victim.selector, *victim.around, *victim.inside):
        return True
    if found.selector.startswith(f"{victim.selector} > "):
        return True
    if same_page and found.box and _overlap(found.box, victim.box):
        return True
    named = bool(victim.name) and _begin_alike(found.name.casefold(), victim.name.casefold())
    return named and (not victim.role or found.role == victim.role)


def _begin_alike(one: str, other: str) -> bool:
    """Equal, or as far as both were noted: long names are cut."""
    shorter = min(len(one), len(other))
    return one == other or (shorter >= _LONG and one[:shorter] == other[:shorter])


def _overlap(one: Box, other: Box) -> bool:
    """Whether they share at least half of the larger."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    larger = max(one.area, other.area)
    return width > 0 and height > 0 and larger > 0 and width * height >= _OVERLAP * larger
