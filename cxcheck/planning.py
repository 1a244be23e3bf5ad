"""Plan: crosses journeys with devices into visits. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from cxcheck.bundle import unique_slugs
from cxcheck.errors import UserError
from cxcheck.model.device import Device
from cxcheck.model.journey import Journey, Source, Step
from cxcheck.model.knobs import Knobs
from cxcheck.model.plan import Plan, PlannedJourney, PlannedStep, Purpose, Visit, sweep_visit

_NO_KNOBS = Knobs()
Expand = Callable[[Sequence[str]], tuple[str, ...]]
"""Names of devices and families to names of devices."""


def make_plan(
    journeys: Sequence[Journey],
    devices: Mapping[str, Device],
    expand: Expand,
    *,
    base_url: str | None,
    only_devices: Sequence[str] = (),
    knobs: Knobs = _NO_KNOBS,
) -> Plan:
    """The plan for journeys on their devices, or on some of them; the reference is always played.

    `knobs` are the project's own, which a journey's and a checkpoint's go before.
    UserError for a journey without an address, or when a wish for a device leaves nothing to compare.
    """
    slugs = unique_slugs([journey.name for journey in journeys])
    planned = tuple(
        _planned(journey, slug, devices, expand, base_url, only_devices).model_copy(
            update={"knobs": journey.knobs.over(knobs)}
        )
        for journey, slug in zip(journeys, slugs, strict=True)
    )
    used = dict.fromkeys(name for journey in planned for name in journey.devices)
    return Plan(journeys=planned, devices=tuple(devices[name] for name in used))


def _planned(
    journey: Journey,
    slug: str,
    devices: Mapping[str, Device],
    expand: Expand,
    base_url: str | None,
    only_devices: Sequence[str],
) -> PlannedJourney:
    address = base_url or journey.base_url
    if not address:
        raise UserError(
            f'the journey "{journey.name}" does not say where the shop is',
            journey.file,
            "add base_url: https://… to it, or run with --base-url",
        )
    wished = expand(only_devices) if only_devices else expand(journey.devices)
    names = tuple(dict.fromkeys((*wished, journey.reference)))
    return PlannedJourney(
        name=journey.name,
        slug=slug,
        why=journey.why,
        area=journey.area,
        file=journey.file,
        base_url=address,
        reference=journey.reference,
        serial=journey.serial,
        devices=names,
        steps=(
            PlannedStep(index=0, kind="open", text=f"open {journey.start}", devices=names),
            *(_step(index, step, names, devices) for index, step in enumerate(journey.steps, start=1)),
        ),
    )


def _step(index: int, step: Step, names: Sequence[str], devices: Mapping[str, Device]) -> PlannedStep:
    said = step.model_dump()
    at_checkpoint = step.kind == "checkpoint"
    return PlannedStep(
        index=index,
        kind=step.kind,
        text=step.describe(),
        checkpoint=said["name"] if at_checkpoint else "",
        page=(said["page"] or "") if at_checkpoint else "",
        optional=step.optional,
        effect=step.effect,
        devices=tuple(name for name in names if step.plays_on(name, devices[name].family)),
        knobs=Knobs(checks=said["checks"], ignore=said["ignore"]) if at_checkpoint else Knobs(),
        sweep=at_checkpoint and said["sweep"],
        source=Source(**step.source.model_dump()),
    )


def sweeping(plan: Plan) -> Plan:
    """The plan with every checkpoint swept."""
    journeys = (
        journey.model_copy(
            update={"steps": tuple(one.model_copy(update={"sweep": bool(one.checkpoint)}) for one in journey.steps)}
        )
        for journey in plan.journeys
    )
    return plan.model_copy(update={"journeys": tuple(journeys)})


def visits_of(plan: Plan, until: str | None) -> tuple[Visit, ...]:
    """The plan's own visits, and the confirming ones that its repeats ask for.

    Each goes to its end or to the step that `until` names. Sweeps are visits of their own, as a page may keep what
    another size did to it.
    """
    return tuple(
        visit
        for number in range(plan.repeats)
        for journey in plan.journeys
        for visit in _visits(journey, number, stop_of(journey, until) if until else None)
    )


def _visits(journey: PlannedJourney, number: int, stop: int | None) -> Iterator[Visit]:
    purpose: Purpose = "confirm" if number else "journey"
    for device in journey.devices:
        yield Visit(journey=journey.slug, device=device, purpose=purpose, round=number, stop_after=stop)
    if swept := sweep_visit(journey, number, stop):
        yield swept


def stop_of(journey: PlannedJourney, until: str) -> int:
    """Index of the step named by its number (from 1) or by its checkpoint; UserError says what there is."""
    checkpoints = {step.checkpoint: step.index for step in journey.steps if step.checkpoint}
    if until in checkpoints:
        return checkpoints[until]
    last = journey.steps[-1].index
    if until.isdigit() and 1 <= int(until) <= last:
        return int(until)
    near = get_close_matches(until, checkpoints)
    hint = f'did you mean "{near[0]}"?' if near else f"checkpoints: {', '.join(checkpoints)}; steps: 1 to {last}"
    raise UserError(f'the journey "{journey.name}" has no step "{until}"', journey.file, hint)
