"""A fake of the use-cases: it notes what the command line asks for, and answers as a test tells it to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from inspect import signature
from types import ModuleType
from typing import Any

from cxcheck.model.report import Report


def report_with(exit_code: int) -> Report:
    """A report without journeys that ends with this exit code."""
    verdict = {0: "consistent", 1: "divergent"}.get(exit_code, "inconclusive")
    return Report.model_validate(
        {
            "tool": "cxcheck 0",
            "run": "r1",
            "started": "2026-01-01T00:00:00Z",
            "verdict": verdict,
            "exit_code": exit_code,
            "headline": f"headline of {exit_code}",
            "devices": (),
            "journeys": (),
        }
    )


@dataclass
class FakeApp:
    """`asked` lists (use-case, arguments); `answers` holds what each use-case returns, or the error it raises.

    Arguments must fit the `real` use-cases, so that the fake cannot drift away from them.
    """

    real: ModuleType
    asked: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)
    shown: list[Report] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)

    def answer(self, use_case: str) -> Callable[..., Any]:
        """The function that stands for a use-case."""

        def called(*arguments: Any) -> Any:
            signature(getattr(self.real, use_case)).bind(*arguments)
            self.asked.append((use_case, arguments))
            given = self.answers[use_case]
            if isinstance(given, BaseException):
                raise given
            return given

        return called

    def show(self, report: Report) -> None:
        """Stands for the terminal report."""
        self.shown.append(report)
        print(report.headline)
