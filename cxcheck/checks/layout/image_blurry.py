"""image-blurry."""

import re
from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.drawing import needed, sharpness
from cxcheck.derive.images import Gallery, Image, counterpart
from cxcheck.model.device import Device
from cxcheck.model.page import PageModel

_NTH = re.compile(r":nth-of-type\(\d+\)")
_NEAREST = 5
"""Boxes around a picture, with itself, that tell its place from others in the page's template."""


class ImageBlurry(CheckpointCheck):
    """A picture has too few pixels for the size at which it is drawn on the subject.

    What the customer loses: the weave of the cloth, the words on the label, the trust that the goods are as fine as the
    shop says.

    Bad: phones are sent the thumbnail of 150 pixels for a picture as wide as the screen.
    Good: `srcset` with a file for dense screens; a smaller file for a smaller picture; a drawing; a blurred stand-in
    until the picture comes.

    Rule: a file has fewer pixels than 0.75 of those drawn, icons up to 64 px fewer than all of them, while the same
    picture is sharp on the reference. Screens with more than 2 pixels per CSS pixel are taken for such with 2, as
    Lighthouse does. The size of a file is what `srcset` claims. Drawings (SVG) are left alone, pictures inside the
    page's own source below the first screen as well, as they may wait there for what is scrolled to. Pictures that
    stand at the same place of such pages, as those of one list do, are one finding.

    Source: Lighthouse's image-size-responsive.
    """

    area = "layout"
    severity = "minor"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each place where pictures stand."""
        reference = Gallery(pair.reference_view, (), pair.reference.url)
        subject = Gallery(pair.subject_view, (), pair.subject.url)
        told: set[tuple[str, ...]] = set()
        for image in subject.images:
            if _may_be_waiting(image, pair.subject_view.page) or not _is_blurry(image, pair.visits.subject.device):
                continue
            twin = counterpart(image, reference.images)
            if twin is None or _is_blurry(twin, pair.visits.reference.device):
                continue
            answer = _divergence(pair, image)
            if answer.anchor not in told:
                told.add(answer.anchor)
                yield answer


def _may_be_waiting(image: Image, page: PageModel) -> bool:
    """Whether it stands in for a picture that comes once it is scrolled to."""
    return image.url.startswith("data:") and image.element.box.y >= page.inner_height


def _is_blurry(image: Image, device: Device) -> bool:
    sharp = sharpness(image.element, device.density)
    return sharp is not None and sharp < needed(image.element)


def _divergence(pair: CheckpointPair, image: Image) -> Divergence:
    device, element = pair.visits.subject.device, image.element
    shown = found(element, device.name, pair.subject_view.page)
    name = shown.name or (image.item.title if image.item else "") or image.stem
    assert element.natural and element.drawn
    wide, high = element.pixels or element.natural
    share = sharpness(element, device.density) or 0.0
    return Divergence(
        title=f'The picture "{name}" is blurry on {device.title}',
        detail=f"Its file has {wide:.0f} x {high:.0f} pixels and is drawn {element.drawn[0]:.0f} x "
        f"{element.drawn[1]:.0f} on a screen of {device.density:g} pixels each.",
        expected=f"at least {needed(element):.0%} of the pixels",
        actual=f"{share:.0%} of the pixels",
        element=shown.model_copy(update={"role": "img", "name": name}),
        anchor=(pair.step.page, "img", element.landmark, _place(element.selector)),
        severity="minor",
    )


def _place(selector: str) -> str:
    """Where in the template of such pages a picture stands: its nearest boxes, whichever entry of theirs it is."""
    return " > ".join(_NTH.sub("", selector).split(" > ")[-_NEAREST:])


check = ImageBlurry()
