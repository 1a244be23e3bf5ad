"""Secrets: only the browser ever sees them. Whatever is written down is scrubbed of them, raw or encoded."""

import base64
import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, quote_plus

from cxcheck.errors import Problem, UserError

_NAME = re.compile(r"(?<!\$)\$\{([A-Z][A-Z0-9_]*)\}")
_SHORTEST = 4
"""Scrubbing something shorter would tear up innocent text, so it is refused."""


@dataclass(frozen=True)
class Vault:
    """The secrets of a run by name."""

    secrets: Mapping[str, str]

    @classmethod
    def open(cls, names: Iterable[str], environment: Mapping[str, str]) -> "Vault":
        """Takes the named secrets from the environment; UserError lists all that are missing or too short."""
        wanted = sorted(set(names))
        problems = [_problem(name, environment) for name in wanted]
        if found := tuple(problem for problem in problems if problem):
            raise UserError.of(found)
        return cls({name: environment[name] for name in wanted})

    def reveal(self, text: str) -> str:
        """The text with the secrets put in, for the browser's eyes only."""
        return _NAME.sub(lambda match: self.secrets.get(match[1], match[0]), text).replace("$${", "${")

    def holds(self, text: str) -> bool:
        """Whether a secret stands in the text."""
        return any(form in text for value in self.secrets.values() for form in _forms(value))

    def scrub(self, text: str) -> str:
        """The text with every form of every secret replaced by its name."""
        for name, value in self.secrets.items():
            for form in _forms(value):
                text = text.replace(form, f"${{{name}}}")
        return text

    def scrub_bytes(self, content: bytes) -> bytes:
        """The same for UTF-8 bytes; what is not text is left alone."""
        if not self.secrets:
            return content
        try:
            return self.scrub(content.decode()).encode()
        except UnicodeDecodeError:
            return content


def _problem(name: str, environment: Mapping[str, str]) -> Problem | None:
    if name not in environment:
        return Problem(f"the secret ${{{name}}} is not set", "environment", f"set it first: export {name}=…")
    if len(environment[name]) < _SHORTEST:
        return Problem(
            f"the secret ${{{name}}} is shorter than {_SHORTEST} characters and could not be kept out of the evidence",
            "environment",
            "use a longer one",
        )
    return None


def _forms(value: str) -> list[str]:
    """Raw and as URLs, HTML, JSON and base64 write it; longest first, so that none is left half replaced."""
    raw = value.encode()
    forms = {
        value,
        quote(value, safe=""),
        quote(value),
        quote_plus(value),
        html.escape(value),
        html.escape(value, quote=False),
        json.dumps(value)[1:-1],
        json.dumps(value, ensure_ascii=False)[1:-1],
        base64.b64encode(raw).decode().rstrip("="),
        base64.urlsafe_b64encode(raw).decode().rstrip("="),
    }
    return sorted(forms, key=len, reverse=True)
