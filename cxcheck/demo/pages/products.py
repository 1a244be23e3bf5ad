"""The listing: search, filters, sorting, paging."""

from urllib.parse import parse_qs

from starlette.responses import Response
from starlette.routing import Route

from cxcheck.demo import analytics, catalogue, listing
from cxcheck.demo.asked import Asked, with_session
from cxcheck.demo.render import page


async def products(asked: Asked) -> Response:
    """One page of what the customer asked to see."""
    shown = listing.find(listing.Wanted.of(parse_qs(asked.request.url.query)))
    return page(
        asked,
        "products.html",
        title=f"{shown.title} | Copper & Oak",
        about=f"{shown.title} at Copper & Oak: {shown.count}, delivered free from £50 or picked up in store.",
        canonical=shown.wanted.address(shown.page),
        crumbs=[("Home", "/"), (shown.title, shown.wanted.address())],
        events=[analytics.view_item_list(shown.title, shown.products)],
        listing=shown,
        sorts=listing.SORTS,
        prices=listing.PRICES,
        colours=catalogue.colours(),
    )


routes = [Route("/products", with_session(products))]
