"""Reads journeys and the project file, and plays nothing."""

from collections.abc import Sequence
from pathlib import Path

from cxcheck.app.choosing import load_all
from cxcheck.checks import rules
from cxcheck.devices.load import load_devices
from cxcheck.errors import Problem, UserError
from cxcheck.project.load import load_project


def validate(paths: Sequence[Path], project: Path) -> int:
    """Read journeys and the project file; gives how many journeys there are. UserError with all problems of all."""
    problems: tuple[Problem, ...] = ()
    try:
        load_project(project, rules())
    except UserError as error:
        problems = error.problems
    try:
        count = len(load_all(paths, load_devices(project)))
    except UserError as error:
        problems += error.problems
    if problems:
        raise UserError.of(problems)
    return count
