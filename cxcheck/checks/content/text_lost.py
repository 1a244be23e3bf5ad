"""text-lost."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.missing import missing
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.fingerprint import handle
from cxcheck.derive.texts import SAID, Block, Voice, is_one_of_many, lost_blocks
from cxcheck.model.knobs import Threshold

_SHOWN = 160


class TextLost(CheckpointCheck):
    """Words of the page's main part stand on the reference and not on the subject.

    What the customer loses: the care instructions, the delivery times, what the product is made of.

    Bad: the description is cut to one line on the phone, and nothing opens the rest; a box about returns is switched
    off for small screens.
    Good: the text behind "Read more", in an accordion or a tab, on a slide that is swiped to; a sentence that says
    "tap" for "click"; fewer reviews with a way to more of them; other counts, prices and dates.

    Rule: of the visible words of the reference's main part (no controls and labels, no entries of lists of products, no
    foreign frames, nothing that floats), those that hang together and of which the subject says less than 60 % are
    lost, if they are ten or more. The subject says a word if it says it beside the same neighbour, in sight, in
    something closed that a control claims to show, on a slide, or behind any of its menus, which a visit of its own
    opens. Words with digits are left alone.

    Source: Google's mobile-first indexing guidance: the same content on both. The share was calibrated on pairs of
    pages of two shops.
    """

    area = "content"
    severity = "moderate"
    is_content = True
    searches = True
    threshold = Threshold(value=SAID * 100, unit="% of a text's words", least=10, most=100)

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each text."""
        revealed = pair.visits.subject.searches.get(pair.step.index, ())
        voice = Voice(pair.subject_view, revealed)
        lost = [
            one
            for one in lost_blocks(pair.reference_view, voice, self.limit(pair.knobs) / 100)
            if not is_one_of_many(pair.reference_view, one, pair.subject_view)
        ]
        if lost:
            yield from missing(pair, (_divergence(pair, block, voice) for block in lost))


def _divergence(pair: CheckpointPair, block: Block, voice: Voice) -> Divergence:
    device, reference = pair.visits.subject.device, pair.visits.reference.device
    elements = pair.reference_view.page.elements
    element, first = elements[block.index], elements[block.parts[0]]
    quoted = first.text[:_SHOWN]
    share = round(voice.recall(block.words) * 100)
    return Divergence(
        title=f'The text "{quoted[:60]}" is missing on {device.title}',
        detail=f'"{quoted}": {len(block.words)} words that stand on {reference.title}, of which {device.title} says '
        f"{share} %, neither in sight nor behind any of its menus.",
        expected=f"{len(block.words)} words",
        actual=f"{share} % of them",
        element=found(element, reference.name, pair.reference_view.page),
        anchor=(pair.step.page, element.role or element.tag, element.landmark, handle(first)),
        severity="moderate",
    )


check = TextLost()
