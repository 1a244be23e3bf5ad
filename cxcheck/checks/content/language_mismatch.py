"""language-mismatch."""

from collections.abc import Iterator
from dataclasses import replace

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.languages import NAMES, SPOKEN, declared, written
from cxcheck.model.finding import FoundElement


class LanguageMismatch(CheckpointCheck):
    """The page is in another language on one device.

    What the customer loses: understanding. Or, where only the declaration differs, a screen reader that pronounces it,
    hyphens, and the browser's offer to translate. A page that no longer says it is read with whatever voice is set.

    Bad: the phone is sent to the English page, the desktop to the German one. `lang="en"` on the phone's German page.
    Good: `en` and `en-GB`; pages that do not say their language, or only the phone's does; a foreign word here and
    there; too few words to tell.

    Rule: the language that document or body declare, regions aside, where the reference declares one (moderate where
    the subject declares none); and that of the visible words, where they are clearly in one: by their script, or by at
    least 12 of the words that a language uses everywhere and twice as many as of any other's. Cannot tell where a part
    of a page was not read.

    Source: HTML, the lang attribute; WCAG 3.1.1.
    """

    area = "content"
    severity = "serious"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """At most one divergence a page."""
        here, there = written(pair.reference_view), written(pair.subject_view)
        if here and there and here != there:
            if pair.reference_view.page.truncated or pair.subject_view.page.truncated:
                yield Unknown("parts of a page were not read, so that its language is not sure")
                return
            yield _divergence(pair, f"{SPOKEN}{NAMES[here]}", f"{SPOKEN}{NAMES[there]}", "is in another language")
            return
        ours, theirs = declared(pair.reference_view.page.lang), declared(pair.subject_view.page.lang)
        if ours and theirs and ours != theirs:
            yield _divergence(pair, f"lang={ours}", f"lang={theirs}", "says that it is in another language")
        elif ours and not theirs:
            unsaid = _divergence(pair, f"lang={ours}", "no lang", "does not say which language it is in")
            yield replace(unsaid, severity="moderate")


def _divergence(pair: CheckpointPair, expected: str, actual: str, what: str) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    return Divergence(
        title=f"The page {what} on {device.title}",
        detail=f"On {other.title}: {expected}; on {device.title}: {actual}.",
        expected=expected,
        actual=actual,
        element=FoundElement(role="page", name="language", on=device.name),
        anchor=(pair.step.page, "page", "", "language"),
        severity="serious",
    )


check = LanguageMismatch()
