"""map-dead."""

from collections.abc import Iterator

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Unknown, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import unread
from cxcheck.derive.features import PageView
from cxcheck.derive.maps import State, maps, state
from cxcheck.model.evidence import CheckpointEvidence

_DEAD: dict[State, str] = {
    "no size": "its area has no size",
    "tiles failed": "its pictures did not come",
    "blank": "its area is blank",
}


class MapDead(CheckpointCheck):
    """The map is there on the subject and shows nothing.

    What the customer loses: where the shop is, on the device that they carry through the streets.

    Bad: the box of the map has no height on the phone; its tiles are asked for at an address that does not answer; the
    script stopped, and the box stays grey.
    Good: a smaller map; another part of it; a map behind "Show map"; a link to the phone's own maps in its place.

    Rule: areas that their author calls a map, frames of map services, pictures called a map. On the reference one of
    them shows something. On the subject each of them is under 40 px in one direction, or half of the pictures in it
    have failed, or 97 % of it have one colour in the page's picture. No map at all is feature-missing's and
    directions-missing's. Cannot tell where a blank one lies below the screen: it may draw itself when it comes near.

    Source: visual check.
    """

    area = "location"
    severity = "serious"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """At most one answer a page."""
        ours = _states(pair.reference_view, pair.reference)
        theirs = _states(pair.subject_view, pair.subject)
        if not theirs or not any(one in ("alive", "unknown") for one in ours.values()):
            return
        if all(one in _DEAD for one in theirs.values()):
            index, how = next(iter(theirs.items()))
            if how == "blank" and "alive" not in ours.values():
                yield Unknown(f"{pair.visits.reference.device.name}: what the map shows could not be seen")
            else:
                yield _divergence(pair, index, _DEAD[how])
        elif "alive" not in theirs.values():
            yield Unknown(unread(pair) or f"{pair.visits.subject.device.name}: what the map shows could not be seen")


def _states(view: PageView, evidence: CheckpointEvidence) -> dict[int, State]:
    looks = {one.element: one for one in (evidence.looks.looks if evidence.looks else ())}
    return {index: state(view, index, looks) for index in maps(view)}


def _divergence(pair: CheckpointPair, index: int, why: str) -> Divergence:
    device, reference = pair.visits.subject.device, pair.visits.reference.device
    element = pair.subject_view.page.elements[index]
    called = f'The map "{element.name[:60]}"' if element.name else "The map"
    return Divergence(
        title=f"{called} shows nothing on {device.title}",
        detail=f"On {device.title} {why}. On {reference.title} there is a map.",
        expected="a map",
        actual=why,
        element=found(element, device.name, pair.subject_view.page),
        anchor=(pair.step.page, "map", element.landmark, element.name),
        severity="serious",
    )


check = MapDead()
