"""Secrets: only the browser ever sees them. Whatever is written down is scrubbed of them, raw or encoded."""

import base64
import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import quote

from cxcheck.capture.codes import code_from
from cxcheck.errors import Problem, UserError

_NAME = re.compile(r"(?<!\$)\$\{(totp:)?([A-Z][A-Z0-9_]*)\}")
_SHORTEST = 4
"""Scrubbing something shorter would tear up innocent text, so it is refused."""

_UNMISTAKABLE = 8
"""Characters from which on a secret is taken for itself in other capitals too."""
_CUTS = {80, 120, 200, 300, 400, 500, 2000}
"""Lengths at which the looks at a page and the listeners to it cut texts off: in the middle of a secret, it may be."""
_LONGEST_REST = 40
"""Characters of a secret that are looked for at such an end: patterns cannot be nested without end."""

_ENTITIES = {"&": ("&amp;",), "<": ("&lt;",), ">": ("&gt;",), '"': ("&quot;",), "'": ("&apos;",), "\u00a0": ("&nbsp;",)}
_BACKSLASHED = {'"': '"', "'": "'", "\\": "\\", "/": "/", "\n": "n", "\t": "t", "\r": "r", "\b": "b", "\f": "f"}


@dataclass(frozen=True)
class Vault:
    """The secrets of a run by name, and what one visit is not to write down besides.

    `account` are the fields of the account that the visit has leased. They may be seen, yet each visit has another, and
    devices are compared: their names are written in place of them. `codes` are those typed so far, with the names of
    the secrets that they were made from.
    """

    secrets: Mapping[str, str]
    account: Mapping[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)

    @classmethod
    def open(cls, names: Iterable[str], environment: Mapping[str, str], codes: Iterable[str] = ()) -> "Vault":
        """Takes the named secrets from the environment; UserError lists all that are missing or of no use.

        From those named in `codes` one-time codes are made (RFC 6238), which takes base32.
        """
        wanted, makers = sorted({*names, *codes}), set(codes)
        problems = [_problem(name, environment) or _no_maker(name, environment, makers) for name in wanted]
        if found := tuple(problem for problem in problems if problem):
            raise UserError.of(found)
        return cls({name: environment[name] for name in wanted})

    def of_visit(self, account: Mapping[str, str]) -> "Vault":
        """The same secrets for one visit, which has leased an account or none."""
        plain = {key: text for key, text in account.items() if key != "name" and "${" not in text}
        return Vault(self.secrets, {key: text for key, text in plain.items() if len(text) >= _SHORTEST})

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep out of what is written down."""
        return not (self.secrets or self.account)

    def reveal(self, text: str) -> str:
        """The text with the secrets put in, for the browser's eyes only."""
        return _NAME.sub(self._value, text).replace("$${", "${")

    def _value(self, found: re.Match[str]) -> str:
        secret = self.secrets.get(found[2])
        if secret is None or not found[1]:
            return secret or found[0]
        code = code_from(secret)
        self.codes[code] = found[2]
        return code

    def holds(self, text: str) -> bool:
        """Whether a secret, or a code made from one, stands in the text."""
        return any(_forms(value).search(text) for value in (*self.secrets.values(), *self.codes))

    def scrub(self, text: str) -> str:
        """The text with every form of every secret replaced by its name, also of one that is cut off at the end."""
        cut_off = len(text) in _CUTS
        for name, value in sorted(self.secrets.items(), key=lambda one: -len(one[1])):
            text = _forms(value).sub(f"${{{name}}}", text)
            text = _beginning(value).sub(f"${{{name}}}", text) if cut_off else text
        for code, name in self.codes.items():
            text = _forms(code).sub(f"${{totp:{name}}}", text)
        for key, value in sorted(self.account.items(), key=lambda one: -len(one[1])):
            text = _words(value).sub(f"${{account.{key}}}", text)
        return text

    def scrub_data(self, data: Any) -> Any:
        """The same for every text inside lists and mappings: a number that looks like a secret stays a number."""
        if isinstance(data, str):
            return self.scrub(data)
        if isinstance(data, dict):
            return {key: self.scrub_data(value) for key, value in data.items()}
        return [self.scrub_data(one) for one in data] if isinstance(data, list | tuple) else data

    def scrub_file(self, name: str, content: bytes) -> bytes:
        """The same for a file of UTF-8 text or JSON; what is not text is left alone."""
        if self.is_empty:
            return content
        if name.endswith(".json"):
            return json.dumps(self.scrub_data(json.loads(content)), ensure_ascii=False).encode()
        try:
            return self.scrub(content.decode()).encode()
        except UnicodeDecodeError:
            return content


def _no_maker(name: str, environment: Mapping[str, str], makers: Collection[str]) -> Problem | None:
    if name not in makers:
        return None
    try:
        code_from(environment[name])
    except ValueError:
        hint = "take the key that the shop shows beside its QR code: letters A to Z and digits 2 to 7"
        return Problem(f"no codes can be made from the secret ${{{name}}}, as it is no base32", "environment", hint)
    return None


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


@cache
def _forms(value: str) -> re.Pattern[str]:
    """The value raw or as URLs, HTML, JSON and base64 write it, also where some of its characters only are encoded.

    Pages squash spaces and show names in capitals: a value too long for an ordinary word is found in any capitals.
    """
    pattern = "|".join(["".join(_units(value)), *_base64(value)])
    return re.compile(f"(?i:{pattern})" if len(value) >= _UNMISTAKABLE else pattern)


@cache
def _beginning(value: str) -> re.Pattern[str]:
    """The first characters of the value, however many, at the end of a text that was cut off."""
    units = _units(value)[:_LONGEST_REST]
    rest = "".join(f"(?:{unit}" for unit in units[_SHORTEST:]) + ")?" * len(units[_SHORTEST:])
    return re.compile("".join(units[:_SHORTEST]) + rest + r"\Z")


def _units(value: str) -> list[str]:
    """Patterns for each character, and for each run of spaces."""
    runs = re.findall(r"\s{2,}|.", value, re.DOTALL)
    return [_character(one) if len(one) == 1 else rf"(?:{''.join(map(_character, one))}|\s+)" for one in runs]


@cache
def _words(value: str) -> re.Pattern[str]:
    """The same where it does not stand inside a longer word."""
    return re.compile(rf"(?<!\w)(?:{_forms(value).pattern})(?!\w)")


def _character(one: str) -> str:
    """The ways to write a character: as itself, in an address, as an entity, in JSON (which may stand in JSON)."""
    number = ord(one)
    percent = quote(one, safe="") if not one.isascii() or not one.isalnum() else f"%{number:02X}"
    # A percent sign may be encoded itself, once or more often.
    addressed = re.escape(percent).replace("%", "%(?:25)*")
    ways = [re.escape(one), f"(?i:{addressed})", rf"&#0*{number};", rf"(?i:&#x0*{number:x};)"]
    # As JSON, JavaScript and style sheets escape it; selectors put a backslash before signs.
    ways.append(rf"(?i:{_utf16(one)}|\\+u\{{0*{number:x}\}}|\\+x{number:02x}|\\+0{{0,4}}{number:x}\s)")
    if not one.isalnum():
        ways.append(rf"\\+{re.escape(one)}")
    ways += [re.escape(entity) for entity in _ENTITIES.get(one, ())]
    if one in _BACKSLASHED:
        ways.append(rf"\\+{re.escape(_BACKSLASHED[one])}")
    if one == " ":
        ways.append(r"\+")
    if one.isspace():
        ways.append(r"\s")
    return f"(?:{'|'.join(ways)})"


def _utf16(one: str) -> str:
    units = one.encode("utf-16-be").hex()
    return "".join(rf"\\+u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _base64(value: str) -> list[str]:
    """Base64 of any text that holds the value: which characters stand for it depends on where it begins."""
    forms = []
    for before in range(3):
        raw = bytes(before) + value.encode()
        # The first and last characters also stand for what is around the value.
        first, last = (8 * before + 5) // 6, len(raw) * 8 // 6
        text = base64.b64encode(raw).decode()[first:last]
        if len(text) >= _SHORTEST:
            forms.append(re.escape(text).replace(r"\+", "[+-]").replace("/", "[/_]"))
    return forms
