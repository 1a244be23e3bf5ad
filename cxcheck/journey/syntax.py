"""What a YAML parser complains about, in the words of somebody who only wants to write a list of steps."""

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from cxcheck.journey.problems import Mark


class SyntaxProblem(NamedTuple):
    """Where the text stops being YAML, what is wrong there and what usually mends it."""

    mark: Mark
    message: str
    hint: str = ""


class _Complaint(NamedTuple):
    """The parser's own words: `context` is what it was reading since `begun`, `problem` what it met at `met`."""

    context: str
    problem: str
    begun: Mark
    met: Mark


_QUOTE_HINT = "put the text in quotes"
_BRACES_HINT = "close every bracket; inside `{ }` and `[ ]` put texts that hold `{`, `}`, `,` or `${name}` in quotes"
_INDENT_HINT = "give the keys of one mapping, and the dashes of one list, the same number of spaces"
_DASH_HINT = 'a `"` inside a text in quotes is written `\\"`; or use the other sort of quotes'


def explain(error: yaml.YAMLError) -> SyntaxProblem:
    """The problem behind an exception of the parser."""
    complaint = _complaint(error)
    for pattern, tell in _EXPLANATIONS:
        if re.search(pattern, f"{complaint.context} | {complaint.problem}"):
            return tell(complaint)
    return SyntaxProblem(complaint.met, f"this is no valid YAML: {complaint.problem or complaint.context}")


def _complaint(error: yaml.YAMLError) -> _Complaint:
    problem_mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None) or problem_mark
    met, begun = _mark(problem_mark), _mark(context_mark)
    return _Complaint(getattr(error, "context", "") or "", getattr(error, "problem", "") or str(error), begun, met)


def _mark(mark: yaml.Mark | None) -> Mark:
    return Mark(mark.line + 1, mark.column + 1) if mark else Mark(1, 1)


def _open_quote(complaint: _Complaint) -> SyntaxProblem:
    return SyntaxProblem(complaint.begun, "this quote is never closed", "end the text with the same quote")


def _open_bracket(complaint: _Complaint) -> SyntaxProblem:
    return SyntaxProblem(complaint.begun, "what opens here is not closed as it should be", _BRACES_HINT)


def _stray_brace(complaint: _Complaint) -> SyntaxProblem:
    return SyntaxProblem(complaint.met, "a `{` cannot stand here", "put `${name}` in quotes inside `{ }` and `[ ]`")


def _bad_start(complaint: _Complaint) -> SyntaxProblem:
    found = re.search(r"character '(.+?)'", complaint.problem)
    letter = found.group(1) if found else "this"
    if letter == r"\t":
        return SyntaxProblem(complaint.met, "a tab cannot indent or stand here", "use spaces")
    return SyntaxProblem(complaint.met, f"a text cannot begin with `{letter}`", _QUOTE_HINT)


def _colon(complaint: _Complaint) -> SyntaxProblem:
    message = "a key cannot stand here: either a second `: ` in one value, or a wrong indentation"
    return SyntaxProblem(complaint.met, message, "put a text that holds `: ` in quotes")


def _no_colon(complaint: _Complaint) -> SyntaxProblem:
    return SyntaxProblem(complaint.begun, "here a key with a `:` behind it was expected", "write `key: value`")


def _indentation(complaint: _Complaint) -> SyntaxProblem:
    if "'<scalar>'" in complaint.problem:
        return SyntaxProblem(complaint.met, "a text in quotes ended before this", _DASH_HINT)
    return SyntaxProblem(complaint.met, "this line is not indented like those it belongs to", _INDENT_HINT)


def _documents(complaint: _Complaint) -> SyntaxProblem:
    return SyntaxProblem(complaint.met, "a second document (`---`) begins here", "one file holds one journey or device")


def _alias(complaint: _Complaint) -> SyntaxProblem:
    return SyntaxProblem(complaint.met, "`*` begins an alias, and none of that name is defined", _QUOTE_HINT)


def _anchor(complaint: _Complaint) -> SyntaxProblem:
    message = "`*` and `&` begin an alias or an anchor, whose name is letters and digits"
    return SyntaxProblem(complaint.begun, message, _QUOTE_HINT)


def _escape(complaint: _Complaint) -> SyntaxProblem:
    return SyntaxProblem(complaint.met, "no such escape in a text in double quotes", r"write `\\` for one backslash")


def _tag(complaint: _Complaint) -> SyntaxProblem:
    return SyntaxProblem(complaint.begun, "a text that begins with `!` is a tag, and means nothing here", _QUOTE_HINT)


_EXPLANATIONS: tuple[tuple[str, Callable[[_Complaint], SyntaxProblem]], ...] = (
    (r"unknown escape|escape sequence", _escape),
    (r"quoted scalar .*(unexpected end of stream|document separator)", _open_quote),
    (r"that cannot start any token", _bad_start),
    (r"mapping values are not allowed", _colon),
    (r"simple key .*expected ':'", _no_colon),
    (r"flow (sequence|mapping) .*but got '\{'", _stray_brace),
    (r"flow (sequence|mapping|node)", _open_bracket),
    (r"block (mapping|collection|sequence|node)|sequence entries are not allowed", _indentation),
    (r"but found another document|expected '<document start>'", _documents),
    (r"undefined alias", _alias),
    (r"scanning an (alias|anchor)", _anchor),
    (r"tag|directive", _tag),
)
