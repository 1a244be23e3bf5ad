"""share-broken."""

from collections.abc import Iterator, Mapping, Sequence

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.missing import missing
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.features import Feature
from cxcheck.derive.open_graph import open_graph, says_the_same
from cxcheck.derive.sharing import GENERIC, ways
from cxcheck.model.finding import FoundElement


class ShareBroken(CheckpointCheck):
    """A page cannot be shared on the subject, or is shared as another thing.

    What the customer loses: showing a friend what they found; the friend sees a bare link, or another picture.

    Bad: the desktop has buttons for three networks, the phone none. The phone's page has no og:image.
    Good: one "Share" button on the phone, which opens the phone's own sheet; buttons behind a menu; other crops of the
    picture; networks that only the phone offers; no Open Graph anywhere.

    Rule: og:title, og:type, og:image and og:url that the reference's page has must be there and mean the same: titles
    may come with the site's name, addresses with tracking, pictures as other crops. A network that the reference shares
    with must be offered by the subject too, in sight or behind a menu, unless the subject has a button for the device's
    own way of sharing. Cannot tell where a frame was not read.

    Source: the Open Graph protocol.
    """

    area = "social"
    severity = "moderate"
    is_content = True
    searches = True
    needs = ("page", "structured")

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence for the page's description, one for the controls."""
        if answer := _description(pair):
            yield answer
        yield from _controls(pair)


def _description(pair: CheckpointPair) -> Divergence | None:
    assert pair.reference.structured and pair.subject.structured
    reference, subject = open_graph(pair.reference.structured), open_graph(pair.subject.structured)
    wrong = [name for name in reference if not (subject.get(name) and _same(name, reference, subject))]
    if not wrong:
        return None
    device, other = pair.visits.subject.device, pair.visits.reference.device
    first = wrong[0]
    said = "; ".join(f"{name}: {reference[name][:80]} / {subject.get(name, 'nothing')[:80]}" for name in wrong)
    return Divergence(
        title=f"{device.title}'s page is shared as something else: {', '.join(wrong)}",
        detail=f"{other.title} / {device.title}: {said}.",
        expected=f"{first}: {reference[first]}",
        actual=f"{first}: {subject.get(first, 'nothing')}",
        element=FoundElement(role="page", name=first, on=device.name),
        anchor=(pair.step.page, "page", "", "open graph"),
        severity="moderate",
    )


def _same(name: str, reference: dict[str, str], subject: dict[str, str]) -> bool:
    return says_the_same(name, reference[name], subject[name])


def _controls(pair: CheckpointPair) -> Iterator[Answer]:
    here, there = ways(pair.reference_view.features), ways(pair.subject_view.features)
    if not here or GENERIC in there or here.keys() <= there.keys():
        return
    there |= ways((*pair.subject_view.closed, *pair.behind_menus))
    lost = [way for way in here if way not in there]
    if not lost or GENERIC in there or (lost == [GENERIC] and there):
        return
    yield from missing(pair, [_unshared(pair, lost, here, there)])


def _unshared(
    pair: CheckpointPair, lost: Sequence[str], here: Mapping[str, Feature], there: Mapping[str, Feature]
) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    first = here[lost[0]]
    names = ", ".join(lost)
    labels = ", ".join(f'"{here[way].element.name}"' for way in lost)
    return Divergence(
        title=f"The page cannot be shared with {names} on {device.title}",
        detail=f"{other.title} offers {labels}. On {device.title} it is neither in sight nor behind any menu, and "
        "there is no button for the device's own way of sharing.",
        expected=names,
        actual=", ".join(there) or "no way to share",
        element=found(first.element, other.name, pair.reference_view.page),
        anchor=(pair.step.page, "share", "", "share" if not there else names),
        severity="moderate",
    )


check = ShareBroken()
