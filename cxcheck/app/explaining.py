"""The catalogue of checks."""

from dataclasses import dataclass

from cxcheck.checks import checks


@dataclass(frozen=True)
class CheckPage:
    """A check as its public page shows it."""

    id: str
    area: str
    severity: str
    summary: str
    page: str


def check_pages() -> tuple[CheckPage, ...]:
    """The public pages of all checks."""
    return tuple(_page(name) for name in checks())


def _page(name: str) -> CheckPage:
    check = checks()[name]
    lines = (type(check).__doc__ or "").expandtabs().splitlines()
    page = "\n".join([lines[0], *(line.removeprefix("    ") for line in lines[1:])]).strip()
    return CheckPage(name, check.area, check.severity, lines[0].strip(), page)
