"""bot-wall: every page is a challenge, served as if nothing were the matter (HTTP 200)."""

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Just a moment...</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>127.0.0.1</h1><p>Verify you are human by completing the action below.</p>
<p>The shop needs to review the security of your connection before proceeding.</p></main></body></html>
"""


def mood(app: ASGIApp) -> ASGIApp:
    """The shop behind a wall. What pages load beside themselves is let through."""

    async def walled(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not scope["path"].startswith(("/static", "/pictures", "/favicon")):
            return await HTMLResponse(_PAGE)(scope, receive, send)
        await app(scope, receive, send)

    return walled
