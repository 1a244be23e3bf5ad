"""The command line: one file a command, found by looking into this folder; nothing else knows click.

A command file holds `command`. Files that begin with an underscore are shared parts, not commands. Each command imports
what it needs inside its function, so that `cxcheck --help` starts at once.
"""

from cxcheck.cli._group import commands

main = commands

__all__ = ["commands", "main"]
