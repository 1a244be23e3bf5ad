"""Serves the shop on loopback: `python -m tests.shops.locator.serve --port 0` prints its address."""

import argparse
import threading

from tests.shops.locator.running import running_locator


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description="Serve the store finder on loopback.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    with running_locator(parser.parse_args().port) as address:
        print(address, flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
