"""phone-not-tappable."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.facts.phones import country, digits_in, e164, numbers_in, same_number
from cxcheck.derive.features import PageView
from cxcheck.model.device import Device
from cxcheck.model.page import Element

_LONGEST = 200
_LABEL = 30


class PhoneNotTappable(CheckpointCheck):
    """A telephone number stands on a phone's page and cannot be tapped to call it.

    What the customer loses: the call. They have to learn eleven digits by heart, or find paper.

    Bad: `<p>Call us: 0131 496 0000</p>`.
    Good: `<a href="tel:+441314960000">0131 496 0000</a>`; a number beside a button "Call" that calls it; a fax number;
    a number on a desktop, which calls nobody.

    Rule: on devices that call, visible numbers that customers would call: with a country's prefix, valid in the country
    that the page is for and written in groups, or with a word such as "call" before them. Each must stand in a link of
    `tel:`, or the page must have such a link for the same number. What the reference links so is a number in any case,
    and a link of the subject that leads nowhere is none. Broken on a reference that calls too, it is shared.

    Source: HTML and RFC 3966, the tel: scheme; Google's advice on click to call.
    """

    area = "location"
    severity = "moderate"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each number."""
        if not pair.visits.subject.device.calls:
            return
        other = {one.number for one in _untappable(pair.reference_view, pair.visits.reference.device)}
        dialled = _dialled(pair.reference_view)
        for one in _untappable(pair.subject_view, pair.visits.subject.device, dialled):
            yield _answer(pair, one, shared=any(same_number(one.number, known) for known in other))


@dataclass(frozen=True)
class _Bare:
    """A number that cannot be tapped, and the element that shows it."""

    number: str
    shown: str
    index: int


def _answer(pair: CheckpointPair, one: _Bare, *, shared: bool) -> Divergence | Shared:
    device = pair.visits.subject.device
    element = found(pair.subject_view.page.elements[one.index], device.name, pair.subject_view.page)
    anchor = (pair.step.page, "phone number", element.on and pair.subject_view.page.elements[one.index].landmark, "")
    detail = f'"{one.shown}" is no link to tel:, so tapping it calls nobody.'
    if shared:
        return Shared("A telephone number cannot be tapped on both devices", detail, element, anchor)
    return Divergence(
        title=f"The telephone number {one.shown} cannot be tapped on {device.title}",
        detail=detail,
        expected=f"a link to tel:{one.number}",
        actual="no such link",
        element=element,
        anchor=anchor,
        severity="moderate",
    )


def _region(view: PageView) -> str:
    return country(urlsplit(view.page.url).hostname or "", view.page.lang)


def _dialled(view: PageView) -> Sequence[str]:
    """Numbers that links of a page call."""
    tails = (unquote(one.href[4:]) for one in view.page.elements if one.href.startswith("tel:"))
    return [number for tail in tails if (number := e164(tail, _region(view)))]


def _untappable(view: PageView, device: Device, known: Sequence[str] = ()) -> Iterator[_Bare]:
    """Numbers without a link, each once; also those that are `known` to be numbers."""
    if not device.calls:
        return
    region, linked = _region(view), _dialled(view)
    told: list[str] = []
    for index, element in enumerate(view.page.elements):
        if not element.visible or not element.text or len(element.text) > _LONGEST or _is_in_control(view, index):
            continue
        called = [
            text for text in digits_in(element.text) if any(same_number(e164(text, region), one) for one in known)
        ]
        for shown in called or numbers_in(element.text, region, before=_before(view, index)):
            number = e164(shown, region)
            if not any(same_number(number, one) for one in (*linked, *told)):
                told.append(number)
                yield _Bare(number, shown, index)


def _before(view: PageView, index: int) -> str:
    """The label right before it."""
    earlier = (one for one in reversed(view.page.elements[max(0, index - 3) : index]) if one.visible)
    said = next((one.text or one.name for one in earlier if one.text or one.name), "")
    return said if len(said) <= _LABEL else ""


def _is_in_control(view: PageView, index: int) -> bool:
    """What stands in a link or button does something when it is tapped, and fields hold what customers type."""
    around = [view.page.elements[one] for one in (index, *view.ancestors(index))]
    roles = {one.role for one in around if one.role != "link" or not _leads_nowhere(view, one)}
    return bool(roles & {"link", "button", "clickable", "textbox", "option", "combobox", "radio", "tab"})


def _leads_nowhere(view: PageView, link: Element) -> bool:
    """Whether it stays at the top of its page, as what has lost its address does."""
    return link.href == view.page.url.partition("#")[0] + "#"


check = PhoneNotTappable()
