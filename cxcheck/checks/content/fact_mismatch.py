"""fact-mismatch."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, On, Shared, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.naming import normal
from cxcheck.model.device import Device
from cxcheck.model.evidence import NotedFact
from cxcheck.model.finding import FoundElement


class FactMismatch(CheckpointCheck):
    """A fact that the journey names is not shown on one device, or is told otherwise.

    What the customer loses: what whoever wrote the journey knows to matter on this page.

    Bad: `facts: {guarantee: 5 year guarantee}` on a checkpoint, and the phone shows nothing of it. `facts: {energy
    class: {css: .energy}}`, and it is A on the desktop and C on the phone.
    Good: another place, other words around it, capitals.

    Rule: a fact given as a text must be in sight on every device; missing on both, it is shared. A fact given by a
    locator must be in sight where the other device has it, and say the same in normal form. Cannot tell where the
    locator fits several things, or a frame does not answer.

    Source: the journey.
    """

    area = "content"
    severity = "serious"
    is_content = True
    needs = ()

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer a fact."""
        for name, here in pair.reference.facts.items():
            there = pair.subject.facts.get(name)
            if there is None:
                continue
            if here.error or there.error:
                yield Unknown(f'the fact "{name}" could not be read: {here.error or there.error}')
            elif not here.text and not there.text:
                element = FoundElement(role="fact", name=name, on=pair.visits.subject.device.name)
                anchor = (pair.step.page, "fact", "", name)
                yield Shared(f'The fact "{name}" is not shown on both devices', "It is not in sight.", element, anchor)
            elif normal(here.text) != normal(there.text):
                yield _divergence(pair, name, here, there)


def _divergence(pair: CheckpointPair, name: str, here: NotedFact, there: NotedFact) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    on: On = "subject" if here.text else "reference"
    lacks = device if on == "subject" else other
    told = f'is "{there.text}" on {device.title}, "{here.text}" on {other.title}'
    return Divergence(
        title=f'The fact "{name}" {told if here.text and there.text else f"is not shown on {lacks.title}"}',
        detail=f"{other.title}: {here.text or 'nothing in sight'}; {device.title}: {there.text or 'nothing in sight'}.",
        expected=here.text or there.text,
        actual=(there.text if on == "subject" else here.text) or "nothing in sight",
        element=_element(name, here, there, device, other),
        anchor=(pair.step.page, "fact", "", name),
        severity="serious",
        on=on,
    )


def _element(name: str, here: NotedFact, there: NotedFact, device: Device, other: Device) -> FoundElement:
    """Where it is shown: on the subject if it is there, else on the reference."""
    shown = ((there, device), (here, other))
    for fact, on in shown:
        if fact.element:
            return found(fact.element, on.name).model_copy(update={"name": fact.text[:80]})
    return FoundElement(role="fact", name=name, on=other.name)


check = FactMismatch()
