"""image-differs."""

from collections.abc import Iterator, Mapping, Sequence

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.pair import CheckpointPair, Side
from cxcheck.derive.features import PageView
from cxcheck.derive.images import Gallery, Image
from cxcheck.derive.looks import ANOTHER, SMALLEST, apart
from cxcheck.model.evidence import CheckpointEvidence
from cxcheck.model.looks import Look

_ALIKE_IN_SIZE = 0.3
"""Share of the largest picture's area that a picture needs to be one of the main ones beside it."""


class ImageDiffers(CheckpointCheck):
    """The picture of a product shows something else on the subject.

    What the customer loses: the right thing. They order the copper kettle and look at the black one.

    Bad: the phone's page of a kettle shows a pan; an entry of the phone's list has the next entry's picture; a grey
    drawing stands where the desktop has the photograph.
    Good: another crop, density, format or compression; bars beside the picture; another of the product's pictures
    first, as long as the same one is shown there too; a picture that has not come yet.

    Rule: the main picture of a product's page, and the pictures of lists' entries by the entry they belong to, as the
    picture of the page shows them: whole, and with nothing fixed in front. Thumbnails are laid over each other at any
    place and down to 60 % of their size; where the colours of none of the subject's pictures there lie near the
    reference's (0.4 of their spread), it is another picture. Cannot tell where no such pair can be looked at.

    Source: perceptual hashing; the distance was calibrated on the pictures of two shops.
    """

    area = "content"
    severity = "serious"
    is_content = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for the main picture, and one for each entry of a list."""
        ours = list(_goods(pair, pair.reference_view, pair.reference, pair.visits.reference))
        theirs = list(_goods(pair, pair.subject_view, pair.subject, pair.visits.subject))
        seen = _looks(pair.subject)
        # The next ones of a row that is swiped: nobody has looked at them.
        unseen = [one for one in theirs if one.index not in seen]
        pictures = _pictures(theirs, seen)
        compared = 0
        for image, look in _pictures(ours, _looks(pair.reference)):
            if any(_may_be(image, one) for one in unseen):
                continue
            candidates = [(one, other) for one, other in pictures if _is_of_the_same(image, one)]
            distances = [apart(look, other) for _, other in candidates]
            known = [distance for distance in distances if distance is not None]
            compared += bool(known)
            if known and len(known) == len(distances) and min(known) >= ANOTHER:
                yield _divergence(pair, image, candidates[0][0])
        if ours and not compared:
            yield Unknown(f"{pair.visits.subject.device.name}: the pictures of products could not be seen whole")


def _looks(evidence: CheckpointEvidence) -> Mapping[int, Look]:
    """What pictures look like that were seen whole, by their element."""
    return {one.element: one for one in (evidence.looks.looks if evidence.looks else ())}


def _pictures(goods: Sequence[Image], looks: Mapping[int, Look]) -> Sequence[tuple[Image, Look]]:
    """The pictures that were seen whole with what they look like, the largest first."""
    images = sorted((one for one in goods if one.index in looks), key=lambda one: -one.element.box.area)
    return [(one, looks[one.index]) for one in images]


def _may_be(image: Image, other: Image) -> bool:
    """Whether both are one picture by what they are called: by their words, or by their files."""
    named = bool(image.element.name) and image.element.name.casefold() == other.element.name.casefold()
    return _is_of_the_same(image, other) and (named or image.stem == other.stem)


def _goods(pair: CheckpointPair, view: PageView, evidence: CheckpointEvidence, side: Side) -> Iterator[Image]:
    """The main picture and others of about its size; each entry's largest."""
    requests = [one for one in side.visit.requests if one.step <= evidence.step]
    gallery = Gallery(view, requests, evidence.url)
    largest: dict[str, float] = {}
    for one in gallery.images:
        largest[_entry(one)] = max(largest.get(_entry(one), 0), one.element.box.area)
    for one in gallery.images:
        is_large = min(one.element.box.width, one.element.box.height) >= SMALLEST
        if one.item:
            is_goods = gallery.is_product(one, pair.step.page) and one.element.box.area >= largest[_entry(one)]
        else:
            is_main = pair.step.page == "product" and one.element.landmark in ("main", "", "region")
            is_goods = is_main and one.element.box.area >= _ALIKE_IN_SIZE * gallery.extent
        if is_large and is_goods:
            yield one


def _entry(image: Image) -> str:
    return image.item.identity if image.item else ""


def _is_of_the_same(image: Image, other: Image) -> bool:
    return _entry(image) == _entry(other)


def _divergence(pair: CheckpointPair, image: Image, twin: Image) -> Divergence:
    device, reference = pair.visits.subject.device, pair.visits.reference.device
    name = image.element.name or (image.item.title if image.item else "") or image.stem
    element = found(twin.element, device.name, pair.subject_view.page)
    listed = f"{image.item.list_name} {image.item.title}" if image.item else name
    return Divergence(
        title=f'The picture "{name[:60]}" shows something else on {device.title}',
        detail=f"{reference.title} shows {image.url}, {device.title} {twin.url}: no crop of one looks like the other.",
        expected=f"the picture that {reference.title} shows",
        actual="another picture",
        element=element.model_copy(update={"role": "img", "name": name}),
        anchor=(pair.step.page, "img", twin.element.landmark, listed),
        severity="serious",
        group=f"list {image.item.list_name}" if image.item and image.item.list_name else "",
    )


check = ImageDiffers()
