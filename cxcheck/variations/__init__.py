"""What good shops do on phones, one a file `<id>.js`: pages get other, nothing is lost, and no check may say a word.

The files are written as those of the fault library are (see `cxcheck.faults.library`), without `check`, and with
`change` in place of `harm`; the witness tells whether the variation really shows. What is folded away opens by a tap
and says so.
"""

from functools import cache
from pathlib import Path

from cxcheck.errors import Problem, UserError
from cxcheck.faults.library import AnySiteFault, read


@cache
def variations() -> dict[str, AnySiteFault]:
    """Every variation by its id, in the order of the ids; UserError with all problems of all files."""
    found: dict[str, AnySiteFault] = {}
    problems: list[Problem] = []
    for path in sorted(Path(__file__).parent.glob("*.js")):
        try:
            found[path.stem] = read(path, wants_checks=False)
        except UserError as error:
            problems += error.problems
    if problems:
        raise UserError.of(tuple(problems))
    return found
