"""permission-on-load."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, Check, Divergence, Unknown
from cxcheck.checks.pair import VisitPair
from cxcheck.derive.counting import both_did
from cxcheck.model.finding import FoundElement
from cxcheck.model.tags import PermissionCall

_CALLED = {"geolocation": "their position", "notifications": "leave to send messages", "motion": "their motion"}


class PermissionOnLoad(Check):
    """The subject asks for the customer's position, or another permission, before they touched anything.

    What the customer loses: trust; whoever refuses a question that makes no sense yet is not asked again, and the store
    finder never works for them.

    Bad: the phone's home page asks for the position as it loads; the desktop's asks on "Use my location".
    Good: both ask on load (no difference); it is asked for right after a tap.

    Rule: a page asks the browser for the position, for messages, camera or motion before it was touched, and at no step
    that is as far does the reference ask for the same on load. Asked for long after a tap: cannot tell whether for it.

    Source: Lighthouse, geolocation-on-start and notification-on-start.
    """

    area = "location"
    severity = "minor"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """One answer for each thing asked for."""
        usual = {(one.what, one.asked) for one in pair.reference.visit.permissions}
        told: set[tuple[str, str]] = set()
        for call in pair.subject.visit.permissions:
            if call.asked == "tap" or (call.what, call.asked) in usual | told:
                continue
            told.add((call.what, call.asked))
            if not both_did(pair.reference.visit, pair.subject.visit, call.step):
                continue
            place = pair.place(call.step).index
            if call.asked == "load":
                yield place, _divergence(pair, call)
            elif not any(what == call.what for what, _ in usual):
                name = pair.subject.device.name
                yield place, Unknown(f"{name}: {call.what} is asked for long after a tap, perhaps for it")


def _divergence(pair: VisitPair, call: PermissionCall) -> Divergence:
    device, other = pair.subject.device, pair.reference.device
    wish = _CALLED.get(call.what, call.what)
    asks = any(one.what == call.what for one in pair.reference.visit.permissions)
    there = "asks after a tap" if asks else "does not ask"
    return Divergence(
        title=f"Customers are asked for {wish} on {device.title} before they touch anything",
        detail=f"{pair.journey.steps[call.step].text}: the page asks for {call.what} by itself. {other.title} {there}.",
        expected=there,
        actual="asks on load",
        element=FoundElement(role="permission", name=call.what, on=device.name),
        anchor=(pair.page_kind(pair.place(call.step).index), "permission", "", call.what),
        severity="minor",
        uses=(call.step,),
    )


check = PermissionOnLoad()
