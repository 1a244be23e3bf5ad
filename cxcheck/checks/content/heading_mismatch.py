"""heading-mismatch."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import unread
from cxcheck.derive.headings import main_headings, same_words
from cxcheck.derive.texts import says
from cxcheck.model.finding import FoundElement

_NAMED = ("product", "listing", "store", "confirmation")
"""Pages that are about something by name."""


class HeadingMismatch(CheckpointCheck):
    """The page calls itself something else: another title or another main heading.

    What the customer loses: the certainty of being on the right page, and the page among search results and tabs.

    Bad: "Copper kettle" heads the page on the desktop, "Welcome to our shop" on the phone.
    Good: another case; "Kettles (24)" and "Kettles"; the shop's name behind a bar; a shorter title, or one
    that was cut.

    Rule: the visible headings of level 1, logos aside, and the page's title are compared without case, spacing,
    punctuation, soft hyphens, counts and order numbers. What stands between the dashes and bars of a title is
    compared by itself, so that the shop's name may come or go; one that says a part of the other is fine, and so is
    a heading that one device alone shows, unless it names a product, a listing, a store or an order and is nowhere
    said there. Of a page whose heading and title both differ, the heading is reported.

    Source: Google's mobile-first indexing guidance: the same titles and headings on both.
    """

    area = "content"
    severity = "moderate"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """The heading, else the title."""
        here, there = main_headings(pair.reference_view), main_headings(pair.subject_view)
        expected = [pair.reference_view.page.elements[index].name for index in here]
        actual = [pair.subject_view.page.elements[index].name for index in there]
        if expected and actual and not any(same_words(one, other) for one in expected for other in actual):
            device = pair.visits.subject.device.name
            element = found(pair.subject_view.page.elements[there[0]], device, pair.subject_view.page)
            yield _divergence(pair, "main heading", expected[0], actual[0], element)
            return
        in_sight = [one for one in pair.subject_view.page.elements if one.visible]
        is_named = pair.step.page in _NAMED
        if expected and not actual and is_named and not any(says(in_sight, one) for one in expected):
            yield _lost(pair, here[0])
            return
        titles = pair.reference_view.page.title, pair.subject_view.page.title
        if all(titles) and not same_words(*titles):
            element = FoundElement(role="page", name=titles[1], on=pair.visits.subject.device.name)
            yield _divergence(pair, "title", *titles, element)


def _lost(pair: CheckpointPair, heading: int) -> Divergence | Unknown:
    if reason := unread(pair):
        return Unknown(reason)
    device, other = pair.visits.subject.device, pair.visits.reference.device
    element = pair.reference_view.page.elements[heading]
    return Divergence(
        title=f'The page\'s main heading "{element.name[:80]}" is missing on {device.title}',
        detail=f'{other.title} calls the page "{element.name[:200]}"; {device.title} has no main heading, and says it '
        "nowhere else.",
        expected=element.name,
        actual="no main heading",
        element=found(element, other.name, pair.reference_view.page),
        anchor=(pair.step.page, "main heading", "", "missing"),
        severity="moderate",
    )


def _divergence(pair: CheckpointPair, what: str, expected: str, actual: str, element: FoundElement) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    return Divergence(
        title=f'The page\'s {what} is "{actual[:80]}" on {device.title}, "{expected[:80]}" on {other.title}',
        detail=f'{other.title} calls the page "{expected[:200]}", {device.title} "{actual[:200]}".',
        expected=expected,
        actual=actual,
        element=element,
        anchor=(pair.step.page, what, "", what),
        severity="moderate",
    )


check = HeadingMismatch()
