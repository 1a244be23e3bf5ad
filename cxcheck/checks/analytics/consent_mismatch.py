"""consent-mismatch."""

from collections.abc import Iterator, Sequence

from cxcheck.checks.check import Answer, Check, Divergence, Unknown
from cxcheck.checks.pair import Side, VisitPair
from cxcheck.derive.counting import channel
from cxcheck.model.evidence import Interrupted
from cxcheck.model.finding import FoundElement
from cxcheck.model.tags import TagEvent

_STORAGES = ("analytics_storage", "ad_storage")
_WORDS = {"accept": "accepting", "reject": "refusing", "settings": "settings"}


class ConsentMismatch(Check):
    """On the subject alone customers are counted before they consent, or cannot refuse as they can elsewhere.

    What the customer loses: their word on who may follow them. What the shop loses: a fine, and figures it may not use.

    Bad: the phone's pages call the advertiser before the bar is answered; the phone's bar has "Accept" only, where the
    desktop's has "Reject" beside it; after refusing, the phone goes on sending.
    Good: both send before the answer (no difference); hits that say themselves that they may count nobody (GA4's
    consent mode); "OK" for "Accept all"; another order of the buttons; a bar that nobody answers.

    Rule: in journeys that answer the consent bar, (1) before the first answer, or after it was refused, the subject
    sends hits to a tool, or grants storage in its data layer, and the reference does so to none; (2) the bar that is
    answered first lets customers refuse at once on the reference and not on the subject, or reach settings on the
    reference and neither settings nor refusal on the subject. If the subject's bar could not be answered, or never
    came while nothing was sent: cannot tell.

    Source: ePrivacy Directive, article 5(3); CNIL, guidelines on cookies: refusing must be as easy as accepting.
    """

    area = "analytics"
    severity = "serious"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """At most one for the time before the answer, one for the time after, one for the choices."""
        bar, other = _bar(pair.reference), _bar(pair.subject)
        if not bar:
            return
        yield from _at(pair, _too_early(pair))
        yield from _at(pair, _in_spite(pair))
        if other:
            lacking = [one for one in ("reject", "settings") if _lacks(one, bar.choices, other.choices)]
            if lacking:
                yield pair.place(other.step).index, _no_choice(pair, bar, other, lacking[0])
        elif not _too_early(pair):
            error = next((one.error for one in pair.subject.visit.interrupted if one.kind == "consent"), "")
            why = f"the consent bar was not answered: {error}" if error else "no consent bar was seen"
            yield pair.place(bar.step).index, Unknown(f"{pair.subject.device.name}: {why}")


def _bar(side: Side) -> Interrupted | None:
    """The consent bar that was answered first."""
    return next((one for one in side.visit.interrupted if one.kind == "consent" and one.tapped), None)


def _tracks(event: TagEvent) -> bool:
    """Whether a customer is counted by it: a hit that does not forgo that, or storage that is granted."""
    if event.via == "push":
        return any(event.values.get(key) == "granted" for key in _STORAGES)
    return not event.denied


def _too_early(pair: VisitPair) -> list[TagEvent]:
    """What the subject does before any answer, if the reference does nothing of the kind."""
    reference, subject = (
        [one for one in _tracking(side) if not one.consent] for side in (pair.reference, pair.subject)
    )
    failed = any(one.kind == "consent" and one.error for one in pair.subject.visit.interrupted)
    return [] if reference or (failed and not _bar(pair.subject)) else subject


def _in_spite(pair: VisitPair) -> list[TagEvent]:
    """What the subject does after it was refused, if the reference does nothing of the kind."""
    reference, subject = (
        [one for one in _tracking(side) if one.consent == "reject"] for side in (pair.reference, pair.subject)
    )
    return [] if reference else subject


def _tracking(side: Side) -> Iterator[TagEvent]:
    return (one for one in side.visit.tags if _tracks(one))


def _lacks(choice: str, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return choice in ours and bool(theirs) and not {choice, "reject"} & set(theirs)


def _at(pair: VisitPair, events: Sequence[TagEvent]) -> Iterator[tuple[int, Answer]]:
    if not events:
        return
    device, other = pair.subject.device, pair.reference.device
    first = events[0]
    when = "after consent was refused" if first.consent == "reject" else "before consent is given"
    names = ", ".join(dict.fromkeys(channel(one) for one in events))
    step = pair.journey.steps[first.step].text
    yield (
        pair.place(first.step).index,
        Divergence(
            title=f"Customers are counted {when} on {device.title}: {names}",
            detail=f"{step}: {len(events)} hits or grants {when}; on {other.title} there are none.",
            expected=f"nothing {when}",
            actual=names,
            element=FoundElement(role="tag", name=channel(first), on=device.name),
            anchor=("*", "tag", "", f"{channel(first)} {when}"),
            severity="serious",
            uses=(first.step,),
        ),
    )


def _no_choice(pair: VisitPair, bar: Interrupted, other: Interrupted, choice: str) -> Divergence:
    device, reference = pair.subject.device, pair.reference.device
    ours, theirs = (", ".join(_WORDS.get(one, one) for one in seen.choices) for seen in (bar, other))
    return Divergence(
        title=f"The consent bar offers no {_WORDS[choice]} on {device.title}",
        detail=f'"{other.what}" offers {theirs} on {device.title}; on {reference.title} it offers {ours}.',
        expected=ours,
        actual=theirs,
        element=FoundElement(role="dialog", name=other.what, on=device.name),
        anchor=("*", "dialog", "", f"consent {choice}"),
        severity="serious",
        uses=(other.step,),
    )


check = ConsentMismatch()
