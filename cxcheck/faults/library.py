"""The library of faults that fit any site: `<area>/<fault-id>.js`, a header of comments and one JavaScript object.

The header begins with a sentence, what the customer meets; then come `// key: value` lines: `check` (ids of checks, any
of which is right), `via` (css, dom, script, response, network), and where they apply `only: touch`, `answer` (what the
network says instead), `moment: start` (harm before the page's own scripts run). The object has `victim(page)`,
`harm(victim, page)` and `witness(victim, page)`; in place of `harm` via network `urls(victim, page)`, via response
`rewrite(document, page)`. `page` is described in prelude*.js.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from cxcheck.errors import Problem, UserError
from cxcheck.model.data import Data
from cxcheck.model.patch import Reply

Via = Literal["css", "dom", "script", "response", "network"]
_LINE = re.compile(r"^//\s*(?P<key>[a-z]+):\s*(?P<value>.*?)\s*$")
_ID = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")


class _Header(Data):
    check: tuple[str, ...] = ()
    via: Via
    only: Literal["touch"] | None = None
    answer: Reply | None = None
    moment: Literal["start"] | None = None


_HINT = f"the lines of a header are {', '.join(f'// {key}:' for key in _Header.model_fields)}"


@dataclass(frozen=True)
class AnySiteFault:
    """One fault: how it comes about (`via`), the checks of which any is right, and the source that breaks a page.

    `sentence` says what the customer meets. `at_start`: it harms before the page's own scripts run, without a victim.
    """

    id: str
    area: str
    sentence: str
    checks: tuple[str, ...]
    via: Via
    source: str
    file: str
    touch_only: bool = False
    reply: Reply | None = None
    at_start: bool = False


@cache
def library() -> dict[str, AnySiteFault]:
    """Every fault by its id, in the order of areas and ids; UserError with all problems of all files."""
    return read_all(Path(__file__).parent)


def choose(wanted: str) -> tuple[AnySiteFault, ...]:
    """The faults of a comma-separated list of ids, areas and checks, or `all`; UserError for one that fits none."""
    known = library().values()
    if wanted == "all":
        return tuple(known)
    names = [name.strip() for name in wanted.split(",") if name.strip()]
    for name in names:
        if not any(name in _names(one) for one in known):
            near = get_close_matches(name, {word for one in known for word in _names(one)})
            hint = (
                f"did you mean {near[0]}?" if near else f"areas: {', '.join(dict.fromkeys(one.area for one in known))}"
            )
            raise UserError(f"there is no fault, area or check {name}", hint=hint)
    return tuple(one for one in known if _names(one) & set(names))


def _names(fault: AnySiteFault) -> set[str]:
    return {fault.id, fault.area, *fault.checks}


def read_all(room: Path, *, wants_checks: bool = True) -> dict[str, AnySiteFault]:
    """What stands in the areas of a room; `wants_checks`: each has to say which checks are right about it."""
    found: dict[str, AnySiteFault] = {}
    problems: list[Problem] = []
    for path in sorted(room.glob("*/*.js")):
        try:
            fault = read(path, wants_checks=wants_checks)
        except UserError as error:
            problems += error.problems
            continue
        if fault.id in found:
            problems.append(Problem(f"{fault.id} is already in {found[fault.id].file}", str(path), "another file name"))
        found[fault.id] = fault
    if problems:
        raise UserError.of(tuple(problems))
    return found


def read(path: Path, *, wants_checks: bool = True) -> AnySiteFault:
    """The fault of one file; UserError that names the lines."""
    source = path.read_text(encoding="utf-8").strip()
    sentence, lines = _comments(source)
    header = _header(path, lines)
    if problems := tuple(_wrong(path, source, sentence, header, wants_checks)):
        raise UserError.of(problems)
    return AnySiteFault(
        id=path.stem,
        area=path.parent.name,
        sentence=sentence,
        checks=header.check,
        via=header.via,
        source=source.rstrip(";"),
        file=str(path),
        touch_only=header.only == "touch",
        reply=header.answer,
        at_start=header.moment == "start",
    )


def _comments(source: str) -> tuple[str, dict[str, tuple[int, str]]]:
    """The sentence of the header, and its lines by key with their numbers."""
    sentence: list[str] = []
    lines: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(source.splitlines(), 1):
        if not line.startswith("//"):
            break
        if keyed := _LINE.match(line):
            lines[keyed["key"]] = (number, keyed["value"])
        elif not lines:
            sentence.append(line.removeprefix("//").strip())
    return " ".join(sentence), lines


def _header(path: Path, lines: Mapping[str, tuple[int, str]]) -> _Header:
    given: dict[str, object] = {key: value for key, (_, value) in lines.items()}
    if "check" in lines:
        given["check"] = tuple(filter(None, (name.strip() for name in lines["check"][1].split(","))))
    try:
        return _Header.model_validate(given)
    except ValidationError as error:
        told = [(str(one["loc"][0]), one["msg"]) for one in error.errors()]
        raise UserError.of(
            tuple(Problem(f"{key}: {said}", f"{path}:{lines.get(key, (1, ''))[0]}", _HINT) for key, said in told)
        ) from error


def _wrong(path: Path, source: str, sentence: str, header: _Header, wants_checks: bool) -> Iterator[Problem]:
    """What is wrong with a file whose header could be read."""
    if not _ID.match(path.stem):
        yield Problem(f"{path.stem} is no id", str(path), "lower-case words with dashes")
    if not sentence:
        yield Problem("no sentence at the beginning", f"{path}:1", "what the customer meets: // The price is gone.")
    if wants_checks and not header.check:
        yield Problem("no check", f"{path}:1", "// check: price-mismatch")
    if (header.via == "network") != bool(header.answer):
        yield Problem("`answer` goes with `via: network`, and only with it", f"{path}:1", "// answer: 404")
    code = [(number, line) for number, line in enumerate(source.splitlines(), 1) if line and not line.startswith("//")]
    if not code or not code[0][1].startswith("({"):
        yield Problem("no object", f"{path}:{code[0][0] if code else 1}", "({victim: …, harm: …, witness: …})")
