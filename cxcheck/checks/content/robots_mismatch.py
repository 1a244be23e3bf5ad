"""robots-mismatch."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, On, Unknown
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.robots import RESTRICTING, restrictions
from cxcheck.model.finding import FoundElement, Severity

_GRAVE = {"noindex", "nofollow"}


class RobotsMismatch(CheckpointCheck):
    """A page keeps search engines away on one device.

    What the customer loses: finding the shop at all. Engines read the phone's page; what it forbids is forbidden.

    Bad: the phone's page says `noindex`, in a meta or in the X-Robots-Tag header, the desktop's does not.
    Good: the same rule as a meta here and as a header there; `index, follow`, which says what holds anyway; lengths of
    previews; a page that is kept out of search on both.

    Rule: the metas robots and googlebot and the header X-Robots-Tag are read together; noindex, nofollow (both meant by
    none), nosnippet, noimageindex and noarchive that one device's page has alone. Serious for noindex and nofollow,
    else moderate. Cannot tell where a page that came without an answer of its own lacks what the other's header says.

    Source: Google's mobile-first indexing guidance: the same robots metas on both.
    """

    area = "content"
    severity = "serious"
    is_content = True
    needs = ("structured",)

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One divergence for each device that forbids more."""
        reference, subject = pair.reference.structured, pair.subject.structured
        assert reference and subject
        here, there = restrictions(reference), restrictions(subject)
        if here == there:
            return
        if (reference.headers is None) != (subject.headers is None):
            whole = subject if reference.headers is None else reference
            if (whole.headers or {}).get("x-robots-tag"):
                yield Unknown("a page that a script shows has no headers of its own to compare")
                return
        if there - here:
            yield _divergence(pair, there - here, "subject")
        if here - there:
            yield _divergence(pair, here - there, "reference")


def _divergence(pair: CheckpointPair, alone: frozenset[str], on: On) -> Divergence:
    device, other = pair.visits.subject.device, pair.visits.reference.device
    if on == "reference":
        device, other = other, device
    words = ", ".join(one for one in RESTRICTING if one in alone)
    severity: Severity = "serious" if alone & _GRAVE else "moderate"
    return Divergence(
        title=f'{device.title}\'s page tells search engines "{words}"',
        detail=f"{other.title}'s page does not forbid it: what engines do depends on which one they read.",
        expected=f"no {words}",
        actual=words,
        element=FoundElement(role="page", name="robots", on=device.name),
        anchor=(pair.step.page, "page", "", "robots"),
        severity=severity,
        on=on,
    )


check = RobotsMismatch()
