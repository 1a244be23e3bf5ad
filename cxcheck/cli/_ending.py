"""How a command ends: an exit code and at most a few sentences, never a traceback."""

import os
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import click

from cxcheck import __version__
from cxcheck.errors import UserError
from cxcheck.inert import one_line, visible

WRONG_USAGE = 2
COULD_NOT_JUDGE = 3
STOPPED = 130
BROKEN_PIPE = 141


def ending_of(command: Callable[[], Any]) -> int:
    """Run `command` and return the process's exit code: what it returns if a number, else as DESIGN's table says."""
    _treat_termination_as_interrupt()
    try:
        result = command()
    except click.ClickException as error:
        error.show()
        return WRONG_USAGE
    except UserError as error:
        click.echo(visible(str(error)), err=True)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("Stopped before it was done; what had been captured is kept.", err=True)
        return STOPPED
    except BrokenPipeError:
        return _reader_left()
    except Exception as error:
        return _own_fault(error)
    return result if isinstance(result, int) else 0


def _treat_termination_as_interrupt() -> None:
    """A CI that cancels sends SIGTERM: browsers are closed then as on Ctrl-C.

    A job that a script starts in the background ignores Ctrl-C from its birth, and with it would ignore SIGTERM.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        signal.raise_signal(signal.SIGINT)

    signal.signal(signal.SIGTERM, interrupt)


def _reader_left() -> int:
    """`cxcheck checks | head`: nobody reads on, so Python must not try to flush what is left."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN_PIPE


def _own_fault(error: Exception) -> int:
    saved = _save_traceback(error)
    words = str(error).strip().splitlines()
    what = f"{type(error).__name__}: {one_line(words[0])}" if words else type(error).__name__
    click.echo(f"cxcheck itself failed ({what}); the details are in {saved}.", err=True)
    return COULD_NOT_JUDGE


def _save_traceback(error: Exception) -> Path:
    """Write the traceback under .cxcheck/, or where temporary files go if that cannot be written."""
    text = f"cxcheck {__version__}, Python {sys.version}\n{''.join(traceback.format_exception(error))}"
    name = f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
    for folder in (Path(".cxcheck"), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        except OSError:
            continue
        return folder / name
    return Path("no file, as none could be written")
