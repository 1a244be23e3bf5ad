"""Fills a folder with the shop's database, pictures and search index: `python -m tests.shops.oscar.seed FOLDER`."""

import sys
from importlib import import_module
from pathlib import Path

from tests.shops.oscar.binding import bind_django


def main() -> None:
    """Make the shop in the folder that the command line names."""
    bind_django(Path(sys.argv[1]))
    # Oscar's models can be imported only once Django knows its settings.
    import_module("tests.shops.oscar.stocking").stock_the_shop()


if __name__ == "__main__":
    main()
