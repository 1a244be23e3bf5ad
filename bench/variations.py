"""What good shops do on phones, one thing or five at a time, on every shop: does any check say a word?

`python -m bench.variations`. The untouched journeys are played once. Then the phone alone gets the variations, on the
fewest journeys that come to every page they apply to, and what is found there and was not found before is told. A
variation counts only where its witness sees it.
"""

import asyncio
import os
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import click

from bench.accuracy.shops import SHOPS, Shop
from bench.ending import end_well
from bench.table import markdown
from bench.varying import PHONE, Record, Trial, Tried
from cxcheck import app
from cxcheck.capture.browsers import Browsers
from cxcheck.drilling.drill import Drill, ground_of, scouted
from cxcheck.drilling.scouting import Place, places
from cxcheck.drilling.silent import Silent
from cxcheck.model.data import Data
from cxcheck.variations import variations

SCRATCH = Path(".cxcheck") / "variations"
FILE = Path(__file__).parent / "results" / "variations.json"
DEVICES = (PHONE, "desktop")
AT_A_TIME = 5


class Told(Data):
    """All that was tried. `nowhere` are by shop the variations that no page there has room for."""

    date: str
    seed: int
    tried: tuple[Tried, ...] = ()
    nowhere: Mapping[str, tuple[str, ...]] = {}


@click.command()
@click.option("--shop", "names", multiple=True, type=click.Choice(list(SHOPS)), help="Only this one (repeat for more).")
@click.option("--five", is_flag=True, help="Five variations at a time, chosen by the seed.")
@click.option("--seed", default=1, show_default=True)
@click.option("--variation", "wanted", multiple=True, type=click.Choice(list(variations())), help="Only this one.")
@click.option("--folder", type=click.Path(path_type=Path), default=SCRATCH, show_default=True, help="Goes on here.")
def main(names: Sequence[str], five: bool, seed: int, wanted: Sequence[str], folder: Path) -> None:
    """Play, keep, and exit with 1 if anything was said. Shops that are not named keep what is known of them."""
    chosen = wanted or tuple(variations())
    for name in names or SHOPS:
        print(f"{name}:", flush=True)
        tried, nowhere = _measure(SHOPS[name], folder / name, chosen, five, seed)
        _keep(tried, {name: nowhere}, seed)
    told = _known(seed)
    print(f"\n{table(told)}\n\n" + "\n".join(listing(told)))
    sys.exit(1 if any(one.said for one in told.tried) else 0)


def groups(names: Sequence[str], five: bool, seed: int) -> list[tuple[str, ...]]:
    """What is tried together: each alone, or all of them in a random order, five by five."""
    if not five:
        return [(name,) for name in names]
    mixed = random.Random(seed).sample(list(names), len(names))
    return [tuple(sorted(mixed[at : at + AT_A_TIME])) for at in range(0, len(mixed), AT_A_TIME)]


def fewest(found: Iterable[Place]) -> list[str]:
    """The fewest journeys, chosen greedily, that come to every page; pages that are compared come first."""
    pages: dict[str, set[tuple[str, bool]]] = {}
    for place in found:
        pages.setdefault(place.journey, set()).add((place.path, bool(place.checkpoint)))
    compared = {path for of in pages.values() for path, at_rest in of if at_rest}
    missing = {(path, path in compared) for of in pages.values() for path, _ in of}
    chosen: list[str] = []
    while missing:
        best = max(sorted(pages), key=lambda journey: len(pages[journey] & missing))
        chosen.append(best)
        missing -= pages[best]
    return chosen


def table(told: Told) -> str:
    """Markdown: a row for each shop, alone and five at a time."""
    rows: list[Sequence[str]] = []
    for shop in SHOPS:
        for title, alone in (("singly", True), ("five at a time", False)):
            of = [one for one in told.tried if one.shop == shop and (len(one.variations) == 1) == alone]
            shown = {name for one in of for name in one.shown}
            said = sum(len(one.said) for one in of)
            rows += [(shop, title, str(len(of)), str(len(shown)), str(said))] if of else []
    return markdown(("shop", "variations", "journeys played", "variations that showed", "findings"), rows)


def listing(told: Told) -> Iterator[str]:
    """Whatever is not as it should be, a line each."""
    for one in told.tried:
        what = f"{one.shop}, {one.journey}, {' + '.join(one.variations)}"
        yield from (f"{what}: {said}" for said in one.said)
        if one.unplayed:
            yield f"{what}: not played: {one.unplayed}"
        elif hidden := [name for name in one.variations if name not in one.shown]:
            yield f"{what}: did not apply: {', '.join(hidden)}"
    for shop, names in told.nowhere.items():
        if names:
            yield f"{shop}: no room for {', '.join(names)}"


def _keep(tried: Sequence[Tried], nowhere: Mapping[str, tuple[str, ...]], seed: int) -> None:
    known = _known(seed)
    kept = {(one.shop, *one.key): one for one in (*known.tried, *tried)}
    told = known.model_copy(update={"tried": tuple(kept.values()), "nowhere": {**known.nowhere, **nowhere}})
    FILE.write_text(told.model_dump_json(indent=1) + "\n", encoding="utf-8")


def _known(seed: int) -> Told:
    if FILE.is_file():
        known = Told.model_validate_json(FILE.read_text(encoding="utf-8"))
        if known.seed == seed:
            return known
    return Told(date=date.today().isoformat(), seed=seed)


def _measure(
    shop: Shop, folder: Path, names: Sequence[str], five: bool, seed: int
) -> tuple[list[Tried], tuple[str, ...]]:
    folder.mkdir(parents=True, exist_ok=True)
    with shop.serve(0) as (address, journeys):
        order = app.Order(
            paths=(journeys,),
            base_url=address,
            devices=DEVICES,
            baselines=Path(os.devnull),
            remembers=False,
            project=folder,
            out=folder,
        )
        drill = app.drill_of(order, app.DrillWishes(seed=seed), list(variations().values()))
        return asyncio.run(_played(shop.name, drill, names, five))


async def _played(shop: str, drill: Drill, names: Sequence[str], five: bool) -> tuple[list[Tried], tuple[str, ...]]:
    clean = await asyncio.to_thread(drill.clean.visits)
    async with Browsers() as browsers:
        scouts = await scouted(drill, browsers, clean, Silent())
        ground = ground_of(drill, browsers, scouts, clean)
        found = [one for one in places(ground.plan, scouts, clean) if one.device == PHONE]
        room = {one.fault for one in found}
        record = Record(drill.folder / "tried.jsonl")
        free = asyncio.Semaphore(1 if drill.script.serial else drill.workers)
        wanted = [
            Tried(shop=shop, variations=together, journey=journey)
            for together in groups([name for name in names if name in room], five, drill.seed)
            for journey in fewest(one for one in found if one.fault in together)
        ]

        async def try_one(case: Tried) -> None:
            async with free:
                record.add(await Trial.of(case, ground).run())
                print(f"  {_line(record.done[case.key])}", flush=True)

        await asyncio.gather(*(try_one(one) for one in wanted if one.key not in record.done))
    nowhere = tuple(name for name in variations() if name not in room)
    return [record.done[one.key] for one in wanted], nowhere


def _line(one: Tried) -> str:
    return f"{one.journey}, {' + '.join(one.variations)}: {'; '.join(one.said) or one.unplayed or 'silent'}"


if __name__ == "__main__":
    end_well(main)
