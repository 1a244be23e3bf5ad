"""variant-missing."""

from collections.abc import Iterator, Sequence

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, On, found
from cxcheck.checks.missing import missing
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import mirrored
from cxcheck.derive.variants import Group, Option, groups, offered
from cxcheck.model.finding import FoundElement


class VariantMissing(CheckpointCheck):
    """A size, a colour or another choice of the product is offered on one device alone.

    What the customer loses: the product they came for. Who does not see their size does not ask for it.

    Bad: the desktop offers Copper, Black and White, the phone Copper and Black. The list of sizes is gone on the phone.
    Good: buttons on the desktop and a list on the phone; choices behind "Select size"; a size that is shown disabled
    as it is sold out; a price behind the option's name.

    Rule: on product pages, lists, radio buttons, swatches, tabs and links count as choices by what they are called
    (size, colour, …), by how they are marked, or as their options are sizes or colours. An option is there if the
    subject offers it in any form: as an option, as a control, in something closed that claims to show it, or behind any
    of its menus, which a visit of its own opens. The same holds the other way round. Cannot tell where a part of the
    subject's page was not read.

    Source: Google's mobile-first indexing guidance: the same content on both.
    """

    area = "shopping"
    severity = "serious"
    is_content = True
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """What the subject lacks, then what the reference lacks; one divergence a group."""
        if pair.step.page != "product":
            return
        yield from _lacking(pair, "subject")
        yield from _lacking(mirrored(pair), "reference")


def _lacking(pair: CheckpointPair, on: On) -> Iterator[Answer]:
    there = _labels_there(pair)
    lost = {group: options for group in groups(pair.reference_view) if (options := _missing(group, there))}
    if lost:
        yield from missing(pair, (_divergence(pair, group, options, on) for group, options in lost.items()), on)


def _labels_there(pair: CheckpointPair) -> set[str]:
    """All that the subject offers: in sight, in something that a control claims to open or that is swiped to, found."""
    view = pair.subject_view
    choices = {option.label for group in groups(view) for option in group.options}
    return choices | offered((*view.features, *view.closed, *pair.behind_menus))


def _missing(group: Group, there: set[str]) -> Sequence[Option]:
    """The options without a counterpart; a shorter or longer name will do if it is no other option's."""
    own = {option.label for option in group.options}
    free = [set(label.split()) for label in there - own]
    lost = (option for option in group.options if option.label not in there)
    return [option for option in lost if not any(_is_form_of(set(option.label.split()), other) for other in free)]


def _is_form_of(one: set[str], other: set[str]) -> bool:
    return bool(other) and (one <= other or other <= one)


def _divergence(pair: CheckpointPair, group: Group, options: Sequence[Option], on: On) -> Divergence:
    has, lacks = pair.visits.reference.device, pair.visits.subject.device
    names = ", ".join(f'"{option.name}"' for option in options[:8])
    whole = len(options) == len(group.options)
    what = f'The choice of "{group.name}"' if whole and group.name else names
    return Divergence(
        title=f"{what} cannot be chosen on {lacks.title}",
        detail=f"{has.title} offers {names}. On {lacks.title} it is neither in sight nor behind any menu.",
        expected=f"on {has.title}: {names}",
        actual="not offered",
        element=_element(pair, group, options),
        anchor=(pair.step.page, "option", "", f"{group.name} {'' if whole else options[0].label}"),
        severity="serious",
        on=on,
    )


def _element(pair: CheckpointPair, group: Group, options: Sequence[Option]) -> FoundElement:
    """The option, if one is missing that stands for itself; else what holds the options."""
    view = pair.reference_view
    single = len(options) == 1 and options[0].index != group.index
    element = view.page.elements[options[0].index if single else group.index]
    place = found(element, pair.visits.reference.device.name, view.page)
    return place.model_copy(update={"name": options[0].name if len(options) == 1 else group.name})


check = VariantMissing()
