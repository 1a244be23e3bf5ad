"""axe-regression."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import get_args

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.pair import CheckpointPair, VisitPair
from cxcheck.derive.features import PageView
from cxcheck.derive.naming import timeless
from cxcheck.derive.timing import told_by
from cxcheck.model.axe import AxeNode, AxeRule
from cxcheck.model.finding import FoundElement
from cxcheck.model.page import Element
from cxcheck.model.severity import Severity

_ELSEWHERE = {
    *("autocomplete-valid", "html-has-lang", "html-lang-valid", "html-xml-lang-mismatch", "valid-lang", "image-alt"),
    *("meta-viewport", "meta-viewport-large", "target-size"),
}
"""Rules that checks of our own judge: autofill-missing, language-mismatch, alt-mismatch, zoom-blocked, target-small."""
_BY_DESIGN = {"scrollable-region-focusable"}
"""Rules that carousels break on phones, where there is no keyboard to scroll them with."""
_EACH = 3
"""Elements of one rule and role that are told one by one; more are one finding."""

Key = tuple[str, str]


class AxeRegression(CheckpointCheck):
    """axe-core finds something on the subject that it does not find on the reference.

    What the customer loses: with a screen reader, low vision or a switch, whatever the rule stands for: a button
    without a name cannot be found, grey on grey cannot be read.

    Bad: the phone's menu button is an icon without a name; its price is light grey on white.
    Good: the same on both devices (no difference); a carousel that is swiped; what target-small, zoom-blocked and
    others tell already.

    Rule: run where it is turned on (`checks: {axe-regression: on}` in the project, a journey or at a checkpoint), as
    axe takes as long as loading the page. A rule of WCAG 2.0 to 2.2, levels A and AA, is violated by an element of the
    subject, and the reference violates it nowhere, or shows the same element (role and name, numbers aside) without
    violating it. Where axe itself is unsure about that element on the reference: cannot tell.

    Source: axe-core, which also says how severe it is.
    """

    area = "accessibility"
    severity = "serious"
    needs = ("page", "axe")

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """Where it is turned on by name."""
        on = {one.step.index for one in pair.checkpoints if one.knobs.of(self.id).on}
        return (told for told in super().answers(pair) if told[0] in on) if on else iter(())

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each element, or for all of many that break one rule."""
        assert pair.reference.axe
        assert pair.subject.axe
        theirs = {one.rule: one for one in pair.reference.axe.violations}
        unsure = {one.rule: one for one in pair.reference.axe.unsure}
        for rule in pair.subject.axe.violations:
            if rule.rule in _ELSEWHERE | _BY_DESIGN:
                continue
            fresh = [one for one in rule.nodes if _is_new(pair, one, theirs.get(rule.rule))]
            doubtful = _keys(pair.reference_view, unsure.get(rule.rule))
            told = [one for one in fresh if _key(pair.subject_view, one) not in doubtful]
            if len(told) < len(fresh):
                yield Unknown(f"{pair.visits.reference.device.name}: axe is unsure about {rule.rule} there")
            yield from _divergences(pair, rule, told)


def _is_new(pair: CheckpointPair, node: AxeNode, theirs: AxeRule | None) -> bool:
    """Whether the reference does not break the rule with the like of it."""
    if theirs is None:
        return True
    key = _key(pair.subject_view, node)
    # Of too many for a note, any may be among the rest.
    return not theirs.more and key not in _keys(pair.reference_view, theirs) and key in _shown(pair.reference_view)


def _keys(view: PageView, rule: AxeRule | None) -> set[Key]:
    return {_key(view, one) for one in rule.nodes} if rule else set()


def _shown(view: PageView) -> set[Key]:
    return {_key_of(one) for one in view.page.elements if not one.hidden}


def _key(view: PageView, node: AxeNode) -> Key:
    element = told_by(view.page.elements, node.selector)
    return _key_of(element) if element else ("", node.selector)


def _key_of(element: Element) -> Key:
    return element.role or element.tag, timeless(element.name or element.text or element.content)


def _divergences(pair: CheckpointPair, rule: AxeRule, nodes: Sequence[AxeNode]) -> Iterator[Divergence]:
    by_role: dict[str, list[AxeNode]] = defaultdict(list)
    for node in nodes:
        by_role[_key(pair.subject_view, node)[0]].append(node)
    for same in by_role.values():
        groups = [[one] for one in same] if len(same) <= _EACH else [same]
        yield from (_divergence(pair, rule, group, alone=len(same) <= _EACH) for group in groups)


def _divergence(pair: CheckpointPair, rule: AxeRule, nodes: Sequence[AxeNode], *, alone: bool) -> Divergence:
    device, other, page = pair.visits.subject.device, pair.visits.reference.device, pair.subject_view.page
    element = told_by(page.elements, nodes[0].selector)
    shown = found(element, device.name, page) if element else FoundElement(role="page", name=nodes[0].selector)
    name = shown.name or shown.selector
    severity: Severity = next((one for one in get_args(Severity) if one == rule.impact), "moderate")
    more = f" and {len(nodes) - 1} more" if len(nodes) > 1 else ""
    return Divergence(
        title=f'axe, {rule.rule}: "{name}"{more} on {device.title}',
        detail=f"{rule.help}. {nodes[0].why} On {other.title} axe does not say so.",
        expected=f"no violation of {rule.rule}",
        actual=f"{len(nodes)} of them",
        element=shown,
        anchor=(
            pair.step.page,
            shown.role,
            element.landmark if element else "",
            f"{rule.rule} {name if alone else ''}",
        ),
        severity=severity,
    )


check = AxeRegression()
