"""The command `cxcheck` itself: finds its sub-commands by their files and ends every one of them in the same way."""

import sys
from collections.abc import Callable
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import click

from cxcheck import __version__
from cxcheck.cli._ending import ending_of

Resolved = tuple[str | None, click.Command | None, list[str]]
"""A command's name, itself, and the arguments that are left for it."""


class Commands(click.Group):
    """Sub-commands are the files beside this one, imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands: the names of their files."""
        names = (module.name for module in iter_modules([str(Path(__file__).parent)]))
        return sorted(name for name in names if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        found: click.Command = import_module(f"cxcheck.cli.{cmd_name}").command
        return found

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Resolved:
        """The command that the arguments begin with; a wrong name is answered with the nearest right ones."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            ctx.fail(f"No such command {name!r}.{_did_you_mean(name, self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """Run a command and leave Python with its exit code."""
        run: Callable[..., Any] = super().main
        if not standalone_mode:
            return run(*args, standalone_mode=False, **extra)
        sys.exit(ending_of(lambda: run(*args, standalone_mode=False, **extra)))


def _did_you_mean(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known)
    return f" Did you mean {' or '.join(map(repr, near))}?" if near else ""


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 consistent, 1 divergences, 2 wrong usage or journey, 3 could not judge.",
)
@click.version_option(__version__, prog_name="cxcheck")
def commands() -> None:
    """Walk one journey as several devices and say where customers get less on one of them.

    \b
    Begin with:
      cxcheck doctor     is everything here that is needed?
      cxcheck demo       see it work on a shop with seeded faults
      cxcheck run        play your own journeys/ and judge them
    """
