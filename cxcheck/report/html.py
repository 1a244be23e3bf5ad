"""report.html: one page for everybody, opened by double-click. No script, nothing from elsewhere, pictures inside."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from cxcheck.model.page import Box
from cxcheck.model.report import Cell, Report
from cxcheck.report.grouping import STATUS_WORDS, Shot, Telling
from cxcheck.report.inert import visible

PNG = b"\x89PNG\r\n\x1a\n"
ASPECTS = {"phone": 0.72, "in-app": 0.72, "kiosk": 0.72, "tablet": 1.0, "desktop": 1.5}
"""Width to height of the part of a page that is shown, so that pictures side by side are about equally high."""
NARROWEST = 900.0
"""CSS pixels of a wide page that are shown at least, so that the surroundings can be recognised."""
MARGIN = 6.0
"""CSS pixels between an element and the line drawn around it."""


@dataclass(frozen=True)
class Picture:
    """An embedded picture: its id in the page, its data, its size in CSS pixels of the page that it shows."""

    id: str
    data: str
    width: float
    height: float


@dataclass(frozen=True)
class View:
    """The part of a picture that is looked at, and the line around the element (None: nothing to point at)."""

    picture: Picture
    window: Box
    mark: Box | None


@dataclass(frozen=True)
class HtmlRenderer:
    """The Report as a page."""

    file_name: str = "report.html"

    def render(self, report: Report, pictures: Mapping[str, bytes]) -> str:
        """The whole page; pictures that are no PNG are left out."""
        environment = _environment()
        style = _source(environment, "report.css")
        album = _album(report, pictures)
        return environment.get_template("report.html.j2").render(
            report=report,
            telling=Telling(report),
            album=album,
            style=Markup(style),  # our own file, not escaped as the hash is taken of it
            policy=_policy(style),
            view=lambda shot: _view(shot, album),
            whole=lambda path: _whole(album.get(path)),
            words=STATUS_WORDS,
        )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("cxcheck.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_inert,
    )


def _inert(value: Any) -> Any:
    """What a template prints; texts of pages lose whatever would steer the reader's eye or machine."""
    return visible(value) if type(value) is str else value


def _source(environment: Environment, name: str) -> str:
    loader = environment.loader
    assert loader is not None
    return loader.get_source(environment, name)[0].replace("\r\n", "\n")


def _policy(style: str) -> str:
    """What the page may do: show its pictures and its one style sheet, nothing else."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _album(report: Report, pictures: Mapping[str, bytes]) -> dict[str, Picture]:
    cells = {cell.picture: cell for cell in _cells(report) if cell.picture}
    known = ((path, cell, pictures.get(path, b"")) for path, cell in cells.items())
    found = [(path, cell, data) for path, cell, data in known if data.startswith(PNG)]
    return {path: _picture(f"picture-{number}", cell, data) for number, (path, cell, data) in enumerate(found, 1)}


def _cells(report: Report) -> Iterable[Cell]:
    return (cell for journey in report.journeys for row in journey.rows for cell in row.cells)


def _picture(name: str, cell: Cell, data: bytes) -> Picture:
    """Sizes stand at bytes 16 to 24 of a PNG. A picture narrower than its page was scaled down for the report."""
    drawn, high = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    width = max(float(drawn), cell.page_width, 1.0)
    return Picture(name, f"data:image/png;base64,{b64encode(data).decode()}", width, width * high / max(drawn, 1))


def _view(shot: Shot, album: Mapping[str, Picture]) -> View | None:
    picture = album.get(shot.path)
    if picture is None:
        return None
    mark = _mark(shot.box, picture) if shot.box else None
    return View(picture, _window(picture, mark, ASPECTS.get(shot.family, ASPECTS["desktop"])), mark)


def _whole(picture: Picture | None) -> View | None:
    return View(picture, Box(0, 0, picture.width, picture.height), None) if picture else None


def _mark(box: Box, picture: Picture) -> Box | None:
    """The line around a box, kept inside the picture; None where the box lies outside of it."""
    left, top = max(box.x - MARGIN, 1.0), max(box.y - MARGIN, 1.0)
    right, bottom = min(box.right + MARGIN, picture.width - 1), min(box.bottom + MARGIN, picture.height - 1)
    return Box(left, top, right - left, bottom - top) if right > left and bottom > top else None


def _window(picture: Picture, mark: Box | None, aspect: float) -> Box:
    """The part of the picture around the mark, or its top; never beyond its edges."""
    around = mark or Box(0, 0, picture.width, 0)
    width = min(picture.width, max(NARROWEST, around.width * 1.2))
    height = min(picture.height, max(width / aspect, min(around.height * 1.15, 2 * width / aspect)))
    left = min(max(around.x + around.width / 2 - width / 2, 0), picture.width - width)
    top = min(max(around.y + around.height / 2 - height / 2, 0), picture.height - height)
    tall = around.height > height
    return Box(left, min(around.y, picture.height - height) if tall else top, width, height)


renderer = HtmlRenderer()
