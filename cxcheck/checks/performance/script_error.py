"""script-error."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, Check, Divergence, Unknown
from cxcheck.checks.pair import Side, VisitPair
from cxcheck.derive.naming import same_site, timeless
from cxcheck.model.evidence import ConsoleMessage
from cxcheck.model.finding import FoundElement


class ScriptError(Check):
    """A script of the shop breaks on the subject only.

    What the customer loses: whatever the script had still to do. Often nothing is seen until a button stays dead.

    Bad: on the phone the page throws `TypeError: menu is null` while loading; the desktop does not.
    Good: the same error on both devices (no difference); an error in a script from somebody else's site.

    Rule: an uncaught error whose message, numbers aside, does not occur anywhere in the reference's visit. Errors of
    scripts from other sites are not the shop's.

    Source: Lighthouse, errors-in-console.
    """

    area = "performance"
    severity = "serious"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """One answer for each distinct error, at the first checkpoint after it."""
        known = {timeless(error.text) for error in _errors(pair.reference)}
        for error in _errors(pair.subject):
            if (said := timeless(error.text)) in known:
                continue
            known.add(said)
            step = pair.place(max(error.step, 0)).index
            if error.step > _last_step(pair.reference):
                yield step, Unknown(f"{pair.reference.device.name} did not come as far as this error: {said[:80]}")
            else:
                yield step, _divergence(pair, step, error)


def _last_step(side: Side) -> int:
    return max((one.index for one in side.visit.steps if one.outcome != "not-reached"), default=-1)


def _errors(side: Side) -> Iterator[ConsoleMessage]:
    """Uncaught errors of the shop's own scripts; "Script error." is all that browsers tell of foreign ones."""
    pages = [step.url for step in side.visit.steps if step.url]
    for message in side.visit.console:
        if message.kind != "uncaught" or message.text.strip().rstrip(".") == "Script error":
            continue
        if not message.url or any(same_site(message.url, page) for page in pages):
            yield message


def _divergence(pair: VisitPair, step: int, error: ConsoleMessage) -> Divergence:
    first = error.text.strip().splitlines()[0][:200] if error.text.strip() else "an error without a message"
    return Divergence(
        title=f"A script breaks on {pair.subject.device.title}: {first}",
        detail=f"Thrown by {error.url or 'a script of the page'}. On {pair.reference.device.title} it does not happen.",
        expected="no uncaught error",
        actual=first,
        element=FoundElement(role="script", name=first, on=pair.subject.device.name),
        anchor=(pair.page_kind(step), "script", "", first),
        severity="serious",
        uses=(error.step,),
    )


check = ScriptError()
