"""The product page."""

from starlette.responses import Response
from starlette.routing import Route

from cxcheck.demo import analytics, catalogue, structured
from cxcheck.demo.asked import Asked, with_session
from cxcheck.demo.basket import MOST
from cxcheck.demo.pages.info import not_found
from cxcheck.demo.pictures import VIEWS
from cxcheck.demo.render import page
from cxcheck.demo.stores import stores


async def product(asked: Asked) -> Response:
    """Pictures, price, choices, facts and reviews of one product."""
    shown = catalogue.product(asked.request.path_params["slug"])
    if shown is None:
        return await not_found(asked)
    path, category = f"/product/{shown.slug}", catalogue.CATEGORIES[shown.category]
    return page(
        asked,
        "product.html",
        title=f"{shown.name} | Copper & Oak",
        about=shown.blurb,
        canonical=path,
        crumbs=[("Home", "/"), (category, f"/products?category={shown.category}"), (shown.name, path)],
        data=[structured.product(asked.address, shown)],
        events=[analytics.view_item(shown)],
        share_image=asked.address(f"/pictures/{shown.slug}-1.svg"),
        product=shown,
        views=VIEWS,
        most=MOST,
        stores=stores(),
        related=catalogue.related(shown),
    )


routes = [Route("/product/{slug}", with_session(product))]
