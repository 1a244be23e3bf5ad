"""heading-mismatch."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.headings import main_headings, same_words
from cxcheck.model.finding import FoundElement


class HeadingMismatch(CheckpointCheck):
    """The page calls itself something else: another title or another main heading.

    What the customer loses: the certainty of being on the right page, and the page among search results and tabs.

    Bad: "Copper kettle" heads the page on the desktop, "Welcome to our shop" on the phone.
    Good: another case; "Kettles (24)" and "Kettles"; the shop's name behind a bar; a shorter title, or one
    that was cut.

    Rule: the visible headings of level 1, logos aside, and the page's title are compared without case, spacing,
    punctuation, soft hyphens, counts and order numbers. What stands between the dashes and bars of a title is compared
    by itself, so that the shop's name may come or go; one that says a part of the other is fine, and so is a heading
    that one device alone shows. Of a page whose heading and title both differ, the heading is reported.

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
        titles = pair.reference_view.page.title, pair.subject_view.page.title
        if all(titles) and not same_words(*titles):
            element = FoundElement(role="page", name=titles[1], on=pair.visits.subject.device.name)
            yield _divergence(pair, "title", *titles, element)


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
