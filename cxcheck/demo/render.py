"""From a template to a page."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from cxcheck.demo import catalogue, delivery, structured
from cxcheck.demo.asked import Asked
from cxcheck.demo.money import decimal, pounds

Crumbs = Sequence[tuple[str, str]]
"""Name and path of every page above this one, this one last."""


@cache
def templates() -> Environment:
    """The templates, strict about names that nobody gave."""
    loader = FileSystemLoader(Path(__file__).parent / "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["pounds"] = pounds
    environment.filters["decimal"] = decimal
    return environment


def page(
    asked: Asked,
    template: str,
    *,
    title: str,
    about: str,
    canonical: str,
    crumbs: Crumbs = (),
    data: Sequence[dict[str, Any]] = (),
    events: Sequence[dict[str, Any]] = (),
    status: int = 200,
    **context: Any,
) -> Response:
    """A page. `canonical` is a path, `data` JSON-LD beyond organisation and crumbs, `events` what analytics is told."""
    trail = [structured.breadcrumbs(asked.address, crumbs)] if crumbs else []
    standing = {
        "asked": asked,
        "path": asked.request.url.path,
        "title": title,
        "about": about,
        "canonical": asked.address(canonical),
        "crumbs": crumbs,
        "data": [structured.organization(asked.address), *trail, *data],
        "events": [*asked.session.take_news(), *events],
        "message": asked.session.take_message(),
        "categories": catalogue.CATEGORIES,
        "delivery": delivery,
        "share_image": asked.address("/pictures/heron-gooseneck-kettle-2.svg"),
    }
    html = templates().get_template(template).render(standing | context)
    return HTMLResponse(html, status_code=status)
