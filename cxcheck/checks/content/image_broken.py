"""image-broken."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.pair import CheckpointPair, Side
from cxcheck.derive.features import PageView
from cxcheck.derive.images import Gallery, Image, counterpart
from cxcheck.model.evidence import CheckpointEvidence, Request
from cxcheck.model.finding import FoundElement, Severity


class ImageBroken(CheckpointCheck):
    """An image that the reference shows fails to load on the subject.

    What the customer loses: the look at what they would buy, and the trust in a shop that shows torn pictures.

    Bad: the desktop shows the kettle; the phone is sent to a file for small screens that is not there.
    Good: another file, crop or density of the image; an image that waits until it is scrolled to; an ornament; an image
    that is broken everywhere.

    Rule: an image, or a background of 64 × 64 CSS pixels, that has loaded on the reference; on the subject it is
    complete without a size, or was asked for and not brought, or has been replaced after it failed, or stands in
    the first screen without an address or as a single point. It is the same image if it is of the same list entry,
    has the same alternative text, file or link, or stands at the same place under its heading or in the markup.
    Serious for images of goods (a product's main picture, entries of lists), else moderate. Images of somebody
    else's host that answers nothing at all: cannot tell.

    Source: HTML, naturalWidth and complete of img.
    """

    area = "content"
    severity = "serious"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each broken image; those of one list are one."""
        reference = _gallery(pair.reference_view, pair.reference, pair.visits.reference)
        subject = _gallery(pair.subject_view, pair.subject, pair.visits.subject)
        told: set[tuple[str, ...]] = set()
        for answer in (*_broken(pair, reference, subject), *_replaced(pair, reference, subject)):
            key = answer.anchor if isinstance(answer, Divergence) else (answer.reason,)
            if key not in told:
                told.add(key)
                yield answer


def _gallery(view: PageView, evidence: CheckpointEvidence, side: Side) -> Gallery:
    requests = [one for one in side.visit.requests if one.step <= evidence.step]
    return Gallery(view, requests, evidence.url)


def _broken(pair: CheckpointPair, reference: Gallery, subject: Gallery) -> Iterator[Divergence | Unknown]:
    for image in (*subject.images, *subject.unaddressed):
        state = subject.state(image)
        if state not in ("broken", "unreachable"):
            continue
        twin = counterpart(image, reference.images)
        theirs = reference.state(twin) if twin else "none"
        if twin is None or theirs in ("broken", "none"):
            continue
        if state == "unreachable" or theirs == "unreachable":
            yield Unknown(f"{pair.visits.subject.device.name}: the host of {image.url} could not be reached")
        elif theirs == "waiting":
            yield Unknown(f"{pair.visits.reference.device.name}: {twin.url} had not been loaded yet")
        else:
            element = found(image.element, pair.visits.subject.device.name, pair.subject_view.page)
            shown = element if element.name else element.model_copy(update={"name": _name(twin)})
            goods = reference.is_product(twin, pair.step.page) or subject.is_product(image, pair.step.page)
            yield _divergence(pair, image, shown, goods, subject.request(image.url))


def _replaced(pair: CheckpointPair, reference: Gallery, subject: Gallery) -> Iterator[Divergence]:
    """What failed on the subject and was taken away by a script, where the reference shows it."""
    for image in reference.images:
        request = subject.replaced.get(image.stem)
        if request is None or reference.state(image) != "shown" or not image.stem:
            continue
        element = found(image.element, pair.visits.reference.device.name, pair.reference_view.page)
        shown = element if element.name else element.model_copy(update={"name": _name(image)})
        yield _divergence(pair, image, shown, reference.is_product(image, pair.step.page), request)


def _name(image: Image) -> str:
    """What to call an image that has no name on the page."""
    return image.element.name or (image.item.title if image.item else "") or image.stem


def _divergence(
    pair: CheckpointPair, image: Image, element: FoundElement, goods: bool, request: Request | None
) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    severity: Severity = "serious" if goods else "moderate"
    in_vain = image.url.startswith("data:") or not image.url
    why = "it was never told what to load" if in_vain and not request else _why(request)
    element = element.model_copy(update={"role": "img"})
    name = f"{image.item.list_name} {{image}}" if image.item else element.name
    address = request.url if request else "No address" if in_vain else image.url
    return Divergence(
        title=f'The image "{element.name}" does not load on {device.title}',
        detail=f"{address}: {why}. {other.title} shows the image.",
        expected="the image is shown",
        actual=why,
        element=element,
        anchor=(pair.step.page, "img", image.element.landmark, name),
        severity=severity,
    )


def _why(request: Request | None) -> str:
    if request is None or (200 <= request.status < 400 and not request.failure):
        return "what came is no image"
    return f"HTTP {request.status}" if request.status else f"no answer ({request.failure})"


check = ImageBroken()
