"""canonical-wrong."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.addressing import Addressing, addressing, is_mobile_of, same_page
from cxcheck.model.finding import FoundElement


class CanonicalWrong(CheckpointCheck):
    """A page says on one device that it is another page.

    What the customer loses: the page in their search results, or they are led to the wrong one of the two.

    Bad: the phone's page names the home page as its canonical address, or none where the desktop's does. A mobile host
    whose pages name themselves as canonical. Links to the pages in other languages that only the desktop's page has.
    Good: m.shop.example that names www.shop.example's page; tracking in the address; a canonical in the Link header;
    no canonical anywhere.

    Rule: canonicals are compared as addresses of pages: protocol, tracking and the labels of mobile hosts aside. On a
    mobile host of its own, the canonical is the desktop's page, and the alternate that the desktop's page names for
    small screens is the phone's. The languages of hreflang and what they lead to must be the same. Where the two
    devices stand on other pages, that is another check's matter.

    Source: Google's mobile-first indexing guidance, and its guidance on separate URLs.
    """

    area = "content"
    severity = "moderate"
    is_content = True
    needs = ("structured",)

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence for the canonical, one for alternates."""
        assert pair.reference.structured and pair.subject.structured
        reference = addressing(pair.reference.structured, pair.reference.url)
        subject = addressing(pair.subject.structured, pair.subject.url)
        if fault := _canonical(pair, reference, subject):
            yield _divergence(pair, "canonical", *fault)
        if fault := _alternates(pair, reference, subject):
            yield _divergence(pair, "alternate", *fault)


def _canonical(pair: CheckpointPair, reference: Addressing, subject: Addressing) -> tuple[str, str, str] | None:
    """What is wrong, what was expected, what is there."""
    if not reference.canonicals:
        return None
    wanted = reference.canonicals[0]
    if not subject.canonicals:
        return "names no canonical address", wanted, "none"
    others = [one for one in subject.canonicals if not any(same_page(one, known) for known in reference.canonicals)]
    if others and not _names_itself_elsewhere(pair, subject):
        return "names another page as its canonical address", wanted, others[0]
    stray = [one for one in subject.canonicals if is_mobile_of(one, wanted)]
    if stray and is_mobile_of(pair.subject.url, pair.reference.url):
        return "names itself instead of the desktop's page as its canonical address", wanted, stray[0]
    return None


def _names_itself_elsewhere(pair: CheckpointPair, subject: Addressing) -> bool:
    """The devices stand on other pages, and each names its own."""
    apart = not same_page(pair.reference.url, pair.subject.url)
    return apart and all(same_page(one, pair.subject.url) for one in subject.canonicals)


def _alternates(pair: CheckpointPair, reference: Addressing, subject: Addressing) -> tuple[str, str, str] | None:
    own = pair.subject.url
    if reference.handheld and is_mobile_of(own, pair.reference.url) and not same_page(reference.handheld, own):
        return "is not the one that the desktop's page names for small screens", reference.handheld, own
    lost = sorted(reference.languages.keys() - subject.languages.keys())
    if lost:
        return f"does not name the page in other languages ({', '.join(lost[:5])})", ", ".join(lost), "none"
    for language, wanted in reference.languages.items():
        found = subject.languages[language]
        if not same_page(found, wanted) and same_page(own, pair.reference.url):
            return f"names another page for {language}", wanted, found
    return None


def _divergence(pair: CheckpointPair, what: str, wrong: str, expected: str, actual: str) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    return Divergence(
        title=f"{device.title}'s page {wrong}",
        detail=f"By {other.title}'s page it is {expected}; by {device.title}'s: {actual}.",
        expected=expected,
        actual=actual,
        element=FoundElement(role="page", name=what, on=device.name),
        anchor=(pair.step.page, "page", "", what),
        severity="moderate",
    )


check = CanonicalWrong()
