"""`cxcheck checks`: the catalogue of checks, and the page of each."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Protocol

import click

from cxcheck.errors import UserError


class CheckPage(Protocol):
    """A check as the catalogue shows it: `summary` is one line, `page` the whole text."""

    @property
    def id(self) -> str:
        """The check's id."""
        ...

    @property
    def area(self) -> str:
        """Its area."""
        ...

    @property
    def severity(self) -> str:
        """The severity of its findings, unless they say otherwise."""
        ...

    @property
    def summary(self) -> str:
        """What it says, in one line."""
        ...

    @property
    def page(self) -> str:
        """What it says, in full."""
        ...


@click.command(short_help="List the checks, or explain one.", epilog="Example: cxcheck checks price-mismatch")
@click.argument("check_id", metavar="[ID]", required=False)
def command(check_id: str | None) -> int:
    """List the checks, or explain the one named ID."""
    from cxcheck import app

    pages = app.check_pages()
    click.echo(_listing(pages) if check_id is None else _page(pages, check_id))
    return 0


def _listing(pages: Sequence[CheckPage]) -> str:
    widths = [max(len(text) for text in column) for column in zip(*map(_columns, pages), strict=True)]
    return "\n".join(_line(page, widths) for page in pages)


def _columns(page: CheckPage) -> tuple[str, str, str]:
    return page.area, page.id, page.severity


def _line(page: CheckPage, widths: list[int]) -> str:
    cells = [text.ljust(width) for text, width in zip(_columns(page), widths, strict=True)]
    return "  ".join([*cells, page.summary])


def _page(pages: Sequence[CheckPage], check_id: str) -> str:
    found = {page.id: page for page in pages}
    if check_id not in found:
        near = get_close_matches(check_id, found)
        hint = f"did you mean {near[0]!r}?" if near else "`cxcheck checks` lists them all"
        raise UserError(f"there is no check {check_id!r}", hint=hint)
    page = found[check_id]
    return f"{page.id}  ({page.area}, {page.severity})\n\n{page.page.strip()}"
