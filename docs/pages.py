"""A check's docstring as a page in Markdown, and the list of all pages by area."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args

from cxcheck.app import CheckPage, check_pages
from cxcheck.model.journey import Area

HOME = Path(__file__).parent / "checks"
_LABEL = re.compile(r"^(What the customer loses|Bad|Good|Rule|Source)\b([^:]*): ?")


def pages() -> Mapping[str, str]:
    """Text of every page by the name of its file."""
    found = check_pages()
    return {"README.md": _contents(found), **{f"{one.id}.md": _page(one) for one in found}}


def _page(check: CheckPage) -> str:
    title = f"# {check.id}\n\n*{check.area}, {check.severity}*"
    return "\n\n".join((title, *(_labelled(one) for one in _paragraphs(check.page)))) + "\n"


def _paragraphs(text: str) -> Sequence[str]:
    """Paragraphs in one line each; what has a label of its own is one, also without an empty line before it."""
    paragraphs: list[list[str]] = [[]]
    for line in map(str.strip, text.splitlines()):
        if not line or _LABEL.match(line):
            paragraphs.append([])
        paragraphs[-1].append(line)
    return [" ".join(lines).strip() for lines in paragraphs if any(lines)]


def _labelled(paragraph: str) -> str:
    return _LABEL.sub(lambda found: f"**{found[1]}{found[2]}:** ", paragraph)


def _contents(checks: Sequence[CheckPage]) -> str:
    parts = ["# The checks", "Made by `python -m docs` from what the checks say of themselves."]
    for area in get_args(Area):
        own = sorted((one for one in checks if one.area == area), key=lambda one: one.id)
        if own:
            lines = (f"- [{one.id}]({one.id}.md) ({one.severity}): {one.summary}" for one in own)
            parts += [f"## {area.capitalize()}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"
