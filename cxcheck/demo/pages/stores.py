"""The store finder and the pages of the stores."""

from starlette.responses import Response
from starlette.routing import Route

from cxcheck.demo import maps, places, structured
from cxcheck.demo import stores as shops
from cxcheck.demo.asked import Asked, with_session
from cxcheck.demo.geodesy import Position
from cxcheck.demo.pages.info import not_found
from cxcheck.demo.render import page


async def finder(asked: Asked) -> Response:
    """All stores, nearest first once the shop knows where the customer is."""
    query = asked.request.query_params
    place = query.get("place", "").strip()[:60]
    near, position = _where(place, query.get("latitude", ""), query.get("longitude", ""))
    listed = shops.by_distance(position) if position else [(one, None) for one in shops.stores()]
    return page(
        asked,
        "stores.html",
        title="Find a store | Copper & Oak",
        about="Eight shops in Great Britain, with opening hours, phone numbers and directions.",
        canonical="/stores",
        crumbs=[("Home", "/"), ("Stores", "/stores")],
        data=[structured.store(asked.address, one) for one in shops.stores()],
        place=place,
        near=near,
        unknown=bool(place) and position is None,
        listed=listed,
        map_size=(maps.WIDTH, maps.HEIGHT),
        pins=maps.pins(),
        coast=maps.coast(),
        here=maps.place(position) if position else None,
        towns=places.towns(),
        hours=shops.HOURS,
    )


async def store(asked: Asked) -> Response:
    """One store."""
    shown = shops.store(asked.request.path_params["slug"])
    if shown is None:
        return await not_found(asked)
    path = f"/stores/{shown.slug}"
    return page(
        asked,
        "store.html",
        title=f"{shown.name} store | Copper & Oak",
        about=f"Copper & Oak in {shown.name}: {shown.street}, {shown.postcode}. {shown.note}",
        canonical=path,
        crumbs=[("Home", "/"), ("Stores", "/stores"), (shown.name, path)],
        data=[structured.store(asked.address, shown)],
        store=shown,
        hours=shops.HOURS,
        streets=maps.streets(shown),
    )


def _where(place: str, latitude: str, longitude: str) -> tuple[str, Position | None]:
    if place:
        return places.locate(place) or ("", None)
    try:
        position = Position(float(latitude), float(longitude))
    except ValueError:
        return "", None
    on_earth = abs(position.latitude) <= 90 and abs(position.longitude) <= 180
    return ("your position", position) if on_earth else ("", None)


routes = [Route("/stores", with_session(finder)), Route("/stores/{slug}", with_session(store))]
