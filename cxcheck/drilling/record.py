"""The record of a drill: what came of each mutant, written down at once, so that a drill that was killed goes on."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from cxcheck.errors import BundleError
from cxcheck.model.drill import Drilled, Mutant


@dataclass(frozen=True)
class Record:
    """One line of JSON a mutant."""

    path: Path

    def done(self) -> dict[str, Drilled]:
        """What is known, by fault. A last line that was cut off counts for nothing."""
        if not self.path.is_file():
            return {}
        lines = self.path.read_text(encoding="utf-8").split("\n")
        # What follows the last line feed was being written when the drill was killed.
        return {one.mutant.fault: one for one in (self._read(line) for line in lines[:-1])}

    def begin(self) -> None:
        """Makes whole what a killed drill has left, so that the next line stands alone."""
        kept = "".join(f"{one.model_dump_json()}\n" for one in self.done().values())
        self.path.write_text(kept, encoding="utf-8")

    def add(self, drilled: Drilled) -> None:
        """Keeps it."""
        try:
            with self.path.open("a", encoding="utf-8") as stream:
                stream.write(f"{drilled.model_dump_json()}\n")
        except OSError as error:
            raise BundleError(f"the drill cannot be written: {error.strerror}", str(self.path)) from error

    def _read(self, line: str) -> Drilled:
        try:
            return Drilled.model_validate_json(line)
        except ValidationError as error:
            raise BundleError(
                "the record of the drill is damaged", str(self.path), "delete it to begin anew"
            ) from error


def is_the_same(one: Mutant, other: Mutant) -> bool:
    """Whether it is the same fault in the same place."""
    return (one.fault, one.journey, one.device, one.step) == (other.fault, other.journey, other.device, other.step)
