"""text-clipped."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.clipping import Clipped, clipped
from cxcheck.derive.features import PageView
from cxcheck.derive.fingerprint import handle
from cxcheck.derive.naming import words
from cxcheck.model.finding import FoundElement


class TextClipped(CheckpointCheck):
    """A box cuts words off, and nothing shows the rest.

    What the customer loses: the end of the sentence: "delivered within two days" without "except to islands".

    Bad: a description in a box 60 px high with `overflow: hidden`; a button that says "Add to bas"; a heading that ends
    in dots.
    Good: "read more" beside it; a product's name that ends in dots in a card which leads to the product; a text that
    stands in full elsewhere on the page, for a control's label as text or where it leads to the same; a row that is
    swiped; a box that scrolls.

    Rule (absolute): a box with hidden overflow cuts more than 3 px off a line, or takes a whole line or more than a
    third of its height, while the rest of the text is shown. Where dots say that there is more, a link around it, an
    entry of a list that leads on, or a control that opens something is a way to it; in a control dots may take up to
    15 % of the words. Controls beside the box that say that they open something, or are called "more" or "less", are
    ways for all. A button's words have to be read on itself. What the page's edge cuts is
    content-cut's. Cut on the reference too: shared. Texts of one list are one finding.

    Source: text overflow among the kinds of OwlEye (Liu et al., Nighthawk and OwlEye on display issues).
    """

    area = "content"
    severity = "moderate"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each text; those of one list are one."""
        known = {_anchor(pair, pair.reference_view, one)[1:] for one in clipped(pair.reference_view)}
        groups: dict[tuple[str, ...], list[Clipped]] = defaultdict(list)
        for one in clipped(pair.subject_view):
            groups[_anchor(pair, pair.subject_view, one)].append(one)
        for (page, role, landmark, name), group in groups.items():
            anchor = (page, role, landmark, name)
            if anchor[1:] in known:
                by = f"{_said(group[0])} here."
                yield Shared(
                    f"{_called(_shown(pair, group))} is cut off on both devices", by, _shown(pair, group), anchor
                )
            else:
                yield _divergence(pair, group, anchor)


def _anchor(pair: CheckpointPair, view: PageView, one: Clipped) -> tuple[str, str, str, str]:
    element, item = view.page.elements[one.shown], view.item_of(one.index)
    role = element.role or element.tag
    if not item:
        return pair.step.page, role, element.landmark, handle(element)
    # Each entry says something else: what they have in common is where in the entry it stands.
    of_the_title = bool(set(words(element.name or element.text)) & set(words(item.title)))
    return pair.step.page, role, element.landmark, f"{item.list_name} {{{'title' if of_the_title else role}}}"


def _shown(pair: CheckpointPair, group: Sequence[Clipped]) -> FoundElement:
    page = pair.subject_view.page
    return found(page.elements[group[0].shown], pair.visits.subject.device.name, page)


def _called(shown: FoundElement) -> str:
    return f'"{shown.name[:60]}"' if shown.name else f"The words of a {shown.role}"


def _divergence(pair: CheckpointPair, group: Sequence[Clipped], anchor: tuple[str, str, str, str]) -> Divergence:
    device, shown = pair.visits.subject.device, _shown(pair, group)
    more = f"; {len(group) - 1} more like it" if len(group) > 1 else ""
    return Divergence(
        title=f"{_called(shown)} is cut off on {device.title}",
        detail=f"{_said(group[0])} without a way to see the rest{more}.",
        expected="all of the words, or a way to them",
        actual=_said(group[0]),
        element=shown,
        anchor=anchor,
        severity="moderate",
    )


def _said(one: Clipped) -> str:
    if one.cut.gone:
        return f"{one.cut.gone} of {one.cut.lines} lines cannot be read"
    return f"{one.cut.across:.0f} px of a line are missing"


check = TextClipped()
