"""The pictures' addresses."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cxcheck.demo.pictures import picture


async def pictures(request: Request) -> Response:
    """One drawing."""
    svg = picture(request.path_params["name"])
    if svg is None:
        return Response(status_code=404)
    return Response(svg, media_type="image/svg+xml", headers={"cache-control": "max-age=3600"})


routes = [Route("/pictures/{name}.svg", pictures)]
