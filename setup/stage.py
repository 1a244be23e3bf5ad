"""One line of progress for each stage: what is being done, and the seconds it took."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class SetupFailed(Exception):
    """The machine could not be made ready; the text says why and what mends it."""


@contextmanager
def stage(title: str) -> Iterator[None]:
    """Show `title` while the stage is under way, then its seconds, or that it failed."""
    print(f"  {title} ...", end="", flush=True)
    begun = time.monotonic()
    try:
        yield
    except BaseException:
        print(" failed", flush=True)
        raise
    print(f" {time.monotonic() - begun:.0f} s", flush=True)


def ends_cleanly(error: BaseException) -> int:
    """Say on stderr why the set-up stopped, and return the exit code for it."""
    if isinstance(error, KeyboardInterrupt):
        print("\nstopped", file=sys.stderr)
        return 130
    print(f"\n{error}", file=sys.stderr)
    return 1
