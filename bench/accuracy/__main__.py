"""`python -m bench.accuracy`: measure, keep, and say what is short of the goal."""

import platform
import sys
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click

from bench.accuracy.keeping import keep, known, render
from bench.accuracy.playing import measure
from bench.accuracy.results import checks_table, failures, listing, table
from bench.accuracy.shops import SHOPS
from bench.ending import end_well
from cxcheck import __version__

SCRATCH = Path(".cxcheck") / "accuracy"


@click.command()
@click.option("--seed", default=1, show_default=True, help="Decides which faults are tried, and where.")
@click.option("--sample", default=60, show_default=True, help="Faults tried in each shop; 0 tries all.")
@click.option("--repeats", default=5, show_default=True, help="How often the untouched shop is played.")
@click.option("--shop", "names", multiple=True, type=click.Choice(list(SHOPS)), help="Only this one (repeat for more).")
@click.option("--device", "devices", multiple=True, default=("iphone", "desktop"), show_default=True)
@click.option(
    "--folder", type=click.Path(path_type=Path), default=SCRATCH, show_default=True, help="Goes on from here."
)
@click.option("--readme", "only_tables", is_flag=True, help="Play nothing: make the tables of what is kept.")
@click.option("--list", "lists", is_flag=True, help="Name every miss and every false alarm.")
def main(
    seed: int,
    sample: int,
    repeats: int,
    names: Sequence[str],
    devices: Sequence[str],
    folder: Path,
    only_tables: bool,
    lists: bool,
) -> None:
    """Measure, and exit with 1 when anything is short of the goal. Shops that are not named keep their figures."""
    how = {"date": date.today().isoformat(), "seed": seed, "sample": sample, "versions": _versions()}
    for name in () if only_tables else names or SHOPS:
        print(f"{name}:", flush=True)
        where = folder / f"{name}-{seed}-{sample}"
        where.mkdir(parents=True, exist_ok=True)
        told = measure(SHOPS[name], where, sample=sample, seed=seed, repeats=repeats, devices=devices)
        keep(told.model_copy(update=how))
    accuracy = known(SHOPS)
    render(accuracy)
    print(f"\n{table(accuracy)}\n\n{checks_table(accuracy)}\n")
    if lists:
        print("\n".join(listing(accuracy)))
    short = list(failures(accuracy))
    print("\n".join(short) or "The goal is met.")
    sys.exit(1 if short else 0)


def _versions() -> dict[str, str]:
    return {"cxcheck": __version__, "playwright": version("playwright"), "python": platform.python_version()}


if __name__ == "__main__":
    end_well(main)
