"""dead-third-party: every page asks for a script on a port that refuses."""

import socket
from functools import cache

from starlette.types import ASGIApp

from cxcheck.demo.moods.markup import adding


@cache
def _taken() -> socket.socket:
    """A port that is taken and on which nobody listens, for as long as the process lives."""
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    return taken


def mood(app: ASGIApp) -> ASGIApp:
    """The shop with a script that never comes."""
    port = _taken().getsockname()[1]
    return adding(f'<script src="http://127.0.0.1:{port}/chat.js" async></script>')(app)
