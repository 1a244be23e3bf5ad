"""How a benchmark ends when it could not be played at all: with one sentence and the product's exit code."""

import signal
import sys

import click

from cxcheck.errors import UserError


def end_well(command: click.Command) -> None:
    """Run the command; what it could not do is said as a person would say it.

    What a script starts in the background ignores Ctrl-C from its birth, and could not be ended in good order.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        command()
    except UserError as error:
        print(f"\nerror: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
