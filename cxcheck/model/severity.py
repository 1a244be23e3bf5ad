"""How bad a finding is, worst first: the words that accessibility testers use."""

from typing import Literal

Severity = Literal["critical", "serious", "moderate", "minor"]
SEVERITIES: tuple[Severity, ...] = ("critical", "serious", "moderate", "minor")
