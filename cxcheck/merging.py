"""Merging: the runs of several machines become one, as if a single machine had played them."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from cxcheck.bundle import Bundle, Manifest
from cxcheck.errors import UserError
from cxcheck.model.device import Device
from cxcheck.model.plan import Plan, PlannedJourney


def merge(runs: Sequence[Path], out: Path) -> Bundle:
    """One bundle at `out` with the visits of all `runs`, which are left as they are.

    The shards of a run that are missing are said in the manifest, so that a part is never taken for the whole.
    UserError where two runs cannot belong together; BundleError for a run that cannot be read.
    """
    parts = [Bundle.open(run) for run in runs]
    if out.resolve() in {part.path for part in parts}:
        raise UserError("the merged run would overwrite one of its parts", str(out), "name another folder with --out")
    manifests = [part.manifest() for part in parts]
    for part, manifest in zip(parts, manifests, strict=True):
        _refuse_unlike(part, manifest, manifests[0])
    plan = Plan(journeys=tuple(_journeys(parts, manifests)), devices=tuple(_devices(parts, manifests)))
    bundle = Bundle.create(out, _manifest(out.name, plan, manifests))
    for part in parts:
        _copy_visits(part, bundle)
    return bundle


def _refuse_unlike(part: Bundle, manifest: Manifest, first: Manifest) -> None:
    """Shards belong together only if they were cut from one suite into the same number."""
    ours, theirs = (one.shard.count if one.shard else 0 for one in (manifest, first))
    if ours != theirs:
        raise UserError(
            f"this run is {_called(manifest)}, the first one {_called(first)}",
            str(part.path),
            "merge the shards of one run",
        )


def _called(manifest: Manifest) -> str:
    return f"shard {manifest.shard}" if manifest.shard else "no shard"


def _journeys(parts: Sequence[Bundle], manifests: Sequence[Manifest]) -> Iterator[PlannedJourney]:
    seen: dict[str, Bundle] = {}
    for part, manifest in zip(parts, manifests, strict=True):
        for journey in manifest.plan.journeys:
            if journey.slug in seen:
                raise UserError(
                    f'two runs hold the journey "{journey.name}"',
                    f"{seen[journey.slug].path} and {part.path}",
                    "merge each shard of a run once; `cxcheck run` over all journeys gives one run by itself",
                )
            seen[journey.slug] = part
            yield journey.model_copy(update={"shard": str(manifest.shard or "")})


def _devices(parts: Sequence[Bundle], manifests: Sequence[Manifest]) -> list[Device]:
    known: dict[str, Device] = {}
    for part, manifest in zip(parts, manifests, strict=True):
        for device in manifest.plan.devices:
            if known.setdefault(device.name, device) != device:
                hint = "play all shards with the same cxcheck and the same devices/"
                raise UserError(f"the device {device.name} is another one than in the other runs", str(part.path), hint)
    return list(known.values())


def _manifest(run: str, plan: Plan, manifests: Sequence[Manifest]) -> Manifest:
    """When it began first, how long the longest took (shards are played side by side), and every problem."""
    commands = {one.plan.command for one in manifests}
    return Manifest(
        run=run,
        started=min(one.started for one in manifests),
        seconds=max(one.seconds for one in manifests),
        browser=next((one.browser for one in manifests if one.browser), ""),
        complete=all(one.complete for one in manifests),
        plan=plan.model_copy(update={"command": commands.pop() if len(commands) == 1 else ""}),
        remembered=tuple(dict.fromkeys(name for one in manifests for name in one.remembered)),
        problems=(*_missing(manifests), *(problem for one in manifests for problem in one.problems)),
    )


def _missing(manifests: Sequence[Manifest]) -> Iterator[str]:
    here = {one.shard.number for one in manifests if one.shard}
    count = max((one.shard.count for one in manifests if one.shard), default=0)
    for number in range(1, count + 1):
        if number not in here:
            yield f"Shard {number} of {count} is missing: its journeys were not judged."


def _copy_visits(part: Bundle, bundle: Bundle) -> None:
    visits = part.path / "visits"
    if visits.is_dir():
        shutil.copytree(visits, bundle.path / "visits", dirs_exist_ok=True)
