"""`python -m bench.accuracy`: measure, keep, and say what is short of the goal."""

import platform
import sys
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click
import yaml

from bench.accuracy.playing import measure
from bench.accuracy.results import FILE, Accuracy, Measured, checks_table, failures, listing, table
from bench.accuracy.shops import SHOPS
from bench.ending import end_well
from cxcheck import __version__

SCRATCH = Path(".cxcheck") / "accuracy"
WHY = Path(__file__).parent / "why.yaml"
"""By check, what it misses and why."""


@click.command()
@click.option("--seed", default=1, show_default=True, help="Decides which faults are tried, and where.")
@click.option("--sample", default=60, show_default=True, help="Faults tried in each shop; 0 tries all.")
@click.option("--repeats", default=5, show_default=True, help="How often the untouched shop is played.")
@click.option("--shop", "names", multiple=True, type=click.Choice(list(SHOPS)), help="Only this one (repeat for more).")
@click.option("--device", "devices", multiple=True, default=("iphone", "desktop"), show_default=True)
@click.option(
    "--folder", type=click.Path(path_type=Path), default=SCRATCH, show_default=True, help="Goes on from here."
)
@click.option("--list", "lists", is_flag=True, help="Name every miss and every false alarm.")
def main(
    seed: int, sample: int, repeats: int, names: Sequence[str], devices: Sequence[str], folder: Path, lists: bool
) -> None:
    """Measure, and exit with 1 when anything is short of the goal. Shops that are not named keep their figures."""
    accuracy = _known(seed, sample)
    for name in names or SHOPS:
        print(f"{name}:", flush=True)
        where = folder / f"{name}-{seed}-{sample}"
        where.mkdir(parents=True, exist_ok=True)
        told = measure(SHOPS[name], where, sample=sample, seed=seed, repeats=repeats, devices=devices)
        accuracy = _with(accuracy, told)
        FILE.write_text(accuracy.model_dump_json(indent=1) + "\n", encoding="utf-8")
    print(f"\n{table(accuracy)}\n\n{checks_table(accuracy)}\n")
    if lists:
        print("\n".join(listing(accuracy)))
    short = list(failures(accuracy))
    print("\n".join(short) or "The goal is met.")
    sys.exit(1 if short else 0)


def _known(seed: int, sample: int) -> Accuracy:
    why = yaml.safe_load(WHY.read_text(encoding="utf-8")) or {}
    versions = {"cxcheck": __version__, "playwright": version("playwright"), "python": platform.python_version()}
    fresh = Accuracy(date=date.today().isoformat(), seed=seed, sample=sample, versions=versions, why=why)
    if not FILE.is_file():
        return fresh
    known = Accuracy.model_validate_json(FILE.read_text(encoding="utf-8"))
    alike = (known.seed, known.sample) == (seed, sample)
    return fresh.model_copy(update={"shops": known.shops if alike else (), "baselines": known.baselines})


def _with(accuracy: Accuracy, told: Measured) -> Accuracy:
    shops = {one.shop: one for one in (*accuracy.shops, told)}
    return accuracy.model_copy(update={"shops": tuple(shops[name] for name in SHOPS if name in shops)})


if __name__ == "__main__":
    end_well(main)
