"""alt-mismatch."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair, Side
from cxcheck.derive.features import PageView
from cxcheck.derive.images import Gallery, Image, same_files
from cxcheck.derive.naming import normal, timeless
from cxcheck.model.evidence import CheckpointEvidence

_SAME = 70
"""Likeness in percent of two texts' words from which they say the same, worded or spelled differently."""


class AltMismatch(CheckpointCheck):
    """The text that stands for an image is lost on the subject, or says something else.

    What the customer loses: who cannot see the image, or whom it does not reach, learns nothing of it.

    Bad: the desktop's picture is called "Copper kettle on a stove", the phone's has `alt=""`, or is "img_4711", or is
    the background of a box without a name.
    Good: a shorter or longer text; another number in it; an ornament without a text on both; an image that the phone
    does not show, or does not show yet.

    Rule: an image with an alternative text on the reference. It is the same image on the subject if its file is called
    the same but for sizes and densities, in the same entry of a list, or if it is the only image of that entry or of
    the link to that place. It has lost its text if it has none, and changed it if the one says no part of the other.
    Images of one list are one finding.

    Source: Google's mobile-first indexing guidance: the same alternative texts on both.
    """

    area = "content"
    severity = "minor"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each image; those of one list are one."""
        theirs = _gallery(pair.subject_view, pair.subject, pair.visits.subject).images
        told: set[tuple[str, ...]] = set()
        for image in _gallery(pair.reference_view, pair.reference, pair.visits.reference).images:
            if image.element.tag != "img" or not image.alt:
                continue
            twins = _twins(image, theirs)
            if not twins or any(_says_the_same(image.alt, _words(one)) for one in twins):
                continue
            answer = _divergence(pair, image, twins[0])
            if answer.anchor not in told:
                told.add(answer.anchor)
                yield answer


def _twins(image: Image, pool: Sequence[Image]) -> Sequence[Image]:
    """The same image there; a background of its file only where no image is."""
    visible = [one for one in same_files(image, pool) if one.element.visible]
    return [one for one in visible if one.element.tag == "img"] or [one for one in visible if one.stem == image.stem]


def _words(image: Image) -> str:
    return image.alt or normal(image.element.name)


def _gallery(view: PageView, evidence: CheckpointEvidence, side: Side) -> Gallery:
    return Gallery(view, [one for one in side.visit.requests if one.step <= evidence.step], evidence.url)


def _says_the_same(ours: str, theirs: str) -> bool:
    one, other = timeless(ours), timeless(theirs)
    if not theirs or not one or not other:
        return bool(theirs) and one == other
    said, there = set(one.split()), set(other.split())
    return said <= there or there <= said or fuzz.token_sort_ratio(one, other) >= _SAME


def _divergence(pair: CheckpointPair, image: Image, twin: Image) -> Divergence:
    device, reference = pair.visits.subject.device, pair.visits.reference.device
    now = f'is called "{twin.element.name}"' if _words(twin) else "has no alternative text"
    element = found(twin.element, device.name, pair.subject_view.page)
    name = image.element.name
    listed = f"{image.item.list_name} {{image}}" if image.item else name
    return Divergence(
        title=f'The image "{name[:60]}" {now[:80]} on {device.title}',
        detail=f'On {reference.title} its alternative text is "{name}".',
        expected=name,
        actual=twin.element.name,
        element=element.model_copy(update={"role": "img", "name": name}),
        anchor=(pair.step.page, "img", twin.element.landmark, listed),
        severity="minor",
        group=f"list {image.item.list_name}" if image.item and image.item.list_name else "",
    )


check = AltMismatch()
