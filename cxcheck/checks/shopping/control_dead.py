"""control-dead."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, Check, Divergence, Unknown
from cxcheck.checks.pair import VisitPair
from cxcheck.model.evidence import StepEvidence
from cxcheck.model.finding import FoundElement
from cxcheck.model.plan import PlannedStep

_TELLING = {"page", "address", "request", "popup", "dialog", "download", "content", "state", "focus", "scroll"}
"""What an act on the reference must have changed for it to be known that it does something."""
_DOUBTFUL = {"late"}
_CHOSEN = {"checked", "selected", "pressed", "expanded"}
_SAID = {
    "page": "another page comes",
    "address": "the page leads on",
    "popup": "a window opens",
    "dialog": "a dialog opens",
    "download": "a download begins",
    "content": "the page changes",
    "state": "its state changes",
    "request": "the shop is asked",
    "focus": "the focus moves",
    "scroll": "the page scrolls",
}


class ControlDead(Check):
    """A control that the journey uses does nothing on the subject.

    What the customer loses: they tap, nothing happens, they tap again, they leave. The page looks whole, so nobody at
    the shop notices.

    Bad: "Add to basket" opens the basket on the desktop; on the phone it is a box that looks like the button, or its
    script was never attached, and a tap changes nothing.
    Good: on the phone it opens a drawer where the desktop loads a page; the option was already chosen; a link that
    calls, mails or opens an app, which an emulated phone cannot show.

    Rule: an act of the journey (tap, press, select, tick) passes on both devices. On the reference it brings about a
    page, an address, a request, a window, a dialog, a download, a change of content or state, a moved focus or
    position; on the subject none of these, nor even another look of the control, within a second of the page having
    come to rest. What changes by itself (clocks, banners), what was asked for before the act too, beacons, and the
    marks of focus, mouse and ripple do not count. If only something that came later has changed: cannot tell.

    Source: differential testing, as X-PERT does it for behaviour across browsers.
    """

    area = "shopping"
    severity = "critical"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """At most one for each act that both devices did."""
        for step in pair.journey.steps:
            reference = pair.reference.visit.step(step.index)
            subject = pair.subject.visit.step(step.index)
            if not reference or not subject or (reference.outcome, subject.outcome) != ("passed", "passed"):
                continue
            if answer := _answer(pair, step, reference, subject):
                yield step.index, answer


def _answer(pair: VisitPair, step: PlannedStep, reference: StepEvidence, subject: StepEvidence) -> Answer | None:
    does = _TELLING & set(reference.changed or ())
    if not does or subject.changed is None:
        # An act that left no word on one device alone: a box that was ticked already, or a page that hung.
        hung = bool(does) and subject.changed is None and not _was_chosen(subject)
        return Unknown(f"{pair.subject.device.name}: it could not be seen what {step.text} changes") if hung else None
    if set(subject.changed) - _DOUBTFUL or _was_chosen(subject) or _leaves_the_browser(subject):
        return None
    if subject.changed:
        name = pair.subject.device.name
        return Unknown(f"{name}: something changed a while after {step.text}, perhaps for another reason")
    return _divergence(pair, step, does, subject)


def _was_chosen(subject: StepEvidence) -> bool:
    """Whether what was to be chosen had been chosen already."""
    return bool(subject.element and _CHOSEN & set(subject.element.states))


def _leaves_the_browser(subject: StepEvidence) -> bool:
    """Links that call, mail or open an app hand over to what an emulation does not have."""
    href = subject.element.href if subject.element else ""
    return bool(href) and not href.startswith(("http:", "https:", "javascript:", "#"))


def _divergence(pair: VisitPair, step: PlannedStep, does: set[str], subject: StepEvidence) -> Divergence:
    device, other = pair.subject.device, pair.reference.device
    element = subject.element
    role, name = (element.role or element.tag, element.name or element.text[:80]) if element else ("", step.text)
    told = ", ".join(said for kind, said in _SAID.items() if kind in does)
    return Divergence(
        title=f'"{name or role}" does nothing on {device.title}',
        detail=f"{step.text}: on {other.title} {told}; on {device.title} nothing changes.",
        expected=f"on {other.title}: {told}",
        actual="nothing changes",
        element=FoundElement(
            role=role,
            name=name,
            selector=element.selector if element else "",
            box=element.box if element else None,
            on=device.name,
        ),
        anchor=(pair.page_kind(step.index), role, element.landmark if element else "", f"{step.kind} {name}"),
        severity="critical",
        uses=(step.index,),
    )


check = ControlDead()
