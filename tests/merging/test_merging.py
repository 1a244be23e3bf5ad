"""Runs of several machines become one; a part is never taken for the whole."""

from pathlib import Path

import pytest

from cxcheck.bundle import Bundle, Manifest
from cxcheck.devices.load import load_devices
from cxcheck.errors import BundleError, UserError
from cxcheck.merging import merge
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.plan import Plan, PlannedJourney, Shard, Visit

DEVICES = load_devices()


def run(folder: Path, journey: str, number: int | None, count: int = 2, **more: object) -> Path:
    """A run of one journey on two devices, as shard `number` of `count`."""
    names = ("iphone", "desktop")
    planned = PlannedJourney(
        name=journey, slug=journey, base_url="http://shop", reference="desktop", devices=names, steps=()
    )
    fields: dict[str, object] = {
        "run": folder.name,
        "started": f"2026-11-22T10:0{number or 0}:00+00:00",
        "seconds": 10.0 * (number or 1),
        "complete": True,
        "shard": Shard(number=number, count=count) if number else None,
        "plan": Plan(journeys=(planned,), devices=tuple(DEVICES[name] for name in names)),
    }
    bundle = Bundle.create(folder, Manifest.model_validate({**fields, **more}))
    for device in names:
        visit = Visit(journey=journey, device=device)
        visit_folder = bundle.visit_folder(visit)
        visit_folder.write("01-home/page.html", b"<p>")
        visit_folder.finish(VisitEvidence(visit=visit, status="finished"))
    return folder


def test_all_visits_of_all_shards_and_one_plan(tmp_path: Path) -> None:
    parts = [run(tmp_path / "s1", "buy", 1), run(tmp_path / "s2", "browse", 2)]
    merged = merge(parts, tmp_path / "whole")
    manifest = merged.manifest()
    assert {one.visit.id for one in merged.visits()} == {
        "buy/iphone",
        "buy/desktop",
        "browse/iphone",
        "browse/desktop",
    }
    assert [one.slug for one in manifest.plan.journeys] == ["buy", "browse"]
    assert [one.name for one in manifest.plan.devices] == ["iphone", "desktop"]
    assert (manifest.started, manifest.seconds) == ("2026-11-22T10:01:00+00:00", 20)
    assert (manifest.problems, manifest.complete, manifest.shard) == ((), True, None)
    assert (merged.path / "visits/buy/iphone/01-home/page.html").is_file()
    assert len(Bundle.open(parts[0]).visits()) == 2, "the parts are left as they are"


def test_a_missing_shard_is_said(tmp_path: Path) -> None:
    merged = merge([run(tmp_path / "s2", "browse", 2, count=3)], tmp_path / "whole")
    assert merged.manifest().problems == (
        "Shard 1 of 3 is missing: its journeys were not judged.",
        "Shard 3 of 3 is missing: its journeys were not judged.",
    )


def test_what_a_shard_could_not_do_is_kept(tmp_path: Path) -> None:
    interrupted = {"complete": False, "problems": ("the run was interrupted before its end",)}
    merged = merge([run(tmp_path / "s1", "buy", 1), run(tmp_path / "s2", "browse", 2, **interrupted)], tmp_path / "w")
    assert merged.manifest().problems == ("the run was interrupted before its end",)
    assert not merged.manifest().complete


def test_runs_that_are_no_shards_are_merged_too(tmp_path: Path) -> None:
    merged = merge([run(tmp_path / "a", "buy", None), run(tmp_path / "b", "browse", None)], tmp_path / "whole")
    assert merged.manifest().problems == ()
    assert len(merged.visits()) == 4


def test_merging_again_into_the_same_folder(tmp_path: Path) -> None:
    merge([run(tmp_path / "a", "buy", None)], tmp_path / "whole")
    merged = merge([run(tmp_path / "b", "browse", None)], tmp_path / "whole")
    assert {one.visit.journey for one in merged.visits()} == {"browse"}


def refused(parts: list[Path], out: Path) -> str:
    with pytest.raises(UserError) as caught:
        merge(parts, out)
    assert caught.value.exit_code == 2
    assert not out.exists() or out in parts
    return str(caught.value)


def test_the_same_shard_twice(tmp_path: Path) -> None:
    first, again = run(tmp_path / "s1", "buy", 1), run(tmp_path / "s1-again", "buy", 1)
    assert refused([first, again], tmp_path / "whole") == (
        f'{first} and {again}: two runs hold the journey "buy"\n'
        "  hint: merge each shard of a run once; `cxcheck run` over all journeys gives one run by itself"
    )


def test_shards_of_other_counts(tmp_path: Path) -> None:
    first, other = run(tmp_path / "s1", "buy", 1), run(tmp_path / "s2", "browse", 2, count=3)
    assert refused([first, other], tmp_path / "whole") == (
        f"{other}: this run is shard 2/3, the first one shard 1/2\n  hint: merge the shards of one run"
    )


def test_another_device_of_the_same_name(tmp_path: Path) -> None:
    other = DEVICES["iphone"].model_copy(update={"density": 2.0})
    first, second = run(tmp_path / "s1", "buy", 1), run(tmp_path / "s2", "browse", 2)
    bundle = Bundle.open(second)
    plan = bundle.manifest().plan.model_copy(update={"devices": (other, DEVICES["desktop"])})
    bundle.write_manifest(bundle.manifest().model_copy(update={"plan": plan}))
    assert "the device iphone is another one" in refused([first, second], tmp_path / "whole")


def test_a_part_is_not_overwritten(tmp_path: Path) -> None:
    part = run(tmp_path / "s1", "buy", 1)
    assert "would overwrite one of its parts" in refused([part], part)
    assert len(Bundle.open(part).visits()) == 2


def test_no_run_there(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="there is no run here"):
        merge([tmp_path / "nowhere"], tmp_path / "whole")
