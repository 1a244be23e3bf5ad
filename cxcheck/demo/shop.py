"""The shop as a whole."""

from collections.abc import Collection
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from cxcheck.demo.asked import with_session
from cxcheck.demo.moods import moods as known_moods
from cxcheck.demo.pages import account, basket, checkout, consent, home, info, pictures, product, products, stores
from cxcheck.demo.session import Sessions

_PAGES = (home, products, product, basket, checkout, account, stores, info, consent, pictures)


def create_shop(moods: Collection[str] = ()) -> Starlette:
    """A shop of its own: nothing is shared with another one, nothing is kept on disk. KeyError for an unknown mood."""
    routes = [route for page in _PAGES for route in page.routes]
    shop = Starlette(
        routes=[
            *routes,
            Route("/favicon.ico", _favicon),
            Route("/robots.txt", _robots),
            Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
        ],
        exception_handlers={404: _not_found},
    )
    shop.state.sessions = Sessions()
    for name in sorted(moods):
        shop.add_middleware(known_moods()[name])
    return shop


async def _favicon(request: Request) -> Response:
    return RedirectResponse("/static/favicon.svg", status_code=301)


async def _robots(request: Request) -> Response:
    return PlainTextResponse("User-agent: *\nAllow: /\nDisallow: /basket\nDisallow: /checkout\nDisallow: /account\n")


async def _not_found(request: Request, error: Exception) -> Response:
    return await with_session(info.not_found)(request)
