"""The home page."""

from starlette.responses import Response
from starlette.routing import Route

from cxcheck.demo import analytics, catalogue
from cxcheck.demo.asked import Asked, with_session
from cxcheck.demo.render import page


async def home(asked: Asked) -> Response:
    """What the shop is, its categories, four favourites."""
    favourites = catalogue.featured()
    return page(
        asked,
        "home.html",
        title="Copper & Oak: kitchenware that lasts",
        about="Kettles, pans, knives and tableware, made to be used every day. Delivered, or picked up in eight shops.",
        canonical="/",
        events=[analytics.view_item_list("Favourites", favourites)],
        favourites=favourites,
    )


routes = [Route("/", with_session(home))]
