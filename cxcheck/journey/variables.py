"""`${name}` in a journey: its own variables are put in when it is read, secrets keep their place until they are typed.

A name in capitals that is no variable is a secret, taken from the environment by the driver alone; so are the codes of
`${totp:NAME}`, made from a secret when they are typed, and `${account.key}` of the account that a visit leases. `$${`
stands for a literal `${`; before such names it is left as written, because the driver reads the text once more.
"""

import re
from collections.abc import Mapping

from cxcheck.journey.messages import suggestion
from cxcheck.journey.positions import MapNode, Node, ScalarNode
from cxcheck.journey.problems import Mark, Problems

SECRET = r"[A-Z][A-Z0-9_]*"
"""What the name of a secret looks like."""
VARIABLE = r"[A-Za-z_][A-Za-z0-9_-]*"
"""What the name of a variable looks like."""

LATER = rf"{SECRET}|totp:{SECRET}|account\.{VARIABLE}"
"""What is filled in only when the journey is played."""

_REFERENCE = re.compile(r"(?P<escape>\$\$\{)|\$\{(?P<name>[^{}]*)\}|(?P<open>\$\{)")
_ENOUGH = 60
"""Characters that tell a place in a line from others."""
_LATER_REFERENCE = re.compile(rf"(?<!\$)\$\{{({LATER})\}}")
_LATER_TAIL = re.compile(rf"(?:{LATER})\}}")
_ACCOUNT, _TOTP = "account.", "totp:"


def read_variables(node: Node | None, problems: Problems) -> dict[str, str]:
    """The `vars` of a journey. What is wrong with their names and values is noted; their shape is checked elsewhere."""
    if not isinstance(node, MapNode):
        return {}
    for entry in node.entries:
        if not re.fullmatch(VARIABLE, entry.key):
            problems.add(entry.mark, f"`{entry.key}` cannot name a variable", "use letters, digits and `_`")
    texts = [(entry.key, entry.value) for entry in node.entries if isinstance(entry.value, ScalarNode)]
    variables = {key: value.text for key, value in texts}
    for key, value in texts:
        _refuse_nesting(key, value, variables, problems)
    return variables


def _refuse_nesting(key: str, value: ScalarNode, variables: Mapping[str, str], problems: Problems) -> None:
    for found in _REFERENCE.finditer(value.text):
        name = found["name"]
        if name is None or (name not in variables and is_filled_in(name)):
            continue
        mark = problems.place_of(found.group(), value.mark)
        message = f"the variable `{key}` uses `{found.group()}`: variables cannot use each other"
        problems.add(mark, message, "write its value out")


def put_in(text: str, mark: Mark, variables: Mapping[str, str], problems: Problems) -> str:
    """`text` with the variables' values; what cannot be put in is noted and left."""

    def replace(found: re.Match[str]) -> str:
        if found["escape"]:
            return "$${" if _LATER_TAIL.match(text, found.end()) else "${"
        name = found["name"]
        if name in variables:
            return variables[name]
        if name is None or not is_filled_in(name):
            _note_unknown(found, mark, variables, problems)
        return found.group()

    return _REFERENCE.sub(replace, text)


def secrets_in(text: str) -> frozenset[str]:
    """Names of the secrets that a text asks for, be it for a code that is made from one."""
    names = _LATER_REFERENCE.findall(text)
    return frozenset(name.removeprefix(_TOTP) for name in names if not name.startswith(_ACCOUNT))


def codes_in(text: str) -> frozenset[str]:
    """Names of the secrets from which a text wants codes."""
    names = _LATER_REFERENCE.findall(text)
    return frozenset(name.removeprefix(_TOTP) for name in names if name.startswith(_TOTP))


def account_keys_in(text: str) -> frozenset[str]:
    """What a text asks of the account that its visit leases."""
    names = _LATER_REFERENCE.findall(text)
    return frozenset(name.removeprefix(_ACCOUNT) for name in names if name.startswith(_ACCOUNT))


def is_filled_in(name: str) -> bool:
    """Whether a name stands for what is filled in only when the journey is played."""
    return bool(re.fullmatch(LATER, name))


def _note_unknown(found: re.Match[str], mark: Mark, variables: Mapping[str, str], problems: Problems) -> None:
    name = found["name"]
    rest = found.string[found.start() : found.start() + _ENOUGH].split("\n")[0]
    place = problems.place_of(found.group() if name is not None else rest, mark)
    if name is None:
        problems.add(place, "`${` is never closed", "close it with `}`, or write `$${` for the characters themselves")
        return
    if not name:
        problems.add(place, "`${}` names no variable", "write `$${}` for the characters themselves")
        return
    if name.startswith((_TOTP, _ACCOUNT)):
        hint = "write `${totp:NAME}` with a name in capitals" if name.startswith(_TOTP) else "write `${account.email}`"
        problems.add(place, f"`${{{name}}}` cannot be filled in", hint)
        return
    near = suggestion(name, variables)
    lacking = f"add `{name}` to `vars`; only names in capitals are taken from the environment"
    problems.add(place, f"no variable is called `{name}`", f"did you mean `${{{near}}}`?" if near else lacking)
