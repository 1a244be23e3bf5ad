"""autofill-missing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.fields import Field, forms
from cxcheck.derive.fields_words import TOKENS

Lost = tuple[Field, Field]


class AutofillMissing(CheckpointCheck):
    """A field that the browser fills in on the reference has to be typed on the subject.

    What the customer loses: the one tap that fills in name, address and card; on a phone that is a minute of typing.

    Bad: `autocomplete="postal-code"` on the desktop, nothing or "off" on the phone.
    Good: one field with "name" for two with "given-name" and "family-name"; "shipping email" for "email"; a field
    without a token on both.

    Rule: a field with an autocomplete token of HTML on the reference, whose counterpart on the subject has none, "off",
    or one that stands for something else. Several fields of one form are one finding.

    Source: WCAG 1.3.5 Identify Input Purpose.
    """

    area = "shopping"
    severity = "minor"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer a form."""
        by_form: dict[int, list[Lost]] = defaultdict(list)
        for one, twin in _twins(pair):
            if one.token in TOKENS and TOKENS.get(twin.token) != TOKENS[one.token] and twin.token != one.token:
                by_form[twin.form].append((one, twin))
        for form, lost in by_form.items():
            yield _divergence(pair, form, lost)


def _twins(pair: CheckpointPair) -> Iterator[Lost]:
    """Fields that ask for the same on both devices."""
    theirs = [one for form in forms(pair.subject_view) for one in form.fields]
    known = {id(one.feature.element): one for one in theirs}
    for form in forms(pair.reference_view):
        for one in form.fields:
            matched = pair.matching.counterpart(one.feature)
            same = [other for other in theirs if one.meaning and other.meaning == one.meaning]
            twin = known.get(id(matched.element)) if matched else None
            if twin is None and len(same) == 1:
                twin = same[0]
            if twin is not None and twin.meaning in ("", one.meaning):
                yield one, twin


def _divergence(pair: CheckpointPair, form: int, lost: Sequence[Lost]) -> Divergence:
    device, reference = pair.visits.subject.device, pair.visits.reference.device
    one, twin = lost[0]
    alone = len(lost) == 1 or form < 0
    element = twin.feature.element if alone else pair.subject_view.page.elements[form]
    names = ", ".join(f'"{field.called}"' for _, field in lost)
    tokens = ", ".join(field.token for field, _ in lost)
    return Divergence(
        title=f"{names} cannot be filled in by the browser on {device.title}",
        detail=f"On {reference.title} autocomplete says {tokens}; on {device.title} it does not.",
        expected=tokens,
        actual=", ".join(field.feature.element.autocomplete or "none" for _, field in lost),
        element=found(element, device.name, pair.subject_view.page),
        anchor=(pair.step.page, element.role, element.landmark, one.token if alone else "form"),
        severity="minor",
    )


check = AutofillMissing()
