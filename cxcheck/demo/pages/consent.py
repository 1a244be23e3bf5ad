"""The customer's word on cookies, for browsers without JavaScript."""

from starlette.responses import Response
from starlette.routing import Route

from cxcheck.demo.asked import Asked, go, with_session

_YEAR = 365 * 24 * 3600


async def consent(asked: Asked) -> Response:
    """Remember it and go back to the page it was said on."""
    back = asked.form.get("back", "/")
    response = go(back if back.startswith("/") and not back.startswith("//") else "/")
    said = "accepted" if asked.form.get("consent") == "accepted" else "rejected"
    response.set_cookie("consent", said, max_age=_YEAR, samesite="lax")
    return response


routes = [Route("/consent", with_session(consent), methods=["POST"])]
