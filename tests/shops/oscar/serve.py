"""Serves the shop on loopback: `python -m tests.shops.oscar.serve --data FOLDER --port 0` prints its address."""

import argparse
import sys
import threading
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.servers.basehttp import WSGIRequestHandler, WSGIServer
from django.core.wsgi import get_wsgi_application

from tests.shops.oscar.binding import bind_django
from tests.shops.oscar.seeded import put_shop_into


def main() -> None:
    """Put a shop into the folder if there is none, then serve it until interrupted."""
    options = _options()
    put_shop_into(options.data)
    server = _server(options.data, options.port)
    if options.while_stdin_open:
        threading.Thread(target=_stop_with_stdin, args=(server,), daemon=True).start()
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    try:
        server.serve_forever(poll_interval=0.05)
    except KeyboardInterrupt:
        pass
    finally:
        server.server_close()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Serve the django-oscar shop on loopback.")
    parser.add_argument("--data", type=Path, required=True, help="folder for database, pictures and search index")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--while-stdin-open", action="store_true", help="stop when whoever started it goes away")
    return parser.parse_args()


def _server(data: Path, port: int) -> Any:
    """Oscar behind a server with a thread a connection, its own style sheets and scripts included."""
    bind_django(data)
    # Threads of connections that a browser keeps open must not hold up the end.
    threaded = type("ThreadedServer", (ThreadingMixIn, WSGIServer), {"daemon_threads": True, "block_on_close": False})
    server = threaded(("127.0.0.1", port), WSGIRequestHandler)
    server.set_app(StaticFilesHandler(get_wsgi_application()))
    return server


def _stop_with_stdin(server: Any) -> None:
    sys.stdin.buffer.read()
    server.shutdown()


if __name__ == "__main__":
    main()
