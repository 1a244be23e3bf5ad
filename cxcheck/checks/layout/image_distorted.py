"""image-distorted."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.drawing import off_proportion
from cxcheck.derive.images import Gallery, Image, counterpart


class ImageDistorted(CheckpointCheck):
    """A picture is squeezed or stretched on the subject.

    What the customer loses: the true look of what they would buy, and the feeling that somebody takes care.

    Bad: a photograph of 800 × 600 pixels in a box of `width: 100%; height: 400px` on a phone.
    Good: the same with `object-fit: cover` or `contain`; another crop from another file; a drawing that scales.

    Rule: a picture that has loaded is drawn with another proportion than its file has, off by more than 2 CSS pixels in
    both directions; on the reference the same picture is not. Drawings (SVG), fillers under 8 pixels and pictures whose
    place another one holds until they come are left alone. Pictures of one list are one finding.

    Source: Lighthouse's image-aspect-ratio.
    """

    area = "layout"
    severity = "minor"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each picture; those of one list are one."""
        reference = Gallery(pair.reference_view, (), pair.reference.url)
        subject = Gallery(pair.subject_view, (), pair.subject.url)
        told: set[tuple[str, ...]] = set()
        for image in subject.images:
            if not off_proportion(image.element):
                continue
            twin = counterpart(image, reference.images)
            if twin and off_proportion(twin.element):
                continue
            answer = _divergence(pair, image)
            if answer.anchor not in told:
                told.add(answer.anchor)
                yield answer


def _divergence(pair: CheckpointPair, image: Image) -> Divergence:
    device = pair.visits.subject.device
    shown = found(image.element, device.name, pair.subject_view.page)
    name = shown.name or (image.item.title if image.item else "") or image.stem
    template = f"{image.item.list_name} {{image}}" if image.item else name
    assert image.element.natural and image.element.drawn
    (wide, high), (width, height) = image.element.natural, image.element.drawn
    return Divergence(
        title=f'The picture "{name}" is out of proportion on {device.title}',
        detail=f"Its file has {wide:g} x {high:g} pixels; it is drawn {width:g} x {height:g}.",
        expected=f"{width:g} x {width * high / wide:.0f}",
        actual=f"{width:g} x {height:g}",
        element=shown.model_copy(update={"role": "img", "name": name}),
        anchor=(pair.step.page, "img", image.element.landmark, template),
        severity="minor",
    )


check = ImageDistorted()
