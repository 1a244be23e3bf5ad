"""event-duplicated."""

from collections import Counter
from collections.abc import Iterable, Iterator

from cxcheck.checks.check import Answer, Check, Divergence, Unknown
from cxcheck.checks.pair import VisitPair
from cxcheck.derive.counting import both_did, channel, judged, parted_at
from cxcheck.model.finding import FoundElement
from cxcheck.model.tags import TagEvent

_NEAR = 1
"""Steps around one in which the reference may have counted the same."""


class EventDuplicated(Check):
    """What a customer does once is counted more often on the subject.

    What the customer loses: nothing today. The shop counts orders that nobody placed and pays for advertising by them.

    Bad: the phone's sticky "Add to basket" pushes `add_to_cart` beside the handler that both buttons have.
    Good: it is pushed twice on both devices; two articles are added in one step; it is pushed once as `gtag()` and once
    as an object, on either device; the customer does it twice.

    Rule: of one name, form and content (articles, value, transaction) the subject pushes more at one step than the
    reference does from the step before to the step after, which does so at least once. What is sent to a tool and its
    account is counted over the visit. Where an earlier step went otherwise: cannot tell.

    Source: Google Analytics 4, recommended events.
    """

    area = "analytics"
    severity = "moderate"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """At most one for each name."""
        known: set[str] = set()
        for event, times, usual in (*_pushed_too_often(pair), *_sent_too_often(pair)):
            if event.name in known or not both_did(pair.reference.visit, pair.subject.visit, event.step):
                continue
            known.add(event.name)
            parted = parted_at(pair.journey, pair.reference.visit, pair.subject.visit, event.step)
            place = pair.place(event.step).index
            if parted:
                device = pair.subject.device.name
                yield place, Unknown(f"{device}: not the same steps were done before {event.name}: {parted}")
            else:
                yield place, _divergence(pair, event, times, usual)


Content = tuple[str, str, str, tuple[str, ...], str, str]


def _content(event: TagEvent) -> Content:
    articles = tuple(sorted(one.id or one.name for one in event.items))
    values = (event.values.get(key, "") for key in ("value", "transaction_id"))
    value, transaction = values
    return event.name, event.tool, event.property, articles, value, transaction


def _pushed_too_often(pair: VisitPair) -> Iterator[tuple[TagEvent, int, int]]:
    """The event, how often the subject counts it, how often the reference does."""
    ours = _repeated(judged(_of(pair.reference.visit.tags, "push")))
    for (content, step), events in _repeated(judged(_of(pair.subject.visit.tags, "push"))).items():
        name, form = content[:2]
        near = Counter[Content]()
        for (other, at), found in ours.items():
            if other[:2] == (name, form) and abs(at - step) <= _NEAR:
                near[other] += len(found)
        usual = max(near.values(), default=0)
        if len(events) > usual >= 1:
            yield events[0], len(events), usual


def _sent_too_often(pair: VisitPair) -> Iterator[tuple[TagEvent, int, int]]:
    """The same of what is sent, where the reference could still send as much."""
    theirs = judged(_of(pair.subject.visit.tags, "beacon"))
    ours = judged(_of(pair.reference.visit.tags, "beacon"))
    last = max((one.step for one in ours), default=-1)
    sent = Counter((_content(one), one.step) for one in theirs)
    usual = Counter(_content(one)[:3] for one in ours)
    for (content, step), times in sent.items():
        whole = sum(1 for one in theirs if _content(one)[:3] == content[:3])
        if times > 1 and whole > usual[content[:3]] >= 1 and step <= last:
            event = next(one for one in theirs if _content(one) == content and one.step == step)
            yield event, whole, usual[content[:3]]


def _of(events: Iterable[TagEvent], via: str) -> Iterator[TagEvent]:
    return (one for one in events if one.via == via)


def _repeated(events: Iterable[TagEvent]) -> dict[tuple[Content, int], list[TagEvent]]:
    found: dict[tuple[Content, int], list[TagEvent]] = {}
    for one in events:
        found.setdefault((_content(one), one.step), []).append(one)
    return found


def _divergence(pair: VisitPair, event: TagEvent, times: int, usual: int) -> Divergence:
    device, other = pair.subject.device, pair.reference.device
    step = pair.journey.steps[event.step].text
    how = "pushed into the data layer" if event.via == "push" else f"sent to {event.tool}"
    return Divergence(
        title=f'"{event.name}" is counted {times} times on {device.title}',
        detail=f"{step}: `{event.name}` is {how} {times} times on {device.title} and {usual} times on {other.title}.",
        expected=str(usual),
        actual=str(times),
        element=FoundElement(role="event", name=event.name, on=device.name),
        anchor=(pair.page_kind(pair.place(event.step).index), "event", "", f"{channel(event)} {event.name}"),
        severity="moderate",
        uses=(event.step,),
    )


check = EventDuplicated()
