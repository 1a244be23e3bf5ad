"""One question of a browser, with the customer's session and what was filled in."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from cxcheck.demo.session import COOKIE, Session, Sessions

_LARGEST_FORM = 64 * 1024


@dataclass(frozen=True)
class Asked:
    """`form` holds the fields of a POST, stripped; the last one wins where a name comes twice."""

    request: Request
    session: Session
    form: dict[str, str]

    @property
    def consent(self) -> str:
        """What the customer said about cookies: accepted, rejected or nothing yet."""
        said = self.request.cookies.get("consent", "")
        return said if said in ("accepted", "rejected") else ""

    def address(self, path: str) -> str:
        """The whole address of a path of this shop."""
        return str(self.request.base_url).rstrip("/") + path


Handler = Callable[[Asked], Awaitable[Response]]


def with_session(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that finds the customer's session, or starts one and gives the cookie for it."""

    async def endpoint(request: Request) -> Response:
        sessions: Sessions = request.app.state.sessions
        session, token = sessions.find(request.cookies.get(COOKIE, "")), ""
        if session is None:
            token, session = sessions.start()
        response = await handler(Asked(request, session, await _form(request)))
        if token:
            response.set_cookie(COOKIE, token, httponly=True, samesite="lax")
        response.headers.setdefault("cache-control", "no-cache")
        return response

    return endpoint


def go(path: str) -> Response:
    """Send the browser on after a POST."""
    return RedirectResponse(path, status_code=303)


async def _form(request: Request) -> dict[str, str]:
    if request.method != "POST":
        return {}
    body = await request.body()
    if len(body) > _LARGEST_FORM:
        return {}
    return {key: value.strip() for key, value in parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)}
