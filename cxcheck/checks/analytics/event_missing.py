"""event-missing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cxcheck.checks.check import Answer, Check, Divergence, Unknown
from cxcheck.checks.pair import VisitPair
from cxcheck.derive.counting import (
    Counted,
    both_did,
    channel,
    consented,
    judged,
    lost_managers,
    parted_at,
    side_by_side,
)
from cxcheck.model.finding import FoundElement
from cxcheck.model.tags import TagEvent

_SEVERAL = 2


class EventMissing(Check):
    """What a customer does is counted on the reference and not on the subject.

    What the customer loses: nothing today. The shop believes that nobody buys on phones, and mends the wrong pages.

    Bad: "Add to basket" pushes `add_to_cart` on the desktop; the phone's button of its own pushes nothing. The phone's
    pages lack the container, so that nothing is counted at all.
    Good: it is pushed a step later; by `gtag()` instead of an object; sent by a tag instead of being pushed; a banner
    or a list further down that came into sight on the larger screen only; a "menu opened" that only phones have.

    Rule: an event that GA4 recommends to shops is pushed at a step of the reference, or sent to a tool, and the subject
    does neither from the reference's event of that name before up to the one after. What is pushed on both but sent
    on the reference alone is missing too, if the subject had time to send it. Views of promotions are left out, as
    they depend on the screen, and views of lists other than a listing's own. If all of several are missing, that is one
    finding. If the consent was answered on the reference alone, a script that brings tags was asked for in vain, or an
    earlier step went otherwise: cannot tell.

    Source: Google Analytics 4, recommended events.
    """

    area = "analytics"
    severity = "serious"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """One answer for each event that lacks; one for all of a tool that hears nothing."""
        lacking = [one for one in _lacks(pair) if both_did(pair.reference.visit, pair.subject.visit, one.step)]
        silent = _silent(pair, lacking)
        if silent:
            first = silent[0]
            yield pair.place(first.step).index, _doubt(pair, first) or _nothing(pair, silent)
            names = {(one.name, one.step) for one in silent}
            lacking = [] if channel(first.ours[0]) == "the data layer" else lacking
            lacking = [one for one in lacking if (one.name, one.step) not in names]
        for one in lacking:
            yield pair.place(one.step).index, _doubt(pair, one) or _divergence(pair, one)


def _lacks(pair: VisitPair) -> Iterator[Counted]:
    """What the reference pushed and the subject neither pushed nor sent; then what it sent and the subject did not."""
    listings = [one.index for one in pair.journey.steps if pair.page_kind(pair.place(one.index).index) == "listing"]
    ours, theirs = (judged(side.visit.tags, listings) for side in (pair.reference, pair.subject))
    known = set()
    for one in side_by_side([told for told in ours if told.via == "push"], theirs):
        if not one.theirs:
            known.add((one.name, one.step))
            yield one
    sent = [told for told in theirs if told.via == "beacon"]
    for one in side_by_side([told for told in ours if told.via == "beacon"], sent):
        if not one.theirs and (one.name, one.step) not in known:
            yield one


def _silent(pair: VisitPair, lacking: Sequence[Counted]) -> list[Counted]:
    """Several events of a channel in which the subject says nothing whatever; of the data layer first."""
    heard = {channel(one) for one in pair.subject.visit.tags}
    by_channel: dict[str, list[Counted]] = defaultdict(list)
    for one in lacking:
        by_channel[channel(one.ours[0])].append(one)
    mute = [found for name, found in by_channel.items() if name not in heard and len(found) >= _SEVERAL]
    return mute[0] if mute else []


def _doubt(pair: VisitPair, lack: Counted) -> Unknown | None:
    reference, subject = pair.reference.visit, pair.subject.visit
    device = pair.subject.device
    if parted := parted_at(pair.journey, reference, subject, lack.step):
        return Unknown(f"{device.name}: not the same steps were done before {lack.name}: {parted}")
    if all(one.consent for one in lack.ours) and not consented(subject, lack.step):
        return Unknown(f"{device.name}: {lack.name} is counted once consent was given, which was not asked for here")
    if lost := lost_managers(reference, subject):
        return Unknown(f"{device.name}: a script that brings tags was not to be had: {lost[0][:120]}")
    if lack.ours[0].via == "beacon" and not _had_time(pair, lack):
        return Unknown(f"{device.name}: the visit ended before {lack.name} must have been sent")
    return None


def _had_time(pair: VisitPair, lack: Counted) -> bool:
    """Tools gather events for seconds: it is late once others were sent, or further steps were done."""
    tools = {one.tool for one in lack.ours}
    if any(one.tool in tools and one.step >= lack.step for one in pair.subject.visit.tags):
        return True
    return any(one.index > lack.step + 1 and one.outcome == "passed" for one in pair.subject.visit.steps)


def _said(told: TagEvent) -> str:
    price = f" of {told.values['value']} {told.values.get('currency', '')}".rstrip() if "value" in told.values else ""
    how = "is pushed into the data layer" if told.via == "push" else f"is sent to {told.tool}"
    return f"`{told.name}`{price} {how}"


def _divergence(pair: VisitPair, lack: Counted) -> Divergence:
    device, other = pair.subject.device, pair.reference.device
    told = lack.ours[0]
    step = pair.journey.steps[lack.step].text
    return Divergence(
        title=f'"{lack.name}" is not counted on {device.title}',
        detail=f"{step}: on {other.title} {_said(told)}; on {device.title} it is not.",
        expected=f"{lack.name}, {len(lack.ours)} times" if len(lack.ours) > 1 else lack.name,
        actual="nothing",
        element=FoundElement(role="event", name=lack.name, on=device.name),
        anchor=(pair.page_kind(pair.place(lack.step).index), "event", "", f"{channel(told)} {lack.name}"),
        severity="serious",
        uses=(lack.step,),
    )


def _nothing(pair: VisitPair, silent: Sequence[Counted]) -> Divergence:
    device, other = pair.subject.device, pair.reference.device
    who = channel(silent[0].ours[0])
    names = ", ".join(dict.fromkeys(one.name for one in silent))
    return Divergence(
        title=f"Nothing is told to {who} on {device.title}",
        detail=f"On {other.title} {who} hears of {names}; on {device.title} of nothing, whatever the customer does.",
        expected=names,
        actual="nothing",
        element=FoundElement(role="event", name=f"everything told to {who}", on=device.name),
        anchor=("*", "event", "", f"everything told to {who}"),
        severity="serious",
        uses=(silent[0].step,),
    )


check = EventMissing()
