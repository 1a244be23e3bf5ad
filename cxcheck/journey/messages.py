"""The sentences of the journey language: what is wrong with a value, and what was probably meant."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails

_FEW = 16
_CLOSE_ENOUGH = 0.6

_FORMS = {
    "name": "lower-case letters, digits and hyphens",
    "base_url": "an address that begins with https:// or http://",
}
"""What a field's pattern means, by its key."""

_HINTS = {
    "int_type": "write plain digits without quotes, such as `2`",
    "float_type": "write a plain decimal number without quotes, such as `5` or `2.5`",
    "bool_type": "write `true` or `false`, without quotes",
}
"""The likely fix, by pydantic's name for the problem."""


def suggestion(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant; "" if none is near."""
    by_lower = {one.lower(): one for one in known}
    near = get_close_matches(word.lower().replace("-", "_"), by_lower, n=1, cutoff=_CLOSE_ENOUGH)
    near = near or get_close_matches(word.lower(), by_lower, n=1, cutoff=_CLOSE_ENOUGH)
    return by_lower[near[0]] if near else ""


def hint_for(word: str, known: Iterable[str]) -> str:
    """The word that was probably meant, else the words there are, if they are few."""
    words = tuple(known)
    near = suggestion(word, words)
    if near:
        return f"did you mean `{near}`?"
    return f"use {either(words)}" if 0 < len(words) <= _FEW else ""


def either(words: Iterable[str]) -> str:
    """The words as a choice: `a`, `b` or `c`."""
    quoted = [f"`{word}`" for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def wrong_value(error: ErrorDetails, key: str, label: str, choices: tuple[str, ...]) -> tuple[str, str]:
    """Message and hint for a value that the model refuses. `choices` are the only texts it may be, if so."""
    given, context = error["input"], error.get("ctx", {})
    if choices:
        return f"`{label}` cannot be `{given}`", hint_for(str(given), choices)
    return _SENTENCES.get(error["type"], _other)(f"`{label}`", given, {**context, "key": key}), _HINTS.get(
        error["type"], ""
    )


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _whole_number(label: str, given: Any, _: dict[str, Any]) -> str:
    return f"{label} should be a whole number, not `{_shown(given)}`"


def _number(label: str, given: Any, _: dict[str, Any]) -> str:
    return f"{label} should be a number, not `{_shown(given)}`"


def _yes_or_no(label: str, given: Any, _: dict[str, Any]) -> str:
    return f"{label} should be true or false, not `{_shown(given)}`"


def _form(label: str, given: Any, context: dict[str, Any]) -> str:
    return f"{label} should be {_FORMS.get(context['key'], 'of another form')}, not `{given}`"


def _other(label: str, given: Any, _: dict[str, Any]) -> str:
    return f"{label} cannot be `{_shown(given)}`"


_SENTENCES: dict[str, Callable[[str, Any, dict[str, Any]], str]] = {
    "int_type": _whole_number,
    "int_from_float": _whole_number,
    "float_type": _number,
    "bool_type": _yes_or_no,
    "string_pattern_mismatch": _form,
    "string_too_short": lambda label, given, context: f"{label} must not be empty",
    "too_short": lambda label, given, context: f"{label} must not be empty",
    "greater_than": lambda label, given, context: f"{label} should be more than {context['gt']:g}, not {given}",
    "greater_than_equal": lambda label, given, context: f"{label} should be at least {context['ge']:g}, not {given}",
    "less_than": lambda label, given, context: f"{label} should be less than {context['lt']:g}, not {given}",
    "less_than_equal": lambda label, given, context: f"{label} should be at most {context['le']:g}, not {given}",
}
