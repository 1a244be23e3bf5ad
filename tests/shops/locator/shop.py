"""The shop: its addresses and what they answer."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tests.shops.locator import pages


def create_shop() -> Starlette:
    """It keeps no state: baskets and choices live in cookies."""
    routes = [
        Route("/", pages.home),
        Route("/tools", pages.listing),
        Route("/tools/{shelf}", pages.listing),
        Route("/search", pages.search),
        Route("/p/{slug}", pages.product),
        Route("/p/{slug}/stock", pages.stock),
        Route("/img/{slug}-{view:int}-{width:int}.webp", pages.picture),
        Route("/share.jpg", pages.share),
        Route("/branches", pages.finder),
        Route("/branches/mine", pages.choose_branch, methods=["POST"]),
        Route("/branches/{slug}", pages.branch),
        Route("/basket", pages.bag_page),
        Route("/basket/lines", pages.change_bag, methods=["POST"]),
        Route("/reserve", pages.reserve, methods=["GET", "POST"]),
        Route("/newsletter", pages.newsletter, methods=["GET", "POST"]),
        Route("/contact", pages.plain),
        Route("/imprint", pages.plain),
        Route("/privacy", pages.plain),
        Route("/collect", pages.collect, methods=["POST"]),
        Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
    ]
    return Starlette(routes=routes, exception_handlers={404: pages.missing})
