"""What comparing costs beside capturing: `python -m bench.comparing`, or `make bench-comparing`.

Pages with 3,000 features are captured on a desktop and a phone by a real browser; the pair is then compared from the
bundle, reading it included. Both are timed in one run, so that the machine cancels out, and the worst page counts.
"""

import io
import json
import platform
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench.ending import end_well
from bench.large_pages import SHAPES, page
from bench.table import markdown
from cxcheck import __version__, app
from cxcheck.bundle import Bundle
from cxcheck.compare import compare
from cxcheck.errors import CannotJudge
from cxcheck.model.page import PageModel
from cxcheck.model.plan import Plan

LIMIT = 0.1
"""Comparing a pair may take this part of what capturing it took."""
FEATURES = 3000
DEVICES = ("desktop", "iphone")
RESULTS = Path(__file__).parent / "results" / "comparing.json"


@dataclass(frozen=True)
class Row:
    """One shape of page: controls a side, seconds, and what came of it."""

    page: str
    features: tuple[int, int]
    captured: float
    read: float
    compared: float
    findings: int

    @property
    def ratio(self) -> float:
        """Reading and comparing against capturing."""
        return (self.read + self.compared) / self.captured


@click.command()
@click.option("--features", type=click.IntRange(100), default=FEATURES, show_default=True, help="Features a side.")
@click.option("--limit", type=float, default=LIMIT, show_default=True, help="Highest ratio that passes.")
@click.option("--shape", type=click.Choice(SHAPES), multiple=True, default=SHAPES, help="Only pages of that shape.")
def main(features: int, limit: float, shape: tuple[str, ...]) -> None:
    """Measure comparing against capturing, and exit with 1 when it takes too much of it."""
    rows = measure(features, shape)
    print(f"\n{table(rows)}\n")
    worst = max(one.ratio for one in rows)
    if features == FEATURES and shape == SHAPES:
        write(RESULTS, rows)
    print(f"Comparing takes {worst:.3f} of capturing at worst; the limit is {limit:g}.")
    sys.exit(1 if worst > limit else 0)


def measure(features: int, shapes: tuple[str, ...]) -> list[Row]:
    """One row a shape; CannotJudge if a page could not be captured."""
    with TemporaryDirectory(prefix="bench-comparing-") as scratch, _serving(features) as base_url:
        return [_measured(shape, base_url, Path(scratch)) for shape in shapes]


def _measured(shape: str, base_url: str, scratch: Path) -> Row:
    journey = scratch / f"{shape}.yaml"
    journey.write_text(
        f"journey: {shape}\ndevices: [{', '.join(DEVICES)}]\nstart: /{shape}\n"
        "steps: [{checkpoint: listing, page: listing}]\n",
        encoding="utf-8",
    )
    # One visit after the other: what is compared with is the time that capturing takes, not that of a busy machine.
    order = app.Order((journey,), base_url=base_url, out=scratch / shape, workers=1, project=scratch, remembers=False)
    with redirect_stderr(io.StringIO()):
        path = app.capture(order)
    return _compared(shape, path)


def _compared(shape: str, path: Path) -> Row:
    bundle = Bundle.open(path)
    began = time.perf_counter()
    visits = bundle.visits()
    read = time.perf_counter() - began
    if any(one.status != "finished" for one in visits):
        raise CannotJudge(f"the page {shape} could not be captured: {visits[0].reason}")
    # What the first comparison of a process pays for once, imports and the catalogue, is no part of a pair.
    plan: Plan = bundle.manifest().plan
    compare(plan, ())
    began = time.perf_counter()
    comparison = compare(plan, visits)
    compared = time.perf_counter() - began
    sides = [_count(one.page) for visit in visits for one in visit.checkpoints if one.page]
    captured = sum(one.seconds for one in visits)
    return Row(shape, (sides[0], sides[1]), captured, read, compared, len(comparison.findings))


def _count(model: PageModel) -> int:
    controls = {"link", "button", "clickable"}
    return sum(1 for one in model.elements if one.role in controls and one.visible)


@contextmanager
def _serving(features: int) -> Iterator[str]:
    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            shape = self.path.strip("/")
            phone = "Mobile" in self.headers.get("User-Agent", "")
            known = shape in SHAPES
            body = page(shape, features, on_phone=phone).encode() if known else b""
            self.send_response(200 if known else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the table is all that is told."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def table(rows: list[Row]) -> str:
    """The rows as Markdown."""
    return markdown(
        ("page", "features", "captured", "read", "compared", "ratio", "findings"),
        [
            (
                one.page,
                f"{one.features[0]} and {one.features[1]}",
                f"{one.captured:.2f} s",
                f"{one.read:.2f} s",
                f"{one.compared:.2f} s",
                f"{one.ratio:.3f}",
                str(one.findings),
            )
            for one in rows
        ],
    )


def write(path: Path, rows: list[Row]) -> None:
    """The ratios with date and versions."""
    said = {
        "date": date.today().isoformat(),
        "versions": {
            "cxcheck": __version__,
            "playwright": version("playwright"),
            "python": platform.python_version(),
        },
        "limit": LIMIT,
        "pages": [{"page": one.page, "features": one.features, "ratio": round(one.ratio, 3)} for one in rows],
    }
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    end_well(main)
