"""What the rules on targets for fingers have in common: controls, each with the one that it is too close to."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from cxcheck.checks.check import Answer, Divergence, Shared, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.features import Feature
from cxcheck.derive.targets import handle_of_kind, kin
from cxcheck.model.finding import FoundElement

Close = tuple[Feature, Feature]
Group = Sequence[Close]


def judged(
    pair: CheckpointPair,
    there: Iterable[Close],
    here: Iterable[Close],
    divergence: Callable[[CheckpointPair, Group], Divergence],
    shared: Callable[[CheckpointPair, Group], Shared],
) -> Iterator[Answer]:
    """One answer for each group of those `here` on the subject: those not `there` on the reference, else all."""
    known = {one.index for one, _ in there}
    groups: dict[tuple[str, ...], list[Close]] = defaultdict(list)
    for close in here:
        groups[kin(pair.subject_view, close[0])].append(close)
    for group in groups.values():
        alone = [close for close in group if not _is_known(pair, close[0], known)]
        yield divergence(pair, alone) if alone else shared(pair, group)


def _is_known(pair: CheckpointPair, feature: Feature, known: set[int]) -> bool:
    counterpart = pair.backward.counterpart(feature)
    return counterpart is not None and counterpart.index in known


def anchor(pair: CheckpointPair, group: Group) -> tuple[str, str, str, str]:
    """Of the group's first control, with what it is in place of its own name."""
    feature = group[0][0]
    return pair.step.page, feature.element.role, feature.element.landmark, handle_of_kind(feature)


def shown(pair: CheckpointPair, group: Group) -> FoundElement:
    """The group's first control."""
    return found(group[0][0].element, pair.visits.subject.device.name, pair.subject_view.page)


def called(element: FoundElement) -> str:
    """Its name, or what it is."""
    return f'"{element.name[:60]}"' if element.name else f"A {element.role}"


def neighbour(group: Group) -> str:
    """What the group's first control is too close to."""
    element = group[0][1].element
    return f'"{element.name[:60]}"' if element.name else f"another {element.role}"


def more(group: Group) -> str:
    """How many there are beside the first, to be said at the end of a sentence."""
    return f"; {len(group) - 1} more like it" if len(group) > 1 else ""
