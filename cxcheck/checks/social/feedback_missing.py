"""feedback-missing."""

from collections.abc import Iterator, Mapping

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, found
from cxcheck.checks.missing import missing
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.features import Feature
from cxcheck.derive.presence import Elsewhere
from cxcheck.derive.voices import heard, is_heard_otherwise

_CALLED = {
    "contact": "no way to contact the shop",
    "chat": "no chat",
    "feedback": "no way to leave feedback",
}


class FeedbackMissing(CheckpointCheck):
    """Customers can say something to the shop on the reference and cannot on the subject.

    What the customer loses: somebody to ask before they buy, and to complain to before they tell everybody else.

    Bad: the desktop's footer has "Contact" and "Feedback", the phone's has neither, and no menu holds them; the button
    of the chat is switched off on small screens.
    Good: contact in a menu; a number to call or an address to write to in its place; WhatsApp for a chat; an icon.

    Rule: controls count as ways to be heard (contact, chat, feedback and surveys) by their name or by where they lead.
    If the reference has an entry of one sort in sight and the subject has none of that sort, in sight or behind any
    menu, which a visit of its own opens, it is missing. For contact, a number that can be called, a mail address or a
    form for a message on the page will do. Reviews of products are reviews-missing's. Cannot tell where a part of the
    subject's page was not read: chats live in frames.

    Source: the customer must be able to air a view.
    """

    area = "social"
    severity = "moderate"
    is_content = True
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each way to be heard."""
        other = Elsewhere(pair.subject_view, pair.behind_menus, pair.searched, pair.behind_menus_elsewhere)
        there = _there(pair, other)
        offered = heard(pair.reference_view.features, pair.reference.url)
        lost = {
            kind: one
            for kind, one in offered.items()
            if kind not in there and not is_heard_otherwise(kind, pair.subject_view)
        }
        if not lost:
            return
        hidden = heard(pair.subject_view.hidden, pair.subject.url)
        ways = frozenset(other.way_to(hidden[kind]) for kind in lost if kind in hidden)
        told = (_divergence(pair, kind, one) for kind, one in lost.items())
        yield from missing(pair, told, ways=ways, absent=any(kind not in hidden for kind in lost))


def _there(pair: CheckpointPair, other: Elsewhere) -> Mapping[str, Feature]:
    closed = [one for one in pair.subject_view.hidden if one.element.openers]
    features = (*pair.subject_view.features, *pair.behind_menus, *other.hidden_but_verified, *other.swiped_to, *closed)
    return heard(features, pair.subject.url)


def _divergence(pair: CheckpointPair, kind: str, one: Feature) -> Divergence:
    device, reference = pair.visits.subject.device, pair.visits.reference.device
    name = one.element.name or one.element.href
    return Divergence(
        title=f"There is {_CALLED[kind]} on {device.title}",
        detail=f'On {reference.title} "{name}" leads there. On {device.title} nothing does, nor behind any menu.',
        expected=f'on {reference.title}: "{name}"',
        actual="not offered",
        element=found(one.element, reference.name, pair.reference_view.page),
        anchor=(pair.step.page, "feedback", one.element.landmark, kind),
        severity="moderate",
    )


check = FeedbackMissing()
