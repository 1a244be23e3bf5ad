"""Plays what is measured: the untouched shop again and again, then its faults one at a time."""

import io
import os
import socket
from collections.abc import Sequence
from contextlib import redirect_stderr
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from bench.accuracy.beside import Beside
from bench.accuracy.results import CleanRun, Measured
from bench.accuracy.shops import Shop
from cxcheck import app
from cxcheck.model.report import JudgedFinding, Report

_PROJECT = '[checks]\naxe-regression = "on"\n'
"""Faults that only axe finds are among those that are tried."""
_SERIOUS_ENOUGH = ("critical", "serious", "moderate")


def measure(shop: Shop, folder: Path, *, sample: int, seed: int, repeats: int, devices: Sequence[str]) -> Measured:
    """One shop; what an earlier try has left in the folder is not played again."""
    (folder / "cxcheck.toml").write_text(_PROJECT, encoding="utf-8")
    beside = Beside(folder / "drill")
    port = folder / "port"
    with shop.serve(_again(port)) as (address, journeys):
        port.write_text(str(urlsplit(address).port), encoding="utf-8")
        order = app.Order(
            paths=(journeys,),
            base_url=address,
            devices=tuple(devices),
            baselines=Path(os.devnull),
            remembers=False,
            project=folder,
        )
        clean = tuple(_clean(shop, order, folder, number) for number in range(1, repeats + 1))
        wishes = app.DrillWishes(seed=seed, most=sample or None, thorough=True)
        report = app.drill(replace(order, out=folder / "drill"), wishes, beside.judged)
    return Measured(
        shop=shop.name,
        own=shop.own,
        drilled=report.drilled,
        clean=clean,
        baselines=beside.told(report.drilled, [folder / f"clean-{number}" for number in range(1, repeats + 1)]),
        not_applicable=len(report.not_applicable),
    )


def _again(kept: Path) -> int:
    """The port of an earlier try, so that addresses in what it has left are those of now; 0 when somebody took it."""
    if not kept.is_file():
        return 0
    port = int(kept.read_text(encoding="utf-8"))
    with socket.socket() as probing:
        probing.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        return port if probing.connect_ex(("127.0.0.1", port)) else 0


def _clean(shop: Shop, order: app.Order, folder: Path, number: int) -> CleanRun:
    kept = folder / f"clean-{number}.json"
    if kept.is_file():
        return CleanRun.model_validate_json(kept.read_text(encoding="utf-8"))
    with redirect_stderr(io.StringIO()):
        told = told_of(shop, app.run(replace(order, out=folder / f"clean-{number}")))
    kept.write_text(told.model_dump_json(indent=1), encoding="utf-8")
    return told


def told_of(shop: Shop, report: Report) -> CleanRun:
    """What a run of the untouched shop says of it."""
    worse = (one for one in report.findings if one.severity in _SERIOUS_ENOUGH)
    counted = [one for one in worse if not _title(one).startswith(shop.true_of_it)]
    return CleanRun(
        journeys=len(report.journeys),
        false=tuple(_title(one) for one in counted if one.trust != "flaky"),
        flaky=tuple(_title(one) for one in counted if one.trust == "flaky"),
        verdict=report.verdict,
    )


def _title(finding: JudgedFinding) -> str:
    return f"{finding.check}: {finding.title}"
