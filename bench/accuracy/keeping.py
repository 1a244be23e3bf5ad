"""What was measured, on disk: a file a shop, their sum, and the table in the README, each replaced in one go."""

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from bench.accuracy.figures import Figures
from bench.accuracy.results import Accuracy, Measured, failures, table
from cxcheck.errors import UserError

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "bench" / "results"
README = ROOT / "README.md"
WHY = Path(__file__).parent / "why.yaml"
"""By check, what it misses and why."""
BEGIN, END = "<!-- accuracy -->", "<!-- /accuracy -->"


def keep(told: Measured, results: Path = RESULTS) -> None:
    """One shop's file; those of other shops are left alone, as another process may be measuring them."""
    _replace(results / "accuracy" / f"{told.shop}.json", f"{told.model_dump_json(indent=1, exclude_defaults=True)}\n")


def known(shops: Iterable[str], results: Path = RESULTS) -> Accuracy:
    """All that is kept, shops in that order."""
    paths = [results / "accuracy" / f"{name}.json" for name in shops]
    told = (Measured.model_validate_json(path.read_text(encoding="utf-8")) for path in paths if path.is_file())
    return Accuracy(shops=tuple(told), why=yaml.safe_load(WHY.read_text(encoding="utf-8")) or {})


def render(accuracy: Accuracy, results: Path = RESULTS, readme: Path = README) -> None:
    """accuracy.json and the README's table anew."""
    _replace(results / "accuracy.json", summary(accuracy))
    _replace(readme, with_table(readme.read_text(encoding="utf-8"), accuracy))


def summary(accuracy: Accuracy) -> str:
    """accuracy.json: figures by shop, in total and by check; what is short of the goal. Faults are in shops' files."""
    told = {
        "shops": {one.shop: _shop(one) for one in accuracy.shops},
        "headline": _figures(accuracy.headline),
        "false a clean journey": round(accuracy.false_per_clean_journey, 3),
        "flaky": accuracy.flaky,
        "checks": {check: _figures(figures) for check, figures in accuracy.by_check.items()},
        "baselines": [one.model_dump() for one in accuracy.baselines],
        "short of the goal": list(failures(accuracy)),
        "table": table(accuracy).splitlines(),
    }
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def with_table(readme: str, accuracy: Accuracy) -> str:
    """The README with the accuracy's table between its marks."""
    before, _, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise UserError("there is no place for the table", str(README), f"write {BEGIN} and {END} where it belongs")
    return f"{before}{BEGIN}\n{table(accuracy)}\n{END}{after}"


def _shop(told: Measured) -> Mapping[str, Any]:
    how = {"date": told.date, "seed": told.seed, "sample": told.sample, "versions": dict(told.versions)}
    return {**how, "not applicable": told.not_applicable, **_figures(Figures.of(told.drilled))}


def _figures(told: Figures) -> Mapping[str, Any]:
    counts = {"caught": told.caught, "missed": told.missed, "false": told.false, "dropped": told.dropped}
    shares = {
        "recall": told.recall,
        "recall at least": told.sure_recall,
        "strict precision": told.precision,
        "strict precision at least": told.sure_precision,
        "f1": told.f1,
    }
    return {**counts, **{name: round(share, 4) for name, share in shares.items()}}


def _replace(path: Path, text: str) -> None:
    """Whoever reads meanwhile reads the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
    os.chmod(temporary, 0o644)
    os.replace(temporary, path)
