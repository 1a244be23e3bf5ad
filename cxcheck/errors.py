"""Errors that a person reads: what is wrong, where, and the likely fix; printed without a traceback."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in one place.

    `where` is "file:line:column" or a path, `excerpt` the offending line with a caret under it, `hint` the likely fix.
    """

    message: str
    where: str = ""
    hint: str = ""
    excerpt: str = ""

    def __str__(self) -> str:
        first = f"{self.where}: {self.message}" if self.where else self.message
        excerpt = "\n".join(f"    {line}" for line in self.excerpt.splitlines())
        hint = f"  hint: {self.hint}" if self.hint else ""
        return "\n".join(part for part in (first, excerpt, hint) if part)


class UserError(Exception):
    """Wrong usage, journey or configuration: the command ends with exit code 2."""

    exit_code = 2

    def __init__(self, message: str, where: str = "", hint: str = "", *, problems: tuple[Problem, ...] = ()) -> None:
        self.problems = problems or (Problem(message, where, hint),)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    @classmethod
    def of(cls, problems: tuple[Problem, ...]) -> "UserError":
        """All problems of a file at once."""
        return cls("", problems=problems)


class CannotJudge(UserError):
    """The shop or the machine did not let us look (no browser, site down): the command ends with exit code 3."""

    exit_code = 3


class BundleError(CannotJudge):
    """A stored run is missing, damaged or of another version."""
