"""form-field-mismatch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.missing import missing
from cxcheck.checks.pair import CheckpointPair, Side
from cxcheck.checks.unread import mirrored
from cxcheck.derive.features import feature
from cxcheck.derive.fields import Field, Form, covers, fields_among, forms, hidden_fields
from cxcheck.derive.naming import normal
from cxcheck.model.evidence import StepEvidence


class FormFieldMismatch(CheckpointCheck):
    """A form asks for something on one device alone, or insists on it on one device alone.

    What the customer loses: the place to say where the bell is, or a minute for a date of birth that nobody needs; an
    order that the one form lets through and the other one does not.

    Bad: the desktop's form has a field for the phone number, the phone's has none. A field is marked as required on the
    phone that may be left empty on the desktop.
    Good: one field for the name here and two there; street and house number joined; a second address line behind "Add";
    a repeated password left away; a form in steps; other labels, orders and languages of the same fields.

    Rule: the fields of forms in which customers say who they are or what they want are known by meaning, from label,
    autocomplete token, type or the author's name for them. Of two forms with meanings in common, what the one asks for
    and the other does not, neither at another checkpoint nor behind any menu, is a divergence; so is a field that is
    marked as required in the one and, beside others that are marked, not in the other. A form that is missing as a
    whole is left to feature-missing. Fields of no known meaning count by their names. Cannot tell where the other form
    has fields that nothing names, which may be those.

    Source: Baymard Institute, checkout usability: form fields.
    """

    area = "shopping"
    severity = "serious"
    is_content = True
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """What the subject's forms lack, what they ask for beyond the reference's, and what they insist on."""
        yield from _lost(pair, extra=False)
        yield from _lost(mirrored(pair), extra=True)
        yield from _insisting(pair)


def _lost(pair: CheckpointPair, *, extra: bool) -> Iterator[Answer]:
    """Fields of the reference's forms without a counterpart; with `extra` the pair is mirrored."""
    counterparts = _counterparts(forms(pair.reference_view), forms(pair.subject_view))
    for form, other in counterparts:
        there = _There.of(pair, other, [one for _, one in counterparts])
        lost = [one for one in form.fields if not there.asks_for(pair, one)]
        if not lost:
            continue
        if reason := there.may_be_unnamed(lost):
            yield Unknown(reason)
            continue
        divergences = (_divergence(pair, one, extra=extra) for one in lost)
        yield from missing(pair, divergences, "reference" if extra else "subject")


def _counterparts(ours: Sequence[Form], theirs: Sequence[Form]) -> list[tuple[Form, Form]]:
    """Each personal form with the one that asks most like it; no form stands in for two."""
    pairs: list[tuple[Form, Form]] = []
    scored = [(_likeness(one, other), -a, -b) for a, one in enumerate(ours) for b, other in enumerate(theirs)]
    taken: tuple[set[int], set[int]] = (set(), set())
    for score, a, b in sorted(scored, reverse=True):
        if score and a not in taken[0] and b not in taken[1]:
            taken[0].add(a)
            taken[1].add(b)
            pairs.append((ours[-a], theirs[-b]))
    return pairs


def _likeness(one: Form, other: Form) -> float:
    if not (one.is_personal and other.is_personal):
        return 0
    common = {meaning for meaning in one.meanings if covers(other.meanings, meaning)}
    return len(common) / max(len(one.meanings | other.meanings), 1)


@dataclass(frozen=True)
class _There:
    """What the other device asks for in place of a form."""

    fields: tuple[Field, ...]
    device: str

    @classmethod
    def of(cls, pair: CheckpointPair, other: Form, taken: Sequence[Form]) -> "_There":
        """The form itself, forms that are nobody else's counterpart, what is folded away, and other checkpoints."""
        known = {one.index for one in taken}
        free = [one for form in forms(pair.subject_view) if form.index not in known for one in form.fields]
        behind = (*hidden_fields(pair.subject_view), *fields_among(pair.behind_menus))
        return cls(
            (*other.fields, *free, *behind, *_elsewhere(pair.visits.subject, pair)), pair.visits.subject.device.name
        )

    def asks_for(self, pair: CheckpointPair, one: Field) -> bool:
        """Whether a field has a counterpart."""
        meanings = frozenset(field.meaning for field in self.fields if field.meaning)
        if one.meaning:
            return covers(meanings, one.meaning) or self._is_matched(pair, one)
        names = {normal(field.feature.element.name) for field in self.fields}
        return not one.feature.name or one.feature.name in names or self._is_matched(pair, one)

    def _is_matched(self, pair: CheckpointPair, one: Field) -> bool:
        """Whether matching by name, target and place found a field that means nothing else."""
        twin = pair.matching.counterpart(one.feature)
        known = {id(field.feature.element): field.meaning for field in self.fields}
        return twin is not None and known.get(id(twin.element), "no field") in ("", one.meaning)

    def may_be_unnamed(self, lost: Sequence[Field]) -> str:
        """Why what is missed may be there under no name, or one that nobody knows."""
        unnamed = [one for one in self.fields if not one.meaning and not one.feature.name]
        return f"{self.device}: what some fields of the form ask for is not said" if unnamed and lost else ""


def _elsewhere(side: Side, pair: CheckpointPair) -> Iterator[Field]:
    """Fields at the device's other checkpoints, and such as the next steps fill: a form may come in steps.

    What both devices ask for at another checkpoint is another form.
    """
    for other in pair.visits.checkpoints:
        if other.step.index == pair.step.index or not other.reference.page or not other.subject.page:
            continue
        there = frozenset(meaning for form in forms(other.reference_view) for meaning in form.meanings)
        asked = (one for form in forms(other.subject_view) for one in form.fields)
        yield from (one for one in asked if one.meaning and not covers(there, one.meaning))
    filled = [feature(one.element, pair.subject.url) for one in _next_steps(side, pair) if one.element]
    yield from fields_among([one for one in filled if one.family in ("text", "choose")])


def _next_steps(side: Side, pair: CheckpointPair) -> Iterator[StepEvidence]:
    """What the device did up to the next checkpoint."""
    later = [one.index for one in pair.visits.journey.steps if one.kind == "checkpoint" and one.index > pair.step.index]
    end = min(later, default=len(pair.visits.journey.steps))
    yield from (one for one in side.visit.steps if pair.step.index < one.index < end and one.outcome == "passed")


def _divergence(pair: CheckpointPair, one: Field, *, extra: bool) -> Divergence:
    has, lacks = pair.visits.reference.device, pair.visits.subject.device
    where = f"on {has.title} alone" if extra else f"not on {lacks.title}"
    return Divergence(
        title=f'"{one.called}" is asked for {where}',
        detail=f'The form on {has.title} has a field "{one.called}". The same form on {lacks.title} has none, neither '
        "under another name nor behind any of its menus.",
        expected="no such field" if extra else f'a field "{one.called}"',
        actual=f'a field "{one.called}"' if extra else "no such field",
        element=found(one.feature.element, has.name, pair.reference_view.page),
        anchor=(pair.step.page, one.feature.element.role, one.feature.element.landmark, one.meaning or one.called),
        severity="serious",
    )


def _insisting(pair: CheckpointPair) -> Iterator[Answer]:
    """Fields that one device marks as required and the other, which marks others, does not."""
    for form, other in _counterparts(forms(pair.reference_view), forms(pair.subject_view)):
        for one in form.fields:
            twin = _only(other, one.meaning)
            if not twin or not one.meaning or _only(form, one.meaning) is None:
                continue
            ours, theirs = _is_required(form, one), _is_required(other, twin)
            if ours is not None and theirs is not None and ours != theirs:
                yield _insistence(pair, one, twin, on_subject=theirs)


def _only(form: Form, meaning: str) -> Field | None:
    fields = [one for one in form.fields if one.meaning == meaning]
    return fields[0] if len(fields) == 1 else None


def _is_required(form: Form, one: Field) -> bool | None:
    """None where the form does not say what is required."""
    if one.is_marked_required:
        return True
    marks_others = any(field.is_marked_required for field in form.fields)
    return False if marks_others or one.is_marked_optional else None


def _insistence(pair: CheckpointPair, one: Field, twin: Field, *, on_subject: bool) -> Divergence:
    device, reference = pair.visits.subject.device, pair.visits.reference.device
    said = ("may be left empty", "is required")
    return Divergence(
        title=f'"{twin.called}" {said[on_subject]} on {device.title}',
        detail=f"On {reference.title} it {said[not on_subject]}.",
        expected=said[not on_subject],
        actual=said[on_subject],
        element=found(twin.feature.element, device.name, pair.subject_view.page),
        anchor=(pair.step.page, twin.feature.element.role, twin.feature.element.landmark, f"{one.meaning} required"),
        severity="serious",
    )


check = FormFieldMismatch()
