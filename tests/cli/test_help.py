import subprocess
import sys
from pathlib import Path

import click
import pytest

import cxcheck.cli
from cxcheck import __version__
from cxcheck.cli import commands

NAMES = commands.list_commands(click.Context(commands))


def test_every_file_of_the_folder_is_a_command():
    files = {path.stem for path in Path(cxcheck.cli.__file__).parent.glob("[!_]*.py")}
    assert set(NAMES) == files
    assert {
        "run",
        "capture",
        "compare",
        "report",
        "validate",
        "schema",
        "checks",
        "devices",
        "approve",
        "demo",
    } <= files


@pytest.mark.parametrize("name", NAMES)
def test_help_of_each_command_has_an_example_of_it(invoke, name):
    result = invoke(name, "--help")
    assert result.exit_code == 0
    assert f"Example: cxcheck {name}" in result.stdout
    assert f"Usage: cxcheck {name}" in result.stdout


@pytest.mark.parametrize("name", NAMES)
def test_the_command_is_named_as_its_file(name):
    found = commands.get_command(click.Context(commands), name)
    assert found is not None
    assert found.short_help
    assert len(found.short_help) <= 60


def test_help_lists_the_commands_and_the_exit_codes(invoke):
    result = invoke("--help")
    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.stdout for name in NAMES)
    assert "0 consistent, 1 divergences" in result.stdout
    assert "..." not in result.stdout.split("Commands:")[1], "no short help is cut off"


def test_version(invoke):
    assert invoke("--version").stdout.strip().endswith(__version__)


def test_help_loads_nothing_heavy():
    code = (
        "import sys\n"
        "from cxcheck.cli import commands\n"
        "try: commands(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'playwright', 'scipy', 'numpy', 'starlette', 'PIL', 'jinja2', 'rich', 'bs4', 'yaml'}\n"
        "sys.exit(' '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
